import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, orderOf, outcomes, read, share, state, valueFor } from '../asking.js';
import { inherited, matching } from '../sample-items.js';

const order = orderOf(matching);
const value = (text: string) => valueFor(matching, order, text);

test('each prompt has its own field, and the order of the fields is nothing', () => {
  const fields = { 'i3.p3': value('Value appraisal'), 'i3.p1': value('Policy advice'), 'i3.p2': '' };
  expect(read(matching, order, fields)).toEqual({ answer: { p1: 'd', p3: 'c' }, faults: [] });
  expect(read(matching, order, {})).toEqual({ answer: null, faults: [] });
});

test('fields that name no option are refused, each at its place', () => {
  const { faults } = read(matching, order, { 'i3.p1': 'z', 'i3.p2': ['a', 'b'] });
  expect(faults.map(({ at }) => at)).toEqual(['i3.p1', 'i3.p2']);
});

test.each([
  [{ p9: 'a' }],
  [{ p1: 'z' }],
  [{ p1: 3 }],
  [{ p1: null }],
  [['a']],
  ['a'],
  [JSON.parse('{"__proto__":"a"}')],
])('stored JSON %j is refused', (json) =>
  expect(parseAnswer(matching, json)).toMatchObject({ answer: null, faults: [{ at: expect.any(String) }] }),
);

test.each([
  [{ p1: 'a', p2: 'b', p3: 'c' }, '3/3', 'all 3/3', 'right'],
  [{ p1: 'a', p2: 'c', p3: 'b' }, '1/3', 'all 3/3', 'part'],
  [{ p1: 'a', p2: 'b' }, '2/3', 'part 2/3', 'part'],
  [{ p1: 'a', p2: 'a', p3: 'a' }, '1/3', 'part 3/3 used-twice', 'part'],
  [{ p1: 'd' }, '0/3', 'part 1/3', 'wrong'],
  [null, '0/1', 'none 0/3', 'none'],
])('%j scores %s', (answer, earned, how, verdict) => {
  expect(share(matching, answer)).toBe(earned);
  expect(state(matching, answer)).toBe(how);
  expect(explain(matching, answer).verdict).toBe(verdict);
});

test('each prompt is explained with what was given and what is right', () => {
  const answer = { p1: 'b', p2: 'b' };
  expect(outcomes(matching, answer)).toEqual(['wrong', 'right', 'missed']);
  expect(feedbacks(matching, answer)).toEqual(['It decides.']);
  expect(explain(matching, answer).rows[0]).toEqual({
    text: 'FDA',
    outcome: 'wrong',
    answered: 'Non-binding vote',
    right: 'Licensing decision',
    feedback: 'It decides.',
  });
});

test('keys that every object inherits are keys like any other', () => {
  const shown = orderOf(inherited);
  expect(read(inherited, shown, {})).toEqual({ answer: null, faults: [] });
  expect(state(inherited, { p2: 'valueof' })).toBe('part 1/2');
  expect(outcomes(inherited, { p2: 'valueof' })).toEqual(['missed', 'wrong']);
  expect(share(inherited, { constructor: 'valueof' })).toBe('1/2');
  const chosen = JSON.stringify(present(inherited, shown, null, 'i3')).match(/"chosen":true/);
  expect(chosen).toBeNull();
});
