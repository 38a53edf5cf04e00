import { isContent } from '../../../../catalog/draft/content-parts.js';
import { type Content, type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import type { Medium } from '../../../../catalog/media/medium.js';
import type { Words } from '../../../views/words.js';
import type { ChoiceView } from '../form/form-choices.js';
import { listAt } from '../form/tree.js';
import type { QuizDraft } from './item-drafts.service.js';
import type { ItemSurroundings } from './item-faults.js';

/** An objective of a module of the draft, as far as it is written. */
export interface DraftObjective {
  readonly key: string;
  readonly text: string;
}

export const objectivesIn = (content: Content): readonly DraftObjective[] =>
  listAt(content, 'objectives').flatMap((each) => {
    if (!isContent(each)) return [];
    const { key, text } = each;
    return typeof key === 'string' ? [{ key, text: typeof text === 'string' ? text : '' }] : [];
  });

export const surroundingsOf = ({ modules, images, media, registry }: QuizDraft): ItemSurroundings => ({
  objectives: new Set(modules.flatMap(({ content }) => objectivesIn(content).map(({ key }) => key))),
  images: new Set([...Object.keys(images), ...media.filter(isImage).map(pathOf)]),
  registry,
});

/** The objectives of the course under the modules that they belong to; those of the quiz's own module come first. */
export function objectiveChoices(modules: readonly Piece[], own: string | null, words: Words): readonly ChoiceView[] {
  const ordered = [...modules.filter(({ key }) => key === own), ...modules.filter(({ key }) => key !== own)];
  return ordered.flatMap(({ content }) =>
    objectivesIn(content).map(({ key, text }) => ({
      value: key,
      text: text === '' ? words.say('draft.item.empty') : text,
      group: titleIn(content) || words.say('draft.untitled'),
    })),
  );
}

/** The pictures of the media library by their titles, then those that came with a package by their names. */
export const imageChoices = ({ images, media }: Pick<QuizDraft, 'images' | 'media'>): readonly ChoiceView[] => [
  ...media.filter(isImage).map((medium) => ({ value: pathOf(medium), text: medium.title, group: null })),
  ...Object.keys(images).map((path) => ({ value: path, text: path.replace(/^images\//, ''), group: null })),
];

const isImage = ({ kind }: Medium): boolean => kind === 'image';
const pathOf = ({ key }: Medium): string => `media/${key}`;
