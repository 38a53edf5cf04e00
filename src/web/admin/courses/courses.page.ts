import { staffRoles } from '../../../catalog/access.js';
import type { CourseSummary } from '../../../catalog/courses.service.js';
import type { CourseStaff } from '../../../catalog/staff/course-staff.entity.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import type { StaffField } from './staff-form.js';

export interface AdminCoursesPage {
  readonly courses: readonly {
    readonly href: string;
    readonly title: string;
    readonly edition: number | null;
    readonly staff: number;
  }[];
}

export const adminCoursesPage = (
  courses: readonly (readonly [CourseSummary, readonly CourseStaff[]])[],
): AdminCoursesPage => ({
  courses: courses.map(([{ slug, title, edition }, staff]) => ({
    ...{ href: addresses.adminCourse(slug), title, edition, staff: staff.length },
  })),
});

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint: string | null;
  readonly chosen: boolean;
}

export interface CourseStaffPage {
  readonly title: string;
  /** Whether the staff has just been changed. */
  readonly changed: boolean;
  readonly staff: readonly {
    readonly name: string;
    readonly href: string;
    readonly role: string;
    readonly since: When;
  }[];
  readonly form: FormModel<StaffField>;
  readonly addAction: string;
  readonly roles: readonly Choice[];
  readonly removeAction: string;
  readonly people: readonly Choice[];
}

export function courseStaffPage(
  { slug, title }: CourseSummary,
  staff: readonly CourseStaff[],
  names: ReadonlyMap<string, string>,
  form: FormModel<StaffField>,
  changed: boolean,
  words: Words,
): CourseStaffPage {
  const role = (each: string) => words.say(`invite.role.${each}`);
  const name = (id: string) => names.get(id) ?? words.say('admin.person.erased');
  return {
    ...{ title, changed, form },
    staff: staff.map(({ personId, role: part, addedAt }) => ({
      ...{ name: name(personId), href: addresses.person(personId), role: role(part), since: addedAt },
    })),
    addAction: addresses.courseStaff(slug),
    roles: staffRoles.map((value) => ({
      ...{ value, text: role(value), hint: words.say(`invite.role-hint.${value}`) },
      chosen: value === form.values.role,
    })),
    removeAction: addresses.courseStaffRemovals(slug),
    people: staff.map(({ personId, role: part }) => ({
      ...{ value: personId, text: `${name(personId)} (${role(part)})`, hint: null },
      chosen: personId === form.values.person,
    })),
  };
}
