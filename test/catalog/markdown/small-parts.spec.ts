import { dateWords } from '../../../src/evidence/date-words.js';
import { contestedMark, gradeMark } from '../../../src/catalog/markdown/grade-mark.js';
import { plainText } from '../../../src/catalog/markdown/plain-text.js';

describe('grade marks', () => {
  test.each([
    ['high', 4],
    ['moderate', 3],
    ['low', 2],
    ['very-low', 1],
  ] as const)('%s has %i filled rounds of four', (level, filled) => {
    const svg = gradeMark(level);
    expect(svg.match(/class="on"/g)).toHaveLength(filled);
    expect(svg.match(/class="off"/g) ?? []).toHaveLength(4 - filled);
    expect(svg).toContain('aria-hidden="true"');
  });

  test('what is contested has four halves, turned about', () => {
    expect(contestedMark()).toContain(
      '<circle class="off" cx="7" cy="7" r="5.6"/><path class="on" d="M7 1.4a5.6 5.6 0 0 0 0 11.2z"/>' +
        '<circle class="off" cx="23" cy="7" r="5.6"/><path class="on" d="M23 1.4a5.6 5.6 0 0 1 0 11.2z"/>',
    );
  });
});

test.each([
  ['2024', 'en-GB', '2024'],
  ['2024-08', 'en-GB', 'August 2024'],
  ['2024-08-10', 'en-GB', '10 August 2024'],
  ['2024-08', 'fr', 'août 2024'],
])('%s in %s is %s', (date, locale, words) => {
  expect(dateWords(date, locale)).toBe(words);
});

test.each([
  ['Which *one* `x`?', 'Which one x?'],
  ['As said [@a; @b].', 'As said.'],
  ['![a hand](images/a.png) held', 'held'],
  ['# Head\n\n- one\n- two', 'Head one two'],
  ['a <b>bold</b> one', 'a <b>bold</b> one'],
])('%j in plain text is %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
