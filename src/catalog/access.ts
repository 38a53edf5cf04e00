/** The parts that people have in making a course. */
export const staffRoles = ['author', 'reviewer', 'lead'] as const;

export type StaffRole = (typeof staffRoles)[number];

export const isStaffRole = (text: string): text is StaffRole => (staffRoles as readonly string[]).includes(text);

/**
 * What can be done to a course: see its draft, change it, sign a review, publish an edition, say who is on its staff, mark
 * written responses, correct items of published quizzes and with them marks that were given.
 */
export type CourseRight = 'see' | 'write' | 'review' | 'publish' | 'staff' | 'mark' | 'regrade';

/**
 * Everybody on the staff knows the course well enough to mark along a rubric, and two of them are often needed. A correction
 * changes the marks of many people at once and shows their names: that is for who answers for the course.
 */
const rights = {
  author: ['see', 'write', 'mark'],
  reviewer: ['see', 'review', 'mark'],
  lead: ['see', 'write', 'publish', 'staff', 'mark', 'regrade'],
} as const satisfies Record<StaffRole, readonly CourseRight[]>;

/** Somebody as far as one course goes: their part in it, if any, and whether they run the place. */
export interface CourseStanding {
  readonly part: StaffRole | null;
  readonly isAdministrator: boolean;
}

/**
 * Whether somebody may do this to the course. Administrators see every draft and say who is on its staff, so that no course
 * is orphaned; what it teaches, and what its practitioners get for it, is for its staff alone. Whoever may nothing finds the course's draft as absent as a missing one.
 */
export function may(right: CourseRight, { part, isAdministrator }: CourseStanding): boolean {
  if (isAdministrator && (right === 'see' || right === 'staff')) return true;
  return part !== null && (rights[part] as readonly CourseRight[]).includes(right);
}
