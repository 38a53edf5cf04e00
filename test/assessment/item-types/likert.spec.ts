import { explain, parseAnswer, present, score } from '../../../src/assessment/behaviour.js';
import { outcomes, read, state } from '../asking.js';
import { likert } from '../sample-items.js';

test('the scale stands as it was written for every statement', () => {
  const page = present(likert, {}, { s1: 'yes' }, 'i3');
  expect('statements' in page ? page.statements : []).toEqual([
    {
      name: 'i3.s1',
      text: 'I could explain this to a client.',
      options: [
        { value: 'a', text: 'Not at all', chosen: false },
        { value: 'b', text: 'Fully', chosen: true },
      ],
    },
    {
      name: 'i3.s2',
      text: 'I would do so.',
      options: [
        { value: 'a', text: 'Not at all', chosen: false },
        { value: 'b', text: 'Fully', chosen: false },
      ],
    },
  ]);
});

test('each statement has its own field', () => {
  expect(read(likert, {}, { 'i3.s1': 'b', 'i3.s2': 'a' })).toEqual({ answer: { s1: 'yes', s2: 'no' }, faults: [] });
  expect(read(likert, {}, { 'i3.s1': 'c' }).faults).toHaveLength(1);
  expect(parseAnswer(likert, { s1: 'maybe' }).faults).toHaveLength(1);
  expect(parseAnswer(likert, { s9: 'yes' }).faults).toHaveLength(1);
});

test('whatever is answered is neither right nor wrong and worth nothing', () => {
  expect(score(likert, { s1: 'yes', s2: 'no' })).toEqual({ earned: 0, of: 1, max: 0 });
  expect(explain(likert, { s1: 'yes' })).toMatchObject({
    verdict: 'unscored',
    rows: [{ text: 'I could explain this to a client.', answered: 'Fully', right: null }, { answered: null }],
  });
  expect(outcomes(likert, { s1: 'yes' })).toEqual(['given', 'left']);
  expect(state(likert, { s1: 'yes' })).toBe('part 1/2');
  expect(explain(likert, null).verdict).toBe('unscored');
});
