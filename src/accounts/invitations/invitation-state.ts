/** What an invitation's state is worked out from. */
interface Dates {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** An invitation is good for two weeks, in milliseconds. */
export const invitationLifetime = 14 * 24 * 60 * 60_000;

export function stateOf({ expiresAt, acceptedAt, withdrawnAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'open' : 'expired';
}
