import type { Progress } from '../progress.entity.js';
import type { AttemptsByQuiz } from '../quiz-records.service.js';
import type { CatchUp } from './catch-up.entity.js';

/**
 * In which editions a practitioner met what they have done: where they read or opened a lesson, where they sent in a quiz, and
 * where they said that they know of its changes. The newest of them is what they know.
 */
export function knownEditions(
  progress: ReadonlyMap<string, Pick<Progress, 'editionId'>>,
  attempts: AttemptsByQuiz,
  caughtUp: readonly Pick<CatchUp, 'activityKey' | 'editionId'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (key: string, editionId: string) => known.set(key, (known.get(key) ?? new Set()).add(editionId));
  for (const [key, { editionId }] of progress) add(key, editionId);
  for (const [key, taken] of attempts) {
    for (const [attempt] of taken) if (attempt.submittedAt) add(key, attempt.editionId);
  }
  for (const { activityKey, editionId } of caughtUp) if (known.has(activityKey)) add(activityKey, editionId);
  return known;
}
