/** The parts that people have in making a course. */
export const staffRoles = ['author', 'reviewer', 'lead'] as const;

export type StaffRole = (typeof staffRoles)[number];

export const isStaffRole = (text: string): text is StaffRole => (staffRoles as readonly string[]).includes(text);

/** What can be done to a course: see its draft, change it, sign a review, publish an edition, say who is on its staff. */
export type CourseRight = 'see' | 'write' | 'review' | 'publish' | 'staff';

const rights = {
  author: ['see', 'write'],
  reviewer: ['see', 'review'],
  lead: ['see', 'write', 'publish', 'staff'],
} as const satisfies Record<StaffRole, readonly CourseRight[]>;

/** Somebody as far as one course goes: their part in it, if any, and whether they run the place. */
export interface CourseStanding {
  readonly part: StaffRole | null;
  readonly isAdministrator: boolean;
}

/**
 * Whether somebody may do this to the course. Administrators see every draft and say who is on its staff, so that no course
 * is orphaned; what it teaches is for its staff alone. Whoever may nothing finds the course's draft as absent as a missing one.
 */
export function may(right: CourseRight, { part, isAdministrator }: CourseStanding): boolean {
  if (isAdministrator && (right === 'see' || right === 'staff')) return true;
  return part !== null && (rights[part] as readonly CourseRight[]).includes(right);
}
