import { mayMark, type Marker } from './deciding.js';
import type { WaitingResponse } from './queue.service.js';

/** How long a response stays on somebody's desk without a word from them, in milliseconds. */
export const leaseMs = 30 * 60_000;

/** Whether somebody else has the response on their desk. */
export const isElsewhere = ({ lease }: WaitingResponse, marker: Marker, now: Date): boolean =>
  lease !== null && lease.heldBy !== marker.id && lease.until > now;

/** Whether somebody may ever mark this next: never their own, and never what they marked before. */
export const isFor = ({ personId, wants, markings }: WaitingResponse, marker: Marker): boolean =>
  personId !== marker.id && mayMark(wants, marker, markings);

export const mayTake = (waiting: WaitingResponse, marker: Marker, now: Date): boolean =>
  isFor(waiting, marker) && !isElsewhere(waiting, marker, now);
