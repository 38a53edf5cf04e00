import type { ReviewAnswer } from './review-answer.entity.js';
import { type Day, dayAfter } from './day.js';
import { type Memory, retrievability } from './scheduling.js';

/** Below so many answers a share says little. */
export const fewAnswers = 20;

/** The periods over which it is told, in days. */
export const periods = [30, 90] as const;

export interface Retention {
  readonly days: number;
  /** Answers when something was due that were not “again”. */
  readonly recalled: number;
  readonly of: number;
}

type Answered = Pick<ReviewAnswer, 'rating' | 'answeredOn' | 'elapsedDays'>;

/** The first answer to something is left out: nothing could have been forgotten by then. */
export function retention(answers: readonly Answered[], today: Day): readonly Retention[] {
  return periods.map((days) => {
    const since = dayAfter(today, -days);
    const asked = answers.filter(({ answeredOn, elapsedDays }) => elapsedDays !== null && answeredOn > since);
    return { days, recalled: asked.filter(({ rating }) => rating !== 'again').length, of: asked.length };
  });
}

/** What FSRS expects of everything that was answered before today: the share, from 0 to 1, that would be recalled now. */
export function expectedRecall(
  memories: readonly Memory[],
  today: Day,
): { readonly share: number; readonly of: number } | null {
  const known = memories.filter(({ lastOn }) => lastOn < today);
  if (known.length === 0) return null;
  const share = known.reduce((sum, memory) => sum + retrievability(memory, today), 0) / known.length;
  return { share, of: known.length };
}
