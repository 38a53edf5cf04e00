import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, outcomes, read, share, state } from '../asking.js';
import { item, numeric } from '../sample-items.js';

test('what was typed is the answer, and the page shows it again', () => {
  expect(read(numeric, {}, { i3: ' 34,2 % ' })).toEqual({ answer: '34,2 %', faults: [] });
  expect(read(numeric, {}, { i3: '  ' })).toEqual({ answer: null, faults: [] });
  expect(present(numeric, {}, '34,2 %', 'i3')).toMatchObject({
    typed: '34,2 %',
    unit: 'percentage points',
    hint: 'To the nearest whole point.',
  });
});

test('what is not a number is kept, says so, and scores nothing', () => {
  const { answer, faults } = read(numeric, {}, { i3: 'a third' });
  expect(faults).toEqual([]);
  expect(answer).toBe('a third');
  expect(present(numeric, {}, answer, 'i3')).toMatchObject({ typed: 'a third', answered: { problem: 'not-a-number' } });
  expect(state(numeric, answer)).toBe('part 1/1 not-a-number');
  expect(state(numeric, '1,234')).toBe('part 1/1 ambiguous-number');
  expect(share(numeric, answer)).toBe('0/1');
  expect(explain(numeric, answer)).toMatchObject({ verdict: 'wrong', problem: 'not-a-number' });
  expect(feedbacks(numeric, answer)).toEqual([]);
});

test('an answer of absurd length, several at once, or no text is refused', () => {
  expect(read(numeric, {}, { i3: '1'.repeat(101) }).faults).toHaveLength(1);
  expect(read(numeric, {}, { i3: ['34', '35'] }).faults).toHaveLength(1);
  expect(parseAnswer(numeric, 34).faults).toHaveLength(1);
  expect(parseAnswer(numeric, { value: 34 }).faults).toHaveLength(1);
});

test.each([
  ['34', '1/1', []],
  ['33', '1/1', []],
  ['35,0', '1/1', []],
  ['35.01', '0/1', ['Subtract the rates.']],
  ['32.99', '0/1', ['Subtract the rates.']],
  ['67', '0/1', ['That is the rate with MDMA alone.']],
  ['-34', '0/1', ['Subtract the rates.']],
])('%s scores %s', (typed, earned, feedback) => {
  expect(share(numeric, typed)).toBe(earned);
  expect(feedbacks(numeric, typed)).toEqual(feedback);
  expect(state(numeric, typed)).toBe('all 1/1');
});

test('a decimal range holds its own ends', () => {
  const tenths = item('numeric', { answer: { value: 0.3, low: 0.1, high: 0.7 } });
  expect(['0.1', '0,7', '.3'].map((typed) => share(tenths, typed))).toEqual(['1/1', '1/1', '1/1']);
});

test('the result page gets what was typed, what is right and what was accepted', () => {
  expect(explain(numeric, '34')).toMatchObject({
    verdict: 'right',
    accepted: { low: 33, high: 35 },
    unit: 'percentage points',
    rows: [{ text: null, outcome: 'right', answered: '34', right: '34', feedback: null }],
  });
  expect(outcomes(numeric, null)).toEqual(['missed']);
});
