import { certainties, type Certainty } from './given.js';
import type { Share } from './score.js';

/**
 * Certainty-based marking as it was published by Gardner-Medwin (1995, ALT-J 3:80; 2006, in Bryan and Clegg, Innovative
 * Assessment in Higher Education): marks for a right and for a wrong answer. It pays to say what one believes: 2 is best between
 * two chances in three and four in five of being right, 1 below that and 3 above.
 */
export const certaintyScheme = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
} as const satisfies Readonly<Record<Certainty, { readonly right: number; readonly wrong: number }>>;

export const mostForCertainty = certaintyScheme[3].right;

/**
 * The mark for an answer. One that is right in part counts as wrong here: what somebody is sure of is that the answer is right,
 * and half of it is another answer. Without a certainty it is taken for the lowest, at which nothing can be lost.
 */
export function certaintyMark(isRight: boolean, certainty: Certainty | null): number {
  const { right, wrong } = certaintyScheme[certainty ?? 1];
  return isRight ? right : wrong;
}

/** The same as a share of an item's points: all of them for a right answer of which somebody was certain. */
export const certaintyShare = (isRight: boolean, certainty: Certainty | null): Share => ({
  earned: certaintyMark(isRight, certainty),
  of: mostForCertainty,
});

/** An answer to an item that asks how sure one is; one that was left out is none. */
export interface Judged {
  readonly isRight: boolean;
  readonly certainty: Certainty | null;
}

export interface Calibration {
  /** How often somebody was right at each certainty, the lowest first. */
  readonly levels: readonly { readonly certainty: Certainty; readonly given: number; readonly right: number }[];
  /** What the answers come to in the scheme, which may be below 0. */
  readonly marks: number;
}

export const calibration = (answers: readonly Judged[]): Calibration => ({
  levels: certainties.map((certainty) => {
    const given = answers.filter((answer) => (answer.certainty ?? 1) === certainty);
    return { certainty, given: given.length, right: given.filter(({ isRight }) => isRight).length };
  }),
  marks: answers.reduce((sum, { isRight, certainty }) => sum + certaintyMark(isRight, certainty), 0),
});
