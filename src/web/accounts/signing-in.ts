import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { restingTime } from '../http/session-store.js';

declare module 'express-session' {
  interface SessionData {
    /** How the browser called itself when its person signed in. */
    agent?: string | null;
  }
}

const longestAgent = 300;

/** How the browser calls itself, cut to what is worth keeping. */
export const agentOf = (request: Request): string | null => request.get('user-agent')?.slice(0, longestAgent) ?? null;

/** Signs the person in on this browser. The session gets a new id, so that one known before is worth nothing after. */
export function signIn(request: Request, visitor: Visitor, stay = false): Promise<void> {
  return new Promise((resolve, reject) => {
    request.logIn(visitor, (error: unknown) => {
      if (error) return reject(error instanceof Error ? error : new Error('Sign-in failed'));
      if (stay) request.session.cookie.maxAge = restingTime.stay;
      request.session.agent = agentOf(request);
      request.session.save((failure: Error | null) => (failure ? reject(failure) : resolve()));
    });
  });
}

/**
 * Goes on in a new session, once the person has shown again who they are. The token of forms stays, so that what they have
 * open in another tab can still be sent, and so does what they typed before they were asked.
 */
export async function signInAgain(request: Request, visitor: Visitor): Promise<void> {
  const stays = request.session.cookie.originalMaxAge !== null;
  const { csrfToken, unsent } = request.session;
  await signIn(request, visitor, stays);
  if (csrfToken === undefined) return;
  request.session.csrfToken = csrfToken;
  if (unsent) request.session.unsent = unsent;
  await new Promise<void>((resolve, reject) => {
    request.session.save((failure: Error | null) => (failure ? reject(failure) : resolve()));
  });
}

/** Ends the session here and in the database. */
export function signOut(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: Error | null) => (error ? reject(error) : resolve()));
  });
}
