import { plainWords } from '../../src/evidence/plain-words.js';
import { claimSchema, figureSchema, studySchema } from '../../src/evidence/schema.js';
import { isPartialDate } from '../../src/evidence/schema-parts.js';

const study = {
  key: 'a2020',
  kind: 'trial',
  status: 'current',
  topics: ['trauma'],
  csl: { type: 'book', title: 'A title' },
  checked: { how: 'memory-high' },
  summary: 'A summary.',
};

const claim = {
  key: 'c1',
  topic: 'trauma',
  text: 'A sentence.',
  strength: { scale: 'certainty', level: 'low' },
  why: 'Because.',
  reviewed: '2026-11',
  nextReview: '2027-11',
  studies: [{ key: 'a2020', role: 'supports' }],
};

const figure = (numbers: object) => ({
  ...study,
  figures: [{ key: 'f', label: 'F', value: 1, checked: { how: 'memory-high' }, ...numbers }],
});

function messages(schema: typeof studySchema | typeof claimSchema | typeof figureSchema, value: unknown): string[] {
  const read = schema.safeParse(value, { error: plainWords });
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('the least that a study, a claim and a figure may hold', () => {
  expect(messages(studySchema, study)).toEqual([]);
  expect(messages(claimSchema, claim)).toEqual([]);
  expect(
    messages(figureSchema, {
      key: 'f',
      kind: 'counts',
      title: 'T',
      description: 'D',
      rows: [{ label: 'L', study: 'a', figure: 'b' }],
    }),
  ).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['no title', { ...study, csl: { type: 'book' } }, ['csl.title: This is missing.']],
  [
    'a title that is a number',
    { ...study, csl: { type: 'book', title: 1984 } },
    ['csl.title: This must be text; a bare number, date or true needs quotation marks.'],
  ],
  ['an empty summary', { ...study, summary: ' ' }, ['summary: This is empty.']],
  ['no topic', { ...study, topics: [] }, ['topics: At least one topic is needed.']],
  [
    'a list of authors that is no list',
    { ...study, csl: { ...study.csl, author: { family: 'A' } } },
    ['csl.author: This must be a list.'],
  ],
  [
    'a name of neither person nor group',
    { ...study, csl: { ...study.csl, author: [{ given: 'A' }] } },
    ['csl.author.0: A name is {family, given} for a person or {literal} for a group.'],
  ],
  [
    'authors cut short where there is none',
    { ...study, etAl: true },
    ['etAl: The list of authors cannot be cut short: there is none.'],
  ],
  [
    'a journal article without its journal',
    { ...study, csl: { type: 'article-journal', title: 'T' } },
    ['csl.container-title: An article names its journal here.'],
  ],
  [
    'an address without a scheme',
    { ...study, csl: { ...study.csl, URL: 'a.example' } },
    ['csl.URL: This must be a web address that begins with https://.'],
  ],
  [
    'an address that runs a script',
    { ...study, csl: { ...study.csl, URL: 'javascript:alert(1)' } },
    ['csl.URL: This must be a web address that begins with https://.'],
  ],
  [
    'years the wrong way round',
    { ...study, csl: { ...study.csl, issued: '2020/2019' } },
    ['csl.issued: This must be a date such as 2024, 2024-08 or 2024-08-10, or two of them with `/` between.'],
  ],
  [
    'a note though the study is current',
    { ...study, statusNote: { on: '2024', text: 'T', source: 'S' } },
    ['statusNote: Leave the note out while the status is `current`.'],
  ],
  [
    'a number outside its interval',
    figure({ low: 2, high: 3 }),
    ['figures.0.value: The value must lie between `low` and `high`.'],
  ],
  ['half an interval', figure({ low: 0 }), ['figures.0.low: `low` and `high` go together: give both or neither.']],
  [
    'a level without an interval',
    figure({ level: 95 }),
    ['figures.0.level: A level belongs to an interval: give `low` and `high` too.'],
  ],
  ['half a person', figure({ n: 1.5 }), ['figures.0.n: This must be a whole number.']],
])('a study with %s is refused', (_, value, expected) => {
  expect(messages(studySchema, value)).toEqual(expected);
});

test.each<[string, unknown, string[]]>([
  [
    'no level though it is not contested',
    { ...claim, strength: { scale: 'confidence', level: null } },
    ['strength.level: The level may be null only where the claim is contested.'],
  ],
  ['no study', { ...claim, studies: [] }, ['studies: A claim rests on at least one study.']],
  [
    'an unknown role',
    { ...claim, studies: [{ key: 'a', role: 'proves' }] },
    ['studies.0.role: This must be one of: supports, against, history.'],
  ],
  ['a year alone', { ...claim, reviewed: '2026' }, ['reviewed: This must be a date such as 2026-11 or 2026-11-30.']],
])('a claim with %s is refused', (_, value, expected) => {
  expect(messages(claimSchema, value)).toEqual(expected);
});

test('a contested claim may have a level or none', () => {
  expect(messages(claimSchema, { ...claim, contested: true })).toEqual([]);
  expect(messages(claimSchema, { ...claim, contested: true, strength: { scale: 'confidence', level: null } })).toEqual(
    [],
  );
});

test.each([
  ['2024', true],
  ['2024-08', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-13', false],
  ['2024-00', false],
  ['2024-06-31', false],
  ['24', false],
  ['2024-8-1', false],
])('%s is a date: %s', (date, expected) => {
  expect(isPartialDate(date)).toBe(expected);
});
