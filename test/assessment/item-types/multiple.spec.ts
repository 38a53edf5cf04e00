import fc from 'fast-check';
import { explain, parseAnswer, score } from '../../../src/assessment/behaviour.js';
import { anyMultiple } from '../arbitrary-items.js';
import { feedbacks, orderOf, outcomes, read, share, state, valueFor } from '../asking.js';
import { item, multiple } from '../sample-items.js';

const strict = item('multiple', { options: multiple.options, scoring: 'all-or-nothing' });
const order = orderOf(multiple);

test('choices are read by key, each once and in the order of the content', () => {
  const value = (text: string) => valueFor(multiple, order, text);
  const [a, c, d] = [
    value('Adverse events were missed'),
    value('Durability was not shown'),
    value('Therapists had no oversight'),
  ];
  expect(read(multiple, order, { i3: [d, a, c, a] })).toEqual({ answer: ['a', 'c', 'd'], faults: [] });
  expect(read(multiple, order, { i3: c })).toEqual({ answer: ['c'], faults: [] });
  expect(read(multiple, order, {})).toEqual({ answer: null, faults: [] });
});

test('a choice that does not exist refuses the whole answer', () => {
  expect(read(multiple, order, { i3: ['a', 'z'] }).faults).toEqual([{ at: 'i3', message: 'There is no option “z”.' }]);
  expect(parseAnswer(multiple, ['a', 'z'])).toEqual({
    answer: null,
    faults: [{ at: '[1]', message: 'There is no option “z”.' }],
  });
  expect(parseAnswer(multiple, 'a').faults).toHaveLength(1);
  expect(() => score(multiple, ['z'])).toThrow(RangeError);
});

test.each([
  [['a', 'c', 'e'], '3/3', '1/1', 'right'],
  [['a', 'c'], '2/3', '0/1', 'part'],
  [['a', 'c', 'd'], '1/3', '0/1', 'part'],
  [['a', 'b'], '0/3', '0/1', 'part'],
  [['b'], '0/3', '0/1', 'wrong'],
  [['b', 'd'], '0/3', '0/1', 'wrong'],
  [['a', 'b', 'c', 'd', 'e'], '1/3', '0/1', 'part'],
])('choosing %j earns %s in part and %s all or nothing', (answer, partial, whole, verdict) => {
  expect(share(multiple, answer)).toBe(partial);
  expect(share(strict, answer)).toBe(whole);
  expect(explain(multiple, answer).verdict).toBe(verdict);
});

test('each option is explained, with feedback for what was chosen alone', () => {
  expect(outcomes(multiple, ['a', 'd'])).toEqual(['right', 'left', 'missed', 'wrong', 'missed']);
  expect(feedbacks(multiple, ['a', 'd'])).toEqual(['It opens the letter.', 'That was the committee.']);
  expect(state(multiple, ['a', 'd'])).toBe('all 1/1');
  expect(state(multiple, null)).toBe('none 0/1');
});

test('a right choice more never lowers the score, and a wrong choice more never raises it', () => {
  const chosenAndOneMore = anyMultiple.chain((item) =>
    fc
      .tuple(fc.subarray(item.options.map(({ key }) => key)), fc.constantFrom(...item.options))
      .map(([chosen, more]) => ({ item, chosen, more })),
  );
  fc.assert(
    fc.property(chosenAndOneMore, ({ item, chosen, more }) => {
      const earned = (keys: readonly string[]) => score(item, keys).earned;
      const before = earned(chosen.filter((key) => key !== more.key));
      const after = earned([...new Set([...chosen, more.key])]);
      if (more.correct) expect(after).toBeGreaterThanOrEqual(before);
      else expect(after).toBeLessThanOrEqual(before);
    }),
  );
});
