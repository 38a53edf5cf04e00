import { marginLabel } from '../../../../evidence/citation-label.js';
import type { RegistrySearch } from '../../../../evidence/registry-search.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { Study } from '../../../../evidence/study.js';
import type { Glossary } from '../../../../catalog/glossary.js';
import { matches } from '../../../fold.js';
import { claimLine, studyLine } from '../../../evidence/lines.js';
import { type Grade, gradeOf } from '../../../views/grade.js';
import type { Words } from '../../../views/words.js';
import type { MediumPicked } from '../media/medium-picked.js';
import { type MediumName, mediumName } from './lesson-names.js';

/** What can be put into a lesson by its key. */
export const pickKinds = ['study', 'claim', 'figure', 'term', 'medium'] as const;
export type PickKind = (typeof pickKinds)[number];

export interface Pick {
  readonly key: string;
  /** What it is called in a list: a study's name and year, a claim's key, a figure's title, a term. */
  readonly label: string;
  readonly text: string;
  readonly note: string;
  /** The strength of a claim. */
  readonly grade: Grade | null;
  /** What stands before a study that is retracted or corrected; empty for one that is current. */
  readonly status: string;
  /** The parts that the study can have in a sentence, with their words; empty for what is no study. */
  readonly roles: readonly { readonly value: string; readonly label: string; readonly source: string }[];
  /** What is typed for it by hand. */
  readonly source: string;
  /** What the editor shows of a medium; null for all others. */
  readonly medium: MediumName | null;
}

export interface PickSources {
  readonly search: RegistrySearch;
  readonly registry: Registry;
  readonly glossary: Glossary;
  readonly media: readonly MediumPicked[];
  readonly today: string;
}

const most = 12;
const anything = { topic: null, kind: null, status: null } as const;

type Find = (q: string, sources: PickSources, words: Words) => readonly Pick[];

/** Finds what the words name, the best first. */
export const picks = (kind: PickKind, q: string, sources: PickSources, words: Words): readonly Pick[] =>
  finders[kind](q, sources, words).slice(0, most);

const finders = {
  study: (q, { search }, words) =>
    search
      .findStudies(q, anything)
      .entries.slice(0, most)
      .map((study) => studyPick(study, words)),
  claim: (q, { search, registry, today }, words) =>
    search
      .findClaims(q, { topic: null, strength: null, contested: false })
      .entries.slice(0, most)
      .map((claim) => {
        const line = claimLine(claim, registry, words, today);
        return {
          ...plain(claim.key, line.key, claim.text, `::: claim ${claim.key}\n:::`),
          grade: gradeOf(claim, words),
          note: line.studies.map(({ label }) => label).join(', '),
        };
      }),
  figure: (q, { registry }) =>
    [...registry.figures.values()]
      .filter(({ key, title, description }) => has(q, key, title, description))
      .map(({ key, title, description }) => plain(key, title, description, `::: figure ${key}\n:::`)),
  term: (q, { glossary }) =>
    Object.values(glossary)
      .filter(({ key, term, also }) => has(q, key, term, ...also))
      .map(({ key, term, text }) => plain(key, term, text, `[${term.toLowerCase()}](term:${key})`)),
  medium: (q, { media }, words) =>
    media
      .filter(({ key, title, about }) => has(q, key, title, about))
      .map((medium) => ({
        ...plain(medium.key, medium.title, '', `::: media ${medium.key}\n:::`),
        note: medium.about,
        medium: mediumName(medium, words),
      })),
} satisfies Record<PickKind, Find>;

const has = (q: string, ...texts: readonly string[]): boolean => q === '' || matches(texts.join(' '), q);

const plain = (key: string, label: string, text: string, source: string): Pick => ({
  ...{ key, label, text, source, note: '', grade: null, status: '', roles: [], medium: null },
});

/** A retracted study never supports anything: it is offered as history, or as what speaks against a sentence. */
function studyPick(study: Study, words: Words): Pick {
  const { status, title, by, kind } = studyLine(study, words);
  const roles = (['supports', 'against', 'history'] as const)
    .filter((role) => role !== 'supports' || study.status !== 'retracted')
    .map((value) => ({
      value,
      label: words.say(`draft.lesson.role-${value}`),
      source: value === 'supports' ? `[@${study.key}]` : `[@${study.key}:${value}]`,
    }));
  return {
    ...plain(study.key, marginLabel(study), title, roles[0]?.source ?? ''),
    note: `${by}. ${kind}`,
    status: study.checked.how === 'not-verified' ? words.say('lesson.unverified') : (status?.text ?? ''),
    roles,
  };
}
