import { passed } from '../assessment/result.js';
import type { Share } from '../assessment/score.js';
import type { Counts } from '../catalog/quiz-policy.js';

/** An exact part of the whole. */
export interface Fraction {
  readonly earned: bigint;
  readonly of: bigint;
}

const exact = ({ earned, of }: Share): Fraction => ({ earned: BigInt(earned), of: BigInt(of) });
const isMore = (one: Fraction, other: Fraction): boolean => one.earned * other.of > other.earned * one.of;

/** Which share counts of the attempts so far, the first one first; there is at least one. */
export const counting = {
  highest: (shares) => shares.reduce((best, share) => (isMore(share, best) ? share : best)),
  last: (shares) => shares[shares.length - 1] as Fraction,
  first: (shares) => shares[0] as Fraction,
  average: (shares) => {
    const sum = shares.reduce((all, { earned, of }) => ({
      earned: all.earned * of + earned * all.of,
      of: all.of * of,
    }));
    return { earned: sum.earned, of: sum.of * BigInt(shares.length) };
  },
} satisfies Record<Counts, (shares: readonly Fraction[]) => Fraction>;

export interface Counted {
  /** Whole per cent, never rounded up. */
  readonly percent: number;
  readonly reaches: (passMark: number) => boolean;
}

/** What counts of these attempts; null where there is none. */
export function counted(rule: Counts, shares: readonly Share[]): Counted | null {
  if (shares.length === 0) return null;
  const share = counting[rule](shares.map(exact));
  return { percent: Number((share.earned * 100n) / share.of), reaches: (passMark) => passed(share, passMark) };
}
