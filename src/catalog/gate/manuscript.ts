import type { Item } from '../../assessment/item.js';
import type { Claim } from '../../evidence/claim.js';
import type { Figure } from '../../evidence/figure.js';
import type { Study } from '../../evidence/study.js';
import type { CitationMark } from '../markdown/citation-syntax.js';

export interface Spot {
  readonly file: string;
  readonly line: number;
}

/**
 * Who speaks: the course itself, a heading, a made-up case, a prompt for reflection, or an answer that is there to be refused.
 * Most rules hold the course to its word and let the others talk.
 */
export type Voice = 'course' | 'heading' | 'case' | 'prompt' | 'wrong';

/** The smallest text that a reader takes in at once: a paragraph, a list item, a table row, one text of an item or an entry. */
export interface Paragraph extends Spot {
  readonly name: string;
  readonly voice: Voice;
  /** As it is read, with line breaks where the source has them. */
  readonly text: string;
  /** The same with its citations as `[@key:role]`. */
  readonly marked: string;
  readonly citations: readonly CitationMark[];
  /** Citations that what it stands in lends it: the introduction of a list, the header of a table, the rest of an item. */
  readonly around: readonly CitationMark[];
  /** Numbers that it may say besides, because it answers an option or a value that says them. */
  readonly answers: string;
}

export type TextKind = 'lesson' | 'item' | 'card' | 'term' | 'outline' | 'claim' | 'study' | 'figure';

/** One thing that is read by itself. */
export interface Text extends Spot {
  readonly kind: TextKind;
  readonly key: string;
  /** How messages call it, such as: item `m1-03`. */
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
  /** Claims that it prints. */
  readonly claims: readonly string[];
  /** Figures that it shows. */
  readonly figures: readonly string[];
}

export interface LessonText extends Text {
  readonly title: string;
  readonly objectives: readonly string[];
  /** Keys of the glossary that it links. */
  readonly terms: readonly string[];
  readonly words: number;
  readonly images: readonly { readonly alt: string; readonly decorative: boolean; readonly line: number }[];
}

export interface ItemText extends Text {
  readonly stem: string;
  readonly objective: string;
  readonly citations: readonly CitationMark[];
  /** Null where the item has faults of its own, which the readers tell of. */
  readonly item: Item | null;
  /** The line of what stands at a path within the item. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface QuizText extends Spot {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ItemText[];
}

export type CardText = Text;

export interface ModuleText {
  readonly objectives: readonly (Spot & { readonly key: string; readonly text: string })[];
  readonly lessons: readonly LessonText[];
  readonly quizzes: readonly QuizText[];
  readonly cards: readonly CardText[];
}

export interface Entry<T> extends Spot {
  readonly value: T;
  readonly text: Text;
}

/** What the registry says. */
export interface EvidenceTexts {
  readonly studies: ReadonlyMap<string, Entry<Study>>;
  readonly claims: ReadonlyMap<string, Entry<Claim>>;
  readonly figures: ReadonlyMap<string, Entry<Figure>>;
}

/** All that authors wrote, cut into paragraphs that know their place. With faults in it, what could be read. */
export interface Manuscript extends EvidenceTexts {
  readonly modules: readonly ModuleText[];
  /** The words of courses and modules about themselves. */
  readonly outlines: readonly Text[];
  readonly terms: readonly Text[];
}

/** The title and summary above a lesson hold no citations; its text repeats what they say. */
export function isFront({ name }: Paragraph): boolean {
  return name === 'title' || name === 'summary';
}

/** An item and a card are short enough to be read as one. */
export const isReadAtOnce = ({ kind }: Pick<Text, 'kind'>): boolean => kind === 'item' || kind === 'card';

/** What a course says to its readers, in lessons, items, cards and its glossary. */
export function taughtTexts({ modules, terms }: Manuscript): readonly Text[] {
  const inModules = modules.flatMap(({ lessons, quizzes, cards }) => [
    ...lessons,
    ...quizzes.flatMap(({ items }) => items),
    ...cards,
  ]);
  return [...inModules, ...terms];
}

/** Everything that is printed anywhere. */
export function allTexts(manuscript: Manuscript): readonly Text[] {
  const { studies, claims, figures, outlines } = manuscript;
  const entries = [...studies.values(), ...claims.values(), ...figures.values()].map(({ text }) => text);
  return [...taughtTexts(manuscript), ...outlines, ...entries];
}
