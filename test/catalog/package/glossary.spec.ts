import { compile } from '../../../src/catalog/compile.js';
import { checkContent } from '../../../src/catalog/package/check.js';
import { usesOf } from '../../../src/catalog/uses.js';
import { changed, faultsOf, filesOf, lesson, moduleFile, quiz, smallContent } from '../../support/small-content.js';

const file = 'courses/small/glossary/01.yaml';
const terms = `- { key: waiting-list, term: Waiting list, also: [waitlist], text: 'People who are treated later [@brom2017].' }
- { key: arm, term: Arm, text: A group of people in a trial. }
`;
const content = changed(
  lesson,
  '## What it found',
  'One [arm](term:arm) stood on a [waiting *list*](term:waiting-list).\n\n## What it found',
  {
    ...smallContent,
    [file]: terms,
  },
);

test('a glossary becomes part of the course, and what it cites part of its evidence', () => {
  const { faults, courses, registry } = checkContent(filesOf(content));
  expect(faults).toEqual([]);
  const edition = compile(courses[0]!.course, registry, null);
  expect(Object.keys(edition.glossary ?? {})).toEqual(['waiting-list', 'arm']);
  expect(edition.glossary?.['waiting-list']).toMatchObject({ term: 'Waiting list', also: ['waitlist'] });
  expect(edition.evidence.studies).toHaveProperty('brom2017');
});

test('a passage that links a term rests on what its definition cites', () => {
  const { courses, registry } = checkContent(filesOf(content));
  const edition = compile(courses[0]!.course, registry, null);
  const bare = compile(
    checkContent(filesOf(changed(file, ' [@brom2017]', '', content))).courses[0]!.course,
    registry,
    null,
  );
  const passages = (made: typeof edition) =>
    usesOf(made).filter(({ place, studyKey }) => place === 'passage' && studyKey === 'brom2017').length;
  expect(passages(edition)).toBe(passages(bare) + 1);
});

test.each<[string, string, string, string, string]>([
  [
    'an unknown term',
    lesson,
    'term:arm',
    'term:leg',
    'this lesson links unknown term `leg`: no file in glossary/ has it.',
  ],
  [
    'a term in a heading',
    lesson,
    '## What it found',
    '## What one [arm](term:arm) found',
    'A term is linked in running text, not in a heading.',
  ],
  [
    'a term in an item',
    quiz,
    'It was a waiting list.',
    'It was a [waiting list](term:waiting-list).',
    'Headings, terms, claims, figures, media, reflections and content notes belong in a lesson, not in an item.',
  ],
  ['a term twice', file, '- { key: arm', '- { key: waiting-list', `term \`waiting-list\` is already in ${file}:1.`],
  [
    'a definition of two paragraphs',
    file,
    'text: A group of people in a trial.',
    'text: "A group.\\n\\nOf people."',
    'A definition is one paragraph.',
  ],
  [
    'a definition that links a term',
    file,
    'text: A group of people in a trial.',
    'text: "A [list](term:arm)."',
    'A definition holds words and citations alone.',
  ],
  ['a definition that cites nobody we know', file, '@brom2017', '@brom2016', 'it cites unknown study `brom2016`.'],
])('refuses %s', (_what, path, from, to, message) => {
  const faults = faultsOf(changed(path, from, to, content));
  expect(faults.some((fault) => fault.includes(message))).toBe(true);
});

describe('a quiz that waits', () => {
  const waiting = 'courses/small/modules/01/vignettes.yaml';
  const later = (smallContent[quiz] as string)
    .replace('key: m1-quiz', 'key: m1-later')
    .replaceAll('m1-0', 'm1-later-')
    .replace(
      / {2}- key: m1-later-1[\s\S]*?(?= {2}- key: m1-later-2)/,
      `  - key: m1-later-1
    type: short-text
    stem: What was the comparator?
    objective: m1-read
    accept: [{ text: waiting list }]
    rationale: It was a waiting list [@brom2017].
    citations: [brom2017]
`,
    );
  const listed = changed(moduleFile, 'activities:', 'waiting: [vignettes.yaml]\nactivities:', {
    ...smallContent,
    [waiting]: later,
  });

  it('may hold items that cannot be asked yet, and is not published', () => {
    const { faults, courses } = checkContent(filesOf(listed));
    expect(faults).toEqual([]);
    expect(courses[0]?.waiting.map(({ key }) => key)).toEqual(['m1-later']);
    expect(courses[0]?.course.activities.map(({ key }) => key)).not.toContain('m1-later');
  });

  it('is checked as any other', () => {
    expect(faultsOf(changed(waiting, '@brom2017', '@brom2016', listed))).toEqual([
      expect.stringContaining('cites unknown study `brom2016`'),
    ]);
    expect(faultsOf({ ...smallContent, [waiting]: later })).toEqual([`${waiting}:1: No module lists this file.`]);
  });
});
