/**
 * A part of the whole, exact: `earned` of `of`, both whole numbers, earned ≤ of and of ≥ 1. Below 0 it takes points back, which
 * only a quiz that marks negatively does.
 */
export interface Share {
  readonly earned: number;
  readonly of: number;
}

/** A share of `max` points: {earned: 2, of: 3, max: 1} is two thirds of a point. */
export interface Score extends Share {
  readonly max: number;
}

export const everything: Share = { earned: 1, of: 1 };
export const nothing: Share = { earned: 0, of: 1 };

export const allOrNothing = (right: boolean): Share => (right ? everything : nothing);

/**
 * Adds scores without rounding, never below 0; whole points stay as they are, 5 of 6 being {earned: 5, of: 6, max: 6}. As no item
 * has more than 20 parts, and what earns points of its own either 20 of them or as many as the item, the common denominator
 * divides lcm(1…20) = 232,792,560 and sums stay safe integers, else a RangeError.
 */
export function total(scores: readonly Score[]): Score {
  const fractions = scores.map(({ earned, of, max }) => lowest(BigInt(earned) * BigInt(max), BigInt(of)));
  const max = scores.reduce((sum, score) => sum + BigInt(score.max), 0n);
  if (max === 0n) return { ...nothing, max: 0 };
  const common = fractions.reduce((multiple, { below }) => (multiple / divisor(multiple, below)) * below, 1n);
  const sum = fractions.reduce((above, each) => above + each.above * (common / each.below), 0n);
  const { above, below } = lowest(sum < 0n ? 0n : sum, common);
  return { earned: safe(above), of: safe(below * max), max: safe(max) };
}

/** The points of a score as a decimal for people, cut after the second place and never rounded up, below 0 neither. */
export function points({ earned, of, max }: Score): number {
  return safe(floored(BigInt(earned) * BigInt(max) * 100n, BigInt(of))) / 100;
}

/** The whole per cent of a share, cut and never rounded up: 79.999 is 79. */
export function wholePercent({ earned, of }: Share): number {
  return safe(floored(BigInt(earned) * 100n, BigInt(of)));
}

function lowest(above: bigint, below: bigint): { readonly above: bigint; readonly below: bigint } {
  const common = divisor(above, below);
  return { above: above / common, below: below / common };
}

/** Greatest common divisor, by Euclid; above 0 whatever the signs. */
function divisor(a: bigint, b: bigint): bigint {
  if (b !== 0n) return divisor(b, a % b);
  return a < 0n ? -a : a;
}

const floored = (above: bigint, below: bigint): bigint => above / below - (above % below < 0n ? 1n : 0n);

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('The scores cannot be added exactly.');
  return number;
}
