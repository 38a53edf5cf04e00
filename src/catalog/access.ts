/** The parts that people have in making a course. */
export const staffRoles = ['author', 'reviewer', 'lead'] as const;

export type StaffRole = (typeof staffRoles)[number];

export const isStaffRole = (text: string): text is StaffRole => (staffRoles as readonly string[]).includes(text);

/**
 * What can be done to a course: see its draft, comment on it, change it, check a study that it proposes, sign a review, publish an edition, close one to new enrolments, say
 * who is on its staff, mark written responses, correct items of published quizzes and with them marks that were given, see and look after who is on it.
 */
export type CourseRight =
  'see' | 'comment' | 'write' | 'review' | 'verify' | 'publish' | 'close' | 'staff' | 'mark' | 'regrade' | 'roster';

/**
 * Everybody on the staff knows the course well enough to mark along a rubric, and two of them are often needed. A correction
 * changes the marks of many people at once and shows their names: that is for who answers for the course, and so is the roster,
 * which says how each of them fares. Whoever writes or reviews needs no names for it.
 */
const rights = {
  author: ['see', 'comment', 'write', 'mark'],
  reviewer: ['see', 'comment', 'review', 'verify', 'mark'],
  lead: ['see', 'comment', 'write', 'publish', 'close', 'staff', 'mark', 'regrade', 'roster'],
} as const satisfies Record<StaffRole, readonly CourseRight[]>;

const ofAdministrators = ['see', 'verify', 'staff', 'roster'] as const satisfies readonly CourseRight[];

/** Somebody as far as one course goes: their part in it, if any, and whether they run the place. */
export interface CourseStanding {
  readonly part: StaffRole | null;
  readonly isAdministrator: boolean;
}

/**
 * Whether somebody may do this to the course. Administrators see every draft and say who is on its staff, so that no course
 * is orphaned, and look after those who are on it; what it teaches, and what its practitioners get for it, is for its staff alone. Whoever may nothing finds the course's draft as absent as a missing one.
 */
export function may(right: CourseRight, { part, isAdministrator }: CourseStanding): boolean {
  if (isAdministrator && (ofAdministrators as readonly CourseRight[]).includes(right)) return true;
  return part !== null && (rights[part] as readonly CourseRight[]).includes(right);
}
