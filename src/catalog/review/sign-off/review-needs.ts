import type { StaffRole } from '../../access.js';
import { may } from '../../access.js';
import type { ReviewNeed } from '../review-standing.js';

/** Whose word it is that publishing needs something: the place's, the lead's, or nobody's, where the staff decides. */
export type NeedSource = 'installation' | 'lead' | 'staff';

export interface Need {
  readonly isNeeded: boolean;
  readonly by: NeedSource;
}

export type ReviewNeeds = Readonly<Record<ReviewNeed, Need>>;

interface Decided {
  readonly installation: Readonly<Record<ReviewNeed, boolean>>;
  /** Null where the lead has decided nothing. */
  readonly lead: Readonly<Record<ReviewNeed, boolean>> | null;
  readonly staff: readonly StaffRole[];
}

/** Until its lead decides, a course that several people write and somebody reviews needs a sign-off, and no other does. */
export function reviewNeeds({ installation, lead, staff }: Decided): ReviewNeeds {
  const those = (right: 'write' | 'review') =>
    staff.filter((part) => may(right, { part, isAdministrator: false })).length;
  const usual = { 'sign-off': those('write') > 1 && those('review') > 0, disclosures: false };
  const need = (name: ReviewNeed): Need => {
    if (installation[name]) return { isNeeded: true, by: 'installation' };
    return lead ? { isNeeded: lead[name], by: 'lead' } : { isNeeded: usual[name], by: 'staff' };
  };
  return { 'sign-off': need('sign-off'), disclosures: need('disclosures') };
}
