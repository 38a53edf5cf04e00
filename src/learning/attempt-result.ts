import { passed } from '../assessment/result.js';
import { type Score, total, wholePercent } from '../assessment/score.js';
import type { Attempt } from './attempt.entity.js';
import type { Grading } from './grading.entity.js';
import { type MarkingCause, markingEvents } from './mark-history.js';
import { promised } from './quiz-terms.js';

/** `waiting` for a marker, and neither passed nor failed; `taken`: one of a pair, which is never either. */
export type Outcome = 'passed' | 'failed' | 'waiting' | 'taken';

/** An attempt that has ended, with what its gradings come to. */
export interface AttemptResult {
  readonly attempt: Attempt;
  readonly submittedAt: Date;
  readonly score: Score;
  /** Whole per cent, never rounded up. */
  readonly percent: number;
  readonly outcome: Outcome;
  /** It passed when it was marked, and a later correction took points from it: a pass once given stays a pass. */
  readonly keepsPass: boolean;
  /** What it came to each time that marks were given, the first time first. */
  readonly history: readonly PastResult[];
}

export interface PastResult {
  readonly at: Date;
  readonly cause: MarkingCause;
  /** The correction of an item that changed the marks. */
  readonly correctionId: string | null;
  readonly percent: number;
  readonly outcome: Outcome;
}

/** The newest grading of each item counts; the mark to pass is the one that held when the attempt began. */
export function attemptResult(attempt: Attempt, gradings: readonly Grading[]): AttemptResult | null {
  if (!attempt.submittedAt) return null;
  const now = resultBy(attempt, gradings);
  const history = historyOf(attempt, gradings, now);
  const keepsPass = now.outcome === 'failed' && history.some(({ outcome }) => outcome === 'passed');
  const outcome = keepsPass ? 'passed' : now.outcome;
  return { attempt, submittedAt: attempt.submittedAt, ...now, outcome, keepsPass, history };
}

type Result = Pick<AttemptResult, 'score' | 'percent' | 'outcome'>;

function resultBy(attempt: Attempt, gradings: readonly Grading[]): Result {
  const newest = newestGradings(gradings);
  const score = total([...newest.values()].map(({ earned, outOf, points }) => ({ earned, of: outOf, max: points })));
  return { score, percent: wholePercent(score), outcome: outcomeOf(attempt, newest, score) };
}

function historyOf(attempt: Attempt, gradings: readonly Grading[], now: Result): readonly PastResult[] {
  const events = markingEvents(gradings);
  return events.map(({ at, cause, correctionId }, index) => {
    const isNow = index === events.length - 1;
    const until = () => events.slice(0, index + 1).flatMap((event) => event.gradings);
    const { percent, outcome } = isNow ? now : resultBy(attempt, until());
    return { at, cause, correctionId, percent, outcome };
  });
}

export function newestGradings(gradings: readonly Grading[]): ReadonlyMap<string, Grading> {
  return new Map([...gradings].sort((a, b) => a.number - b.number).map((grading) => [grading.itemKey, grading]));
}

/** An item without a grading waits for its marker: every other one is graded when the attempt ends. */
function outcomeOf({ paper, terms }: Attempt, newest: ReadonlyMap<string, Grading>, score: Score): Outcome {
  if (paper.items.some(({ key }) => !newest.has(key))) return 'waiting';
  const { purpose, passMark } = promised(terms);
  if (purpose !== 'graded') return 'taken';
  return passed(score, passMark) ? 'passed' : 'failed';
}
