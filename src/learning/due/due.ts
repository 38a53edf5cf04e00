import type { EditionContent } from '../../catalog/edition.js';
import type { DueDate } from './due-date.entity.js';
import { activitiesIn } from './part.js';

/** Somebody on a course as far as due dates go. */
export interface Bound {
  readonly enrolmentId: string;
  readonly groupIds: ReadonlySet<string>;
}

/** A due date as it holds for one person. */
export interface DueLine {
  readonly date: DueDate;
  readonly done: boolean;
  readonly overdue: boolean;
}

/** One for the person alone comes before that of a group, and that of a group before the one for everybody. */
const rank = ({ enrolmentId, groupId }: DueDate): number => (enrolmentId !== null ? 2 : groupId !== null ? 1 : 0);

const isFor = ({ enrolmentId, groupId }: DueDate, who: Bound): boolean =>
  enrolmentId !== null ? enrolmentId === who.enrolmentId : groupId === null || who.groupIds.has(groupId);

const partOf = ({ partKind, partKey }: DueDate): string => `${partKind} ${partKey ?? ''}`;

/** Of several dates for one part the nearest to the person holds, and of two groups the later one. The soonest comes first. */
export function datesFor(who: Bound, dates: readonly DueDate[]): readonly DueDate[] {
  const held = new Map<string, DueDate>();
  for (const date of dates.filter((each) => isFor(each, who))) {
    const other = held.get(partOf(date));
    if (!other || rank(date) > rank(other) || (rank(date) === rank(other) && date.dueAt > other.dueAt))
      held.set(partOf(date), date);
  }
  return [...held.values()].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** How somebody stands with each of their dates; one for what their edition does not have asks nothing of them. */
export function dueLines(
  dates: readonly DueDate[],
  course: Pick<EditionContent, 'modules'>,
  isDone: (activityKey: string) => boolean,
  now: Date,
): readonly DueLine[] {
  return dates.flatMap((date) => {
    const keys = activitiesIn(course, date);
    if (keys.length === 0) return [];
    const done = keys.every(isDone);
    return [{ date, done, overdue: !done && date.dueAt < now }];
  });
}
