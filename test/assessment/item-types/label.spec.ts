import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, outcomes, read, share, state, valueFor } from '../asking.js';
import { labelled } from '../sample-items.js';

const order = { labels: ['c', 'a', 'b'] };

test('each place has its number, its words and one list of all labels', () => {
  expect(present(labelled, order, { t2: 'b' }, 'i3')).toMatchObject({
    image: 'images/brain.png',
    alt: 'A brain from the side',
    places: [
      {
        name: 'i3.t1',
        number: 1,
        x: 40,
        y: 60.5,
        description: 'At the front',
        options: [
          { value: 'a', text: 'Insula', chosen: false },
          { value: 'b', text: 'Amygdala', chosen: false },
          { value: 'c', text: 'Hippocampus', chosen: false },
        ],
      },
      { number: 2, options: [{}, {}, { text: 'Hippocampus', chosen: true }] },
    ],
  });
});

test('labels are read by their places', () => {
  const value = valueFor(labelled, order, 'Amygdala');
  expect(read(labelled, order, { 'i3.t1': value, 'i3.t2': '' })).toEqual({ answer: { t1: 'a' }, faults: [] });
  expect(read(labelled, order, { 'i3.t1': 'z' }).faults).toHaveLength(1);
});

test.each([[{ t3: 'a' }], [{ t1: 'z' }], [{ t1: 1 }], [[]], ['a']])('stored JSON %j is refused', (json) =>
  expect(parseAnswer(labelled, json).faults).toHaveLength(1),
);

test.each([
  [{ t1: 'a', t2: 'b' }, '2/2', ['right', 'right'], [], 'all 2/2'],
  [{ t1: 'b' }, '0/2', ['wrong', 'missed'], ['It lies further forward.'], 'part 1/2'],
  [{ t1: 'a', t2: 'a' }, '1/2', ['right', 'wrong'], [], 'part 2/2 used-twice'],
])('%j scores %s', (answer, earned, rows, feedback, how) => {
  expect(share(labelled, answer)).toBe(earned);
  expect(outcomes(labelled, answer)).toEqual(rows);
  expect(feedbacks(labelled, answer)).toEqual(feedback);
  expect(state(labelled, answer)).toBe(how);
});

test('the result shows the picture again, with the places by their numbers', () => {
  expect(explain(labelled, { t1: 'c' })).toMatchObject({
    rows: [
      { text: '1. At the front', answered: 'Insula', right: 'Amygdala' },
      { text: '2. Behind it', answered: null },
    ],
    picture: { image: 'images/brain.png', places: [{ number: 1, x: 40, y: 60.5 }, { number: 2 }] },
  });
});
