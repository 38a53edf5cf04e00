import type { Day } from './day.js';

/** What keeps a review short. */
export const reviewLimits = { atASitting: 10, newInADay: 5 } as const;

/** Something that waits to be asked, as far as its turn goes. */
export interface Waiting {
  /** Of its kind and key; no two are alike. */
  readonly id: string;
  /** Null for what was never answered. */
  readonly dueOn: Day | null;
}

export const isDue = ({ dueOn }: Waiting, today: Day): boolean => dueOn !== null && dueOn <= today;

/**
 * What is to be asked today, in its order: what is due longest, then new ones in the order in which they are given, of which
 * `begun` were begun today. The order of what is due already makes no difference.
 */
export function queueOf<W extends Waiting>(waiting: readonly W[], today: Day, begun: number): readonly W[] {
  const due = waiting.filter((each) => isDue(each, today)).sort(byTurn);
  const fresh = waiting.filter(({ dueOn }) => dueOn === null);
  return [...due, ...fresh.slice(0, Math.max(0, reviewLimits.newInADay - begun))];
}

/** The part of the queue that is still asked in a sitting in which so many were answered. */
export const restOfSitting = <W>(queue: readonly W[], answered: number): readonly W[] =>
  queue.slice(0, Math.max(0, reviewLimits.atASitting - answered));

function byTurn(one: Waiting, other: Waiting): number {
  const [a, b] = [`${one.dueOn ?? ''} ${one.id}`, `${other.dueOn ?? ''} ${other.id}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
