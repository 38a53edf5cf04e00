import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { NewCourseField } from './new-course.controller.js';

export interface NewCoursePage {
  readonly action: string;
  readonly packageAction: string;
  readonly form: FormModel<NewCourseField>;
  readonly courses: readonly { readonly value: string; readonly text: string; readonly chosen: boolean }[];
  /** What is wrong with the package that was sent, as many as one can read. */
  readonly faults: readonly string[];
  readonly moreFaults: number;
}

const mostShown = 100;

export const newCoursePage = (
  courses: readonly StudioCourse[],
  form: FormModel<NewCourseField>,
  faults: readonly string[],
): NewCoursePage => ({
  action: addresses.newCourse,
  packageAction: addresses.newCoursePackage,
  form,
  courses: courses.map(({ slug, title }) => ({ value: slug, text: title, chosen: slug === form.values.from })),
  faults: faults.slice(0, mostShown),
  moreFaults: Math.max(0, faults.length - mostShown),
});
