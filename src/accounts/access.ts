import type { Role } from './role-grant.entity.js';

/** Somebody as far as rights go: what stands in a session, or in a row. */
interface WithRoles {
  readonly roles: readonly Role[];
}

/** Administrators see everybody's accounts; to all others the pages of administration are not there. */
export const mayAdminister = ({ roles }: WithRoles): boolean => roles.includes('administrator');

/** The right that an instructor has and nobody else: not even administrators make courses by virtue of their office. */
export const mayMakeCourses = ({ roles }: WithRoles): boolean => roles.includes('instructor');

/** Whether the place would be left with nobody to run it if this person stopped. `active` are the ids of those who run it. */
export const isLastAdministrator = (personId: string, active: readonly string[]): boolean =>
  active.includes(personId) && active.every((id) => id === personId);

/** An invitation that was sent to an address is for the account with that address; a link is for whoever was given it. */
export const mayAccept = (
  { emailKey }: { readonly emailKey: string },
  invitation: { readonly emailKey: string | null },
): boolean => invitation.emailKey === null || invitation.emailKey === emailKey;
