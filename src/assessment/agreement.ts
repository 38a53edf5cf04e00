/** What two markers gave to one thing: the number of a level, from 0. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

/** Shares of all pairs from 0 to 1, and kappa from −1 to 1; null where there is nothing to work it out from. */
export interface Agreement {
  readonly pairs: number;
  /** The same level. */
  readonly exact: number | null;
  /** The same level or a neighbouring one. */
  readonly adjacent: number | null;
  readonly kappa: number | null;
}

/**
 * How far two markers agree on one criterion with so many levels.
 *
 * Kappa is Cohen's, with quadratic weights (Cohen 1968, Psychological Bulletin 70:213):
 * κ = 1 − Σ w(i, j)·observed(i, j) ÷ Σ w(i, j)·expected(i, j), where w(i, j) = (i − j)² ÷ (levels − 1)², and expected(i, j) is
 * the product of how often one marker gave i and the other gave j. 1 is full agreement and 0 what chance alone would bring. It is
 * undefined, and null, without pairs, with a single level, and where both gave one same level to everything.
 */
export function agreement(pairs: readonly Pair[], levels: number): Agreement {
  const stray = pairs.find((pair) => [pair.one, pair.other].some((level) => !isLevel(level, levels)));
  if (stray !== undefined) throw new RangeError(`A level is a whole number from 0 to ${levels - 1}.`);
  return {
    pairs: pairs.length,
    exact: shareOf(pairs, ({ one, other }) => one === other),
    adjacent: shareOf(pairs, ({ one, other }) => Math.abs(one - other) <= 1),
    kappa: weightedKappa(pairs, levels),
  };
}

const isLevel = (level: number, levels: number): boolean => Number.isInteger(level) && level >= 0 && level < levels;

const shareOf = (pairs: readonly Pair[], agrees: (pair: Pair) => boolean): number | null =>
  pairs.length === 0 ? null : pairs.filter(agrees).length / pairs.length;

/** The common factor 1 ÷ (levels − 1)² of all weights falls out of the quotient. */
function weightedKappa(pairs: readonly Pair[], levels: number): number | null {
  const [ones, others] = [countsOf(pairs, levels, ({ one }) => one), countsOf(pairs, levels, ({ other }) => other)];
  const observed = pairs.reduce((sum, { one, other }) => sum + (one - other) ** 2, 0) * pairs.length;
  const expected = ones.reduce(
    (sum, times, i) => sum + others.reduce((row, otherTimes, j) => row + (i - j) ** 2 * times * otherTimes, 0),
    0,
  );
  return expected === 0 ? null : 1 - observed / expected;
}

const countsOf = (pairs: readonly Pair[], levels: number, of: (pair: Pair) => number): readonly number[] =>
  Array.from({ length: levels }, (_, level) => pairs.filter((pair) => of(pair) === level).length);
