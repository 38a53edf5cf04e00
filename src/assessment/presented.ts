import type { Answered } from './answer.js';
import type { RubricRow } from './item.js';

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

/** `options` of a gap to choose for, or what was `typed` into one to type in; the other is null. */
export type GapControl = { readonly name: string; readonly label: string } & (
  | { readonly options: readonly OptionControl[]; readonly typed: null }
  | { readonly options: null; readonly typed: string }
);

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

/** `unit` is printed behind the field where it is the only one and need not be typed; else `units` may be typed. */
export interface NumericControl {
  readonly type: 'numeric';
  readonly typed: string | null;
  readonly unit: string | null;
  readonly units: readonly string[];
  /** The unit that a number without one is taken for; null where one has to be typed. */
  readonly assumed: string | null;
  readonly hint: string | null;
}

export interface ShortTextControl {
  readonly type: 'short-text';
  readonly typed: string | null;
  readonly longest: number;
  readonly hint: string | null;
  /** What makes no difference. */
  readonly folds: { readonly case: boolean; readonly accents: boolean };
  readonly forgivesSlips: boolean;
}

/** A place on a picture, numbered from 1, with the list of labels for it; x and y are per cent of its width and height. */
export interface PlaceControl {
  readonly name: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly description: string;
  readonly options: readonly OptionControl[];
}

export interface LabelControl {
  readonly type: 'label';
  readonly image: string;
  readonly alt: string;
  readonly places: readonly PlaceControl[];
}

export interface LikertControl {
  readonly type: 'likert';
  readonly statements: readonly PromptControl[];
}

/** `rubric` is null where its author keeps it for the result. */
export interface WrittenControl {
  readonly type: 'written';
  readonly typed: string | null;
  readonly longest: number;
  readonly guidance: string | null;
  readonly words: { readonly min: number; readonly max: number };
  readonly rubric: readonly RubricRow[] | null;
}

/** Either a piece of inline Markdown or a gap. */
export type ClozePiece =
  { readonly text: string; readonly gap: null } | { readonly text: null; readonly gap: GapControl };

export interface ClozeControl {
  readonly type: 'cloze';
  readonly pieces: readonly ClozePiece[];
}

/** A step of the story so far: what stood there, what was chosen, and what came of it. */
export interface ToldStep {
  readonly text: string;
  readonly chosen: string;
  readonly consequence: string;
}

/** A state that its author shows before the result. */
export interface ShownState {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/**
 * `goName` is the name of the buttons that choose, and a hidden field called `atName` holds `at`, how many choices the page
 * knows of. `now` is null at the end.
 */
export interface VignetteControl {
  readonly type: 'vignette';
  readonly goName: string;
  readonly atName: string;
  readonly at: number;
  readonly told: readonly ToldStep[];
  readonly now: {
    readonly text: string;
    readonly choices: readonly { readonly value: string; readonly text: string }[];
  } | null;
  readonly states: readonly ShownState[];
}

export type Control =
  | SingleControl
  | MultipleControl
  | TrueFalseControl
  | MatchingControl
  | OrderingControl
  | NumericControl
  | ClozeControl
  | ShortTextControl
  | LabelControl
  | LikertControl
  | WrittenControl
  | VignetteControl;

/** All that a page needs to ask an item, and nothing from which its key could be read. */
export type Presented = Control & {
  readonly name: string;
  readonly stem: string;
  readonly scenario: string | null;
  readonly points: number;
  readonly answered: Answered;
};
