import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { visitorOf } from './visit.js';

const { csrfSynchronisedProtection, generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => {
    const body = request.body as { _csrf?: unknown } | undefined;
    return typeof body?._csrf === 'string' ? body._csrf : request.get('x-csrf-token');
  },
});

/**
 * Refuses every change of state without the token of the session that it comes from. Ending letters is no matter of a
 * session: the address itself holds the right to it, and a mail program that asks for it has no session (RFC 8058).
 */
export const csrfProtection: RequestHandler = (request, response, next) =>
  request.path.startsWith('/unsubscribe/') ? next() : csrfSynchronisedProtection(request, response, next);

/** Whether the token that came fits the session, where one is needed: for a form that is taken in before it is protected. */
export const hasToken = (request: Request): boolean => isRequestValid(request);

/**
 * The token for a page's forms. A reader without a session gets none, so that anonymous reading never makes one; a page
 * with a form for strangers (`always`) begins a session for it.
 */
export function csrfToken(request: Request, always = false): string | null {
  const session = request.session as Request['session'] | undefined; // none yet where the session itself was the trouble
  if (!session) return null;
  return always || visitorOf(request) ? generateToken(request) : (session.csrfToken ?? null);
}
