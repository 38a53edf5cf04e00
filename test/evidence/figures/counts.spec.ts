import type { Drawing } from '../../../src/evidence/figures/behaviour.js';
import { counts, mostDots } from '../../../src/evidence/figures/counts/counts.js';
import { drawingsOf, factsOf, published, studyWith, texts } from './facts.js';

interface Group {
  readonly label: string;
  readonly n: number;
}

const words = { key: 'f', title: 'People in the study', description: 'One dot for each person.' };

function given(rows: readonly Group[], other: Partial<typeof words> = {}) {
  const numbers = rows.map(({ n }, at) => published(`n${at}`, n));
  const named = rows.map(({ label }, at) => ({ label, study: 'a', figure: `n${at}` }));
  const figure = { ...words, ...other, kind: 'counts' as const, rows: named };
  return { figure, facts: factsOf([studyWith('a', numbers)]) };
}

function draw(rows: readonly Group[], other: Partial<typeof words> = {}, id = texts.id): Drawing {
  const { figure, facts } = given(rows, other);
  return counts.draw(figure, facts, { ...texts, id });
}

const rows = [
  { label: 'Holocaust survivors', n: 32 },
  { label: 'Their children', n: 22 },
  { label: 'Controls', n: 8 },
];

const [wide, tall] = drawingsOf(draw(rows).svg);

test.each([
  ['wide', wide, 760],
  ['tall', tall, 288],
])('the %s drawing has a role, a title and a description, each with an id of its own', (name, svg, width) => {
  expect(svg).toContain(`<svg class="plot plot-${name}" viewBox="0 0 ${width} `);
  expect(svg).toContain(`role="img" aria-labelledby="fig-1-${name}-title" aria-describedby="fig-1-${name}-desc"`);
  expect(svg).toContain(`<title id="fig-1-${name}-title">People in the study</title>`);
  expect(svg).toContain(
    `<desc id="fig-1-${name}-desc">One dot for each person. Holocaust survivors: 32. Their children: 22. Controls: 8.</desc>`,
  );
});

test.each([
  ['wide', wide],
  ['tall', tall],
])('in the %s drawing each person is one dot, and everything lies within its frame', (_, svg) => {
  expect(svg.match(/<circle class="point"/g)).toHaveLength(62);
  const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)!.map(Number);
  for (const [, x, y, r] of svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)) {
    expect(Number(x) + Number(r)).toBeLessThanOrEqual(width!);
    expect(Number(y) + Number(r)).toBeLessThanOrEqual(height!);
  }
  for (const [, y] of svg.matchAll(/<text [^>]*y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(height!);
});

test('no two dots share a place, and no letters run into them', () => {
  for (const svg of [wide, tall]) {
    const places = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => `${x} ${y}`);
    expect(new Set(places).size).toBe(62);
  }
  for (const [, x] of wide.matchAll(/cx="([\d.]+)"/g)) expect(Number(x)).toBeGreaterThanOrEqual(300);
});

test('a drawing takes its looks from classes alone', () => {
  expect(wide + tall).not.toMatch(/style=|fill=|stroke=|color|font-/);
});

test('the letters keep their size on a screen of 320 pixels', () => {
  expect(tall).toContain('viewBox="0 0 288 '); // 320 less the gutters of 16 on each side: one unit is one pixel
});

test('names are text and never markup', () => {
  const hostile = { title: 'T<i>', description: 'x\u0000y' };
  const { svg } = draw([{ label: '<script>&"\'</script>', n: 1 }], hostile, 'a"b');
  expect(svg).not.toMatch(/<script|<i>/);
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;');
  expect(svg).toContain('id="a&quot;b-wide-title"');
});

test('a long label breaks into lines, and its dots begin below', () => {
  const label = 'Adult children of survivors who took part in the second round of interviews';
  const { svg } = draw([{ label, n: 3 }]);
  const lines = [...svg.split('</svg>')[1]!.matchAll(/<text x="0" y="(\d+)">([^<]*)<\/text>/g)];
  expect(lines.map(([, , line]) => line).join(' ')).toBe(label);
  expect(lines.length).toBeGreaterThan(2);
  for (const [, , line] of lines) expect(line!.length).toBeLessThanOrEqual(32);
  const lowest = Math.max(...lines.map(([, y]) => Number(y)));
  const [, dot] = /plot-tall.*?cy="([\d.]+)"/.exec(svg)!;
  expect(Number(dot)).toBeGreaterThan(lowest);
});

test('the same as table rows', () => {
  expect(draw(rows).table).toEqual({
    head: ['Group', 'People'],
    rows: rows.map(({ label, n }) => ({ cells: [{ text: label }, { text: String(n), numeric: true }] })),
  });
});

test('a group whose number the study lacks has no place', () => {
  const { figure } = given(rows);
  const facts = factsOf([studyWith('a', [published('n1', 22)])]);
  expect(counts.draw(figure, facts, texts).table?.rows).toHaveLength(1);
});

test('a group of nobody has its number and no dot', () => {
  const { svg } = draw([{ label: 'Nobody', n: 0 }]);
  expect(svg).not.toContain('<circle');
  expect(svg).toContain('>0</text>');
});

test.each([-1, 1.5, NaN])('%p is no number of people', (n) => {
  const { figure, facts } = given([{ label: 'X', n }]);
  expect(counts.check(figure, facts)).toEqual([
    { at: ['rows', 0, 'figure'], message: '`n0` of `a` is no number of people.' },
  ]);
});

test('more dots than anyone counts are refused', () => {
  const { figure, facts } = given([{ label: 'X', n: mostDots }, ...rows]);
  expect(counts.check(figure, facts)).toEqual([{ at: ['rows'], message: 'more than 1000 dots.' }]);
});
