import { fold, foldLetters, searchWords } from '../../src/kernel/fold.js';

test.each([
  ['Łukasz', 'lukasz'],
  ['Søren Ægidius', 'soren aegidius'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Œuvre', 'oeuvre'],
  ['Đặng', 'dang'],
  ['Ħal Ġdid', 'hal gdid'],
  ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
  ['O’Brien', 'obrien'],
  ["l'été", 'lete'],
  ['İstanbul ışık', 'istanbul isik'],
  ['ﬁne ｆｕｌｌ', 'fine full'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(fold(text))).toBe(folded);
});

test('words are what stands between signs and spaces', () => {
  expect(searchWords(' post-traumatic, (2020) … ')).toEqual(['post', 'traumatic', '2020']);
  expect(searchWords('–')).toEqual([]);
});

test('case and accents are folded apart', () => {
  expect(foldLetters('Łódź Straße', { case: false, accents: true })).toBe('Lodz Strasse');
  expect(foldLetters('Łódź', { case: true, accents: false })).toBe('łódź');
  expect(foldLetters('ŒUVRE', { case: false, accents: true })).toBe('OEUVRE');
});
