import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { restingTime } from '../http/session-store.js';

/** Signs the person in on this browser. The session gets a new id, so that one known before is worth nothing after. */
export function signIn(request: Request, visitor: Visitor, stay = false): Promise<void> {
  return new Promise((resolve, reject) => {
    request.logIn(visitor, (error: unknown) => {
      if (error) return reject(error instanceof Error ? error : new Error('Sign-in failed'));
      if (stay) request.session.cookie.maxAge = restingTime.stay;
      request.session.save((failure: Error | null) => (failure ? reject(failure) : resolve()));
    });
  });
}

/** Ends the session here and in the database. */
export function signOut(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: Error | null) => (error ? reject(error) : resolve()));
  });
}
