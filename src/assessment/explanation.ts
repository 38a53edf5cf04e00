import type { Problem } from './answer.js';
import type { ItemType, RubricRow } from './item.js';
import type { Score } from './score.js';
import type { Replay } from './vignette/replay.js';

/**
 * `part`: accepted for some of the points. `missed`: it would have been right and was not given. `left`: rightly not chosen.
 * `given`: an answer that is neither right nor wrong.
 */
export type Outcome = 'right' | 'part' | 'wrong' | 'missed' | 'left' | 'given';

/** What there is to say of an answer beside its author's feedback; the page has the words. */
export type Remark = 'spelling' | 'spelling-forgiven';

/**
 * One line of an explained answer: an option, a prompt, a line, a gap or the number. `answered` is what was given for it
 * and `right` what is right, both null where the row is an option, whose outcome says all.
 */
export interface Row {
  readonly text: string | null;
  readonly outcome: Outcome;
  readonly answered: string | null;
  readonly right: string | null;
  readonly feedback: string | null;
  readonly remark?: Remark | null;
}

/**
 * `part` needs something right in the answer, not a score above 0: two right choices and two wrong ones earn nothing.
 * `waiting` is for a marker; `unscored` is never marked.
 */
export type Verdict = 'right' | 'part' | 'wrong' | 'none' | 'waiting' | 'unscored';

/** A range of numbers that earns some of the points. */
export interface PartRange {
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

/**
 * `feedback` is about the answer as a whole; `accepted`, `partly` and `unit` are of a numeric item, `others` are further texts
 * that are right, `picture` is of a labelled one, `rubric` of a written response and `replay` of a vignette.
 */
export interface Explained {
  readonly rows: readonly Row[];
  readonly feedback: string | null;
  readonly accepted: { readonly low: number; readonly high: number } | null;
  readonly unit: string | null;
  readonly partly?: readonly PartRange[];
  readonly others?: readonly string[];
  readonly picture?: Picture;
  readonly rubric?: readonly RubricRow[];
  readonly replay?: Replay;
}

/** A picture with numbered places, in per cent of its width and height. */
export interface Picture {
  readonly image: string;
  readonly alt: string;
  readonly places: readonly { readonly number: number; readonly x: number; readonly y: number }[];
}

export interface Explanation extends Explained {
  readonly type: ItemType;
  readonly verdict: Verdict;
  readonly score: Score;
  readonly problem: Problem | null;
}

/** An explanation that is rows alone. */
export const rowsOnly = (rows: readonly Row[]): Explained => ({ rows, feedback: null, accepted: null, unit: null });
