import { parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, orderOf, outcomes, read, share, state } from '../asking.js';
import { trueFalse } from '../sample-items.js';

test('true always stands before false', () => {
  for (const seed of 'abcdefgh') {
    const page = present(trueFalse, orderOf(trueFalse, seed), false, 'i3');
    expect(page).toMatchObject({
      options: [
        { value: 'true', chosen: false },
        { value: 'false', chosen: true },
      ],
    });
  }
});

test.each([
  [{ i3: 'true' }, true],
  [{ i3: 'false' }, false],
  [{ i3: '' }, null],
])('%j is read as %s', (fields, answer) => expect(read(trueFalse, {}, fields)).toEqual({ answer, faults: [] }));

test.each([[{ i3: 'yes' }], [{ i3: ['true', 'false'] }]])('%j is refused', (fields) =>
  expect(read(trueFalse, {}, fields).faults).toEqual([{ at: 'i3', message: 'The answer is either true or false.' }]),
);

test.each([['true'], [1], [{}]])('stored JSON %j is refused', (json) =>
  expect(parseAnswer(trueFalse, json).faults).toHaveLength(1),
);

test.each([
  [false, '1/1', ['left', 'right'], [], 'all 1/1'],
  [true, '0/1', ['wrong', 'missed'], ['A vote does not bind the agency.'], 'all 1/1'],
  [null, '0/1', ['left', 'missed'], [], 'none 0/1'],
])('answering %s scores %s', (answer, earned, rows, feedback, how) => {
  expect(share(trueFalse, answer)).toBe(earned);
  expect(outcomes(trueFalse, answer)).toEqual(rows);
  expect(feedbacks(trueFalse, answer)).toEqual(feedback);
  expect(state(trueFalse, answer)).toBe(how);
});
