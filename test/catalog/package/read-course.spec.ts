import { filesBelow } from '../../../src/catalog/package/package-files.js';
import { readCourse } from '../../../src/catalog/package/read-course.js';
import { readRegistry } from '../../../src/catalog/package/read-registry.js';
import { changed, courseFile, filesOf, lesson, quiz, smallContent } from '../../support/small-content.js';

const files = filesOf(smallContent);
const { registry } = readRegistry(files);

test('a registry holds its entries with everything filled in that may be left out', () => {
  expect(registry.studies.get('brom2017')).toMatchObject({
    csl: { volume: '30', issue: '3', issued: '2017' },
    statusNote: null,
    appraisal: { comparator: null, funding: null },
    figures: [{ value: 33, low: null, level: null }, { checked: { how: 'memory-high', source: null } }],
  });
  expect(registry.claims.get('c67')).toMatchObject({ contested: false });
  expect(registry.figures.get('brom-arms')).toMatchObject({ kind: 'counts' });
});

test('a course holds its frame, and its activities with the place where each was read', () => {
  const { course } = readCourse(files, registry, { prefix: 'courses/small/' });
  expect(course?.frame.modules).toEqual([
    {
      key: 'm1',
      title: 'One trial',
      summary: 'What it found.',
      objectives: [{ key: 'm1-read', text: 'Read a small trial.' }],
    },
  ]);
  const [first, second] = course?.activities ?? [];
  expect(first).toMatchObject({ kind: 'lesson', key: 'm1-trial', moduleKey: 'm1', source: { file: lesson, line: 7 } });
  expect((smallContent[lesson] as string).split('\n').slice(6).join('\n')).toBe(
    first?.kind === 'lesson' && first.markdown,
  );
  expect(second).toMatchObject({
    kind: 'quiz',
    moduleKey: 'm1',
    draw: null,
    attempts: 3,
    shuffle: { items: true, options: true },
    items: [
      { key: 'm1-01', points: 1 },
      { key: 'm1-02', answer: false },
    ],
    source: { file: quiz },
  });
});

test('a course that stands by itself is read from the top, with its faults named from there', () => {
  const alone = filesBelow(files, 'courses/small/');
  expect(readCourse(alone, registry).faults).toEqual([]);
  const faulty = filesBelow(filesOf(changed(quiz, 'citations: [brom2017]', 'citations: [dsm6]')), 'courses/small/');
  expect(readCourse(faulty, registry)).toEqual({
    course: null,
    waiting: [],
    faults: [{ file: 'modules/01/quiz.yaml', line: 18, message: 'item `m1-01` cites unknown study `dsm6`.' }],
  });
});

test('with a single fault there is no course', () => {
  const { course, faults } = readCourse(filesOf(changed(courseFile, 'level: beginner', 'level: easy')), registry, {
    prefix: 'courses/small/',
  });
  expect(course).toBeNull();
  expect(faults).toHaveLength(1);
});
