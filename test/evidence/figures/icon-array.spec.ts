import fc from 'fast-check';
import { iconArray, type IconArm, type IconArrayFigure } from '../../../src/evidence/figures/icon-array/icon-array.js';
import type { StudyFigure } from '../../../src/evidence/study.js';
import { drawingsOf, factsOf, published, studyWith, texts, textsIn } from './facts.js';

const recalled = { checked: { how: 'memory-high', source: null } } as const;
const arm = (label: string, count: string, other: Partial<IconArm> = {}): IconArm => ({
  label,
  count,
  of: null,
  share: null,
  ...other,
});

function figureOf(arms: readonly IconArm[], other: Partial<IconArrayFigure> = {}): IconArrayFigure {
  return {
    key: 'f',
    kind: 'icon-array',
    title: 'Loss of the diagnosis',
    description: 'Rounds.',
    study: 'a',
    outcome: 'lost the diagnosis',
    otherwise: 'still had it',
    arms,
    note: null,
    ...other,
  };
}

const two = (a: StudyFigure, b: StudyFigure, other: Partial<IconArrayFigure> = {}) =>
  iconArray.draw(
    figureOf([arm('Medicine', 'a'), arm('Placebo', 'b')], other),
    factsOf([studyWith('a', [a, b])]),
    texts,
  );

const mapp1 = two(published('a', 28, { n: 42 }), published('b', 12, { n: 37 }));

/** Filled and open rounds of each arm, which are drawn one arm after the other. */
function rounds(drawing: string): { on: number; off: number }[] {
  const looks = [...drawing.matchAll(/<circle class="icon (on|off)"/g)].map(([, look]) => look);
  return Array.from({ length: looks.length / 100 }, (_, at) => {
    const hundred = looks.slice(at * 100, (at + 1) * 100);
    return { on: hundred.filter((look) => look === 'on').length, off: hundred.filter((look) => look === 'off').length };
  });
}

test('as many rounds are filled as the share rounds to, of a hundred in each arm', () => {
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(counts, ([count, of]) => {
      const { svg, table } = two(published('a', count, { n: of }), published('b', of - count, { n: of }));
      for (const drawing of drawingsOf(svg)) {
        const [first, second] = rounds(drawing);
        expect(Math.abs(first!.on - (100 * count) / of)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(second!.on - (100 * (of - count)) / of)).toBeLessThanOrEqual(0.5);
        expect([first!.on + first!.off, second!.on + second!.off]).toEqual([100, 100]);
      }
      const cells = table!.rows[0]!.cells.slice(1).map(({ text }) => Number(text));
      expect(cells).toEqual([count, of, rounds(svg)[0]!.on]);
    }),
  );
});

test.each([
  [28, 42, 67],
  [12, 37, 32],
  [37, 52, 71],
  [20, 42, 48],
  [1, 200, 1], // a half goes up
  [0, 53, 0],
  [53, 53, 100],
])('%i of %i are %i of 100', (count, of, hundred) => {
  expect(rounds(two(published('a', count, { n: of }), published('b', 0, { n: of })).svg)[0]!.on).toBe(hundred);
});

test('the arms are equal in size: the same places, shifted', () => {
  for (const drawing of drawingsOf(mapp1.svg)) {
    const places = [...drawing.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const [first, second] = [places.slice(0, 100), places.slice(100)];
    const [dx, dy] = [second[0]![0] - first[0]![0], second[0]![1] - first[0]![1]];
    for (const [at, [x, y]] of first.entries()) {
      expect(second[at]![0] - x).toBeCloseTo(dx, 5);
      expect(second[at]![1] - y).toBeCloseTo(dy, 5);
    }
    expect(new Set(places.map(String)).size).toBe(200);
  }
});

test('both counts with their denominators, the rule of rounding and the meaning of the rounds are said', () => {
  for (const drawing of drawingsOf(mapp1.svg)) {
    const said = textsIn(drawing).join(' ');
    for (const words of [
      '67 lost the diagnosis',
      '28 of 42 people assessed',
      '32 lost the diagnosis',
      '12 of 37 people assessed',
    ]) {
      expect(said).toContain(words);
      expect(/<desc[^>]*>(.*?)<\/desc>/.exec(drawing)![1]).toContain(words);
    }
    expect(said).toContain('Of 100 people like those assessed in the trial:');
  }
  expect(mapp1.notes).toEqual([
    'Filled: lost the diagnosis. Open: still had it.',
    'Counts are scaled to 100 and rounded to the nearest whole person: 28 of 42, 12 of 37. A round is no person of the trial.',
  ]);
});

test('counts from memory say so beside the rounds, below them and in the table', () => {
  const figure = figureOf([arm('Medicine', 'a', { share: 'share' }), arm('Placebo', 'b')]);
  const numbers = [published('a', 28, { n: 42, ...recalled }), published('b', 12, { n: 37 }), published('share', 67)];
  const { svg, notes, table } = iconArray.draw(figure, factsOf([studyWith('a', numbers)]), texts);
  const said = textsIn(drawingsOf(svg)[0]).join(' ');
  expect(said).toContain('28 of 42 people assessed: recalled, not re-read 67% as published');
  expect(said).toContain('12 of 37 people assessed');
  expect(notes.at(-1)).toBe('The counts were recalled and not re-read.');
  expect(table!.rows.map(({ note }) => note)).toEqual(['counts recalled, not re-read; 67% as published', null]);
});

test('a share from memory is not printed as published', () => {
  const figure = figureOf([arm('Medicine', 'a', { share: 'share' }), arm('Placebo', 'a')]);
  const numbers = [published('a', 28, { n: 42 }), published('share', 67, recalled)];
  const { svg } = iconArray.draw(figure, factsOf([studyWith('a', numbers)]), texts);
  expect(textsIn(svg)).toContain('67%: recalled, not re-read');
});

test('hostile words are text', () => {
  const attack = '"><script>alert(1)</script>\u0000';
  const figure = figureOf([arm(attack, 'a'), arm(attack, 'a')], { title: attack, outcome: attack, otherwise: attack });
  const { svg } = iconArray.draw(figure, factsOf([studyWith('a', [published('a', 1, { n: 2 })])]), {
    ...texts,
    id: attack,
  });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;');
});

describe('a figure is refused', () => {
  const numbers = [
    published('a', 28, { n: 42 }),
    published('bare', 28),
    published('half', 2.5, { n: 5 }),
    published('more', 9, { n: 5 }),
    published('share', 71),
    published('near', 67),
  ];
  test.each<[string, Partial<IconArm>, string]>([
    ['without a denominator', { count: 'bare' }, 'arms.1.count: `bare` does not say of how many people; `of` can.'],
    ['with half a person', { count: 'half' }, 'arms.1.count: `half`: 2.5 of 5 are no people of an arm.'],
    ['with more than all', { count: 'more' }, 'arms.1.count: `more`: 9 of 5 are no people of an arm.'],
    ['against its published share', { share: 'share' }, 'arms.1.share: `share` is 71, but 28 of 42 are 66.7 per cent.'],
  ])('%s', (_, other, fault) => {
    const figure = figureOf([arm('A', 'a', { share: 'near' }), { ...arm('B', 'a'), ...other }]);
    const faults = iconArray.check(figure, factsOf([studyWith('a', numbers)]));
    expect(faults.map(({ at, message }) => `${at.join('.')}: ${message}`)).toEqual([fault]);
  });

  test('with one arm alone', () => {
    expect(iconArray.schema.safeParse(figureOf([arm('A', 'a')])).error?.issues[0]?.message).toContain(
      'Both arms are needed',
    );
  });
});
