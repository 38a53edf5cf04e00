import fc from 'fast-check';
import { markPaper, type MarkingOptions } from '../../src/assessment/marking.js';
import { drawPaper } from '../../src/assessment/paper.js';
import { passed } from '../../src/assessment/result.js';
import { wholePercent } from '../../src/assessment/score.js';
import type { Item } from '../../src/assessment/item.js';
import type { Certainty } from '../../src/assessment/given.js';
import { anyAnswerTo, anyItem, anyKeyed } from './arbitrary-items.js';
import {
  cloze,
  essay,
  likert,
  matching,
  multiple,
  numeric,
  oneOfEach,
  ordering,
  single,
  trueFalse,
} from './sample-items.js';

const paperOf = (items: readonly Item[], draw: number | null = null) =>
  drawPaper({ items, draw, shuffle: { items: false, options: true } }, 'seed');
const mark = (items: readonly Item[], answers: Record<string, unknown>) =>
  markPaper(items, paperOf(items), submitted(answers), plain);
const submitted = (answers: Record<string, unknown>) =>
  new Map(Object.entries(answers).map(([key, answer]) => [key, { answer, certainty: null }]));
const plain = { marking: 'standard', certainty: 'off' } as const;

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
  expect(markPaper(oneOfEach, paper, new Map(), plain).total.max).toBe(3);
  const undrawn = oneOfEach.find(({ key }) => paper.items.every((drawn) => drawn.key !== key))!;
  expect(() => markPaper(oneOfEach, paper, submitted({ [undrawn.key]: null }), plain)).toThrow('The paper has no item');
});

test('an answer that names what the item does not have is never marked', () => {
  expect(() => mark(oneOfEach, { [single.key]: 'z' })).toThrow(
    'The answer to “m1-single” cannot be marked: There is no option “z”.',
  );
});

test('an item that is not the one drawn is never marked', () => {
  const paper = paperOf([single]);
  const changed = { ...single, options: single.options.map((option) => ({ ...option, correct: option.key === 'a' })) };
  expect(() => markPaper([changed], paper, new Map(), plain)).toThrow(RangeError);
  expect(() => markPaper([], paper, new Map(), plain)).toThrow(RangeError);
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

describe('what is not marked by a key', () => {
  const items = [single, likert, essay];
  const answers = { [single.key]: 'b', [likert.key]: { s1: 'yes' }, [essay.key]: 'Five words of my own.' };

  test('a view is never in the total, and a written response earns nothing until it is marked', () => {
    const marking = mark(items, answers);
    expect(marking.items.map(({ state }) => state)).toEqual(['marked', 'unscored', 'waiting']);
    expect(marking.items.map(({ verdict }) => verdict)).toEqual(['right', 'unscored', 'waiting']);
    expect(marking.total).toEqual({ earned: 1, of: 2, max: 2 });
    expect(mark([single, likert], answersTo([single, likert], answers)).total).toEqual({ earned: 1, of: 1, max: 1 });
  });

  test('a response that was not given waits for nobody', () => {
    expect(mark(items, {}).items.map(({ state }) => state)).toEqual(['marked', 'unscored', 'marked']);
  });

  test('neither has a price for guessing or a certainty', () => {
    const rules = { marking: 'negative', certainty: 'marked' } as const;
    const sure = new Map(Object.entries(answers).map(([key, answer]) => [key, { answer, certainty: 3 as const }]));
    const { items: marked } = markPaper(items, paperOf(items), sure, rules);
    expect(marked.map(({ score }) => score.earned)).toEqual([3, 0, 0]);
  });
});

const answersTo = (items: readonly Item[], answers: Record<string, unknown>) =>
  Object.fromEntries(items.map(({ key }) => [key, answers[key]]));

const under = (rules: Partial<MarkingOptions>, item: Item, answer: unknown, certainty: Certainty | null = null) => {
  const answers = new Map([[item.key, { answer, certainty }]]);
  const { items, total } = markPaper([item], paperOf([item]), answers, { ...plain, ...rules });
  return { share: `${items[0]!.score.earned}/${items[0]!.score.of}`, total: total.earned };
};

describe('marking that takes back what guessing brings', () => {
  const negative = { marking: 'negative' } as const;

  test.each([
    [single, 'b', '1/1'],
    [single, 'a', '-1/2'],
    [single, null, '0/1'],
    [trueFalse, false, '1/1'],
    [trueFalse, true, '-1/1'],
    [multiple, ['b', 'd'], '0/3'],
    [numeric, '1', '0/1'],
    [cloze, { first: 'b' }, '0/2'],
  ])('%#', (item, answer, expected) => expect(under(negative, item, answer).share).toBe(expected));

  test('guessing at all options of all kinds comes to nothing', () => {
    const sum = single.options.map(({ key }) => under(negative, single, key).share);
    expect(sum).toEqual(['-1/2', '1/1', '-1/2']);
  });

  test('a paper comes to nothing at the least', () => {
    expect(under(negative, single, 'a').total).toBe(0);
    const two = [
      { ...single, key: 'q1', points: 4 },
      { ...trueFalse, key: 'q2' },
    ];
    const answers = submitted({ q1: 'b', q2: true });
    expect(markPaper(two, paperOf(two), answers, { ...plain, ...negative }).total).toEqual({
      earned: 3,
      of: 5,
      max: 5,
    });
  });
});

describe('marking by certainty', () => {
  const byCertainty = { certainty: 'marked' } as const;

  test.each<[unknown, Certainty | null, string]>([
    ['b', 3, '3/3'],
    ['b', 1, '1/3'],
    ['b', null, '1/3'],
    ['a', 1, '0/3'],
    ['a', 2, '-2/3'],
    ['a', 3, '-6/3'],
    [null, 3, '0/1'],
  ])('%j at %s earns %s', (answer, certainty, expected) =>
    expect(under(byCertainty, single, answer, certainty).share).toBe(expected),
  );

  test('an answer that is right in part counts as wrong', () => {
    expect(under(byCertainty, matching, { p1: 'a' }, 2).share).toBe('-2/3');
    expect(under(byCertainty, matching, { p1: 'a' }, 1).share).toBe('0/3');
  });

  test('it has its own price for guessing, and takes no other', () => {
    expect(under({ ...byCertainty, marking: 'negative' }, trueFalse, true, 1).share).toBe('0/3');
  });

  test('where it is only reported it changes no mark', () => {
    expect(under({ certainty: 'reported' }, single, 'a', 3).share).toBe('0/1');
    expect(under({ certainty: 'reported' }, single, 'b', 1).share).toBe('1/1');
  });
});

describe('under every rule', () => {
  const rules = fc.record({
    marking: fc.constantFrom('standard' as const, 'negative' as const),
    certainty: fc.constantFrom('off' as const, 'reported' as const, 'marked' as const),
  });
  const certainty = fc.constantFrom<Certainty | null>(null, 1, 2, 3);
  const quizzes = fc
    .array(anyKeyed, { minLength: 1, maxLength: 20 })
    .map((items) => items.map((item, n) => ({ ...item, key: `q${n}` })))
    .chain((items) =>
      fc.tuple(...items.map((item) => fc.record({ answer: anyAnswerTo(item), certainty }))).map((given) => ({
        items,
        given: new Map(items.map(({ key }, n) => [key, given[n]!])),
      })),
    );

  test('a total is exact and lies between nothing and all, whatever the order of items and options', () => {
    fc.assert(
      fc.property(quizzes, rules, fc.string(), ({ items, given }, options, seed) => {
        const paper = (shuffled: boolean) =>
          drawPaper({ items, draw: null, shuffle: { items: shuffled, options: shuffled } }, seed);
        const { total, items: marked } = markPaper(items, paper(false), given, options);
        expect([total.earned, total.of, total.max].every(Number.isSafeInteger)).toBe(true);
        expect(total.earned).toBeGreaterThanOrEqual(0);
        expect(total.earned).toBeLessThanOrEqual(total.of);
        expect(total.max).toBe(items.reduce((sum, { points }) => sum + points, 0));
        for (const { score } of marked) expect(score.earned / score.of).toBeGreaterThanOrEqual(-2);
        expect(markPaper(items, paper(true), given, options).total).toEqual(total);
        const sum = marked.reduce((all, { score }) => all + (score.earned / score.of) * score.max, 0);
        expect((total.earned / total.of) * total.max).toBeCloseTo(Math.max(0, sum), 8);
      }),
      { numRuns: 60 },
    );
  });

  test('one more right part never lowers a total', () => {
    const parts = fc.constantFrom(
      { item: single, worse: 'a', better: 'b' },
      { item: trueFalse, worse: true, better: false },
      { item: multiple, worse: ['a', 'b'], better: ['a', 'b', 'c'] },
      { item: multiple, worse: ['a', 'b', 'c', 'e'], better: ['a', 'c', 'e'] },
      { item: matching, worse: { p1: 'a' }, better: { p1: 'a', p2: 'b' } },
      { item: matching, worse: { p1: 'a', p2: 'b', p3: 'd' }, better: { p1: 'a', p2: 'b', p3: 'c' } },
      { item: ordering, worse: { l1: 2, l2: 1, l3: 3, l4: 4 }, better: { l1: 1, l2: 2, l3: 3, l4: 4 } },
      { item: cloze, worse: { first: 'b' }, better: { first: 'a' } },
      { item: numeric, worse: '1', better: '34' },
    );
    fc.assert(
      fc.property(quizzes, rules, parts, certainty, ({ items, given }, options, { item, worse, better }, sure) => {
        const all = [...items, { ...item, key: 'extra' }];
        const total = (answer: unknown) => {
          const answers = new Map<string, { answer: unknown; certainty: Certainty | null }>(given);
          answers.set('extra', { answer, certainty: sure });
          const { earned, of } = markPaper(all, paperOf(all), answers, options).total;
          return earned / of;
        };
        expect(total(better)).toBeGreaterThanOrEqual(total(worse));
      }),
      { numRuns: 100 },
    );
  });
});
