import fc from 'fast-check';
import { timeline, type TimelineEvent, type TimelineFigure } from '../../../src/evidence/figures/timeline/timeline.js';
import { yearsOf } from '../../../src/evidence/figures/timeline/events.js';
import type { Study } from '../../../src/evidence/study.js';
import { drawingsOf, factsOf, studyWith, texts } from './facts.js';

const event = (on: string, other: Partial<TimelineEvent> = {}): TimelineEvent => ({
  on,
  by: 'The agency',
  text: 'It decided.',
  study: 'a',
  role: 'supports',
  ...other,
});

const figureOf = (events: readonly TimelineEvent[]): TimelineFigure => ({
  key: 'f',
  kind: 'timeline',
  title: 'What was decided',
  description: 'Events.',
  events,
});

const draw = (events: readonly TimelineEvent[], study: Partial<Study> = {}) =>
  timeline.draw(figureOf(events), factsOf([studyWith('a', [], study)]), texts);

const marks = (drawing: string) =>
  [...drawing.matchAll(/<circle class="event[^"]*" cx="([\d.]+)" cy="([\d.]+)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

const part = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const date = fc
  .tuple(fc.integer({ min: 2015, max: 2027 }), part(12), part(28), fc.integer({ min: 1, max: 3 }))
  .map(([year, month, day, exact]) => [String(year), month, day].slice(0, exact).join('-'));
const spans = fc
  .array(date, { minLength: 2, maxLength: 25 })
  .map((dates) => dates.toSorted((a, b) => yearsOf(a) - yearsOf(b)));

/** The wide and the tall drawing of events on these dates. */
const drawn = (dates: readonly string[]) => drawingsOf(draw(dates.map((on) => event(on))).svg.split('<ol')[0]!);

test.each([
  ['wide', 0, 760],
  ['tall', 1, 288],
] as const)('in the %s drawing a place follows from the date in a straight line', (_, which, width) => {
  fc.assert(
    fc.property(spans, (dates) => {
      const found = marks(drawn(dates)[which]);
      const first = Math.floor(yearsOf(dates[0]!));
      const last = Math.max(Math.ceil(yearsOf(dates.at(-1)!)), first + 1);
      expect(found).toHaveLength(dates.length);
      for (const [at, [x]] of found.entries()) {
        expect(x).toBeCloseTo(18 + ((yearsOf(dates[at]!) - first) / (last - first)) * (width - 36), 1);
      }
    }),
  );
});

test('no two rounds touch, and each lies within its frame', () => {
  fc.assert(
    fc.property(spans, (dates) => {
      for (const found of drawn(dates).map(marks)) {
        for (const [at, [x, y]] of found.entries()) {
          const nearest = Math.min(...found.slice(at + 1).map(([x2, y2]) => Math.hypot(x - x2, y - y2)));
          expect(nearest).toBeGreaterThan(20);
          expect(y).toBeGreaterThanOrEqual(10);
        }
      }
    }),
  );
});

test.each([
  ['2024', 2024.5],
  ['2024-01', 2024 + 0.5 / 12],
  ['2024-12-31', 2024 + (11 + 30.5 / 31) / 12],
])('%s stands at %d', (date, years) => {
  expect(yearsOf(date)).toBeCloseTo(years, 10);
});

test('each event is said in words: when, by whom, what, and where that is from', () => {
  const { svg, table } = draw([event('2023-07'), event('2024-06-04', { by: 'A committee', text: 'It voted.' })]);
  const items = [...svg.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) =>
    item.replace(/<\/?(p|b)[^>]*>/g, '|').replace(/\|+/g, '|'),
  );
  expect(items).toEqual([
    '|July 2023| The agency|It decided.|Source: a 2020|',
    '|4 June 2024| A committee|It voted.|Source: a 2020|',
  ]);
  expect(table).toBeNull();
  expect(svg).toContain('1: July 2023, The agency. 2: 4 June 2024, A committee.</desc>');
});

test('a study that is retracted today is labelled in words, and its round is open', () => {
  const statusNote = { on: '2024-08', text: '', source: '' };
  const { svg } = draw([event('2020'), event('2021')], { status: 'retracted', statusNote });
  expect(svg.match(/<b class="status retracted">Retracted August 2024<\/b>/g)).toHaveLength(2);
  expect(svg.match(/<circle class="event open"/g)).toHaveLength(4);
  expect(draw([event('2020'), event('2021')]).svg).not.toContain('open');
});

test('hostile words are text', () => {
  const attack = '"><script>alert(1)</script>';
  const { svg } = draw([event('2020', { by: attack, text: attack }), event('2021')]);
  expect(svg).not.toContain('<script');
  expect(svg.match(/&lt;script&gt;/g)!.length).toBeGreaterThanOrEqual(2);
});

test.each<[string[], string[]]>([
  [['2023', '2024-06', '2024-06-04', '2024-06', '2024'], []],
  [['2024-06-04', '2024-05-31'], ['events.1.on: 2024-05-31 comes after 2024-06-04: events go from first to last.']],
  [['2024', '2023'], ['events.1.on: 2023 comes after 2024: events go from first to last.']],
])('events on %p give %j', (dates, faults) => {
  const found = timeline.check(figureOf(dates.map((on) => event(on))), factsOf([]));
  expect(found.map(({ at, message }) => `${at.join('.')}: ${message}`)).toEqual(faults);
});
