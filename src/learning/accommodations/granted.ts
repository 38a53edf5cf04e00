import type { TimeLimit } from '../../catalog/quiz-policy.js';
import { type Granted, nothingGranted } from '../quiz-terms.js';
import type { Accommodation } from './accommodation.entity.js';

type Grant = Pick<
  Accommodation,
  'quizKey' | 'extraPercent' | 'extraMinutes' | 'extraAttempts' | 'pauseMinutes' | 'withdrawnAt'
>;

/** What somebody is granted at a quiz: of everything the most that any accommodation in force gives. */
export function grantedAt(
  quiz: { readonly key: string; readonly timeLimit: TimeLimit | null },
  accommodations: readonly Grant[],
): Granted {
  return accommodations
    .filter(({ quizKey, withdrawnAt }) => !withdrawnAt && (quizKey === null || quizKey === quiz.key))
    .map((grant) => ({
      minutes: extraMinutes(grant, quiz.timeLimit),
      attempts: grant.extraAttempts ?? 0,
      pauseMinutes: grant.pauseMinutes ?? 0,
    }))
    .reduce(most, nothingGranted);
}

/** Of two grants the better one in each respect: nobody loses what an attempt already has. */
export const most = (one: Granted, other: Granted): Granted => ({
  minutes: Math.max(one.minutes, other.minutes),
  attempts: Math.max(one.attempts, other.attempts),
  pauseMinutes: Math.max(one.pauseMinutes, other.pauseMinutes),
});

/** Part of a minute is given whole. */
function extraMinutes({ extraPercent, extraMinutes }: Grant, limit: TimeLimit | null): number {
  if (!limit) return 0;
  return Math.max(extraMinutes ?? 0, Math.ceil((limit.minutes * (extraPercent ?? 0)) / 100));
}
