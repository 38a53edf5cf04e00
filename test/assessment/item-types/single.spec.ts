import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, orderOf, outcomes, read, share, state, valueFor } from '../asking.js';
import { item, single } from '../sample-items.js';

const order = orderOf(single);

test('the chosen option is read by its key, whatever letter the page gives it', () => {
  for (const seed of ['one', 'two', 'three', 'four']) {
    const shown = orderOf(single, seed);
    const value = valueFor(single, shown, 'Sixty-three people');
    expect(read(single, shown, { i3: value })).toEqual({ answer: 'b', faults: [] });
  }
});

test.each([[{}], [{ i3: '' }], [{ i3: undefined }], [{ i4: 'a' }]])('%j is no answer', (fields) =>
  expect(read(single, order, fields)).toEqual({ answer: null, faults: [] }),
);

test.each([
  [{ i3: 'z' }, 'There is no option “z”.'],
  [{ i3: ['a', 'b'] }, 'Only one option can be chosen.'],
])('%j is refused', (fields, message) =>
  expect(read(single, order, fields)).toEqual({ answer: null, faults: [{ at: 'i3', message }] }),
);

test.each([['z'], [3], [['a']], [{ a: true }], [true]])('stored JSON %j is refused', (json) =>
  expect(parseAnswer(single, json).faults).toHaveLength(1),
);

test.each([
  ['b', '1/1', ['left', 'right', 'left'], [], 'all 1/1', 'right'],
  ['a', '0/1', ['wrong', 'missed', 'left'], ['That counts those who left.'], 'all 1/1', 'wrong'],
  [null, '0/1', ['left', 'missed', 'left'], [], 'none 0/1', 'none'],
])('choosing %s scores %s', (answer, earned, rows, feedback, how, verdict) => {
  expect(share(single, answer)).toBe(earned);
  expect(outcomes(single, answer)).toEqual(rows);
  expect(feedbacks(single, answer)).toEqual(feedback);
  expect(state(single, answer)).toBe(how);
  expect(explain(single, answer).verdict).toBe(verdict);
});

test('the page shows what was chosen before', () => {
  const page = present(single, order, 'c', 'i3');
  expect(page).toMatchObject({ type: 'single', name: 'i3', stem: single.stem, scenario: null, points: 1 });
  const options = 'options' in page ? (page.options as readonly { text?: string; chosen: boolean }[]) : [];
  expect(options.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual(['Ninety people']);
});

test('an item worth three points scores out of three', () => {
  expect(explain(item('single', { ...fieldsOf(), points: 3 }), 'b').score).toEqual({ earned: 1, of: 1, max: 3 });
});

const fieldsOf = () => ({ options: single.options });
