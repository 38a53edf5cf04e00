import { z } from 'zod';
import type { PersonState } from '../../../accounts/directory/person-state.js';
import type { Role } from '../../../accounts/role-grant.entity.js';
import { reason } from '../reason.js';

export const changes = [
  'grant-instructor',
  'revoke-instructor',
  'grant-administrator',
  'revoke-administrator',
  'end-sessions',
  'reset-factors',
  'deactivate',
  'reactivate',
] as const;

/** What administrators can change about an account. */
export type Change = (typeof changes)[number];

interface Account {
  readonly roles: readonly Role[];
  readonly state: PersonState;
  /** Whether they have a second factor that could be taken from them. */
  readonly hasFactor: boolean;
}

const rules = {
  'grant-instructor': ({ roles, state }) => state !== 'unconfirmed' && !roles.includes('instructor'),
  'revoke-instructor': ({ roles }) => roles.includes('instructor'),
  'grant-administrator': ({ roles, state }) => state !== 'unconfirmed' && !roles.includes('administrator'),
  'revoke-administrator': ({ roles }) => roles.includes('administrator'),
  'end-sessions': ({ state }) => state !== 'deactivated',
  'reset-factors': ({ hasFactor }) => hasFactor,
  deactivate: ({ state }) => state !== 'deactivated',
  reactivate: ({ state }) => state === 'deactivated',
} as const satisfies Record<Change, (account: Account) => boolean>;

/** What there is to change about the account; of one that was erased nothing. */
export const changesOf = (account: Account): readonly Change[] =>
  account.state === 'erased' ? [] : changes.filter((change) => rules[change](account));

export const changeFields = ['change', 'reason'] as const;
export type ChangeField = (typeof changeFields)[number];

export const changeForm = z.object({ change: z.enum(changes, 'admin.change.missing'), reason });
