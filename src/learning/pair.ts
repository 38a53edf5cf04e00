import type { Quiz } from '../catalog/edition.js';
import type { AttemptsByQuiz } from './quiz-records.service.js';

/** Whether the other quiz of a pair was sent in at least once. */
export function isPairDone({ pair }: Pick<Quiz, 'pair'>, attempts: AttemptsByQuiz): boolean {
  return pair !== undefined && (attempts.get(pair) ?? []).some(([attempt]) => attempt.submittedAt !== null);
}
