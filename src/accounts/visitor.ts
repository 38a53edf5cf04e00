import type { Person } from './person.entity.js';
import type { Role } from './role-grant.entity.js';

/** The person that a session belongs to, as far as every page needs them. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** In which they are told the time; null for that of the site. */
  readonly timeZone: string | null;
  readonly roles: readonly Role[];
}

export const asVisitor = ({ id, name, language, timeZone }: Person, roles: readonly Role[] = []): Visitor => ({
  id,
  name,
  language,
  timeZone,
  roles,
});
