import { explore, type Situation } from './explore.js';
import type { VignetteItem } from './vignette-item.js';

/** What the ways through a vignette come to: the highest and the lowest score, and the most and the fewest choices. */
export interface Reach {
  readonly best: number;
  readonly worst: number;
  readonly longest: number;
  readonly shortest: number;
}

/** How many choices the shortest way takes. */
export function fewestChoices(item: VignetteItem): number {
  const situations = explore(item) ?? [];
  return reachOf(situations, inOrder(situations)).shortest;
}

const nothing: Reach = { best: 0, worst: 0, longest: 0, shortest: 0 };

/** From the start on, by dynamic programming from the last situations back; `order` is that of {@link inOrder}. */
export function reachOf(situations: readonly Situation[], order: readonly number[]): Reach {
  const reaches = new Map<number, Reach>();
  for (const number of order.toReversed()) {
    const onward = (situations[number]?.ways ?? []).map(({ choice: { score }, to }) => {
      const { best, worst, longest, shortest } = (to === null ? undefined : reaches.get(to)) ?? nothing;
      return { best: score + best, worst: score + worst, longest: 1 + longest, shortest: 1 + shortest };
    });
    reaches.set(number, onward.length === 0 ? nothing : onward.reduce(outer));
  }
  return reaches.get(0) ?? nothing;
}

const outer = (one: Reach, other: Reach): Reach => ({
  best: Math.max(one.best, other.best),
  worst: Math.min(one.worst, other.worst),
  longest: Math.max(one.longest, other.longest),
  shortest: Math.min(one.shortest, other.shortest),
});

/**
 * The numbers of the situations, each before all that it leads to (Kahn 1962, Communications of the ACM 5:558). Those of a
 * loop, and what only follows on one, are missing.
 */
export function inOrder(situations: readonly Situation[]): readonly number[] {
  const waiting = situations.map(() => 0);
  for (const { ways } of situations) for (const { to } of ways) if (to !== null) waiting[to] = (waiting[to] ?? 0) + 1;
  const order = waiting.flatMap((count, number) => (count === 0 ? [number] : []));
  for (const number of order) {
    for (const { to } of situations[number]?.ways ?? []) {
      if (to === null) continue;
      const left = (waiting[to] ?? 0) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to); // an array is iterated as it grows
    }
  }
  return order;
}

/** The numbers of situations that lead to each other for ever, in turn; none where every way ends. */
export function findLoop(situations: readonly Situation[], order: readonly number[]): readonly number[] {
  const ordered = new Set(order);
  const cameFrom = new Map<number, number>();
  for (const [number, { ways }] of situations.entries()) {
    if (ordered.has(number)) continue;
    for (const { to } of ways) if (to !== null && !ordered.has(to)) cameFrom.set(to, number);
  }
  const back = new Set<number>();
  let at = cameFrom.keys().next().value; // each one left has one left before it, so going back must come round
  while (at !== undefined && !back.has(at)) {
    back.add(at);
    at = cameFrom.get(at);
  }
  if (at === undefined) return [];
  const round = [...back];
  return round.slice(round.indexOf(at)).toReversed();
}
