import type { Problem } from './answer.js';
import type { ItemType } from './item.js';
import type { Score } from './score.js';

/** `missed`: it would have been right and was not given. `left`: rightly not chosen. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'left';

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
}

/** `part` needs something right in the answer, not a score above 0: two right choices and two wrong ones earn nothing. */
export type Verdict = 'right' | 'part' | 'wrong' | 'none';

/** `feedback` is about the answer as a whole; `accepted` and `unit` are of a numeric item. */
export interface Explained {
  readonly rows: readonly Row[];
  readonly feedback: string | null;
  readonly accepted: { readonly low: number; readonly high: number } | null;
  readonly unit: string | null;
}

export interface Explanation extends Explained {
  readonly type: ItemType;
  readonly verdict: Verdict;
  readonly score: Score;
  readonly problem: Problem | null;
}

/** An explanation that is rows alone. */
export const rowsOnly = (rows: readonly Row[]): Explained => ({ rows, feedback: null, accepted: null, unit: null });
