import fc from 'fast-check';
import { markPaper } from '../../src/assessment/marking.js';
import { drawPaper } from '../../src/assessment/paper.js';
import { passed } from '../../src/assessment/result.js';
import { wholePercent } from '../../src/assessment/score.js';
import type { Item } from '../../src/assessment/item.js';
import { anyAnswerTo, anyItem } from './arbitrary-items.js';
import { cloze, matching, multiple, numeric, oneOfEach, ordering, single, trueFalse } from './sample-items.js';

const paperOf = (items: readonly Item[], draw: number | null = null) =>
  drawPaper({ items, draw, shuffle: { items: false, options: true } }, 'seed');
const mark = (items: readonly Item[], answers: Record<string, unknown>) =>
  markPaper(items, paperOf(items), new Map(Object.entries(answers)));

const rightAnswers = {
  [single.key]: 'b',
  [multiple.key]: ['a', 'c', 'e'],
  [trueFalse.key]: false,
  [matching.key]: { p1: 'a', p2: 'b', p3: 'c' },
  [ordering.key]: { l1: 1, l2: 2, l3: 3, l4: 4 },
  [numeric.key]: '34',
  [cloze.key]: { first: 'a', second: 'b' },
};

test('a paper with every answer right has all its points', () => {
  expect(mark(oneOfEach, rightAnswers).total).toEqual({ earned: 7, of: 7, max: 7 });
});

test('a paper without answers has none of them', () => {
  const marking = mark(oneOfEach, {});
  expect(marking.total).toEqual({ earned: 0, of: 7, max: 7 });
  expect(marking.items.map(({ verdict }) => verdict)).toEqual(Array(7).fill('none'));
  expect(mark(oneOfEach, { [single.key]: null }).total).toEqual(marking.total);
});

test('an item left out counts as nothing of its points, whatever the others earn', () => {
  const heavy = { ...single, key: 'heavy', points: 5 };
  const marking = mark([single, heavy], { [single.key]: 'b' });
  expect(marking.total).toEqual({ earned: 1, of: 6, max: 6 });
  expect(marking.items[1]).toMatchObject({ key: 'heavy', verdict: 'none', score: { earned: 0, of: 1, max: 5 } });
});

test('parts of points add up exactly', () => {
  const answers = { ...rightAnswers, [multiple.key]: ['a', 'c'], [ordering.key]: { l1: 2, l2: 1, l3: 3, l4: 4 } };
  const { total } = mark(oneOfEach, answers);
  expect(total).toEqual({ earned: 19, of: 21, max: 7 }); // 5 + 2/3 + 4/6 of 7
  expect(wholePercent(total)).toBe(90);
});

test('four of five pass at 80 per cent, and a hair less does not', () => {
  const five = Array.from({ length: 5 }, (_, n) => ({ ...single, key: `q${n}` }));
  const four = { q0: 'b', q1: 'b', q2: 'b', q3: 'b' };
  expect(passed(mark(five, four).total, 80)).toBe(true);
  const parts = [...five.slice(0, 4), { ...matching, key: 'q4' }, { ...multiple, key: 'q5' }];
  const { total } = mark(parts, { ...four, q4: { p1: 'a' }, q5: ['a'] }); // 4 2/3 of 6
  expect(passed(total, 77)).toBe(true);
  expect(passed(total, 78)).toBe(false);
});

test('each objective has the score of its own items', () => {
  const items = [
    { ...single, key: 'q1', objective: 'two' },
    { ...single, key: 'q2', objective: 'one' },
    { ...matching, key: 'q3', objective: 'two', points: 3 },
  ];
  expect(mark(items, { q1: 'b', q3: { p1: 'a', p2: 'b' } }).objectives).toEqual([
    { objective: 'two', score: { earned: 3, of: 4, max: 4 } },
    { objective: 'one', score: { earned: 0, of: 1, max: 1 } },
  ]);
});

test('only drawn items count', () => {
  const paper = paperOf(oneOfEach, 3);
  expect(markPaper(oneOfEach, paper, new Map()).total.max).toBe(3);
  const undrawn = oneOfEach.find(({ key }) => paper.items.every((drawn) => drawn.key !== key))!;
  expect(() => markPaper(oneOfEach, paper, new Map([[undrawn.key, null]]))).toThrow('The paper has no item');
});

test('an answer that names what the item does not have is never marked', () => {
  expect(() => mark(oneOfEach, { [single.key]: 'z' })).toThrow(
    'The answer to “m1-single” cannot be marked: There is no option “z”.',
  );
});

test('an item that is not the one drawn is never marked', () => {
  const paper = paperOf([single]);
  const changed = { ...single, options: single.options.map((option) => ({ ...option, correct: option.key === 'a' })) };
  expect(() => markPaper([changed], paper, new Map())).toThrow(RangeError);
  expect(() => markPaper([], paper, new Map())).toThrow(RangeError);
});

test('objectives add up to the whole, and marking again gives the same', () => {
  const quizzes = fc
    .array(fc.tuple(anyItem, fc.constantFrom('one', 'two', 'three')), { minLength: 1, maxLength: 12 })
    .map((items) => items.map(([item, objective], n) => ({ ...item, key: `q${n}`, objective })))
    .chain((items) => fc.tuple(...items.map(anyAnswerTo)).map((answers) => ({ items, answers })));
  fc.assert(
    fc.property(quizzes, ({ items, answers }) => {
      const given = Object.fromEntries(items.map(({ key }, n) => [key, answers[n]]));
      const marking = mark(items, given);
      const points = ({ earned, of, max }: { earned: number; of: number; max: number }) => (earned / of) * max;
      const sum = marking.objectives.reduce((all, { score }) => all + points(score), 0);
      expect(sum).toBeCloseTo(points(marking.total), 8);
      expect(mark(items.toReversed(), given).total).toEqual(marking.total);
    }),
    { numRuns: 40 },
  );
});
