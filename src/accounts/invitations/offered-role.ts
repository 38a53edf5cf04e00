import type { Role } from '../role-grant.entity.js';

/** What somebody can be invited to become: on the whole site, or on the staff of one course. */
export const offeredRoles = ['practitioner', 'instructor', 'administrator', 'author', 'reviewer', 'lead'] as const;

export type OfferedRole = (typeof offeredRoles)[number];

interface Behaviour {
  /** The role that accepting grants; null where there is nothing to grant in this room. */
  readonly grants: Role | null;
  /** Whether the invitation names a course. */
  readonly course: 'never' | 'perhaps' | 'always';
  /** Whether it is given to an address that an administrator typed by hand, and to nothing and nobody else. */
  readonly byHand: boolean;
}

const behaviours = {
  practitioner: { grants: null, course: 'perhaps', byHand: false },
  instructor: { grants: 'instructor', course: 'never', byHand: false },
  administrator: { grants: 'administrator', course: 'never', byHand: true },
  author: { grants: null, course: 'always', byHand: false },
  reviewer: { grants: null, course: 'always', byHand: false },
  lead: { grants: null, course: 'always', byHand: false },
} as const satisfies Record<OfferedRole, Behaviour>;

export const behaviourOf = (role: OfferedRole): Behaviour => behaviours[role];

export const isOfferedRole = (text: string): text is OfferedRole => (offeredRoles as readonly string[]).includes(text);

/** What is wrong with an offer, or null: the key of the fault. */
export type OfferFault = 'invite-course-missing' | 'invite-course-needless' | 'invite-by-hand';

/** The rules of what may be offered by which way. */
export function faultOfOffer(
  role: OfferedRole,
  hasCourse: boolean,
  way: 'address' | 'link' | 'file',
): OfferFault | null {
  const { course, byHand } = behaviours[role] as Behaviour;
  if (course === 'always' && !hasCourse) return 'invite-course-missing';
  if (course === 'never' && hasCourse) return 'invite-course-needless';
  return byHand && way !== 'address' ? 'invite-by-hand' : null;
}
