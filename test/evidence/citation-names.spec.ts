import { nameList, plainNameList } from '../../src/evidence/citation-names.js';

test.each([
  ['JM', 'Mitchell, J. M.'],
  ['J. M.', 'Mitchell, J. M.'],
  ['Jennifer Mary', 'Mitchell, J. M.'],
  ['J.M.', 'Mitchell, J. M.'],
  ['Jean-Paul', 'Mitchell, J.-P.'],
  ['Élodie', 'Mitchell, É.'],
  [undefined, 'Mitchell'],
])('the given name %j is written %j', (given, written) => {
  expect(nameList([{ family: 'Mitchell', given }], false)).toBe(written);
});

test('a suffix comes last', () => {
  expect(nameList([{ family: 'King', given: 'ML', suffix: 'Jr.' }], false)).toBe('King, M. L., Jr.');
  expect(plainNameList([{ family: 'King', given: 'ML', suffix: 'Jr.' }])).toBe('M. L. King, Jr.');
});

test('twenty names are printed, of twenty-one the first nineteen and the last', () => {
  const names = Array.from({ length: 21 }, (_, at) => ({ family: `N${at + 1}` }));
  expect(nameList(names.slice(0, 20), false)).toMatch(/N19, & N20$/);
  expect(nameList(names, false)).toMatch(/N18, N19, \. \. \. N21$/);
});

test('editors stand in their usual order', () => {
  const three = ['A', 'B', 'C'].map((family) => ({ family, given: 'X' }));
  expect(plainNameList(three.slice(0, 2))).toBe('X. A & X. B');
  expect(plainNameList(three)).toBe('X. A, X. B, & X. C');
});
