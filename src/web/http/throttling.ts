import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';
import { emailKey } from '../../accounts/email.js';
import { TooMany } from '../../kernel/errors.js';
import type { ThrottleStorage } from './throttle-storage.js';

const minute = 60_000;

const emailOf = (request: Record<string, unknown>): string => {
  const email = (request.body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? emailKey(email) : '';
};

/** Guessing is slowed twice: by the place that it comes from and by the account that it aims at. */
export const throttlers = (storage: ThrottleStorage): ThrottlerModuleOptions => ({
  storage,
  throttlers: [
    { name: 'place', ttl: 10 * minute, limit: 60, getTracker: (request) => String((request as unknown as Request).ip) },
    { name: 'account', ttl: 10 * minute, limit: 10, getTracker: emailOf },
  ],
});

/** Guards sign-in, registration and set-up. */
@Injectable()
export class Throttled extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(new TooMany('too-many', { minutes: Math.ceil(detail.timeToBlockExpire / 60) }));
  }
}
