import { filesBelow, packageHash, wrapperOf } from '../../../src/catalog/package/package-files.js';
import { filesOf } from '../../support/small-content.js';

test('the hash does not depend on the order of the files', () => {
  const hash = packageHash(filesOf({ 'a.md': '1', 'b.md': '2' }));
  expect(packageHash(filesOf({ 'b.md': '2', 'a.md': '1' }))).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['another byte', { 'a.md': '1', 'b.md': '3' }],
  ['another name', { 'a.md': '1', 'c.md': '2' }],
  ['texts that changed places', { 'a.md': '2', 'b.md': '1' }],
  ['a file more', { 'a.md': '1', 'b.md': '2', 'c.md': '' }],
])('%s gives another hash', (_, texts) => {
  expect(packageHash(filesOf(texts))).not.toBe(packageHash(filesOf({ 'a.md': '1', 'b.md': '2' })));
});

test('files below a folder have their paths from there', () => {
  expect([...filesBelow(filesOf({ 'courses/a/x.md': '', 'courses/b/x.md': '' }), 'courses/a/').keys()]).toEqual([
    'x.md',
  ]);
});

test.each([
  [
    ['top/course.yaml', 'top/modules/01/module.yaml'],
    ['course.yaml', 'modules/01/module.yaml'],
  ],
  [['courses/a/course.yaml'], ['courses/a/course.yaml']],
  [
    ['top/course.yaml', 'README.md'],
    ['top/course.yaml', 'README.md'],
  ],
])('a single folder around everything is taken off: %j', (paths, expected) => {
  const wrapper = wrapperOf(paths);
  expect(paths.map((path) => path.slice(wrapper.length))).toEqual(expected);
});
