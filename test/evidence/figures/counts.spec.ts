import { drawCounts, mostDots } from '../../../src/evidence/figures/counts.js';

const texts = { id: 'fig-1', title: 'People in the study', description: 'One dot for each person.' };
const rows = [
  { label: 'Holocaust survivors', n: 32 },
  { label: 'Their children', n: 22 },
  { label: 'Controls', n: 8 },
];

const [wide = '', tall = ''] = drawCounts(rows, texts).svg.split(/(?<=<\/svg>)/);

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
  const { svg } = drawCounts([{ label: '<script>&"\'</script>', n: 1 }], {
    id: 'a"b',
    title: 'T<i>',
    description: 'x\u0000y',
  });
  expect(svg).not.toMatch(/<script|<i>/);
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;');
  expect(svg).toContain('id="a&quot;b-wide-title"');
});

test('a long label breaks into lines, and its dots begin below', () => {
  const label = 'Adult children of survivors who took part in the second round of interviews';
  const { svg } = drawCounts([{ label, n: 3 }], texts);
  const lines = [...svg.split('</svg>')[1]!.matchAll(/<text x="0" y="(\d+)">([^<]*)<\/text>/g)];
  expect(lines.map(([, , line]) => line).join(' ')).toBe(label);
  expect(lines.length).toBeGreaterThan(2);
  for (const [, , line] of lines) expect(line!.length).toBeLessThanOrEqual(32);
  const lowest = Math.max(...lines.map(([, y]) => Number(y)));
  const [, dot] = /plot-tall.*?cy="([\d.]+)"/.exec(svg)!;
  expect(Number(dot)).toBeGreaterThan(lowest);
});

test('the same as table rows', () => {
  expect(drawCounts(rows, texts).table).toEqual(rows);
});

test('a group of nobody has its number and no dot', () => {
  const { svg } = drawCounts([{ label: 'Nobody', n: 0 }], texts);
  expect(svg).not.toContain('<circle');
  expect(svg).toContain('>0</text>');
});

test.each([-1, 1.5, NaN, mostDots + 1])('%p is no number of people', (n) => {
  expect(() => drawCounts([{ label: 'X', n }], texts)).toThrow('not a number of people: X');
});
