import type { RosterEntry } from '../../../insights/roster/roster-entry.js';
import type { DueLine } from '../../../learning/due/due.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';

/** Somebody in a roster, in words. */
export interface EntryLine {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly email: string;
  /** For the tick box, which stands before the name. */
  readonly tickLabel: string;
  readonly state: string;
  readonly done: string;
  readonly next: string | null;
  readonly edition: number;
  readonly enrolled: When;
  readonly seen: When | null;
  readonly marks: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly groups: string | null;
}

export function entryLine(slug: string, entry: RosterEntry, words: Words): EntryLine {
  const { enrolment, name, groups, due } = entry;
  const open = due.find((line) => !line.done) ?? null;
  const isOpen = entry.state !== 'certified' && entry.state !== 'done';
  return {
    ...{ id: enrolment.id, href: addresses.rosterPerson(slug, enrolment.id), name, email: entry.email },
    tickLabel: words.say('roster.choose', { name }),
    state: words.say(`roster.state.${entry.state}`),
    done: words.say('roster.done', { done: entry.done, of: entry.of }),
    next: entry.next === null ? null : words.say('roster.next', { title: entry.next }),
    ...{ edition: entry.edition, enrolled: enrolment.begunAt, seen: enrolment.lastActiveAt },
    marks: marksSaid(entry, words),
    due: open && isOpen ? dueShort(open, words) : null,
    overdue: entry.overdue,
    groups: groups.length === 0 ? null : words.list(groups.map((group) => group.name)),
  };
}

/** In a table, under the heading “Due”: the day is enough. */
function dueShort({ date, overdue }: DueLine, words: Words): string {
  const day = words.date(date.day, 'short');
  return overdue ? words.say('roster.due-passed', { day }) : day;
}

export const marksSaid = ({ marks: { passed, quizzes, percent } }: RosterEntry, words: Words): string =>
  quizzes === 0
    ? words.say('roster.no-quizzes')
    : percent === null
      ? words.say('roster.passed', { passed, quizzes })
      : words.say('roster.passed-at', { passed, quizzes, percent: words.percent(percent) });
