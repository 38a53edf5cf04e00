import type { QuizPolicy } from '../catalog/quiz-policy.js';
import { attemptResult, type AttemptResult } from './attempt-result.js';
import type { Attempt } from './attempt.entity.js';
import { counted } from './counting.js';
import type { Grading } from './grading.entity.js';
import { markingEvents, wereChanged } from './mark-history.js';
import { promised } from './quiz-terms.js';

/** How a practitioner stands with one quiz. */
export interface QuizStanding {
  readonly open: Attempt | null;
  /** Those that have ended, the first attempt first. */
  readonly results: readonly AttemptResult[];
  readonly passed: Pass | null;
  /** Per cent of what counts so far: the highest, last, first or average; null before the first mark. */
  readonly percent: number | null;
  /** Whether something of it waits for a marker. */
  readonly waits: boolean;
  /** Null where there is no limit. */
  readonly left: number | null;
}

/** The attempt with which the quiz was passed, and the per cent that counted then. */
export interface Pass {
  readonly attempt: Attempt;
  readonly submittedAt: Date;
  readonly percent: number;
  /** Points were taken from it afterwards, by a correction of an item: a pass once given stays a pass. */
  readonly isKept: boolean;
}

export type Taken = readonly (readonly [Attempt, readonly Grading[]])[];

/** `allowed` is how many attempts this practitioner has; null for no limit. */
export function quizStanding(attempts: Taken, allowed: QuizPolicy['attempts']): QuizStanding {
  const inOrder = [...attempts].sort(([one], [other]) => one.number - other.number);
  const results = resultsOf(inOrder);
  return {
    open: inOrder.find(([attempt]) => !attempt.submittedAt)?.[0] ?? null,
    results,
    passed: passIn(results) ?? passBefore(inOrder),
    percent: countedIn(results)?.percent ?? null,
    waits: results.some(({ outcome }) => outcome === 'waiting'),
    left: allowed === null ? null : Math.max(0, allowed - attempts.length),
  };
}

const resultsOf = (taken: Taken): readonly AttemptResult[] =>
  taken.flatMap(([attempt, gradings]) => attemptResult(attempt, gradings) ?? []);

/** What was once passed stays passed: the first attempt after which the mark was reached. */
function passIn(results: readonly AttemptResult[]): Pass | null {
  for (const [index, { attempt, submittedAt, outcome }] of results.entries()) {
    if (outcome === 'waiting' || outcome === 'taken') continue;
    const mark = countedIn(results.slice(0, index + 1));
    if (mark?.reaches(attempt.terms.passMark)) return { attempt, submittedAt, percent: mark.percent, isKept: false };
  }
  return null;
}

/** The pass that stood before marks were changed, the earliest one first. */
function passBefore(taken: Taken): Pass | null {
  const gradings = taken.flatMap(([, given]) => given);
  if (!wereChanged(gradings)) return null;
  const until = new Set<Grading>();
  for (const event of markingEvents(gradings)) {
    for (const grading of event.gradings) until.add(grading);
    const pass = passIn(resultsOf(taken.map(([attempt, given]) => [attempt, given.filter((each) => until.has(each))])));
    if (pass) return { ...pass, isKept: true };
  }
  return null;
}

/** By the rule that was promised with the newest of them. What waits for its marker does not count yet. */
function countedIn(results: readonly AttemptResult[]) {
  const newest = results.at(-1);
  if (!newest) return null;
  const { counts } = promised(newest.attempt.terms);
  const decided = counts === 'first' ? results.slice(0, 1) : results;
  if (counts === 'average' && results.some(({ outcome }) => outcome === 'waiting')) return null;
  return counted(
    counts,
    decided.filter(({ outcome }) => outcome !== 'waiting').map(({ score }) => score),
  );
}
