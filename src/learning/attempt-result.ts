import { passed } from '../assessment/result.js';
import { type Score, total, wholePercent } from '../assessment/score.js';
import type { Attempt } from './attempt.entity.js';
import type { Grading } from './grading.entity.js';

/** An attempt that was sent in, with what its gradings come to. */
export interface AttemptResult {
  readonly attempt: Attempt;
  readonly submittedAt: Date;
  readonly score: Score;
  /** Whole per cent, never rounded up. */
  readonly percent: number;
  readonly passed: boolean;
}

/** The newest grading of each item counts; the mark to pass is the one that held when the attempt began. */
export function attemptResult(attempt: Attempt, gradings: readonly Grading[]): AttemptResult | null {
  if (!attempt.submittedAt) return null;
  const newest = newestGradings(gradings);
  const score = total([...newest.values()].map(({ earned, outOf, points }) => ({ earned, of: outOf, max: points })));
  return {
    attempt,
    submittedAt: attempt.submittedAt,
    score,
    percent: wholePercent(score),
    passed: passed(score, attempt.terms.passMark),
  };
}

export function newestGradings(gradings: readonly Grading[]): ReadonlyMap<string, Grading> {
  return new Map([...gradings].sort((a, b) => a.number - b.number).map((grading) => [grading.itemKey, grading]));
}

/** How a practitioner stands with one quiz. */
export interface QuizStanding {
  readonly open: Attempt | null;
  /** Sent in, the first attempt first. */
  readonly results: readonly AttemptResult[];
  readonly passed: AttemptResult | null;
  /** Null where there is no limit. */
  readonly left: number | null;
}

export function quizStanding(
  attempts: readonly (readonly [Attempt, readonly Grading[]])[],
  allowed: number | null,
): QuizStanding {
  const inOrder = [...attempts].sort(([one], [other]) => one.number - other.number);
  const results = inOrder.flatMap(([attempt, gradings]) => attemptResult(attempt, gradings) ?? []);
  return {
    open: inOrder.find(([attempt]) => !attempt.submittedAt)?.[0] ?? null,
    results,
    passed: results.find((result) => result.passed) ?? null,
    left: allowed === null ? null : Math.max(0, allowed - attempts.length),
  };
}

/** Whether the key, the rationale and the studies may be shown, by the policy that was promised before the start. */
export function mayReveal(result: AttemptResult, standing: QuizStanding): boolean {
  const { reveal } = result.attempt.terms;
  if (reveal === 'never') return false;
  if (reveal === 'after-each-attempt') return true;
  return standing.passed !== null || (standing.left === 0 && standing.open === null);
}
