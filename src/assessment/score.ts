/** A part of the whole, exact: `earned` of `of`, both whole numbers, 0 ≤ earned ≤ of and of ≥ 1. */
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
 * Adds scores without rounding; whole points stay as they are, 5 of 6 being {earned: 5, of: 6, max: 6}. As no item has more
 * than 20 parts, the common denominator divides lcm(1…20) = 232,792,560 and sums stay safe integers, else a RangeError.
 */
export function total(scores: readonly Score[]): Score {
  const fractions = scores.map(({ earned, of, max }) => lowest(BigInt(earned) * BigInt(max), BigInt(of)));
  const max = scores.reduce((sum, score) => sum + BigInt(score.max), 0n);
  if (max === 0n) return { ...nothing, max: 0 };
  const common = fractions.reduce((multiple, { below }) => (multiple / divisor(multiple, below)) * below, 1n);
  const { above, below } = lowest(
    fractions.reduce((sum, each) => sum + each.above * (common / each.below), 0n),
    common,
  );
  return { earned: safe(above), of: safe(below * max), max: safe(max) };
}

/** The points of a score as a decimal for people, cut after the second place and never rounded up. */
export function points({ earned, of, max }: Score): number {
  return safe((BigInt(earned) * BigInt(max) * 100n) / BigInt(of)) / 100;
}

/** The whole per cent of a share, cut and never rounded up: 79.999 is 79. */
export function wholePercent({ earned, of }: Share): number {
  return safe((BigInt(earned) * 100n) / BigInt(of));
}

function lowest(above: bigint, below: bigint): { readonly above: bigint; readonly below: bigint } {
  const common = divisor(above, below);
  return { above: above / common, below: below / common };
}

/** Greatest common divisor, by Euclid. */
function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('The scores cannot be added exactly.');
  return number;
}
