import type { Activity } from '../../catalog/edition.js';
import { isGraded } from '../../catalog/published.js';
import type { When, Words } from '../views/words.js';

/** What is known of one activity, as its standing is said at the end of its line. */
export interface ActivityFacts {
  readonly kind: 'lesson' | 'quiz';
  readonly now: boolean;
  readonly doneAt: When | null;
  /** The best result in per cent, once the quiz was passed. */
  readonly percent: number | null;
  readonly minutes: number;
  readonly attemptOpen: boolean;
  /** Something of it waits for a marker. */
  readonly waits?: boolean;
  /** A look before or after the course, or practice, which nobody has to take; null for what completion asks for. */
  readonly look: 'look' | 'practice' | null;
}

export function standingSaid(facts: ActivityFacts, words: Words): string {
  if (facts.percent !== null) return words.say('standing.passed', { percent: words.percent(facts.percent) });
  if (facts.waits) return words.say('quiz.outcome.waiting');
  if (facts.look !== null && facts.doneAt !== null)
    return words.say('standing.looked', { date: words.date(facts.doneAt, 'short') });
  if (facts.doneAt !== null) return words.say('standing.done', { date: words.date(facts.doneAt, 'short') });
  if (facts.attemptOpen) return words.say('standing.open');
  if (facts.look !== null) return words.say(`standing.${facts.look}`, { duration: words.duration(facts.minutes) });
  if (facts.now) return words.say('standing.here');
  return words.say('standing.to-do', { duration: words.duration(facts.minutes) });
}

export function lookOf(activity: Activity): ActivityFacts['look'] {
  if (activity.kind === 'lesson' || isGraded(activity)) return null;
  return activity.purpose === 'practice' ? 'practice' : 'look';
}
