/** What somebody's state is worked out from. */
interface Dates {
  readonly confirmedAt: Date | null;
  readonly deactivatedAt: Date | null;
  readonly erasedAt: Date | null;
}

export const personStates = ['active', 'unconfirmed', 'deactivated', 'erased'] as const;
export type PersonState = (typeof personStates)[number];

/** Whether somebody can sign in, and if not, why; what weighs most is said alone. */
export function personState({ confirmedAt, deactivatedAt, erasedAt }: Dates): PersonState {
  if (erasedAt) return 'erased';
  if (deactivatedAt) return 'deactivated';
  return confirmedAt ? 'active' : 'unconfirmed';
}
