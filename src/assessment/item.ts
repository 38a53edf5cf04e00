import type { LabelItem, LikertItem, ShortTextItem, VignetteItem, WrittenItem } from './later-item.js';

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

export interface NumericItem extends ItemBase {
  readonly type: 'numeric';
  readonly answer: NumberRange;
  readonly unit: string | null;
  readonly hint: string | null;
  readonly feedback: readonly NumericFeedback[];
  readonly otherwise: string | null;
}

export interface ChosenGap {
  readonly key: string;
  readonly label: string;
  readonly kind: 'chosen';
  readonly options: readonly Option[];
}

export interface TypedGap {
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

/** The types that a practitioner can be asked today; content may already be written for the others. */
export const runningTypes = ['single', 'multiple', 'true-false', 'matching', 'ordering', 'numeric', 'cloze'] as const;
export type RunningType = (typeof runningTypes)[number];
export type RunningItem = ItemOf<RunningType>;
export type LaterItem = Exclude<Item, RunningItem>;
