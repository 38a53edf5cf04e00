import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { figureSchema } from '../../../src/evidence/schema.js';
import type { Figure } from '../../../src/evidence/figure.js';
import { drawFigure, drawingFaults } from '../../../src/evidence/figures/kinds.js';
import { lettersIn } from '../../../src/evidence/figures/lines.js';
import { plotWidths } from '../../../src/evidence/figures/plot.js';
import { drawingsOf, factsOf, texts, textsIn } from './facts.js';

const shipped = (parse(readFileSync('content/evidence/figures/concepts.yaml', 'utf8')) as unknown[]).map((figure) =>
  figureSchema.parse(figure),
);
const none = factsOf([]);
const draw = (figure: Figure) => drawFigure(figure, none, texts);

/** Every text of a figure's own fields, however deep, but for its keys, kind, title and description. */
function wordsOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return ['key', 'kind', 'description', 'role'].includes(field) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === 'studies' ? [] : wordsOf(each, name)));
}

const plain = (text: string): string => text.replace(/\s+/g, '').replace(/&#39;/g, '’');

describe.each(shipped.map((figure) => [figure.key, figure] as const))('%s', (_key, figure) => {
  const { svg, table } = draw(figure);
  const own = wordsOf(figure).filter((words) => words !== figure.title);
  const heads = 'heads' in figure ? Object.values(figure.heads) : 'head' in figure ? [figure.head] : [];

  it.each(drawingsOf(svg))('says every word of its data in the drawing %#', (one) => {
    const said = plain(textsIn(one).join(' '));
    for (const words of own.filter((each) => !heads.includes(each))) expect(said).toContain(plain(words));
  });

  it('says the same in its description and its table', () => {
    const [, description = ''] = /<desc[^>]*>(.*?)<\/desc>/s.exec(svg) ?? [];
    const cells = table!.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ');
    for (const { text } of table!.rows.flatMap((row) => row.cells)) {
      expect(plain(description)).toContain(plain(text.replace(/^\w+\. /, '')));
    }
    expect(cells.length).toBeGreaterThan(100);
  });

  it('keeps every line of text within the drawing', () => {
    for (const [at, one] of drawingsOf(svg).entries()) {
      const width = plotWidths[at === 0 ? 'wide' : 'tall'];
      const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(one)?.[1]);
      for (const [, attributes = '', line = ''] of one.matchAll(/<text([^>]*)>(.*?)<\/text>/g)) {
        const x = Number(/ x="([\d.]+)"/.exec(attributes)?.[1]);
        const letters = line.replace(/&[^;]+;/g, '.').length;
        if (!attributes.includes('middle')) expect(letters).toBeLessThanOrEqual(lettersIn(width - x));
        expect(Number(/ y="([\d.]+)"/.exec(attributes)?.[1])).toBeLessThan(height);
      }
    }
  });
});

test('boxes of a flow never overlap, however much is said in them', () => {
  const words = fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
  const step = fc.record({ title: words, text: words, stop: fc.option(words) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
      const flow = shipped.find(({ kind }) => kind === 'flow') as Extract<Figure, { kind: 'flow' }>;
      for (const one of drawingsOf(draw({ ...flow, steps }).svg)) {
        const boxes = [...one.matchAll(/<rect class="box" x="0" y="([\d.]+)" width="\d+" height="([\d.]+)"/g)];
        const edges = boxes.flatMap(([, y, height]) => [Number(y), Number(y) + Number(height)]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(boxes).toHaveLength(steps.length);
      }
    }),
    { numRuns: 50 },
  );
});

test('a picture of bands says that it is a metaphor, in the drawing itself', () => {
  const window = shipped.find(({ key }) => key === 'window-of-tolerance')!;
  for (const one of drawingsOf(draw(window).svg))
    expect(textsIn(one).join(' ')).toMatch(/A metaphor, not a measurement/);
});

test.each<[string, string, Record<string, unknown>, string]>([
  [
    'a row with a cell too few',
    'icd-beside-dsm',
    { rows: [{ label: 'Event', cells: ['one', 'two'] }] },
    'a row has 2 cells for 3 columns.',
  ],
  [
    'a way between ranks too many',
    'map-of-parts',
    { ways: ['a', 'b', 'c'] },
    '3 ranks have 2 ways between them, not 3.',
  ],
])('refuses %s', (_what, key, change, message) => {
  const figure = { ...shipped.find((each) => each.key === key)!, ...change };
  expect(drawingFaults(figure, none).map((fault) => fault.message)).toEqual([message]);
});

test('what authors write is text and no markup', () => {
  const window = shipped.find(({ kind }) => kind === 'bands')!;
  const { svg } = draw({ ...window, metaphor: '<script>"&' } as Figure);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
});
