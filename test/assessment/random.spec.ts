import { shuffled, stream, xoshiro128 } from '../../src/assessment/random.js';

test('the generator gives the values of its reference implementation', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('streams of different names differ, also where the names run together', () => {
  const first = (...names: string[]) => stream(...names)();
  expect(first('seed', 'items')).toBe(first('seed', 'items'));
  expect(
    new Set([first('seed', 'items'), first('seedi', 'tems'), first('items', 'seed'), first('seed,items')]).size,
  ).toBe(4);
});

test('every arrangement comes up about as often as any other', () => {
  const seen = new Map<string, number>();
  for (let n = 0; n < 12_000; n++) {
    const order = shuffled(['a', 'b', 'c', 'd'], stream('fair', String(n))).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  const expected = 12_000 / 24;
  const chiSquared = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(49.7); // 23 degrees of freedom, p = 0.001
});
