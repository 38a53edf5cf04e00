import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFolder } from '../../../src/catalog/package/folder.reader.js';
import { packageHash } from '../../../src/catalog/package/package-files.js';
import { packageLimits } from '../../../src/catalog/package/package-limits.js';
import { filesOf, smallContent } from '../../support/small-content.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, bytes] of filesOf(smallContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is read whole, in the order of its paths', async () => {
  const { files, faults } = await readFolder(folder);
  expect(faults).toEqual([]);
  expect([...files.keys()]).toEqual(Object.keys(smallContent).sort());
  expect(packageHash(files)).toBe(packageHash(filesOf(smallContent)));
});

test('what file managers and version control leave is not read', async () => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), 'x');
  writeFileSync(join(folder, '.DS_Store'), 'x');
  expect((await readFolder(folder)).files.size).toBe(Object.keys(smallContent).length);
});

test('a symbolic link is refused, to a file as to a folder', async () => {
  symlinkSync('/etc/passwd', join(folder, 'passwd.md'));
  symlinkSync('/etc', join(folder, 'etc'));
  const { files, faults } = await readFolder(folder);
  expect(files.size).toBe(0);
  expect(faults.map(({ file }) => file)).toEqual(['etc', 'passwd.md']);
});

test('a folder that is not there is a fault', async () => {
  const { faults } = await readFolder(join(folder, 'nowhere'));
  expect(faults).toEqual([{ file: join(folder, 'nowhere'), line: 1, message: 'There is no such folder.' }]);
});

test.each([
  [{ files: 3 }, 'There are more than 3 files.'],
  [{ allBytes: 1000 }, 'All files together are larger than 1000 bytes.'],
  [{ fileBytes: 900 }, 'This file is larger than 900 bytes.'],
])('beyond %j nothing is read', async (limits, message) => {
  const { files, faults } = await readFolder(folder, { ...packageLimits, ...limits });
  expect(files.size).toBe(0);
  expect(faults.map((fault) => fault.message)).toContain(message);
});
