import fc from 'fast-check';
import { explain, parseAnswer, present, score } from '../../../src/assessment/behaviour.js';
import type { OrderingControl } from '../../../src/assessment/presented.js';
import { anyOrdering } from '../arbitrary-items.js';
import { outcomes, read, share, state } from '../asking.js';
import { ordering } from '../sample-items.js';

const order = { lines: ['l3', 'l1', 'l4', 'l2'] }; // on the page: l1 is the third line, l2 the first, l3 the last, l4 the second
const places = (l1: number, l2: number, l3: number, l4: number) => ({ l1, l2, l3, l4 });
const page = (answer: Record<string, number> | null) => present(ordering, order, answer, 'i3') as OrderingControl;

test('the order shown at first is nobody’s answer', () => {
  expect(page(null)).toMatchObject({ sequence: null, moveName: 'i3.move', answered: { state: 'none' } });
  expect(page(null).lines.map(({ text }) => text)).toEqual([
    'The letter is sent',
    'MAPP2 is published',
    'Papers are retracted',
    'The committee votes',
  ]);
  expect(read(ordering, order, {})).toEqual({ answer: null, faults: [] });
});

test('lines are called by where they stood at first, and only inner moves have buttons', () => {
  expect(page(null).lines.map(({ name, value, earlier, later }) => [name, value, earlier, later])).toEqual([
    ['i3.l1', 'l1', null, 'l1:later'],
    ['i3.l2', 'l2', 'l2:earlier', 'l2:later'],
    ['i3.l3', 'l3', 'l3:earlier', 'l3:later'],
    ['i3.l4', 'l4', 'l4:earlier', null],
  ]);
});

test('a move button moves one line of the order shown', () => {
  const first = read(ordering, order, { 'i3.move': 'l2:earlier' });
  expect(first.answer).toEqual(places(1, 4, 2, 3));
  const { sequence } = page(first.answer as never);
  expect(sequence).toBe('l2,l1,l3,l4');
  const second = read(ordering, order, { i3: sequence!, 'i3.move': 'l4:earlier' });
  expect(second.answer).toEqual(places(1, 3, 2, 4));
  expect(read(ordering, order, { i3: 'l2,l1,l4,l3' }).answer).toEqual(places(1, 3, 2, 4));
});

test('place numbers say the order too, and part of them is part of an answer', () => {
  const fields = { 'i3.l1': '3', 'i3.l2': ' 1 ', 'i3.l3': '4', 'i3.l4': '2' };
  expect(read(ordering, order, fields).answer).toEqual(places(1, 2, 3, 4));
  expect(read(ordering, order, { ...fields, i3: 'l1,l2,l3,l4' }).answer).toEqual(places(1, 2, 3, 4));
  expect(read(ordering, order, { 'i3.l2': '1', 'i3.l4': '' }).answer).toEqual({ l1: 1 });
  expect(page({ l2: 1, l4: 2 }).lines.map(({ value }) => value)).toEqual(['l4', 'l3', 'l1', 'l2']);
});

test.each([
  [{ i3: 'l1,l2,l3' }, 'i3'],
  [{ i3: 'l1,l2,l3,l3' }, 'i3'],
  [{ i3: 'l1,l2,l3,l9' }, 'i3'],
  [{ i3: 'l1,l2,l3,l4,l9' }, 'i3'],
  [{ i3: ['l1,l2,l3,l4', 'l2,l1,l3,l4'] }, 'i3'],
  [{ 'i3.move': 'l9:earlier' }, 'i3.move'],
  [{ 'i3.move': 'l1:sideways' }, 'i3.move'],
  [{ 'i3.l1': '0' }, 'i3.l1'],
  [{ 'i3.l1': '5' }, 'i3.l1'],
  [{ 'i3.l1': 'first' }, 'i3.l1'],
])('%j is refused', (fields, at) => {
  expect(read(ordering, order, fields)).toMatchObject({ answer: null, faults: [{ at }] });
});

test.each([[{ l9: 1 }], [{ l1: 0 }], [{ l1: 5 }], [{ l1: 1.5 }], [{ l1: '1' }], [['l1', 'l2']]])(
  'stored JSON %j is refused',
  (json) => expect(parseAnswer(ordering, json).faults).toHaveLength(1),
);

test.each([
  [places(1, 2, 3, 4), '6/6', 'all 4/4', 'right'],
  [places(2, 1, 3, 4), '4/6', 'all 4/4', 'part'],
  [places(2, 3, 4, 1), '0/6', 'all 4/4', 'wrong'],
  [places(1, 3, 4, 2), '2/6', 'all 4/4', 'part'],
  [places(4, 3, 2, 1), '0/6', 'all 4/4', 'wrong'],
  [{ l1: 1, l2: 2, l3: 3 }, '3/6', 'part 3/4', 'part'],
  [{ l1: 1 }, '0/6', 'part 1/4', 'part'],
  [places(1, 2, 2, 4), '5/6', 'part 4/4 same-place', 'part'],
  [null, '0/1', 'none 0/4', 'none'],
])('%j scores %s', (answer, earned, how, verdict) => {
  expect(share(ordering, answer)).toBe(earned);
  expect(state(ordering, answer)).toBe(how);
  expect(explain(ordering, answer).verdict).toBe(verdict);
});

test('lines are explained in the right order, with the place each was given', () => {
  const { rows, feedback } = explain(ordering, places(2, 1, 3, 4));
  expect(outcomes(ordering, places(2, 1, 3, 4))).toEqual(['wrong', 'wrong', 'right', 'right']);
  expect(rows[0]).toEqual({ text: 'MAPP2 is published', outcome: 'wrong', answered: '2', right: '1', feedback: null });
  expect(feedback).toBe('The vote came before the letter.');
  expect(explain(ordering, places(1, 2, 3, 4)).feedback).toBeNull();
  expect(explain(ordering, null).feedback).toBeNull();
});

test('putting two neighbours right never lowers the score', () => {
  const shuffledLines = anyOrdering.chain((item) =>
    fc
      .tuple(
        fc.shuffledSubarray(
          item.lines.map(({ key }) => key),
          { minLength: item.lines.length },
        ),
        fc.nat(),
      )
      .map(([keys, n]) => ({ item, keys, at: n % (keys.length - 1) })),
  );
  const earned = (item: typeof ordering, keys: readonly string[]) =>
    score(item, Object.fromEntries(keys.map((key, index) => [key, index + 1]))).earned;
  fc.assert(
    fc.property(shuffledLines, ({ item, keys, at }) => {
      const right = item.lines.map(({ key }) => key);
      const [first, second] = [keys[at]!, keys[at + 1]!];
      const mended = keys.with(at, second).with(at + 1, first);
      const wasWrong = right.indexOf(first) > right.indexOf(second);
      if (wasWrong) expect(earned(item, mended)).toBeGreaterThanOrEqual(earned(item, keys));
      else expect(earned(item, mended)).toBeLessThanOrEqual(earned(item, keys));
    }),
  );
});
