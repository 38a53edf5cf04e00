import { canonicalJson } from '../../kernel/canonical.js';
import type { EditionContent } from '../edition.js';

/** What an edition holds beside its lessons and quizzes. */
export const editionParts = ['details', 'glossary', 'cards', 'media'] as const;
export type EditionPart = (typeof editionParts)[number];

export const isEditionPart = (text: string): text is EditionPart => (editionParts as readonly string[]).includes(text);

/** One thing of a part in both editions: null where it is not there. */
export interface PartDifference {
  readonly key: string;
  readonly title: string;
  readonly before: object | null;
  readonly after: object | null;
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly content: object;
}

/** What each part consists of, one entry for each thing that can change by itself. */
const entries = {
  details: (content) => [courseEntry(content), ...content.modules.map(moduleEntry)],
  glossary: ({ glossary = {} }) =>
    Object.values(glossary).map((term) => ({ key: term.key, title: term.term, content: term })),
  cards: ({ modules }) =>
    modules.flatMap(({ cards = [] }) => cards.map((card) => ({ key: card.key, title: card.front, content: card }))),
  media: ({ media = [] }) => media.map((medium) => ({ key: medium.key, title: medium.title, content: medium })),
} satisfies Record<EditionPart, (content: EditionContent) => readonly Entry[]>;

/** What came, went or changed of a part, in the order of the newer edition with what is gone at the end. */
export function partDifference(
  part: EditionPart,
  before: EditionContent,
  after: EditionContent,
): readonly PartDifference[] {
  const entriesOf: (content: EditionContent) => readonly Entry[] = entries[part];
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const [oldByKey, freshKeys] = [new Map(old.map((each) => [each.key, each])), new Set(fresh.map(({ key }) => key))];
  return [
    ...fresh.flatMap(({ key, title, content }): PartDifference[] => {
      const last = oldByKey.get(key)?.content ?? null;
      const isSame = last !== null && canonicalJson(last) === canonicalJson(content);
      return isSame ? [] : [{ key, title, before: last, after: content }];
    }),
    ...old
      .filter(({ key }) => !freshKeys.has(key))
      .map(({ key, title, content }) => ({ key, title, before: content, after: null })),
  ];
}

function courseEntry(content: EditionContent): Entry {
  const { title, summary, level, audience, objectives, notice, accreditation, provider, makers, completion } = content;
  const said = { title, summary, level, audience, objectives, notice, accreditation, provider, makers, completion };
  return { key: ' course', title, content: said };
}

const moduleEntry = ({ key, title, summary, objectives }: EditionContent['modules'][number]): Entry => ({
  ...{ key, title },
  content: { title, summary, objectives },
});

/** Whether the makers disclose something else, so that who acknowledged the earlier ones has to be told. */
export function disclosuresDiffer(before: EditionContent, after: EditionContent): boolean {
  const said = ({ makers }: EditionContent) =>
    canonicalJson(makers.map(({ name, disclosure }) => ({ name, disclosure })));
  return after.completion.disclosures && (!before.completion.disclosures || said(before) !== said(after));
}
