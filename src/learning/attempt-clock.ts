import type { Attempt } from './attempt.entity.js';
import { promised, type QuizTerms } from './quiz-terms.js';

/** What the clock of an attempt is read off. */
export type Clocked = Pick<Attempt, 'startedAt' | 'submittedAt' | 'pausedAt' | 'pausedMs' | 'terms'>;

const minute = 60_000;
/** For an answer that was on its way when a quiz closed, where its terms name no grace of their own. */
const closingGrace = 60_000;

/**
 * When the time is up, grace not included, or null without a limit. A pause moves it by as much as the clock stands still;
 * while one lasts, it is taken to last as long as it may. A quiz that closes ends every attempt then.
 */
export function deadlineOf(attempt: Clocked): Date | null {
  const { timeLimit, closesAt, granted } = promised(attempt.terms);
  const closes = closesAt === null ? Infinity : Date.parse(closesAt);
  if (!timeLimit) return closes === Infinity ? null : new Date(closes);
  const paused = attempt.pausedAt ? granted.pauseMinutes * minute : (attempt.pausedMs ?? 0);
  const limit = (timeLimit.minutes + granted.minutes) * minute;
  return new Date(Math.min(attempt.startedAt.getTime() + limit + paused, closes));
}

/** The first moment at which no answer is taken any more, grace included. */
export function expiryOf(attempt: Clocked): Date | null {
  const deadline = deadlineOf(attempt);
  if (!deadline) return null;
  return new Date(deadline.getTime() + graceOf(attempt.terms));
}

/** The first moment at which no answer of anybody is taken any more, because the quiz has closed; null where it never does. */
export function closedFrom(terms: QuizTerms): Date | null {
  const { closesAt } = promised(terms);
  return closesAt === null ? null : new Date(Date.parse(closesAt) + graceOf(terms));
}

function graceOf(terms: QuizTerms): number {
  const { timeLimit } = promised(terms);
  return timeLimit ? timeLimit.graceSeconds * 1000 : closingGrace;
}

/** Whether the time ran out and nobody has said so yet. */
export function isOverdue({ submittedAt, expiresAt }: Pick<Attempt, 'submittedAt' | 'expiresAt'>, now: Date): boolean {
  return !submittedAt && expiresAt !== null && expiresAt <= now;
}

/** How long the clock may still stand, in milliseconds. */
export function pauseLeft(attempt: Clocked, now: Date): number {
  const granted = promised(attempt.terms).granted.pauseMinutes * minute;
  const since = attempt.pausedAt ? now.getTime() - attempt.pausedAt.getTime() : 0;
  return Math.max(0, granted - (attempt.pausedMs ?? 0) - since);
}

/** A pause ends by itself when all that was granted is used up. */
export const isPaused = (attempt: Clocked, now: Date): boolean =>
  !attempt.submittedAt && attempt.pausedAt !== null && pauseLeft(attempt, now) > 0;

/** Whether the clock can be stopped now: there is one, and some of what was granted is left. */
export const mayPause = (attempt: Clocked, now: Date): boolean =>
  !attempt.submittedAt &&
  promised(attempt.terms).timeLimit !== null &&
  !isPaused(attempt, now) &&
  pauseLeft(attempt, now) > 0;

/** The clock as it stands when a pause ends now. */
export function resumed(attempt: Clocked, now: Date): Pick<Attempt, 'pausedAt' | 'pausedMs'> {
  const granted = promised(attempt.terms).granted.pauseMinutes * minute;
  return { pausedAt: null, pausedMs: granted - pauseLeft(attempt, now) };
}
