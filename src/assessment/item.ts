import type { TextKey } from './typed-text.js';
import type { VignetteItem } from './vignette/vignette-item.js';

/** What every item holds, whatever its type. `stem` is inline Markdown; `scenario` and `rationale` are Markdown. */
export interface ItemBase {
  readonly key: string;
  readonly stem: string;
  readonly scenario: string | null;
  readonly objective: string;
  readonly rationale: string;
  readonly citations: readonly string[];
  readonly points: number;
  readonly shuffle: boolean;
  readonly tags: readonly string[];
  readonly difficulty: number | null;
}

/** An option that can be right or wrong by itself; `feedback` names the misconception and is shown to who chose it. */
export interface Option {
  readonly key: string;
  readonly text: string;
  readonly correct: boolean;
  readonly feedback: string | null;
}

export interface SingleItem extends ItemBase {
  readonly type: 'single';
  readonly options: readonly Option[];
}

export interface MultipleItem extends ItemBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
  readonly scoring: 'partial' | 'all-or-nothing';
}

export interface TrueFalseItem extends ItemBase {
  readonly type: 'true-false';
  readonly answer: boolean;
  readonly feedback: string | null;
}

/** `answer` is the key of the option that belongs to the prompt. */
export interface MatchingPrompt {
  readonly key: string;
  readonly text: string;
  readonly answer: string;
  readonly feedback: string | null;
}

export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

export interface MatchingItem extends ItemBase {
  readonly type: 'matching';
  readonly prompts: readonly MatchingPrompt[];
  readonly options: readonly KeyedText[];
}

/** `lines` stand in the right order. */
export interface OrderingItem extends ItemBase {
  readonly type: 'ordering';
  readonly lines: readonly KeyedText[];
  readonly feedback: string | null;
}

/** A number with the range around it, both ends included. */
export interface NumberRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface NumericFeedback extends NumberRange {
  readonly text: string;
}

/** A range that is accepted beside the answer; `points` null are all that there are. */
export interface FurtherRange extends NumberRange {
  readonly points: number | null;
  readonly feedback: string | null;
}

/** A unit in which a number may be given: a number of it times `factor` ÷ `per` is one of the item's own unit. */
export interface Unit {
  readonly unit: string;
  readonly factor: number;
  readonly per: number;
}

/** The last three came later: where an item does not say them they are missing, so that its revision stays what it was. */
export interface NumericItem extends ItemBase {
  readonly type: 'numeric';
  readonly answer: NumberRange;
  readonly unit: string | null;
  readonly hint: string | null;
  readonly feedback: readonly NumericFeedback[];
  readonly otherwise: string | null;
  readonly units?: readonly Unit[] | undefined;
  readonly unitRequired?: boolean | undefined;
  readonly ranges?: readonly FurtherRange[] | undefined;
}

export interface ChosenGap {
  readonly key: string;
  readonly label: string;
  readonly kind: 'chosen';
  readonly options: readonly Option[];
}

/** Every accepted text fills the gap; `feedback` is said to any other that is not near. */
export interface TypedGap extends Omit<TextKey, 'accept'> {
  readonly key: string;
  readonly label: string;
  readonly kind: 'typed';
  readonly accept: readonly string[];
  readonly feedback: string | null;
}

export type Gap = ChosenGap | TypedGap;

/** `text` is inline Markdown in which `[[key]]` stands for the gap with that key. */
export interface ClozeItem extends ItemBase {
  readonly type: 'cloze';
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/** A text of a few words, which is compared with those that are accepted. */
export interface ShortTextItem extends ItemBase, TextKey {
  readonly type: 'short-text';
  readonly hint: string | null;
  readonly otherwise: string | null;
}

/** A place on the picture, in per cent of its width and height; `description` says the place in words. */
export interface LabelTarget {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly description: string;
  readonly answer: string;
  readonly feedback: string | null;
}

/** Labels that are nobody's answer are there to choose from as well. */
export interface LabelItem extends ItemBase {
  readonly type: 'label';
  readonly image: string;
  readonly alt: string;
  readonly labels: readonly KeyedText[];
  readonly targets: readonly LabelTarget[];
}

/** Asked and never scored: `points` is 0. */
export interface LikertItem extends ItemBase {
  readonly type: 'likert';
  readonly statements: readonly KeyedText[];
  readonly scale: readonly KeyedText[];
}

export interface RubricRow {
  readonly key: string;
  readonly criterion: string;
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}

/** `showRubric`: whether it is read before answering; with the result it always is. */
export interface WrittenItem extends ItemBase {
  readonly type: 'written';
  readonly guidance: string | null;
  readonly words: { readonly min: number; readonly max: number };
  readonly showRubric: boolean;
  /** How many people mark a response, each without seeing the other's marks; missing: one. */
  readonly markers?: 1 | 2 | undefined;
  readonly rubric: readonly RubricRow[];
}

export type Item =
  | SingleItem
  | MultipleItem
  | TrueFalseItem
  | MatchingItem
  | OrderingItem
  | NumericItem
  | ClozeItem
  | ShortTextItem
  | LabelItem
  | LikertItem
  | WrittenItem
  | VignetteItem;

export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { readonly type: T }>;

export const itemTypes = [
  'single',
  'multiple',
  'true-false',
  'matching',
  'ordering',
  'numeric',
  'cloze',
  'short-text',
  'label',
  'likert',
  'written',
  'vignette',
] as const satisfies readonly ItemType[];
