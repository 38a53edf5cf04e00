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

describe('units', () => {
  const dose = item('numeric', {
    points: 4,
    answer: { value: 570, low: 570, high: 600 },
    unit: 'mg',
    units: [
      { unit: 'g', factor: 1000 },
      { unit: 'µg', per: 1000 },
      { unit: 'milligrams', factor: 1 },
    ],
    ranges: [
      { value: 550, low: 500, high: 650, points: 2, feedback: 'Only roughly.' },
      { value: 1140, feedback: 'Right for two days.', points: 1 },
    ],
    feedback: [{ value: 57, text: 'Ten times more.' }],
    otherwise: 'Look again.',
  });

  test.each([
    ['570 mg', '1/1', []],
    ['0.57 g', '1/1', []],
    ['0,6g', '1/1', []],
    ['570000 µg', '1/1', []],
    ['570', '1/1', []],
    ['570.5 milligrams', '1/1', []],
    ['569.999', '2/4', ['Only roughly.']],
    ['0.650 g', '2/4', ['Only roughly.']],
    ['1140', '1/4', ['Right for two days.']],
    ['57', '0/1', ['Ten times more.']],
    ['570 g', '0/1', ['Look again.']],
    ['570 kg', '0/1', []],
  ])('%s scores %s', (typed, earned, feedback) => {
    expect(share(dose, typed)).toBe(earned);
    expect(feedbacks(dose, typed)).toEqual(feedback);
  });

  test('an unknown unit and a missing one are said, and nothing is guessed', () => {
    const strict = { ...dose, unitRequired: true };
    expect(state(dose, '570 kg')).toBe('part 1/1 unknown-unit');
    expect(state(dose, '570')).toBe('all 1/1');
    expect(state(strict, '570')).toBe('part 1/1 unit-missing');
    expect(share(strict, '570')).toBe('0/1');
    expect(share(strict, '570 mg')).toBe('1/1');
  });

  test('the page names the units, and the one that a bare number is taken for', () => {
    const page = { unit: null, units: ['mg', 'g', 'µg', 'milligrams'], assumed: 'mg' };
    expect(present(dose, {}, null, 'i3')).toMatchObject(page);
    expect(present({ ...dose, unitRequired: true }, {}, null, 'i3')).toMatchObject({ ...page, assumed: null });
    expect(present(numeric, {}, null, 'i3')).toMatchObject({ units: [], assumed: null });
  });

  test('the result page gets the ranges that earn some of the points', () => {
    expect(explain(dose, '500')).toMatchObject({
      verdict: 'part',
      partly: [
        { low: 500, high: 650, points: 2 },
        { low: 1140, high: 1140, points: 1 },
      ],
    });
  });

  test('no rounding stands between a number and its range', () => {
    const exact = item('numeric', { answer: { value: 57 }, unit: 'c', units: [{ unit: 'e', factor: 100 }] });
    expect(share(exact, '0.57 e')).toBe('1/1'); // 0.57 × 100 is 56.99999999999999 in binary
    const third = item('numeric', { answer: { value: 2 }, unit: 'h', units: [{ unit: 'min', per: 60 }] });
    expect(share(third, '120 min')).toBe('1/1');
    expect(share(third, '119.9999999999999999999 min')).toBe('0/1');
    const tiny = item('numeric', { answer: { value: 1e-7, low: 1e-7, high: 1e21 } });
    expect(['0.0000001', '0.00000009', '999999999999999999999'].map((typed) => share(tiny, typed))).toEqual([
      '1/1',
      '0/1',
      '1/1',
    ]);
  });
});
