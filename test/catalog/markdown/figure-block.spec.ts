import type { Figure } from '../../../src/evidence/figure.js';
import type { Study } from '../../../src/evidence/study.js';
import { evidence, figures, studies } from '../sample-evidence.js';
import { htmlOf } from './rendering.js';

const number = (key: string, value: number, other: object = {}): Study['figures'][number] => ({
  ...{ key, label: key, value, low: null, high: null, level: null, unit: 'd', arm: 'A', comparator: 'B', n: 40 },
  checked: { how: 'verified', source: 'abstract' },
  ...other,
});
const brom = { ...studies.brom2017!, figures: [number('effect', 0.5, { low: 0.1, high: 0.9, level: 95 })] };
const forest: Figure = {
  key: 'forest',
  kind: 'forest',
  title: 'Effects',
  description: 'Rows.',
  scale: 'standardised',
  outcome: 'PTSD symptoms',
  favours: { below: 'waiting', above: 'treatment' },
  rows: [
    {
      ...{
        label: 'Brom 2017',
        study: 'brom2017',
        role: 'supports',
        figure: 'effect',
        interval: null,
        span: 'interval',
      },
      ...{ turned: false, people: null, claim: 'c10', note: 'One "small" trial.' },
    },
  ],
  note: 'Bear <this> in mind.',
};
const timeline: Figure = {
  key: 'events',
  kind: 'timeline',
  title: 'Events',
  description: 'Two.',
  events: [
    { on: '2020', by: 'A team', text: 'A paper.', study: 'jerome2020', role: 'history' },
    { on: '2024-08-09', by: 'An agency', text: 'A letter.', study: 'fda2024', role: 'supports' },
  ],
};
const facts = {
  ...evidence,
  studies: { ...studies, brom2017: brom },
  figures: { ...figures, forest, events: timeline },
};
const drawn = htmlOf('::: figure forest\n:::', {}, facts);

test('what a kind notes stands below its drawing, escaped', () => {
  expect(drawn).toContain(
    '</svg>\n<p class="source">Bear &lt;this&gt; in mind.</p>\n<p class="source">Square: one study.',
  );
});

test('a table of many columns stacks on a phone, each cell under its name, the note in a column of its own', () => {
  expect(drawn).toContain('<table class="table stacks"><thead><tr><th scope="col">Study</th>');
  expect(drawn).toContain('<th scope="col" class="n">Estimate</th>');
  expect(drawn).toContain('<th scope="col">Note</th></tr></thead>');
  expect(drawn).toContain('<th scope="row">Brom 2017</th><td class="n" data-head="Estimate">0.5</td>');
  expect(drawn).toContain('<td data-head="Certainty">low</td><td data-head="Note">One "small" trial.</td>');
});

test('a study that was retracted after the edition was made is a cross today, and its number stays', () => {
  const standing = new Map([
    ['brom2017', { status: 'retracted', statusNote: { on: '2026-11', text: '', source: '' } } as const],
  ]);
  const today = htmlOf('::: figure forest\n:::', { standing }, facts);
  expect(today).toContain('<g class="withdrawn">');
  expect(today).toContain('>Retracted November 2026</text>');
  expect(today).toContain('<td class="n" data-head="Estimate">0.5</td>');
  expect(drawn).not.toContain('withdrawn');
});

test('a drawing passes the sanitiser with every shape and class', () => {
  const html = drawn + htmlOf('::: figure events\n:::', {}, facts);
  for (const part of [
    'class="whisker"',
    '<rect class="point"',
    'class="axis"',
    '<circle class="event open"',
    '<ol class="events">',
  ]) {
    expect(html).toContain(part);
  }
});

test('a figure in words says how each of its sources was read, in which role, and has no table', () => {
  const html = htmlOf('::: figure events\n:::', {}, facts);
  expect(html).toContain('Jerome 2020: read in the publication or its abstrac');
  expect(html).toContain(': Jerome 2020, retracted, cited as history</span>');
  expect(html).not.toContain('<details');
});
