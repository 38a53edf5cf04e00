import { Injectable } from '@nestjs/common';
import { mayAdminister } from '../../accounts/access.js';
import type { Visitor } from '../../accounts/visitor.js';
import { type CourseRight, type CourseStanding, may } from '../../catalog/access.js';
import { Courses, type CourseSummary } from '../../catalog/courses.service.js';
import { Staff } from '../../catalog/staff/staff.service.js';
import { NotFound } from '../../kernel/errors.js';

/** A course as somebody meets it who may see it in the studio. */
export interface StudioCourse extends CourseSummary {
  readonly standing: CourseStanding;
}

export const can = ({ standing }: StudioCourse, right: CourseRight): boolean => may(right, standing);

/** Courses by what somebody may do to them. */
@Injectable()
export class StudioCourses {
  constructor(
    private readonly courses: Courses,
    private readonly staff: Staff,
  ) {}

  /** All that they may see, by title. */
  async all(me: Visitor): Promise<readonly StudioCourse[]> {
    const parts = new Map((await this.staff.partsOf(me.id)).map(({ courseId, role }) => [courseId, role]));
    const isAdministrator = mayAdminister(me);
    return (await this.courses.all())
      .map((course) => ({ ...course, standing: { part: parts.get(course.id) ?? null, isAdministrator } }))
      .filter((course) => can(course, 'see'));
  }

  /** @throws NotFound where there is no such course, or they may not do this to it */
  async at(me: Visitor, slug: string, right: CourseRight): Promise<StudioCourse> {
    const course = await this.courses.bySlug(slug);
    const standing = { part: await this.staff.partIn(course.id, me.id), isAdministrator: mayAdminister(me) };
    if (!may(right, standing)) throw new NotFound('not-found');
    return { ...course, standing };
  }
}
