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

/**
 * The account that a try aims at: by who is at their second step, by who is signed in, by who came from a sign-in provider, by
 * the address that was typed, or by the link that was followed.
 */
function accountOf(given: Record<string, unknown>): string {
  const request = given as unknown as Request;
  if (request.path.startsWith(secondStep)) return request.session.halfway?.personId ?? '';
  const { email } = (request.body ?? {}) as { email?: unknown };
  const visitor = visitorOf(request);
  if (visitor) return visitor.id;
  const comer = request.session.oidcArrival?.claimed.subject;
  if (comer !== undefined) return comer;
  return typeof email === 'string' ? emailKey(email) : String(Object.values(request.params)[0] ?? '');
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
