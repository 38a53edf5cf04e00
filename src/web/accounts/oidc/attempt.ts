import type { Request } from 'express';
import type { Strategy } from 'openid-client/passport';
import type { Claimed } from '../../../accounts/oidc/claimed.js';

/** What a strategy decided about a request: where to send it, whom it found, or that they were not let in there. */
export type Attempted =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'found'; readonly claimed: Claimed }
  | { readonly kind: 'denied' };

/**
 * Runs a strategy as Passport does, and says what came of it: a page may have to follow either way. The strategy itself is
 * shared by all requests, so each gets an object of its own on top of it.
 */
export function attempt(strategy: Strategy, request: Request): Promise<Attempted> {
  return new Promise((resolve, reject) => {
    const own = Object.assign(Object.create(strategy) as Strategy, {
      redirect: (url: string) => resolve({ kind: 'redirect', url }),
      success: (claimed: Claimed) => resolve({ kind: 'found', claimed }),
      fail: () => resolve({ kind: 'denied' }),
      error: (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
    });
    (own.authenticate as (request: Request, options: object) => void).call(own, request, {});
  });
}
