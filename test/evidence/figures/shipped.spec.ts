import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '../../../src/catalog/package/read-registry.js';
import type { Figure } from '../../../src/evidence/figure.js';
import type { Drawing, FigureFacts } from '../../../src/evidence/figures/behaviour.js';
import { drawFigure, studiesOf } from '../../../src/evidence/figures/kinds.js';
import { publishedNumber } from '../../../src/evidence/figures/numbers.js';
import { drawingsOf, textsIn, texts } from './facts.js';

const files = readdirSync('content/evidence', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path): [string, Buffer] => [`evidence/${path}`, readFileSync(join('content/evidence', path))]);
const { registry, faults } = readRegistry(new Map(files));

const facts: FigureFacts = {
  study: (key) => registry.studies.get(key) ?? null,
  claim: (key) => registry.claims.get(key) ?? null,
};
const figure = (key: string): Figure => registry.figures.get(key)!;
const draw = (key: string): Drawing => drawFigure(figure(key), facts, texts);
const cells = (key: string) => draw(key).table!.rows.map((row) => row.cells.map(({ text }) => text));

test('the registry and its figures are without fault', () => {
  expect(faults).toEqual([]);
});

test('every figure that the course was promised is there and can be drawn', () => {
  const promised = [
    'mdma-forest',
    'mapp1-diagnosis',
    'mapp2-diagnosis',
    'mdma-regulation',
    'ketamine-forest',
    'somatic-forest',
  ];
  expect([...registry.figures.keys()]).toEqual(expect.arrayContaining([...promised, 'fkbp5-sample']));
  for (const key of registry.figures.keys()) expect(draw(key).svg.length).toBeGreaterThan(100);
});

test('no figure draws a number that is not verified, and each that was recalled is said to be so', () => {
  for (const each of registry.figures.values()) {
    const numbers = studiesOf(each).flatMap(({ key, numbers }) =>
      numbers.map((number) => publishedNumber(facts.study(key), number.key)!),
    );
    expect(numbers.filter(({ checked }) => checked.how === 'not-verified')).toEqual([]);
    const recalled = numbers.some(({ checked }) => checked.how.startsWith('memory'));
    const { svg } = drawFigure(each, facts, texts);
    if (recalled)
      for (const drawing of drawingsOf(svg)) expect(textsIn(drawing).join(' ')).toMatch(/recalled, not re-read/i);
  }
});

test('the forest of MDMA says what the registry says', () => {
  expect(cells('mdma-forest')).toEqual([
    [
      'MAPP1, phase 3 (2021)',
      '0.91',
      '95% interval 0.44 to 1.37',
      'Inactive placebo with the same therapy',
      '90',
      'not graded on its own',
    ],
    [
      'MAPP2, phase 3 (2023)',
      '0.7',
      'interval not published in what we read',
      'Inactive placebo with the same therapy',
      '104',
      'low',
    ],
    [
      'Six phase 2 trials, pooled (2019)',
      '0.8',
      'interval not published in what we read',
      'MDMA, 0 to 40 mg',
      'not given',
      'not graded on its own',
    ],
    [
      'Living review of six trials',
      '0.71',
      'interval not published in what we read',
      'Comparison arms of the included trials',
      '286',
      'low',
    ],
    [
      'Review with meta-analysis (2025)',
      '1.19',
      '95% interval 0.42 to 1.95',
      'Comparison arms of the included trials',
      'not given',
      'low',
    ],
  ]);
  const notes = draw('mdma-forest').table!.rows.map(({ note }) => note);
  expect(notes.slice(0, 3)).toEqual([
    'Interval recalled, not re-read.',
    null,
    'Retracted August 2024. Recalled, not re-read.',
  ]);
  expect(draw('mdma-forest').svg.match(/class="point cross"/g)).toHaveLength(2);
});

test('the forest of ketamine has the largest trial, without a mark, beside the pooled estimates', () => {
  const rows = cells('ketamine-forest').map(([, estimate, interval, , people]) => [estimate, interval, people]);
  expect(rows).toEqual([
    ['1.13', '95% interval 0.36 to 1.91', '30'],
    ['No number on this scale in what we read', '', '158'],
    ['No number on this scale in what we read', '', '41'],
    ['No number on this scale in what we read', '', '40'],
    ['No number on this scale in what we read', '', '27'],
    ['0.27', 'interval 0.03 to 0.51, level not stated', '221'],
    ['0.2', 'interval −0.08 to 0.48, level not stated', 'not given'],
    ['0.35', 'interval 0.06 to 0.64, level not stated', 'not given'],
    ['0.44', 'interval 0.03 to 0.85, level not stated', 'not given'],
    ['0.24', 'interval −0.3 to 0.78, level not stated', 'not given'],
  ]);
});

test('the forest of body-based treatments draws a range as a range', () => {
  const rows = cells('somatic-forest').map(([, estimate, interval, , people]) => [estimate, interval, people]);
  expect(rows).toEqual([
    ['0.94–1.26', 'range of estimates, no interval', '63'],
    ['No number on this scale in what we read', '', 'not given'],
    ['No number on this scale in what we read', '', '32'],
    ['0.85', 'interval 0.31 to 1.39, level not stated', 'not given'],
    ['0.56', 'interval 0.29 to 0.82, level not stated', 'not given'],
  ]);
});

test.each([
  [
    'mapp1-diagnosis',
    [
      ['28', '42', '67'],
      ['12', '37', '32'],
    ],
    ['67% as published', '32% as published'],
  ],
  [
    'mapp2-diagnosis',
    [
      ['37', '52', '71'],
      ['20', '42', '48'],
    ],
    ['71.2%: recalled, not re-read', '47.6%: recalled, not re-read'],
  ],
])('%s has the counts of both arms and their denominators', (key, numbers, shares) => {
  expect(cells(key).map((row) => row.slice(1))).toEqual(numbers);
  const { svg, notes } = draw(key);
  expect(textsIn(svg)).toEqual(expect.arrayContaining(shares));
  expect(notes).toContain('The counts were recalled and not re-read.');
});

test('the timeline goes from 2019 to 2026, names who spoke, and labels what was retracted', () => {
  const regulation = figure('mdma-regulation');
  const events = regulation.kind === 'timeline' ? regulation.events : [];
  expect([events[0]!.on, events.at(-1)!.on]).toEqual(['2019', '2026-04-24']);
  expect(events.map(({ by }) => by).filter((by) => by === '')).toEqual([]);
  const { svg } = draw('mdma-regulation');
  expect(svg.match(/Retracted August 2024<\/b>/g)).toHaveLength(2);
  const votes = facts.study('fda_adcom2024')!;
  const [yes, no, benefit, risk] = ['effectiveness-yes', 'effectiveness-no', 'benefit-yes', 'benefit-no'].map(
    (key) => publishedNumber(votes, key)!.value,
  );
  expect(svg).toContain(
    `${no} to ${yes} that effectiveness was not shown and ${risk} to ${benefit} that benefits do not`,
  );
});

test('a figure of counts prints what it printed in the first editions, to the letter', () => {
  const { svg } = draw('fkbp5-sample');
  expect(createHash('sha256').update(svg).digest('hex')).toBe(
    'fd6dfd52558e39df39cacd5fd5dc3e98b5671c3841dc729c94fa05fd9982f33b',
  );
});
