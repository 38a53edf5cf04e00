import type { Answered } from './answer.js';

/** An option as a control shows it: `value` is what the form sends. */
export interface OptionControl {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** A drop-down list: a prompt of a matching item (with its `text`) or a gap of a cloze item (with its `label`). */
export interface PromptControl {
  readonly name: string;
  readonly text: string;
  readonly options: readonly OptionControl[];
}

export interface GapControl {
  readonly name: string;
  readonly label: string;
  readonly options: readonly OptionControl[];
}

/** `place` is where the line stands now; `earlier` and `later` are values of the move buttons, null at either end. */
export interface LineControl {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly place: number;
  readonly earlier: string | null;
  readonly later: string | null;
}

export interface SingleControl {
  readonly type: 'single';
  readonly options: readonly OptionControl[];
}

export interface MultipleControl {
  readonly type: 'multiple';
  readonly scoring: 'partial' | 'all-or-nothing';
  readonly options: readonly OptionControl[];
}

export interface TrueFalseControl {
  readonly type: 'true-false';
  readonly options: readonly { readonly value: 'true' | 'false'; readonly chosen: boolean }[];
}

export interface MatchingControl {
  readonly type: 'matching';
  readonly prompts: readonly PromptControl[];
}

/**
 * `sequence` goes into a hidden field called like the item and is null until a line was moved: the order shown at first
 * is nobody's answer. `moveName` is the name of the move buttons.
 */
export interface OrderingControl {
  readonly type: 'ordering';
  readonly sequence: string | null;
  readonly moveName: string;
  readonly lines: readonly LineControl[];
}

export interface NumericControl {
  readonly type: 'numeric';
  readonly typed: string | null;
  readonly unit: string | null;
  readonly hint: string | null;
}

/** Either a piece of inline Markdown or a gap. */
export type ClozePiece =
  { readonly text: string; readonly gap: null } | { readonly text: null; readonly gap: GapControl };

export interface ClozeControl {
  readonly type: 'cloze';
  readonly pieces: readonly ClozePiece[];
}

export type Control =
  | SingleControl
  | MultipleControl
  | TrueFalseControl
  | MatchingControl
  | OrderingControl
  | NumericControl
  | ClozeControl;

/** All that a page needs to ask an item, and nothing from which its key could be read. */
export type Presented = Control & {
  readonly name: string;
  readonly stem: string;
  readonly scenario: string | null;
  readonly points: number;
  readonly answered: Answered;
};
