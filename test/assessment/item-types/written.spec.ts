import { answered, explain, parseAnswer, present, score } from '../../../src/assessment/behaviour.js';
import { wordCount } from '../../../src/assessment/word-count.js';
import { outcomes, read, state } from '../asking.js';
import { essay } from '../sample-items.js';

test.each([
  ['', 0],
  ['  one\n\ntwo\tthree ', 3],
  ['self-care is – well – hard', 4],
  ['… --- !!', 0],
  ['l’été 2026', 2],
])('“%s” has %d words', (text, count) => expect(wordCount(text)).toBe(count));

test('a long run of signs is counted in no time', () => {
  const started = performance.now();
  expect(wordCount('!'.repeat(1_000_000))).toBe(0);
  expect(performance.now() - started).toBeLessThan(500);
});

test('the text is kept as it was written, also where it is too short or too long', () => {
  expect(read(essay, {}, { i3: ' One\r\n\r\ntwo. ' })).toEqual({ answer: 'One\n\ntwo.', faults: [] });
  const long = 'word '.repeat(50).trim();
  expect(read(essay, {}, { i3: long }).answer).toBe(long);
  expect(state(essay, long)).toBe('part 1/1 too-long');
  expect(state(essay, 'Too short.')).toBe('part 1/1 too-short');
  expect(state(essay, 'As long as it has to be.')).toBe('all 1/1');
  expect(answered(essay, 'Too short.').words).toBe(2);
  expect(parseAnswer(essay, ['text']).faults).toHaveLength(1);
  expect(read(essay, {}, { i3: 'x'.repeat(20_001) }).faults).toHaveLength(1);
});

test('the rubric is shown before only where the item says so', () => {
  expect(present(essay, {}, null, 'i3')).toMatchObject({ rubric: null, words: { min: 5, max: 10 } });
  expect(present({ ...essay, showRubric: true }, {}, null, 'i3')).toMatchObject({ rubric: essay.rubric });
});

test('a response waits for its marker, and one that was not given waits for nobody', () => {
  expect(explain(essay, 'Something.')).toMatchObject({
    verdict: 'waiting',
    rubric: essay.rubric,
    rows: [{ answered: 'Something.', right: null }],
  });
  expect(outcomes(essay, 'Something.')).toEqual(['given']);
  expect(explain(essay, null).verdict).toBe('none');
  expect(score(essay, 'Something.')).toEqual({ earned: 0, of: 1, max: 1 });
});
