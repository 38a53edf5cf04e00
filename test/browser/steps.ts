import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';

/** What tells one journey from another: whether scripts run, and what the page is worked with. */
export interface Way<H extends Hands> {
  readonly scripts: boolean;
  readonly hands: (page: Page) => H;
  /** What else has to hold at the end. */
  readonly atTheEnd?: (hands: H) => void;
}

type Step = (fact: string, take: () => Promise<void>) => void;

/** A step goes on from the last one, so that after a broken one nothing is left to try. */
export function stepByStep(): Step {
  let brokenOff: string | null = null;
  return (fact, take) =>
    it(fact, async () => {
      if (brokenOff !== null) throw new Error(`The journey broke off at “${brokenOff}”`);
      brokenOff = fact;
      await take();
      brokenOff = null;
    });
}
