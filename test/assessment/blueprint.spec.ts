import fc from 'fast-check';
import { drawnOf, drawParts, partsOf, type Section } from '../../src/assessment/blueprint.js';
import { sectionFaults } from '../../src/assessment/blueprint-faults.js';
import { drawFaults, type DrawnQuiz, drawPaper } from '../../src/assessment/paper.js';
import { worthFaults } from '../../src/assessment/worth.js';
import { single } from './sample-items.js';

const item = (key: string, objective = 'one', tags: readonly string[] = [], difficulty: number | null = null) => ({
  ...single,
  ...{ key, objective, tags, difficulty },
});
const pool = [
  ...['a1', 'a2', 'a3', 'a4'].map((key) => item(key, 'one', ['case'], 2)),
  ...['b1', 'b2', 'b3'].map((key) => item(key, 'two', ['case', 'dose'], 3)),
  ...['c1', 'c2'].map((key) => item(key, 'three', [], null)),
];
const shuffle = { items: true, options: true };
const quiz = (sections: readonly Section[], draw: number | null = null) => ({ items: pool, draw, shuffle, sections });
const keysOf = (sections: readonly Section[], seed = 'x', seen = new Set<string>()) =>
  drawPaper(quiz(sections), seed, seen).items.map(({ key }) => key);

const shares = (each: number) => fc.integer({ min: 0, max: each });
const anyTraits = fc.record({
  objective: fc.constantFrom('one', 'two', 'three'),
  tags: fc.subarray(['case', 'dose', 'law']),
  difficulty: fc.option(fc.integer({ min: 1, max: 3 })),
});
const anySection: fc.Arbitrary<Section> = fc
  .record({
    from: fc.option(
      fc.record(
        {
          objective: fc.subarray(['one', 'two', 'three'], { minLength: 1 }),
          tag: fc.subarray(['case', 'dose', 'law'], { minLength: 1 }),
          difficulty: fc.subarray([1, 2, 3], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    ),
    draw: fc.integer({ min: 1, max: 4 }),
    shuffle: fc.option(fc.boolean()),
  })
  .map(({ from, draw, shuffle }) => ({ draw, ...(from && { from }), ...(shuffle !== null && { shuffle }) }));
const anyBlueprint: fc.Arbitrary<Omit<DrawnQuiz, 'shuffle'> & { readonly sections: readonly Section[] }> = fc
  .tuple(fc.array(anyTraits, { minLength: 1, maxLength: 14 }), fc.array(anySection, { minLength: 1, maxLength: 4 }))
  .map(([traits, sections]) => ({
    items: traits.map((each, n) => ({ ...single, ...each, key: `q${n}` })),
    ...{ draw: null, sections },
  }));

describe('a paper by sections', () => {
  it('names items, or draws some of a pool, section after section', () => {
    const drawn = keysOf([
      { items: ['c2', 'a1'], shuffle: false },
      { from: { objective: ['one'] }, draw: 2 },
      { from: { tag: ['dose'], difficulty: [3] }, draw: 1 },
    ]);
    expect(drawn.slice(0, 2)).toEqual(['a1', 'c2']);
    expect(drawn.slice(2, 4).every((key) => /^a[234]$/.test(key))).toBe(true);
    expect(drawn[4]).toMatch(/^b/);
    expect(drawn).toHaveLength(5);
  });

  it('says which section each item stands in, and nothing of it where there are none', () => {
    const { items } = drawPaper(quiz([{ items: ['a1'] }, { draw: 1 }]), 'x');
    expect(items.map(({ section }) => section)).toEqual([0, 1]);
    expect(drawPaper({ items: pool, draw: 2, shuffle }, 'x').items[0]).not.toHaveProperty('section');
  });

  it('keeps the order of the quiz in a section that is not shuffled', () => {
    for (const seed of ['x', 'y', 'z']) {
      const drawn = keysOf([{ from: { objective: ['one', 'two'] }, draw: 5, shuffle: false }], seed);
      expect(drawn).toEqual([...drawn].sort());
    }
  });

  it('is drawn without repetition where pools overlap, and as much as can be drawn', () => {
    const drawn = keysOf([
      { from: { tag: ['case'] }, draw: 4 },
      { from: { objective: ['two'] }, draw: 3 },
    ]);
    expect(drawn.filter((key) => key.startsWith('a'))).toHaveLength(4);
    expect(new Set(drawn).size).toBe(7);
  });

  it('is always full, without repetition, by its pools, and alike for the same seed; else the quiz has a fault', () => {
    fc.assert(
      fc.property(anyBlueprint, fc.string(), shares(6), (blueprint, seed, many) => {
        const seen = new Set(blueprint.items.slice(0, many).map(({ key }) => key));
        const whole = { ...blueprint, shuffle };
        if (drawFaults(whole).length > 0) {
          expect(() => drawPaper(whole, seed, seen)).toThrow(RangeError);
          return;
        }
        const paper = drawPaper(whole, seed, seen);
        const parts = partsOf(blueprint);
        expect(paper.items).toHaveLength(drawnOf(blueprint));
        expect(new Set(paper.items.map(({ key }) => key)).size).toBe(paper.items.length);
        for (const [at, { keys, draw }] of parts.entries()) {
          const drawn = paper.items.filter(({ section }) => section === at);
          expect(drawn).toHaveLength(draw);
          for (const { key } of drawn) expect(keys).toContain(key);
        }
        expect(drawPaper(whole, seed, new Set(paper.avoided))).toEqual(paper);
      }),
      { numRuns: 300 },
    );
  });

  it('has as few items that were seen as any choice could have', () => {
    fc.assert(
      fc.property(anyBlueprint, fc.string(), shares(10), (blueprint, seed, many) => {
        if (sectionFaults(blueprint).length > 0) return;
        const seen = new Set(blueprint.items.slice(0, many).map(({ key }) => key));
        const parts = partsOf(blueprint);
        const drawn = drawParts(parts, seed, seen).flatMap((keys) => keys ?? []);
        const again = drawn.filter((key) => seen.has(key)).length;
        const unseen = parts.map(({ keys, draw }) => ({ keys: keys.filter((key) => !seen.has(key)), draw }));
        expect(again).toBe(drawn.length - mostOf(unseen));
      }),
      { numRuns: 300 },
    );
  });
});

/** The most keys that the parts can have together, by trying every way: a check that shares nothing with the code. */
function mostOf(parts: readonly { readonly keys: readonly string[]; readonly draw: number }[]): number {
  const keys = [...new Set(parts.flatMap((part) => part.keys))];
  const known = new Map<string, number>();
  const most = (at: number, room: readonly number[]): number => {
    if (at === keys.length) return 0;
    const place = `${at} ${room.join()}`;
    const before = known.get(place);
    if (before !== undefined) return before;
    const takers = parts.flatMap((part, n) => (room[n]! > 0 && part.keys.includes(keys[at]!) ? [n] : []));
    const best = Math.max(
      most(at + 1, room),
      ...takers.map(
        (taker) =>
          1 +
          most(
            at + 1,
            room.map((free, n) => (n === taker ? free - 1 : free)),
          ),
      ),
    );
    known.set(place, best);
    return best;
  };
  return most(
    0,
    parts.map(({ draw }) => draw),
  );
}

it('is worth points on every paper, or the quiz has a fault', () => {
  fc.assert(
    fc.property(anyBlueprint, shares(14), (blueprint, many) => {
      if (sectionFaults(blueprint).length > 0) return;
      const items = blueprint.items.map((each, n) => ({ ...each, points: n < many ? 0 : 1 }));
      const scored = new Set(items.flatMap(({ key, points }) => (points > 0 ? [key] : [])));
      const poorest = drawParts(partsOf({ ...blueprint, items }), 'x', scored).flatMap((keys) => keys ?? []);
      expect(worthFaults({ ...blueprint, items }).length > 0).toBe(!poorest.some((key) => scored.has(key)));
    }),
    { numRuns: 300 },
  );
});

describe('a further paper', () => {
  it('prefers items that were not seen, and is drawn again alike from what it avoided', () => {
    const plain = { items: pool, draw: 4, shuffle };
    const first = drawPaper(plain, 'first');
    const seen = new Set(first.items.map(({ key }) => key));
    const second = drawPaper(plain, 'second', seen);
    expect(second.items.filter(({ key }) => seen.has(key))).toEqual([]);
    expect(second.avoided).toEqual(pool.map(({ key }) => key).filter((key) => seen.has(key)));
    expect(drawPaper(plain, 'second', new Set(second.avoided))).toEqual(second);
  });

  it('avoids nothing where every item is asked anyway', () => {
    const plain = { items: pool, draw: null, shuffle };
    expect(drawPaper(plain, 'x', new Set(['a1']))).toEqual(drawPaper(plain, 'x'));
  });
});

it.each<[string, readonly Section[], number | null, string, string]>([
  ['an unknown item', [{ items: ['a1', 'zz'] }], null, 'sections[0].items[1]', 'The quiz has no item “zz”.'],
  [
    'an item in two sections',
    [{ items: ['a1'] }, { items: ['a2', 'a1'] }],
    null,
    'sections[1].items[1]',
    'stands in section 1 already',
  ],
  [
    'an unknown objective',
    [{ from: { objective: ['nine'] }, draw: 1 }],
    null,
    'sections[0].from.objective',
    'No item of the quiz has the objective “nine”.',
  ],
  ['an unknown tag', [{ from: { tag: ['x'] }, draw: 1 }], null, 'sections[0].from.tag', 'has the tag “x”'],
  [
    'a difficulty that no item has',
    [{ from: { difficulty: [5] }, draw: 1 }],
    null,
    'sections[0].from.difficulty',
    'has the difficulty “5”',
  ],
  ['too many of a pool', [{ from: { objective: ['three'] }, draw: 3 }], null, 'sections[0]', 'draws 3 of 2 items'],
  ['too many of the named', [{ items: ['a1'], draw: 2 }], null, 'sections[0]', 'draws 2 of 1 items'],
  [
    'named items that leave a pool short',
    [{ items: ['c1'] }, { from: { objective: ['three'] }, draw: 2 }],
    null,
    'sections[1]',
    'draws 2 of 1 items',
  ],
  [
    'pools that need the same items',
    [
      { from: { objective: ['two'] }, draw: 2 },
      { from: { tag: ['dose'] }, draw: 2 },
    ],
    null,
    'sections[1]',
    'other sections need some',
  ],
  [
    'a pool that is empty',
    [{ from: { objective: ['three'], tag: ['case'] } }],
    null,
    'sections[0]',
    'draws 0 of 0 items',
  ],
  [
    'another total',
    [{ from: { objective: ['one'] }, draw: 2 }],
    3,
    'draw',
    'The sections draw 2 items together, and not 3.',
  ],
])('%s is a fault at its place', (_what, sections, draw, at, message) => {
  expect(sectionFaults(quiz(sections, draw))).toEqual([{ at, message: expect.stringContaining(message) }]);
});

test('thousands of items are drawn whole, also by parts that share some of them', () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => `k${at}`);
  const [all] = drawParts([{ keys, draw: 10_000 }], 'seed', new Set(keys.slice(0, 9_000)));
  expect(new Set(all)).toEqual(new Set(keys));
  const [one, other] = drawParts(
    [
      { keys: keys.slice(0, 600), draw: 400 },
      { keys: keys.slice(300, 900), draw: 500 },
    ],
    'seed',
    new Set(),
  );
  expect(new Set([...one!, ...other!]).size).toBe(900);
});
