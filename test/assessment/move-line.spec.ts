import fc from 'fast-check';
import { moveLine } from '../../src/assessment/move-line.js';

const lines = ['a', 'b', 'c'];

test.each([
  ['b', 'earlier', ['b', 'a', 'c']],
  ['b', 'later', ['a', 'c', 'b']],
  ['a', 'earlier', lines],
  ['c', 'later', lines],
  ['z', 'earlier', lines],
] as const)('%s moved %s', (key, direction, expected) => expect(moveLine(lines, key, direction)).toEqual(expected));

test('moving a line there and back changes nothing, and no line is ever lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), (order, n) => {
      const key = order[n % order.length]!;
      const later = moveLine(order, key, 'later');
      expect(later.toSorted()).toEqual(order.toSorted());
      if (key !== order.at(-1)) expect(moveLine(later, key, 'earlier')).toEqual(order);
    }),
  );
});
