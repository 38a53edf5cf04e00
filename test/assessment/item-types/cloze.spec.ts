import { explain, notYet, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, orderOf, outcomes, read, share, state } from '../asking.js';
import { cloze, item } from '../sample-items.js';

const order = { 'gaps.first': ['b', 'a'], 'gaps.second': ['c', 'a', 'b'] };

test('the text is shown in pieces, each gap with its own options', () => {
  const page = present(cloze, order, { second: 'c' }, 'i3');
  expect('pieces' in page ? page.pieces : []).toEqual([
    { text: 'Methylation was ', gap: null },
    {
      text: null,
      gap: {
        name: 'i3.first',
        label: 'Direction in survivors',
        options: [
          { value: 'a', text: 'lower', chosen: false },
          { value: 'b', text: 'higher', chosen: false },
        ],
      },
    },
    { text: ' in survivors and ', gap: null },
    {
      text: null,
      gap: {
        name: 'i3.second',
        label: 'Direction in offspring',
        options: [
          { value: 'a', text: 'unchanged', chosen: true },
          { value: 'b', text: 'higher', chosen: false },
          { value: 'c', text: 'lower', chosen: false },
        ],
      },
    },
    { text: ' in offspring.', gap: null },
  ]);
});

test('each gap has its own field', () => {
  expect(read(cloze, order, { 'i3.first': 'b', 'i3.second': 'c' })).toEqual({
    answer: { first: 'a', second: 'b' },
    faults: [],
  });
  expect(read(cloze, order, { 'i3.first': 'c' }).faults).toEqual([
    { at: 'i3.first', message: 'There is no option “c”.' },
  ]);
});

test.each([[{ third: 'a' }], [{ first: 'c' }], [{ first: true }], [[]]])('stored JSON %j is refused', (json) =>
  expect(parseAnswer(cloze, json).faults).toHaveLength(1),
);

test.each([
  [{ first: 'a', second: 'b' }, '2/2', ['right', 'right'], [], 'all 2/2', 'right'],
  [{ first: 'a' }, '1/2', ['right', 'missed'], [], 'part 1/2', 'part'],
  [{ first: 'b', second: 'c' }, '0/2', ['wrong', 'wrong'], ['That was in the offspring.'], 'all 2/2', 'wrong'],
  [null, '0/1', ['missed', 'missed'], [], 'none 0/2', 'none'],
])('%j scores %s', (answer, earned, rows, feedback, how, verdict) => {
  expect(share(cloze, answer)).toBe(earned);
  expect(outcomes(cloze, answer)).toEqual(rows);
  expect(feedbacks(cloze, answer)).toEqual(feedback);
  expect(state(cloze, answer)).toBe(how);
  expect(explain(cloze, answer).verdict).toBe(verdict);
});

test('a gap to be typed can be written but not asked yet', () => {
  const typed = item('cloze', {
    text: 'The [[name]].',
    gaps: [{ key: 'name', label: 'Name', kind: 'typed', accept: ['MDMA'] }],
  });
  expect(notYet(typed)).toBe('gaps that are typed cannot be asked yet');
  expect(notYet(cloze)).toBeNull();
  expect(() => orderOf(typed)).toThrow('This quiz could draw it, but gaps that are typed cannot be asked yet.');
});
