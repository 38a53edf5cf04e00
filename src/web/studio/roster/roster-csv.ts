import { stringify } from 'csv-stringify/sync';
import type { RosterEntry } from '../../../insights/roster/roster-entry.js';

const day = (when: Date | null): string => when?.toISOString().slice(0, 10) ?? '';
const open = ({ due }: RosterEntry) => due.find((line) => !line.done) ?? null;

const columns = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  edition: ({ edition }) => String(edition),
  enrolled: ({ enrolment }) => day(enrolment.begunAt),
  state: ({ state }) => state,
  done: ({ done }) => String(done),
  of: ({ of }) => String(of),
  next: ({ next }) => next ?? '',
  last_active: ({ enrolment }) => enrolment.lastActiveAt?.toISOString() ?? '',
  quizzes_passed: ({ marks }) => String(marks.passed),
  quizzes: ({ marks }) => String(marks.quizzes),
  average_percent: ({ marks }) => (marks.percent === null ? '' : String(marks.percent)),
  certified: ({ certifiedAt }) => day(certifiedAt),
  groups: ({ groups }) => groups.map(({ name }) => name).join('; '),
  due: (entry) => open(entry)?.date.day ?? '',
  overdue: ({ overdue }) => (overdue ? 'yes' : ''),
} as const satisfies Record<string, (entry: RosterEntry) => string>;

const valuesOf = Object.values(columns) as ((entry: RosterEntry) => string)[];
const options = { escape_formulas: true, record_delimiter: 'windows' as const };
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Comma-separated values after RFC 4180. The byte order mark tells Excel that it is UTF-8, and a cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export async function* rosterCsv(parts: AsyncIterable<readonly RosterEntry[]>): AsyncGenerator<string> {
  yield stringify([Object.keys(columns)], { ...options, bom: true });
  for await (const part of parts) {
    if (part.length > 0)
      yield stringify(
        part.map((entry) => valuesOf.map((value) => oneLine(value(entry)))),
        options,
      );
  }
}
