import fc from 'fast-check';
import type { PieceName, PieceSource } from '../../../../src/catalog/draft/piece.js';
import { gateReport } from '../../../../src/catalog/gate/gate.js';
import { writeCourse } from '../../../../src/catalog/package/write/write-course.js';
import { filesOf } from '../../../support/small-content.js';
import { anyText } from './nasty-texts.js';
import { asked, check, course, empty, first, m1, pieces, second, trial, withContent } from './small-draft.js';

const long = { text: 'a  \n \nb\n\u0007\n' };

test.each<[string, readonly PieceSource[], PieceName, string]>([
  [
    'a course without a title',
    withContent('details', 'course', { title: undefined }),
    course.details,
    '`title`: This is missing.',
  ],
  ['a title of spaces', withContent('details', 'course', { title: '  ' }), course.details, '`title`: This is empty.'],
  ['a level of null', withContent('details', 'course', { level: null }), course.details, '`level`'],
  ['makers that are text', withContent('details', 'course', { makers: 'me' }), course.details, '`makers`'],
  [
    'a field that there is not',
    withContent('details', 'course', { tilte: 'x' }),
    course.details,
    '`tilte`: There is no such field here.',
  ],
  [
    'a course without modules',
    pieces.filter(({ kind }) => kind === 'details'),
    course.details,
    'At least one module is needed.',
  ],
  [
    'a module without a summary',
    withContent('module', 'm1', { summary: undefined }),
    m1,
    '`summary`: This is missing.',
  ],
  [
    'a module with an unfinished objective',
    withContent('module', 'm1', { objectives: [{ key: 'm1-read', text: 'Read.' }, {}] }),
    m1,
    '`objectives[1].text`',
  ],
  [
    'a module without activities',
    [...pieces, empty({ kind: 'module', key: 'm2' }, null)],
    { kind: 'module', key: 'm2' },
    'At least one lesson',
  ],
  [
    'a card without a back',
    withContent('module', 'm1', { cards: [{ key: 'a', front: 'Why?', objective: 'm1-read' }] }),
    m1,
    '`back`',
  ],
  ['cards that are no list', withContent('module', 'm1', { cards: 'none' }), m1, 'This file must be a list'],
  ['a lesson without a title', withContent('lesson', 'm1-trial', { title: '' }), trial, '`title`: This is empty.'],
  [
    'a lesson without words',
    withContent('lesson', 'm1-trial', { markdown: undefined }),
    trial,
    'This lesson has no text.',
  ],
  [
    'a lesson whose Markdown is a number',
    withContent('lesson', 'm1-trial', { markdown: 12 }),
    trial,
    '`markdown`: There is no such field here.',
  ],
  [
    'a lesson that cites nobody',
    withContent('lesson', 'm1-trial', { markdown: 'Some\n\nwords [@nobody].' }),
    trial,
    'cites unknown study',
  ],
  [
    'a new lesson',
    [...pieces, empty({ kind: 'lesson', key: 'new' }, 'm1')],
    { kind: 'lesson', key: 'new' },
    '`summary`: This is missing.',
  ],
  [
    'a quiz that says nothing of attempts',
    withContent('quiz', 'm1-quiz', { attempts: undefined }),
    asked,
    '`attempts`: This is missing.',
  ],
  ['a quiz with a policy of null', withContent('quiz', 'm1-quiz', { timeLimit: null }), asked, '`timeLimit`'],
  ['a quiz without items', pieces.filter(({ kind }) => kind !== 'item'), asked, 'At least one item is needed.'],
  [
    'a draw of more items than there are',
    withContent('quiz', 'm1-quiz', { draw: 9 }),
    asked,
    'more items than there are',
  ],
  [
    'a section that draws nothing',
    withContent('quiz', 'm1-quiz', { sections: [{ items: ['m1-09'] }] }),
    asked,
    'm1-09',
  ],
  ['a new quiz', [...pieces, empty({ kind: 'quiz', key: 'new' }, 'm1')], { kind: 'quiz', key: 'new' }, '`reveal`'],
  ['an item without a type', withContent('item', 'm1-01', { type: undefined }), first, 'An item has a type'],
  ['an item without a stem', withContent('item', 'm1-02', { stem: undefined }), second, '`stem`: This is missing.'],
  ['an item with a stem of null', withContent('item', 'm1-02', { stem: null }), second, '`stem`'],
  [
    'options that are text',
    withContent('item', 'm1-01', { options: 'a or b' }),
    first,
    '`options`: This has to be a list.',
  ],
  [
    'an option with odd text and a wrong key',
    withContent('item', 'm1-01', { options: [{ ...long, key: 'A' }, { key: 'b' }] }),
    first,
    '`options[0].key`',
  ],
  [
    'an item that cites nobody on a late line',
    withContent('item', 'm1-01', { rationale: 'One.\n \n\tTwo.\n\n\n\nThree [@nobody].' }),
    first,
    'nobody',
  ],
  [
    'a new item behind the others',
    [...pieces, empty({ kind: 'item', key: 'm1-03' }, 'm1-quiz')],
    { kind: 'item', key: 'm1-03' },
    'An item has a type',
  ],
  [
    'a term without a text',
    withContent('glossary', 'course', { terms: [{ key: 'a', term: 'A' }] }),
    course.glossary,
    '`text`: This is missing.',
  ],
  [
    'a waiver for no file of the course',
    withContent('waivers', 'course', { waivers: [{ rule: 'hype', file: 'x.md', passage: 'a', reason: 'a b c d' }] }),
    course.waivers,
    'x.md',
  ],
  [
    'waivers that are no list',
    withContent('waivers', 'course', { waivers: { rule: 'hype' } }),
    course.waivers,
    'must be a list',
  ],
])('the fault of %s is told of that piece, and of it alone', (_, draft, place, message) => {
  const faults = check(draft);
  expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  for (const fault of faults) expect(fault).toMatchObject({ place });
});

test('a fault comes at the line of its field, and of a missing field at the line of what lacks it', () => {
  const draft = withContent('item', 'm1-02', { answer: null, feedback: undefined, rationale: '' });
  const { files } = writeCourse('small', draft);
  const lines = files.get('modules/m1/quiz-m1-quiz.yaml')!.split('\n');
  expect(check(draft).map(({ line }) => lines[line - 1])).toEqual([
    '    answer: null',
    "    rationale: ''",
    '    citations: [jerome2020]',
  ]);
  const [missing] = check(withContent('item', 'm1-02', { stem: undefined }));
  expect(lines[missing!.line - 1]).toBe('  - key: m1-02');
});

const anyContent = fc.dictionary(
  fc.oneof(
    fc.constantFrom('key', 'title', 'items', 'markdown', 'cards', 'terms', 'waivers', 'options', 'slug', 'modules'),
    fc.constantFrom('activities', 'objectives', 'type', 'stem', 'sections', '__proto__', 'constructor'),
    anyText,
  ),
  fc.oneof(anyText, fc.jsonValue({ maxDepth: 3 })),
  { noNullPrototype: true, maxKeys: 5 },
);

test('whatever the pieces hold, the draft can be written, read and judged, and each fault finds its piece', () => {
  fc.assert(
    fc.property(fc.array(anyContent, { minLength: pieces.length, maxLength: pieces.length }), (contents) => {
      const draft = pieces.map((piece, at) => ({ ...piece, content: contents[at]! }));
      const faults = check(draft);
      expect(faults.length).toBeGreaterThan(0);
      for (const { place } of faults) {
        expect(draft.some(({ kind, key }) => kind === place?.kind && key === place.key)).toBe(true);
      }
      gateReport(filesOf(Object.fromEntries(writeCourse('small', draft).files)), '2026-11-30');
    }),
    { numRuns: 40 },
  );
});
