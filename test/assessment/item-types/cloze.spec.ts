import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, outcomes, read, share, state } from '../asking.js';
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
        typed: null,
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
        typed: null,
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

describe('typed and chosen gaps in one text', () => {
  const mixed = item('cloze', {
    text: 'In [[year]] the agency refused [[what]].',
    gaps: [
      { ...cloze.gaps[0], key: 'year' },
      {
        key: 'what',
        label: 'The medicine',
        kind: 'typed',
        accept: ['midomafetamine', 'MDMA'],
        near: [{ text: 'ecstasy', feedback: 'That is no name for a medicine.' }],
        feedback: 'Read the letter again.',
      },
    ],
  });
  const order = { 'gaps.year': ['a', 'b'] };

  test('a gap that is typed is a field with what was typed', () => {
    const page = present(mixed, order, { what: 'MDMA' }, 'i3');
    expect('pieces' in page ? page.pieces[3] : null).toEqual({
      text: null,
      gap: { name: 'i3.what', label: 'The medicine', options: null, typed: 'MDMA' },
    });
  });

  test('both kinds are read from one form', () => {
    expect(read(mixed, order, { 'i3.year': 'a', 'i3.what': '  mdma ' })).toEqual({
      answer: { year: 'a', what: 'mdma' },
      faults: [],
    });
    expect(read(mixed, order, { 'i3.year': '', 'i3.what': ' ' }).answer).toBeNull();
    expect(read(mixed, order, { 'i3.what': 'x'.repeat(201) }).faults).toHaveLength(1);
    expect(read(mixed, order, { 'i3.what': ['a', 'b'] }).faults).toHaveLength(1);
    expect(parseAnswer(mixed, { what: 5 }).faults).toHaveLength(1);
    expect(parseAnswer(mixed, { what: ' ' }).faults).toHaveLength(1);
  });

  test.each([
    [{ year: 'a', what: 'Mdma' }, '2/2', ['right', 'right'], []],
    [{ what: 'ecstasy' }, '0/2', ['missed', 'wrong'], ['That is no name for a medicine.']],
    [{ what: 'ketamine' }, '0/2', ['missed', 'wrong'], ['Read the letter again.']],
    [{ what: 'midomafetamin' }, '0/2', ['missed', 'wrong'], []],
  ])('%j scores %s', (answer, earned, rows, feedback) => {
    expect(share(mixed, answer)).toBe(earned);
    expect(outcomes(mixed, answer)).toEqual(rows);
    expect(feedbacks(mixed, answer)).toEqual(feedback);
  });

  test('a slip of the hand is said to be one, and shows the first accepted text', () => {
    expect(explain(mixed, { what: 'midomafetamin' }).rows[1]).toMatchObject({
      right: 'midomafetamine',
      remark: 'spelling',
    });
  });
});
