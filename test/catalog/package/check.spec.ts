import { checkContent, summaryText } from '../../../src/catalog/package/check.js';
import {
  changed,
  faultsOf,
  filesOf,
  smallContent,
  courseFile,
  lesson,
  quiz,
  without,
} from '../../support/small-content.js';

test('content without fault is summed up', () => {
  const { faults, summary } = checkContent(filesOf(smallContent));
  expect(faults).toEqual([]);
  expect(summaryText(summary)).toBe('2 studies, 1 claim, 1 figure; small: 1 module, 1 lesson, 1 quiz, 2 items');
});

test('every fault is told of at once, sorted by file and line', () => {
  const texts = changed(
    lesson,
    '[@brom2017]',
    '[@a]',
    changed(quiz, 'citations: [brom2017]', 'citations: [b]', changed(quiz, 'passMark: 80', 'passMark: 0')),
  );
  const faults = faultsOf(texts);
  expect(faults).toHaveLength(3);
  expect(faults.map((fault) => fault.split(': ')[0])).toEqual([`${lesson}:8`, `${quiz}:3`, `${quiz}:18`]);
});

describe('files', () => {
  test('an empty folder', () => {
    expect(faultsOf({})).toEqual(['.:1: This folder holds no files.']);
  });

  test('a folder without a course', () => {
    expect(faultsOf({ 'evidence/studies/a.yaml': '[]' })).toEqual([
      'course.yaml:1: There is no course: courses/<slug>/course.yaml begins one.',
    ]);
  });

  test('a course without its course.yaml', () => {
    expect(faultsOf(without(courseFile))).toEqual([`${courseFile}:1: This file is missing.`]);
  });

  test('a registry file with another ending', () => {
    expect(faultsOf({ ...smallContent, 'evidence/studies/more.yml': '' })).toEqual([
      'evidence/studies/more.yml:1: This file is not read: the registry is in studies/, claims/ and figures/, as .yaml files.',
    ]);
  });

  test('a registry file that is no list', () => {
    expect(faultsOf({ ...smallContent, 'evidence/studies/more.yaml': 'key: x\n' })).toEqual([
      'evidence/studies/more.yaml:1: This file must be a list: each study begins with `- key:`.',
    ]);
  });

  test('Windows line ends and a byte order mark make no difference', () => {
    const windows = Object.entries(smallContent).map(([path, text]): [string, string | Uint8Array] => [
      path,
      typeof text === 'string' ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text,
    ]);
    expect(faultsOf(Object.fromEntries(windows))).toEqual([]);
  });

  test.each([
    [
      'in Latin-1',
      Buffer.from((smallContent[lesson] as string).replace('Someone fell', 'Zo\u00e9 fell'), 'latin1'),
      24,
      'UTF-8',
    ],
    ['in UTF-16', Buffer.from(`\ufeff${smallContent[lesson] as string}`, 'utf16le'), 1, 'UTF-16'],
    [
      'with a zero byte',
      Buffer.from((smallContent[lesson] as string).replace('fell', 'f\0ll')),
      24,
      'control character',
    ],
    ['of more than a megabyte', Buffer.alloc(1024 * 1024 + 1, 'a '), 1, 'at most'],
  ])('a lesson %s', (_, bytes, line, words) => {
    const { faults } = checkContent(filesOf({ ...smallContent, [lesson]: bytes }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: lesson, line });
    expect(faults[0]!.message).toContain(words);
  });

  test('a picture is judged by its bytes, used or not', () => {
    const image = 'courses/small/images/more.png';
    expect(faultsOf({ ...smallContent, [image]: '<svg/>' })).toEqual([
      `${image}:1: This is no picture in PNG, JPEG, GIF or WebP.`,
    ]);
    const large = Buffer.concat([
      smallContent['courses/small/images/talk.png'] as Buffer,
      Buffer.alloc(2 * 1024 * 1024),
    ]);
    expect(faultsOf({ ...smallContent, [image]: large })).toEqual([`${image}:1: A picture has at most 2097152 bytes.`]);
  });
});
