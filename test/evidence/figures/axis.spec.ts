import fc from 'fast-check';
import { axisAround } from '../../../src/evidence/figures/axis.js';

const size = fc.constantFrom(0.001, 0.1, 1, 10, 1000);
const ranges = size.chain((most) => fc.array(fc.double({ min: -most, max: most, noNaN: true }), { maxLength: 6 }));

test('a place follows from its value in a straight line, from edge to edge', () => {
  fc.assert(
    fc.property(ranges, (values) => {
      const { ticks, at } = axisAround(values, 100, 500);
      const [first, last] = [ticks[0]!, ticks.at(-1)!];
      expect([at(first), at(last)]).toEqual([100, 500]);
      for (const value of [...values, ...ticks]) {
        expect(at(value)).toBeCloseTo(100 + ((value - first) / (last - first)) * 400, 1);
      }
    }),
  );
});

test('it holds every value, and zero with a tick on either side', () => {
  fc.assert(
    fc.property(ranges, (values) => {
      const { ticks } = axisAround(values, 0, 100);
      expect(ticks).toContain(0);
      expect(ticks[0]).toBeLessThan(0);
      expect(ticks.at(-1)).toBeGreaterThan(0);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});

test.each([
  [
    [0.44, 1.95],
    [-0.5, 0, 0.5, 1, 1.5, 2],
  ],
  [
    [-13.7, -4.1],
    [-15, -10, -5, 0, 5],
  ],
  [[], [-0.2, 0, 0.2]],
])('the round values around %p are %p', (values, ticks) => {
  expect(axisAround(values, 0, 1).ticks).toEqual(ticks);
});
