import type { DueLine } from '../../learning/due/due.js';
import type { Words } from '../views/words.js';

/** “Due Friday 4 December 2026”, kindly where the day is over; with the time zone where it is not the reader's. */
export function dueSaid({ date, done, overdue }: DueLine, words: Words): string {
  const zone = date.timeZone === words.timeZone ? 'none' : date.timeZone.replaceAll('_', ' ');
  const day = words.date(date.day, 'weekday');
  return words.say(done ? 'due.done' : overdue ? 'due.over' : 'due.by', { day, zone });
}
