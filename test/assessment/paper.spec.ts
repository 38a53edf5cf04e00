import fc from 'fast-check';
import { drawFaults, drawPaper, isDrawable, type DrawnQuiz } from '../../src/assessment/paper.js';
import { revisionOf } from '../../src/assessment/revision.js';
import { item, matching, oneOfEach, ordering, single } from './sample-items.js';

const quiz = (fields: Partial<DrawnQuiz> = {}): DrawnQuiz => ({
  items: oneOfEach,
  draw: null,
  shuffle: { items: true, options: true },
  ...fields,
});
const pool = Array.from({ length: 12 }, (_, n) => ({ ...single, key: `q${n}` }));
const keys = (fields: Partial<DrawnQuiz>, seed: string) => drawPaper(quiz(fields), seed).items.map(({ key }) => key);
const seeds = Array.from({ length: 300 }, (_, n) => `attempt-${n}`);

test('a paper drawn once is drawn the same for ever', () => {
  const { items } = drawPaper(quiz({ items: [single, matching, ordering] }), 'attempt 2');
  // worked out once more by a second program, from the docstrings of random.ts and revision.ts alone
  expect(items).toEqual([
    { key: 'm1-single', revision: '02051472419c8a6a', order: { options: ['b', 'a', 'c'] } },
    { key: 'm1-ordering', revision: '6266d3624ba067f9', order: { lines: ['l1', 'l2', 'l4', 'l3'] } },
    { key: 'm1-matching', revision: 'd4fb53108b86f903', order: { options: ['b', 'd', 'a', 'c'] } },
  ]);
});

test('the same seed draws the same paper, and another seed another', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (seed, draw) => {
      const drawn = drawPaper(quiz({ items: pool, draw }), seed);
      expect(drawPaper(quiz({ items: pool, draw }), seed)).toEqual(drawn);
      expect(new Set(drawn.items.map(({ key }) => key)).size).toBe(draw);
    }),
  );
  expect(new Set(seeds.map((seed) => keys({ items: pool, draw: 6 }, seed).join())).size).toBeGreaterThan(290);
});

test('every item is drawn about as often as any other', () => {
  const drawn = seeds.flatMap((seed) => keys({ items: pool, draw: 4 }, seed));
  for (const { key } of pool) {
    const times = drawn.filter((each) => each === key).length;
    expect(times).toBeGreaterThan(65); // 100 expected of 300
    expect(times).toBeLessThan(135);
  }
});

test('a draw that is left out or larger than the pool draws every item', () => {
  expect(keys({ items: pool, draw: null }, 'x')).toHaveLength(12);
  expect(keys({ items: pool, draw: 40 }, 'x')).toHaveLength(12);
});

test('items that are not shuffled stand as the quiz has them, also when only some are drawn', () => {
  const inOrder = pool.map(({ key }) => key);
  const unshuffled = { items: false, options: true };
  expect(keys({ items: pool, shuffle: unshuffled }, 'x')).toEqual(inOrder);
  for (const seed of seeds.slice(0, 20)) {
    const drawn = keys({ items: pool, draw: 5, shuffle: unshuffled }, seed);
    expect(drawn).toEqual(inOrder.filter((key) => drawn.includes(key)));
  }
});

test('options are shuffled only when both the quiz and the item allow it', () => {
  const orders = (shuffle: boolean, own: boolean) =>
    new Set(
      seeds.slice(0, 60).map((seed) => {
        const items = oneOfEach.filter(({ type }) => type !== 'ordering').map((each) => ({ ...each, shuffle: own }));
        const drawn = drawPaper(quiz({ items, shuffle: { items: false, options: shuffle } }), seed);
        return JSON.stringify(drawn.items.map(({ order }) => order));
      }),
    );
  expect(orders(true, true).size).toBe(60);
  for (const still of [orders(false, true), orders(true, false), orders(false, false)]) {
    expect(still.size).toBe(1);
    expect(JSON.parse([...still][0]!)[0]).toEqual({ options: ['a', 'b', 'c'] });
  }
});

test('lines never start in the right order, and unshuffled start in one order for everyone', () => {
  const three = item('ordering', { lines: ordering.lines.slice(0, 3) });
  const starts = (shuffle: boolean) =>
    seeds.map((seed) => {
      const drawn = drawPaper(quiz({ items: [three], shuffle: { items: true, options: shuffle } }), seed);
      return drawn.items[0]!.order.lines!.join();
    });
  expect(new Set(starts(true)).size).toBe(5);
  expect(new Set(starts(false)).size).toBe(1);
  expect([...starts(true), ...starts(false)]).not.toContain('l1,l2,l3');
});

test('true and false, and numbers, have nothing to shuffle', () => {
  const drawn = drawPaper(quiz(), 'x').items;
  expect(
    drawn
      .filter(({ order }) => Object.keys(order).length === 0)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['m1-numeric', 'm1-true-false']);
});

test('a change to one item reshuffles no other', () => {
  const before = drawPaper(quiz(), 'x').items;
  const after = drawPaper(quiz({ items: [...oneOfEach, { ...single, key: 'new' }] }), 'x').items;
  for (const { key, order } of before) expect(after.find((each) => each.key === key)!.order).toEqual(order);
});

test('a revision is of the content, not of how its fields were ordered', () => {
  const reordered = Object.fromEntries(Object.entries(single).reverse()) as typeof single;
  expect(revisionOf(reordered)).toBe(revisionOf(single));
  expect(revisionOf(single)).toMatch(/^[0-9a-f]{16}$/);
  expect(revisionOf({ ...single, rationale: 'Another.' })).not.toBe(revisionOf(single));
});

test.each<[string, Partial<DrawnQuiz>, string]>([
  ['no items', { items: [] }, 'items'],
  ['one key twice', { items: [single, single] }, 'items[1].key'],
  ['a draw of none', { draw: 0 }, 'draw'],
  ['a draw of half an item', { draw: 1.5 }, 'draw'],
])('a quiz with %s is not drawable', (_what, fields, at) => {
  expect(drawFaults(quiz(fields)).map((fault) => fault.at)).toEqual([at]);
  expect(isDrawable(quiz(fields))).toBe(false);
});
