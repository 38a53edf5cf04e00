import { faultText } from '../../../src/catalog/package/content-fault.js';
import { packageHash } from '../../../src/catalog/package/package-files.js';
import { packageLimits } from '../../../src/catalog/package/package-limits.js';
import { readZip } from '../../../src/catalog/package/zip.reader.js';
import { filesOf, smallContent } from '../../support/small-content.js';
import { zip, type ZipEntry } from '../../support/zip.js';

async function faultsOf(entries: readonly ZipEntry[], limits = {}): Promise<string[]> {
  const { files, faults } = await readZip(zip(entries), 'course.zip', { ...packageLimits, ...limits });
  if (faults.length > 0) expect(files.size).toBe(0);
  return faults.map(faultText);
}

const content = Object.entries(smallContent).map(([path, data]) => ({ path, data }));

test.each([
  ['stored', content],
  ['deflated', content.map((entry) => ({ ...entry, deflate: true }))],
  ['within one folder', content.map((entry) => ({ ...entry, path: `my-course/${entry.path}` }))],
  ['with folders', [{ path: 'evidence/' }, { path: 'courses/' }, ...content]],
  [
    'beside what file managers leave',
    [{ path: '__MACOSX/._x', data: 'x' }, { path: '.DS_Store', data: 'x' }, ...content],
  ],
])('an archive %s gives the files that a folder gives', async (_, entries) => {
  const { files, faults } = await readZip(zip(entries), 'course.zip');
  expect(faults).toEqual([]);
  expect(packageHash(files)).toBe(packageHash(filesOf(smallContent)));
});

test.each<[string, ZipEntry, string]>([
  ['climbs out', { path: '../outside.md' }, 'A path must not climb out of the package.'],
  ['climbs out half-way', { path: 'a/../../outside.md' }, 'A path must not climb out of the package.'],
  ['climbs out as a folder', { path: '../' }, 'A path must not climb out of the package.'],
  ['begins at the root', { path: '/etc/passwd' }, 'A path must not begin at the root of a disk.'],
  ['begins with a drive', { path: 'C:/x.md' }, 'A path must not begin at the root of a disk.'],
  ['holds a backslash', { path: 'a\\b.md' }, 'A path must not hold a backslash.'],
  ['holds a control character', { path: 'a\nb.md' }, 'A path must not hold control characters.'],
  ['holds an empty part', { path: 'a//b.md' }, 'A path must not hold empty parts.'],
  [
    'is a symbolic link',
    { path: 'a.md', data: '/etc/passwd', mode: 0o120777 },
    'This is a symbolic link, and these are not read.',
  ],
  ['is locked', { path: 'a.md', data: 'x', deflate: true, flags: 1 }, 'This file is locked with a password.'],
  [
    'is packed by a rare method',
    { path: 'a.md', data: 'x', method: 12 },
    'This file is packed in a way that is not read; use ordinary zip.',
  ],
  ['was damaged', { path: 'a.md', data: 'x', crc: 1 }, 'This file was damaged in the archive.'],
])('a file that %s is refused, and nothing is read', async (_, entry, message) => {
  expect(await faultsOf([entry, { path: 'b.md', data: 'fine' }])).toEqual([`${entry.path}:1: ${message}`]);
});

test('every faulty path is told of at once', async () => {
  expect(await faultsOf([{ path: '../a' }, { path: '/b' }, { path: 'c.md' }])).toHaveLength(2);
});

test('an archive that holds a file twice is refused', async () => {
  expect(
    await faultsOf([
      { path: 'a.md', data: '1' },
      { path: 'a.md', data: '2' },
    ]),
  ).toEqual(['a.md:1: The archive holds this file twice.']);
});

describe('bombs', () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);

  test('a file that unpacks to a thousand times its size', async () => {
    expect(await faultsOf([{ path: 'a.md', data: zeros, deflate: true }])).toEqual([
      'a.md:1: This file unpacks to more than 100 times its size.',
    ]);
  });

  test('a file that hides its size', async () => {
    const [fault] = await faultsOf([{ path: 'a.md', data: zeros, deflate: true, claimedSize: 1000 }]);
    expect(fault).toMatch(/^course\.zip:1: This zip archive cannot be read: too many bytes in the stream/);
  });

  test('a file, files together and a number of files beyond the limits', async () => {
    const two = [
      { path: 'a.md', data: 'aaaa' },
      { path: 'b.md', data: 'bbbb' },
    ];
    expect(await faultsOf(two, { fileBytes: 3 })).toHaveLength(2);
    expect(await faultsOf(two, { allBytes: 7 })).toEqual(['course.zip:1: All files together are larger than 7 bytes.']);
    expect(await faultsOf(two, { files: 1 })).toEqual(['course.zip:1: There are more than 1 files.']);
  });

  test('the limits are 5,000 files, 200 MB and 20 MB a file', () => {
    expect(packageLimits).toMatchObject({ files: 5000, allBytes: 209_715_200, fileBytes: 20_971_520 });
  });
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['a text', Buffer.from('no archive at all')],
  ['cut off', zip(content).subarray(0, -30)],
  ['cut off in the middle', zip(content).subarray(200)],
])('what is %s is no archive', async (_, bytes) => {
  const { files, faults } = await readZip(Buffer.from(bytes), 'course.zip');
  expect(files.size).toBe(0);
  expect(faults[0]).toMatchObject({ file: 'course.zip', line: 1 });
  expect(faults[0]!.message).toMatch(/^This zip archive cannot be read/);
});
