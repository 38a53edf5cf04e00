import { turns } from '../assessment/behaviour.js';
import type { Item } from '../assessment/item.js';

/**
 * How many items a paper asks at least, for reckoning time: a vignette is as many as its shortest way has choices. Where a
 * paper draws some of many, the shortest of them count, so that nobody is credited for work that their paper did not ask for.
 */
export function leastAsked(items: readonly Item[], draw: number): number {
  const least = items.map(turns).sort((one, other) => one - other);
  return least.slice(0, draw).reduce((sum, count) => sum + count, 0);
}
