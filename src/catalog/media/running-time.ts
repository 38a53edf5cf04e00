import type { Medium } from './medium.js';

/** How long the recordings among these keys run, in whole seconds each. One that is shown twice is still heard once. */
export function runningTime(media: readonly Medium[], keys: readonly string[]): number {
  const shown = new Set(keys);
  return media.reduce((sum, medium) => sum + (shown.has(medium.key) ? secondsOf(medium) : 0), 0);
}

const secondsOf = (medium: Medium): number => ('seconds' in medium ? Math.floor(medium.seconds) : 0);
