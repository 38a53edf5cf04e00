import type { Corrections } from '../../assessment/correction.js';
import { markPaper, type Submitted } from '../../assessment/marking.js';
import type { Quiz } from '../../catalog/edition.js';
import { attemptResult, type AttemptResult, newestGradings } from '../attempt-result.js';
import type { Attempt } from '../attempt.entity.js';
import type { Grading } from '../grading.entity.js';
import { type Pass, quizStanding } from '../quiz-standing.js';
import { promised } from '../quiz-terms.js';

/** What a correction changes, counted: attempts but for `gained` and `kept`, which are practitioners. */
export interface Foreseen {
  /** Attempts that were asked the item and have ended. */
  readonly attempts: number;
  readonly changed: number;
  readonly up: number;
  readonly down: number;
  /** Who passes by it. */
  readonly gained: number;
  /** Who would fall below the mark to pass, and keeps the pass. */
  readonly kept: number;
}

/** An attempt that has ended, with all that it is marked from. */
export interface EndedAttempt {
  readonly attempt: Attempt;
  readonly quiz: Quiz;
  readonly gradings: readonly Grading[];
  readonly answers: ReadonlyMap<string, Submitted>;
}

/** One practitioner's attempts at one quiz. */
export interface Sitting {
  readonly personId: string;
  readonly enrolmentId: string;
  readonly attempts: readonly EndedAttempt[];
}

export type NewMark = Pick<Grading, 'attemptId' | 'itemKey' | 'number' | 'earned' | 'outOf' | 'points'>;

export interface AttemptChange {
  readonly attempt: Attempt;
  readonly from: AttemptResult;
  readonly to: AttemptResult;
}

export interface SittingChange {
  readonly gradings: readonly Grading[];
  readonly changes: readonly AttemptChange[];
  /** The pass that it brings. */
  readonly gained: Pass | null;
  readonly kept: boolean;
}

/** The marks that corrected items get and do not have yet; marks that stay what they are are not given again. */
export function newMarks(
  { attempt, quiz, gradings, answers }: EndedAttempt,
  corrections: Corrections,
): readonly NewMark[] {
  const revisions = new Map(attempt.paper.items.map(({ key, revision }) => [key, revision]));
  const newest = newestGradings(gradings);
  const { items } = markPaper(quiz.items, attempt.paper, answers, promised(attempt.terms), corrections);
  return items.flatMap(({ key, state, score: { earned, of, max } }) => {
    const before = newest.get(key);
    const isCorrected = corrections.has(revisions.get(key) ?? '');
    if (!isCorrected || state === 'waiting') return [];
    if (before && before.points === max && before.earned * of === earned * before.outOf) return [];
    return [{ attemptId: attempt.id, itemKey: key, number: (before?.number ?? 0) + 1, earned, outOf: of, points: max }];
  });
}

/** `given` completes a mark to a grading, as it is or would be stored. */
export function foresee(
  { attempts }: Sitting,
  corrections: Corrections,
  given: (mark: NewMark) => Grading,
): SittingChange {
  const after = attempts.map((ended) => ({ ...ended, marks: newMarks(ended, corrections).map(given) }));
  const [before, later] = [
    quizStanding(
      after.map(({ attempt, gradings }) => [attempt, gradings]),
      null,
    ),
    quizStanding(
      after.map(({ attempt, gradings, marks }) => [attempt, [...gradings, ...marks]]),
      null,
    ),
  ];
  return {
    gradings: after.flatMap(({ marks }) => marks),
    changes: after.flatMap(({ attempt, gradings, marks }) => {
      if (marks.length === 0) return [];
      const [from, to] = [attemptResult(attempt, gradings), attemptResult(attempt, [...gradings, ...marks])];
      return from && to ? [{ attempt, from, to }] : [];
    }),
    gained: before.passed ? null : later.passed,
    kept: later.passed?.isKept === true && before.passed?.isKept === false,
  };
}

export const nothingForeseen: Foreseen = { attempts: 0, changed: 0, up: 0, down: 0, gained: 0, kept: 0 };

/** The figures so far with one more practitioner's; `asked` is how many of their attempts were asked the item. */
export const counted = (sum: Foreseen, asked: number, { changes, gained, kept }: SittingChange): Foreseen => ({
  attempts: sum.attempts + asked,
  changed: sum.changed + changes.length,
  up: sum.up + changes.filter(({ from, to }) => to.percent > from.percent).length,
  down: sum.down + changes.filter(({ from, to }) => to.percent < from.percent).length,
  gained: sum.gained + (gained ? 1 : 0),
  kept: sum.kept + (kept ? 1 : 0),
});
