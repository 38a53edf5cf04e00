import { daysBetween, type Day } from '../../learning/review/day.js';
import type { Words } from '../views/words.js';

/** How long until a day, as people say it: to the day within two weeks, then in weeks, then in months. */
export function untilSaid(today: Day, day: Day, words: Words): string {
  const days = daysBetween(today, day);
  if (days < 14) return words.say('review.in-days', { days });
  if (days < 60) return words.say('review.in-weeks', { weeks: Math.round(days / 7) });
  return words.say('review.in-months', { months: Math.round(days / 30.4) });
}
