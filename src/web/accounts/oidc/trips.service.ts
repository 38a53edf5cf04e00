import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Claimed } from '../../../accounts/oidc/claimed.js';
import { Clock } from '../../../kernel/clock.js';

/** What somebody went to the provider for. */
export interface Trip {
  /** The path to go to afterwards; null for My learning. */
  readonly next: string | null;
  /** Who was signed in, and wants to link what they come back with; null for a sign-in. */
  readonly personId: string | null;
}

/** Somebody back from the provider, before it is settled whose account here they may open. */
export interface Arrived extends Trip {
  readonly claimed: Claimed;
}

declare module 'express-session' {
  interface SessionData {
    oidcTrip?: Trip;
    /** What the strategy keeps of its request: state, nonce and the verifier of the code. */
    oidcRequest?: unknown;
    /** `until` in milliseconds since 1970. It is nobody's session, and opens nothing. */
    oidcArrival?: Arrived & { readonly until: number };
  }
}

/** How long somebody may take over the page that they come back to, in milliseconds. */
const lifetime = 15 * 60_000;

/** The way to the provider and back, kept in the session: one at a time, and of a second one the first is forgotten. */
@Injectable()
export class Trips {
  constructor(private readonly clock: Clock) {}

  begin({ session }: Request, trip: Trip): void {
    session.oidcTrip = trip;
    delete session.oidcArrival;
  }

  /** The trip that is under way; null where this browser went nowhere. */
  underWay({ session }: Request): Trip | null {
    return session.oidcRequest === undefined ? null : (session.oidcTrip ?? null);
  }

  arrive({ session }: Request, trip: Trip, claimed: Claimed): void {
    delete session.oidcTrip;
    session.oidcArrival = { ...trip, claimed, until: this.clock.now().getTime() + lifetime };
  }

  /** Who came back to this browser for this; null where nobody did, or too long ago. */
  arrived({ session }: Request, personId: string | null): Arrived | null {
    const arrival = session.oidcArrival;
    const isStill = arrival && arrival.until > this.clock.now().getTime() && arrival.personId === personId;
    return isStill ? arrival : null;
  }

  end({ session }: Request): void {
    delete session.oidcTrip;
    delete session.oidcArrival;
  }
}
