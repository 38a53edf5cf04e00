import type { EditionContent } from '../../../../catalog/edition.js';
import type { DueDate } from '../../../../learning/due/due-date.entity.js';
import { titleOf } from '../../../../learning/due/part.js';
import type { CourseGroup } from '../../../../learning/groups/course-group.entity.js';
import { zoneGroups, type ZoneGroup } from '../../../account/time-zones.js';
import { addresses } from '../../../addresses.js';
import type { FormModel } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { type RosterFrame, rosterFrame } from '../roster-frame.js';
import { type DueField, type PartChoice, partChoices } from './due-form.js';

/** A form that sets a due date, for a course or for one person. */
export interface DueFormPart {
  readonly form: FormModel<DueField>;
  readonly action: string;
  readonly parts: readonly PartChoice[];
  readonly zones: readonly ZoneGroup[];
}

export interface DuePage extends RosterFrame, DueFormPart {
  readonly changed: boolean;
  /** Whether there is an edition, of which something can be due. */
  readonly isPublished: boolean;
  readonly groups: readonly PartChoice[];
  readonly dates: readonly DueRow[];
}

export interface DueRow {
  readonly what: string;
  readonly who: string;
  readonly by: string;
  readonly withdrawAction: string;
}

interface DueFacts {
  readonly course: StudioCourse;
  readonly content: EditionContent | null;
  readonly dates: readonly DueDate[];
  readonly groups: readonly CourseGroup[];
  readonly form: FormModel<DueField>;
  readonly changed: boolean;
}

export const dueFormPart = (
  content: Pick<EditionContent, 'modules'> | null,
  action: string,
  form: FormModel<DueField>,
  words: Words,
): DueFormPart => ({
  ...{ form, action },
  parts: content ? partChoices(content, form.values.what, words) : [],
  zones: zoneGroups(form.values.zone || 'UTC'),
});

export function duePage({ course, content, dates, groups, form, changed }: DueFacts, words: Words): DuePage {
  const { slug } = course;
  return {
    ...rosterFrame(course, 'due', words),
    ...dueFormPart(content, addresses.rosterDue(slug), form, words),
    ...{ changed, isPublished: content !== null },
    groups: groups.map(({ id, name }) => ({ value: id, text: name, chosen: id === form.values.who })),
    dates: dates.map((date) => ({
      ...dueRow(slug, content, date, words),
      who: groups.find(({ id }) => id === date.groupId)?.name ?? words.say('due.everybody'),
    })),
  };
}

export const dueRow = (
  slug: string,
  content: Pick<EditionContent, 'modules'> | null,
  date: DueDate,
  words: Words,
): Omit<DueRow, 'who'> => ({
  what:
    date.partKind === 'course'
      ? words.say('due.whole')
      : ((content && titleOf(content, date)) ?? words.say('due.part-gone', { key: date.partKey ?? '' })),
  by: words.say('due.end-of-day', { day: words.date(date.day, 'weekday'), zone: date.timeZone.replaceAll('_', ' ') }),
  withdrawAction: addresses.rosterDueWithdrawal(slug, date.id),
});
