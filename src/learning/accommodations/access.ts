import { mayAdminister } from '../../accounts/access.js';
import type { Visitor } from '../../accounts/visitor.js';

/** Who sees, grants and withdraws accommodations: the reason can tell of somebody's health, so it is few people. */
export const mayAccommodate = (who: Pick<Visitor, 'roles'>): boolean => mayAdminister(who);
