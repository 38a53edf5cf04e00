import type { QuizPolicy } from '../catalog/quiz-policy.js';
import type { QuizStanding } from './quiz-standing.js';
import { promised } from './quiz-terms.js';

/** Whether another attempt may begin now, or why not. */
export type Beginning =
  | { readonly kind: 'may' | 'open' | 'passed' | 'waits' | 'none-left' | 'pair-over' }
  | { readonly kind: 'not-yet' | 'closed' | 'cooling-off'; readonly at: Date };

/** `pairDone`: what comes after the course was sent in, so that a look before it comes too late. */
export function beginning(policy: QuizPolicy, standing: QuizStanding, now: Date, pairDone: boolean): Beginning {
  if (standing.open) return { kind: 'open' };
  if (standing.passed) return { kind: 'passed' };
  if (policy.purpose === 'before' && pairDone) return { kind: 'pair-over' };
  if (standing.waits) return { kind: 'waits' };
  if (standing.left === 0) return { kind: 'none-left' };
  const [opens, closes, cool] = [dateOf(policy.opensAt), dateOf(policy.closesAt), coolUntil(standing)];
  if (closes && closes <= now) return { kind: 'closed', at: closes };
  if (opens && opens > now) return { kind: 'not-yet', at: opens };
  if (cool && cool > now) return { kind: 'cooling-off', at: cool };
  return { kind: 'may' };
}

/** As it was promised with the last attempt, from the moment at which that one ended. */
export function coolUntil({ results }: QuizStanding): Date | null {
  const last = results.at(-1);
  const minutes = last && promised(last.attempt.terms).coolingOffMinutes;
  return last && minutes ? new Date(last.submittedAt.getTime() + minutes * 60_000) : null;
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
