import { join } from 'node:path';
import { checkContent } from '../../../src/catalog/package/check.js';
import { faultText } from '../../../src/catalog/package/content-fault.js';
import { readFolder } from '../../../src/catalog/package/folder.reader.js';

test('the content that the platform ships with has no fault', async () => {
  const { files, faults } = await readFolder(join(__dirname, '../../../content'));
  expect(faults).toEqual([]);
  expect(checkContent(files).faults.map(faultText)).toEqual([]);
});
