import type { Rated } from '../../learning/review/reviewing.service.js';
import { ratings } from '../../learning/review/scheduling.js';

type Sent = Readonly<Record<string, unknown>>;

/** How many were answered in the sitting so far, as the page before says: it only decides when a rest is offered. */
export function answeredIn({ answered }: Sent): number {
  return typeof answered === 'string' && /^\d{1,3}$/.test(answered) ? Number(answered) : 0;
}

/** Null where the form is not one of ours. */
export function ratedIn({ id, number, rating }: Sent): Rated | null {
  const known = ratings.find((each) => each === rating);
  if (typeof id !== 'string' || typeof number !== 'string' || !/^[1-9]\d{0,8}$/.test(number) || !known) return null;
  return { id, number: Number(number), rating: known };
}
