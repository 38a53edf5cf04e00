import ical from 'ical-generator';
import type { DueLine } from '../../../learning/due/due.js';
import { titleOf } from '../../../learning/due/part.js';
import type { Standing } from '../../../learning/enrolments.service.js';
import type { Words } from '../../views/words.js';

/**
 * The dates of one practitioner as a calendar (RFC 5545): whole days, since a day is what was set. A date keeps its id, so that a
 * calendar that asks again replaces what it had.
 */
export function dueCalendar(
  { edition: { content } }: Pick<Standing, 'edition'>,
  due: readonly DueLine[],
  { url, now }: { readonly url: string; readonly now: Date },
  words: Words,
): string {
  const calendar = ical({ name: content.title, prodId: { company: 'Attune', product: 'due dates' } });
  for (const { date } of due.filter(({ done }) => !done)) {
    const part = titleOf(content, date);
    const summary = part === null ? content.title : words.say('due.part-of', { part, course: content.title });
    const start = new Date(`${date.day}T00:00:00Z`);
    calendar.createEvent({
      ...{ id: `${date.id}@${new URL(url).hostname}`, start, allDay: true, stamp: now, url },
      summary: words.say('due.in-calendar', { what: summary }),
    });
  }
  return calendar.toString();
}
