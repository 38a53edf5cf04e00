import fc from 'fast-check';
import { passed } from '../../src/assessment/result.js';
import { points, total, wholePercent, type Score } from '../../src/assessment/score.js';

const score = (earned: number, of: number, max = 1): Score => ({ earned, of, max });
const anyScore = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 100 }))
  .map(([of, earned, max]) => score(Math.min(earned, of), of, max));

describe('adding scores', () => {
  test.each<[string, Score[], Score]>([
    ['whole points stay whole', [score(1, 1), score(1, 1), score(0, 1)], score(2, 3, 3)],
    ['three thirds are one', [score(1, 3), score(1, 3), score(1, 3)], score(1, 3, 3)],
    ['unlike fractions', [score(1, 2), score(2, 3)], score(7, 12, 2)],
    ['weights count', [score(2, 3, 3), score(1, 2, 1)], score(5, 8, 4)],
    ['nothing is nothing of nothing', [], score(0, 1, 0)],
  ])('%s', (_what, scores, sum) => expect(total(scores)).toEqual(sum));

  test('a tenth ten times is one, which decimals would miss', () => {
    const sum = total(Array.from({ length: 10 }, () => score(1, 10)));
    expect(sum).toEqual(score(1, 10, 10));
    expect(0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1).not.toBe(1);
  });

  test('a sum does not depend on the order and stays between nothing and everything', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 1, maxLength: 200 }), (scores) => {
        const sum = total(scores);
        expect(total(scores.toReversed())).toEqual(sum);
        expect(sum.max).toBe(scores.reduce((all, { max }) => all + max, 0));
        expect(sum.earned).toBeGreaterThanOrEqual(0);
        expect(sum.earned).toBeLessThanOrEqual(sum.of);
        expect(Number.isSafeInteger(sum.earned) && Number.isSafeInteger(sum.of)).toBe(true);
      }),
    );
  });

  test('a sum of the finest fractions that items can have is still exact', () => {
    const finest = Array.from({ length: 20 }, (_, n) => score(1, n === 0 ? 1 : (n * (n + 1)) / 2, 100));
    expect(() => total([...finest, ...finest, ...finest])).not.toThrow();
  });

  test('what could not be added exactly is refused', () => {
    const primes = [7919, 7907, 7901, 7883, 7879].map((of) => score(1, of));
    expect(() => total(primes)).toThrow(RangeError);
  });
});

describe('a result', () => {
  test.each<[number, number, number, boolean]>([
    [4, 5, 80, true],
    [5, 6, 80, true],
    [79_999, 100_000, 80, false],
    [799_999_999, 1_000_000_000, 80, false],
    [80, 100, 80, true],
    [0, 1, 80, false],
    [0, 1, 0, true],
    [1, 1, 100, true],
    [999, 1000, 100, false],
  ])('%d of %d against %d per cent: passed is %s', (earned, of, mark, expected) =>
    expect(passed({ earned, of }, mark)).toBe(expected),
  );

  test('a printed per cent below the pass mark is never the mark of one who passed, nor the other way round', () => {
    fc.assert(
      fc.property(anyScore, fc.integer({ min: 0, max: 100 }), (share, mark) => {
        expect(passed(share, mark)).toBe(wholePercent(share) >= mark);
      }),
    );
  });

  test('a share is never printed rounded up', () => {
    expect(wholePercent({ earned: 79_999, of: 100_000 })).toBe(79);
    expect(points(score(2, 3))).toBe(0.66);
    expect(points(score(16, 18, 6))).toBe(5.33);
    expect(points(score(5, 6, 6))).toBe(5);
  });

  test.each([79.5, -1, 101, NaN])('a pass mark of %d is refused', (mark) =>
    expect(() => passed({ earned: 1, of: 1 }, mark)).toThrow(RangeError),
  );
});

describe('shares below 0', () => {
  test('take points back, and a sum is nothing at the least', () => {
    const back = { earned: -1, of: 3, max: 2 };
    expect(total([{ earned: 1, of: 1, max: 1 }, back])).toEqual({ earned: 1, of: 9, max: 3 });
    expect(total([back, back])).toEqual({ earned: 0, of: 4, max: 4 });
  });

  test('are never rounded up for people', () => {
    expect(points({ earned: -1, of: 3, max: 1 })).toBe(-0.34);
    expect(points({ earned: -1, of: 4, max: 1 })).toBe(-0.25);
    expect(wholePercent({ earned: -1, of: 3 })).toBe(-34);
  });
});
