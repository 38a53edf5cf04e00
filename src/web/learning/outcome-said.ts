import { type Reveal, revealPlan } from '../../catalog/quiz-policy.js';
import type { AttemptResult, Outcome } from '../../learning/attempt-result.js';
import type { Attempt } from '../../learning/attempt.entity.js';
import { promised } from '../../learning/quiz-terms.js';
import type { Words } from '../views/words.js';

/** What came of an attempt, in one line. `missed` counts the scored items that did not earn all their points. */
export function outcomeSaid(outcome: Outcome, missed: number, words: Words): string {
  return words.say(`result.${outcome}`, { missed });
}

const measures = {
  passed: 'percent',
  failed: 'percent',
  waiting: 'so-far',
  taken: 'percent-only',
} as const satisfies Record<Outcome, string>;

export function measureSaid(
  { percent, outcome, score }: Pick<AttemptResult, 'percent' | 'outcome' | 'score'>,
  passMark: number,
  words: Words,
): string {
  if (score.max === 0) return words.say(outcome === 'waiting' ? 'result.none-yet' : 'result.unmarked');
  return words.say(`result.${measures[outcome]}`, { percent: words.percent(percent), mark: words.percent(passMark) });
}

/** Why the key is not shown: it depends on the policy that was promised, and on whether there are attempts left. */
export function withheldSaid(
  { reveal, purpose }: { reveal: Reveal; purpose?: string },
  pairDone: boolean,
  words: Words,
): string {
  if (purpose === 'before' && !pairDone) return words.say('result.withheld.before');
  return words.say(`result.withheld.${revealPlan(reveal).key}`);
}

/** What has to be said of how an attempt ended; null where it was sent in. `late`: something came after its time. */
export function endingSaid({ ending, expiresAt, terms }: Attempt, late: boolean, words: Words): string | null {
  if (ending !== 'expired' || !expiresAt) return null;
  const { closesAt } = promised(terms);
  const cause = closesAt !== null && Date.parse(closesAt) <= expiresAt.getTime() ? 'closed' : 'time';
  const at = words.date(expiresAt, 'moment');
  return late
    ? `${words.say(`result.ended.${cause}`, { at })} ${words.say('result.late')}`
    : words.say(`result.ended.${cause}`, { at });
}
