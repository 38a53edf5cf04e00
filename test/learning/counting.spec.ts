import fc from 'fast-check';
import { counted } from '../../src/learning/counting.js';

const half = { earned: 1, of: 2 };
const all = { earned: 3, of: 3 };
const third = { earned: 1, of: 3 };

test.each([
  ['highest', [half, all, third], 100],
  ['last', [half, all, third], 33],
  ['first', [half, all, third], 50],
  ['average', [half, all, third], 61],
  ['average', [third, third, third], 33],
] as const)('%s of %j is %i per cent, cut', (rule, shares, percent) => {
  expect(counted(rule, shares)?.percent).toBe(percent);
});

test('nothing counts before the first mark', () => {
  expect(counted('average', [])).toBeNull();
});

test('an average reaches a mark exactly, and never by rounding', () => {
  const parts = fc.record({ earned: fc.integer({ min: 0, max: 232_792_560 }), of: fc.constant(232_792_560) });
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 100 }), (shares, mark) => {
      const sum = shares.reduce((total, { earned }) => total + BigInt(earned), 0n);
      const reaches = sum * 100n >= BigInt(mark) * BigInt(shares.length) * 232_792_560n;
      expect(counted('average', shares)?.reaches(mark)).toBe(reaches);
    }),
  );
});

test('the highest is at least the average, which lies between the lowest and the highest', () => {
  const parts = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (pairs) => {
      const shares = pairs.map(([earned, of]) => ({ earned: Math.min(earned, of), of }));
      const [highest, average] = [counted('highest', shares)!.percent, counted('average', shares)!.percent];
      expect(average).toBeLessThanOrEqual(highest);
      expect(average).toBeGreaterThanOrEqual(
        Math.min(...shares.map(({ earned, of }) => Math.floor((earned / of) * 100 + 1e-9))),
      );
    }),
  );
});
