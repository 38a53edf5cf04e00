import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';
import { emailKey } from '../../accounts/email.js';
import { TooMany } from '../../kernel/errors.js';
import { visitorOf } from './visit.js';
import type { ThrottleStorage } from './throttle-storage.js';

const minute = 60_000;

/** Whoever is between the two steps of signing in is known by their session alone. */
const secondStep = '/sign-in/second';
const provider = '/sign-in/oidc/';
const own = '/account/';

/**
 * The account that a try aims at, which is never simply who tries: whoever is signed in can guess at other people's passwords as
 * well as a stranger can. It is who is at their second step; one's own account, on the pages of one's own account; the link
 * that was followed, whatever is typed beside it; the address that the sign-in provider vouches for; or the address typed.
 */
function accountOf(given: Record<string, unknown>): string {
  const request = given as unknown as Request;
  if (request.path.startsWith(secondStep)) return request.session.halfway?.personId ?? '';
  if (request.path.startsWith(own)) return visitorOf(request)?.id ?? '';
  const link = Object.values(request.params)[0];
  if (link !== undefined) return String(link);
  if (request.path.startsWith(provider)) return claimantOf(request);
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? emailKey(email) : '';
}

function claimantOf({ session }: Request): string {
  const { email, subject } = session.oidcArrival?.claimed ?? { email: null, subject: '' };
  return email === null ? subject : emailKey(email);
}

/** Guessing is slowed twice: by the place that it comes from and by the account that it aims at. */
export const throttlers = (storage: ThrottleStorage): ThrottlerModuleOptions => ({
  storage,
  throttlers: [
    { name: 'place', ttl: 10 * minute, limit: 60, getTracker: (request) => String((request as unknown as Request).ip) },
    { name: 'account', ttl: 10 * minute, limit: 10, getTracker: accountOf },
  ],
});

/** Guards every form with which one could guess at a password or a link, or have letters sent. */
@Injectable()
export class Throttled extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    const seconds = detail.timeToBlockExpire;
    return Promise.reject(new TooMany('too-many', { minutes: Math.ceil(seconds / 60), seconds }));
  }
}
