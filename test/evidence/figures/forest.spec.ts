import fc from 'fast-check';
import { forest, type ForestFigure, type ForestRow } from '../../../src/evidence/figures/forest/forest.js';
import { axisAround } from '../../../src/evidence/figures/axis.js';
import type { Study, StudyFigure } from '../../../src/evidence/study.js';
import { claimWith, drawingsOf, factsOf, published, studyWith, texts, textsIn } from './facts.js';

const recalled = { checked: { how: 'memory-high', source: null } } as const;
const effect = (value: number, other: Partial<StudyFigure> = {}) =>
  published('effect', value, { unit: 'd', comparator: 'Placebo', ...other });
const interval = (low: number, high: number, level: number | null = 95) => ({ low, high, level });

const plain: ForestRow = {
  label: 'A trial',
  study: 'a',
  role: 'supports',
  figure: 'effect',
  interval: null,
  span: 'interval',
  turned: false,
  people: null,
  claim: null,
  note: null,
};

function figureOf(rows: readonly Partial<ForestRow>[], other: Partial<ForestFigure> = {}): ForestFigure {
  return {
    key: 'f',
    kind: 'forest',
    title: 'Effect of the medicine',
    description: 'Rows.',
    scale: 'standardised',
    outcome: 'PTSD symptoms',
    favours: { below: 'placebo', above: 'the medicine' },
    rows: rows.map((row) => ({ ...plain, ...row })),
    note: null,
    ...other,
  };
}

const draw = (rows: readonly Partial<ForestRow>[], studies: readonly Study[], claims = [claimWith('c1', 'low')]) =>
  forest.draw(figureOf(rows), factsOf(studies, claims), texts);

const one = (number: StudyFigure, row: Partial<ForestRow> = {}, study: Partial<Study> = {}) =>
  draw([row], [studyWith('a', [number], study)]);

/** The middle of the mark and the ends of its whisker, as they stand in a drawing. */
function placed(svg: string) {
  const whisker = /<path class="whisker[^"]*" d="M([\d.]+) [\d.]+H([\d.]+)"/.exec(svg);
  const square = /<rect class="point[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(svg);
  return {
    x: Number(square![1]) + Number(square![2]) / 2,
    low: whisker && Number(whisker[1]),
    high: whisker && Number(whisker[2]),
  };
}

const ends = fc.double({ min: -3, max: 3, noNaN: true });
const estimates = fc
  .tuple(ends, ends, ends)
  .map((three) => three.toSorted((a, b) => a - b) as [number, number, number]);

describe('the drawing follows from the numbers', () => {
  test.each([
    ['wide', 0, [284, 570]],
    ['tall', 1, [20, 268]],
  ] as const)('in the %s one mark and whiskers stand where the axis puts their values', (_, which, [left, right]) => {
    fc.assert(
      fc.property(estimates, ([low, value, high]) => {
        const { at } = axisAround([low, value, high], left, right);
        const { x, ...ends } = placed(drawingsOf(one(effect(value, interval(low, high))).svg)[which]);
        expect(x).toBeCloseTo(at(value), 1);
        expect(ends).toEqual({ low: at(low), high: at(high) });
        expect(ends.low! <= x + 0.01 && x - 0.01 <= ends.high!).toBe(true);
      }),
    );
  });

  test('every number of a row stands in both drawings, in the description and in the table', () => {
    const number = effect(-0.3, interval(-1.25, 0.65));
    const { svg, table } = draw([{ people: 'n' }], [studyWith('a', [number, published('n', 1234)])]);
    for (const drawing of drawingsOf(svg)) {
      const said = textsIn(drawing).join(' ');
      const [, description = ''] = /<desc[^>]*>(.*?)<\/desc>/.exec(drawing)!;
      for (const text of [said, description]) {
        for (const value of ['−0.3', '−1.25', '0.65', '95%', '1,234', 'Placebo']) expect(text).toContain(value);
      }
    }
    expect(table!.rows[0]!.cells.map(({ text }) => text)).toEqual([
      'A trial',
      '−0.3',
      '95% interval −1.25 to 0.65',
      'Placebo',
      '1,234',
      'not graded on its own',
    ]);
  });

  test('a turned number changes sides, its interval with it', () => {
    const { svg, table, notes } = one(effect(-0.71, interval(-1.2, -0.2)), { turned: true });
    expect(table!.rows[0]!.cells.slice(1, 3).map(({ text }) => text)).toEqual(['0.71', '95% interval 0.2 to 1.2']);
    const { low, x, high } = placed(svg);
    expect(low! < x && x < high!).toBe(true);
    expect(notes.at(-1)).toContain('the sign is turned, so that right of zero always favours the medicine');
  });

  test('everything stands within its frame, with one row, with many and with none on the axis', () => {
    const words = 'A trial of an intervention with a name that fills more than one line of any drawing ';
    const numbers = Array.from({ length: 40 }, (_, at) => effect(at / 10 - 2, interval(at / 10 - 3, at / 10)));
    const many = numbers.map((_, at) => ({ study: `s${at}`, label: `${words}${at}`, claim: 'c1' }));
    const studies = numbers.map((number, at) => studyWith(`s${at}`, [number]));
    const empty = [{ figure: null, note: 'None.' }];
    for (const { svg } of [draw(many, studies), one(effect(1)), draw(empty, [studyWith('a')])]) {
      for (const drawing of drawingsOf(svg)) {
        const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(drawing)!.map(Number);
        for (const [, x, y] of drawing.matchAll(/<(?:text|rect)[^>]* x="([\d.-]+)" y="([\d.-]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(width!);
          expect(Number(y)).toBeLessThanOrEqual(height!);
        }
      }
    }
  });
});

describe('a mark says what it is without a colour', () => {
  test.each([
    ['a trial is a square', {}, {}, 'rect class="point"'],
    ['a recalled one is hollow', recalled, {}, 'rect class="point open"'],
    ['a review is a diamond', {}, { kind: 'review' }, 'path class="point"'],
    ['a recalled review is a hollow diamond', recalled, { kind: 'review' }, 'path class="point open"'],
    ['a retracted study is a cross', {}, { status: 'retracted' }, 'path class="point cross"'],
  ] as const)('%s', (_, number, study, mark) => {
    expect(one(effect(0.5, number), {}, study).svg).toContain(`<${mark}`);
  });

  test('what is retracted stands in a group of its own and says so, with the month', () => {
    const statusNote = { on: '2024-08', text: '', source: '' };
    const { svg, notes, table } = one(effect(0.5), {}, { status: 'retracted', statusNote });
    for (const drawing of drawingsOf(svg)) {
      expect(drawing).toMatch(/<g class="withdrawn">.*>Retracted August 2024<.*<\/g>/s);
    }
    expect(notes.join(' ')).toContain('Cross: retracted');
    expect(table!.rows[0]!.note).toBe('Retracted August 2024.');
  });

  test('what is recalled says so in the drawing, in the table and below', () => {
    const { svg, notes, table } = one(effect(0.5, { ...recalled, ...interval(0, 1) }));
    expect(textsIn(drawingsOf(svg)[0])).toContain('Recalled, not re-read');
    expect(notes.join(' ')).toContain('Hollow: recalled, not re-read. ');
    expect(table!.rows[0]!.note).toBe('Recalled, not re-read.');
  });

  test('an interval that was recalled around a number that was read is broken, and the mark is full', () => {
    const around = published('around', 0.5, { ...recalled, ...interval(0.1, 0.9), unit: 'd', comparator: 'Placebo' });
    const { svg, table } = draw([{ interval: 'around' }], [studyWith('a', [effect(0.5), around])]);
    expect(svg).toContain('<path class="whisker recalled"');
    expect(svg).toContain('<rect class="point" ');
    expect(table!.rows[0]).toMatchObject({ note: 'Interval recalled, not re-read.' });
    expect(table!.rows[0]!.cells[2]!.text).toBe('95% interval 0.1 to 0.9');
  });

  test('without an interval there is a point without whiskers, and words', () => {
    const { svg, table } = one(effect(0.7));
    expect(svg).not.toContain('whisker');
    expect(table!.rows[0]!.cells[2]!.text).toBe('interval not published in what we read');
    expect(textsIn(drawingsOf(svg)[1]).join(' ')).toContain('interval not published in what we read');
  });

  test('an interval of unknown level has no end caps, and says that its level is not stated', () => {
    const ends = (svg: string) => svg.match(/class="whisker"/g)!.length / 2;
    expect(ends(one(effect(0.5, interval(0, 1))).svg)).toBe(2);
    expect(ends(one(effect(0.5, interval(0, 1, null))).svg)).toBe(1);
    expect(one(effect(0.5, interval(0, 1, null))).table!.rows[0]!.cells[2]!.text).toContain('level not stated');
  });

  test('a range of estimates is a bar from one to the other, and no interval', () => {
    const { svg, table } = one(effect(0.94, interval(0.94, 1.26, null)), { span: 'estimates' });
    const { at } = axisAround([0.94, 1.26], 284, 570);
    expect(svg).toContain(`<rect class="point" x="${at(0.94)}"`);
    expect(svg).not.toContain('whisker');
    expect(table!.rows[0]!.cells.slice(1, 3).map(({ text }) => text)).toEqual([
      '0.94–1.26',
      'range of estimates, no interval',
    ]);
  });

  test('a study without a number on this scale has its row and no mark', () => {
    const { svg, table } = draw([{ figure: null, note: 'No difference.' }], [studyWith('a')]);
    expect(svg).not.toMatch(/class="point/);
    expect(textsIn(svg)).toEqual(expect.arrayContaining(['No number on this scale in what we read', 'No difference.']));
    expect(table!.rows[0]!.note).toBe('No difference.');
  });
});

test('the axis says its unit, and whom each side speaks for', () => {
  const { svg } = one(effect(0.5));
  expect(textsIn(drawingsOf(svg)[0])).toEqual(
    expect.arrayContaining([
      'PTSD symptoms: standardised difference between the arms. At 0 there is none.',
      '← favours placebo',
      'favours the medicine →',
    ]),
  );
});

test.each([
  ['high', 'high'],
  ['very-low', 'very low'],
  [null, 'contested'],
] as const)('the certainty of a claim at level %p is said as %p', (level, said) => {
  const { table } = draw([{ claim: 'c1' }], [studyWith('a', [effect(1)])], [claimWith('c1', level)]);
  expect(table!.rows[0]!.cells[5]!.text).toBe(said);
});

test('hostile words are text', () => {
  const attack = '"><script>alert(1)</script>&\u0000';
  const figure = figureOf([{ label: attack, note: attack }], {
    title: attack,
    description: attack,
    outcome: attack,
    favours: { below: attack, above: attack },
  });
  const study = studyWith('a', [effect(1, { comparator: attack })]);
  const { svg } = forest.draw(figure, factsOf([study]), { ...texts, id: attack });
  expect(svg).not.toMatch(/<script|&(?!(amp|lt|gt|quot|#39);)/);
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;');
});

describe('a figure that would mislead is refused', () => {
  const others = [
    published('points', -8.9, { unit: 'points', comparator: 'Placebo', label: 'Difference in CAPS-5' }),
    published('ratio', 2, { unit: 'risk ratio', comparator: 'Placebo' }),
    published('within', 3, { unit: 'd' }),
    published('other', 0.5, { unit: 'd', comparator: 'Placebo', ...interval(0, 1) }),
    published('half', 0.5),
  ];
  const facts = factsOf(
    [studyWith('a', [effect(1), ...others])],
    [claimWith('c1', 'low', { strength: { scale: 'confidence', level: 'low' } })],
  );
  const faults = (row: Partial<ForestRow>, other: Partial<ForestFigure> = {}) =>
    forest.check(figureOf([{}, row], other), facts).map(({ at, message }) => `${at.join('.')}: ${message}`);

  test.each<[string, Partial<ForestRow>, string]>([
    [
      'of points among standardised differences',
      { figure: 'points' },
      'rows.1.figure: `points` has points, which is not the standardised scale.',
    ],
    ['of ratios', { figure: 'ratio' }, 'rows.1.figure: `ratio` has risk ratio, which is not the standardised scale.'],
    [
      'of a change within people',
      { figure: 'within' },
      'rows.1.figure: `within` has no comparator: a change within people has no place.',
    ],
    [
      'with an interval of another value',
      { interval: 'other' },
      'rows.1.interval: `other` is no interval of the row’s own value.',
    ],
    ['with a range where there is none', { span: 'estimates' }, 'rows.1.span: `effect` is no range of estimates.'],
    ['with half a person', { people: 'half' }, 'rows.1.people: `half` is no number of people.'],
    [
      'with the confidence of a fact',
      { claim: 'c1' },
      'rows.1.claim: `c1` is a fact: the certainty of an effect is asked for here.',
    ],
  ])('a row %s', (_, row, fault) => {
    expect(faults(row)).toEqual([fault]);
  });

  test('points of different instruments', () => {
    const scale = { scale: 'points', outcome: 'IES-R' } as const;
    const [, fault] = faults({ figure: 'points' }, scale);
    expect(fault).toBe('rows.1.figure: `points` does not say that its points are of IES-R.');
    expect(faults({ figure: 'points' }, { ...scale, outcome: 'CAPS-5' })).toHaveLength(1); // the other row’s
  });
});

test('a row without a number has to say why', () => {
  const { rows: _, ...rest } = figureOf([]);
  const read = forest.schema.safeParse({ ...rest, rows: [{ label: 'A', study: 'a' }] });
  expect(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'rows.0.note: A row without a number says here why it has none.',
  ]);
});
