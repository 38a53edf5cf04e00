import type { Copying } from '../../interchange/copying.service.js';
import { addresses } from '../addresses.js';
import type { When } from '../views/words.js';

type Latest = Awaited<ReturnType<Copying['latest']>>;

/** "Download my data", in one of four states. */
export interface OwnDataPage {
  /** Asked for and not made yet. */
  readonly making: { readonly since: When } | null;
  readonly ready: { readonly href: string; readonly madeAt: When; readonly until: When } | null;
  readonly failed: boolean;
  /** Whether a copy can be asked for: none is in the making. */
  readonly mayAsk: boolean;
}

export function ownDataPage(latest: Latest): OwnDataPage {
  const { id = '', askedAt, madeAt = null, failedAt = null, expiresAt = null } = latest ?? {};
  const making = askedAt && !madeAt && !failedAt ? { since: askedAt } : null;
  const ready = madeAt && expiresAt ? { href: addresses.ownDataFile(id), madeAt, until: expiresAt } : null;
  return { making, ready, failed: failedAt !== null, mayAsk: making === null };
}
