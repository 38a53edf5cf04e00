import { newestGradings } from '../attempt-result.js';
import type { Taken } from '../own-learning.js';
import { promised } from '../quiz-terms.js';

/** Items by their keys, from all attempts of an enrolment. */
export interface SeenItems {
  /** Of graded attempts whose key may be seen, those that did not earn all their points. */
  readonly missed: ReadonlySet<string>;
  /** Of attempts that are open, or whose key may not be seen yet: to ask these would give the key away. */
  readonly withheld: ReadonlySet<string>;
}

export function seenItems(taken: readonly Taken[]): SeenItems {
  const withheld = new Set<string>();
  const missed = new Set<string>();
  for (const { attempt, gradings, keyRevealed } of taken) {
    if (!keyRevealed) for (const { key } of attempt.paper.items) withheld.add(key);
    else if (promised(attempt.terms).purpose === 'graded') {
      for (const [key, { earned, outOf }] of newestGradings(gradings)) if (earned < outOf) missed.add(key);
    }
  }
  return { missed, withheld };
}
