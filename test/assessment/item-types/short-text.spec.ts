import { explain, parseAnswer, present } from '../../../src/assessment/behaviour.js';
import { feedbacks, outcomes, read, share, state } from '../asking.js';
import { item, shortText } from '../sample-items.js';

test('what was typed is the answer, and the page shows it again', () => {
  expect(read(shortText, {}, { i3: '  Midomafetamine ' })).toEqual({ answer: 'Midomafetamine', faults: [] });
  expect(read(shortText, {}, { i3: '  ' })).toEqual({ answer: null, faults: [] });
  expect(present(shortText, {}, 'MDMA', 'i3')).toMatchObject({
    typed: 'MDMA',
    hint: 'The generic name.',
    folds: { case: true, accents: true },
    forgivesSlips: false,
  });
});

test('a text of absurd length, several at once, or no text is refused', () => {
  expect(read(shortText, {}, { i3: 'x'.repeat(201) }).faults).toHaveLength(1);
  expect(read(shortText, {}, { i3: ['a', 'b'] }).faults).toHaveLength(1);
  expect(parseAnswer(shortText, 34).faults).toHaveLength(1);
  expect(parseAnswer(shortText, ['a']).faults).toHaveLength(1);
});

test.each([
  ['midomafetamine', '2/2', 'right', [], null],
  ['  MIDOMAFETAMINE', '2/2', 'right', [], null],
  ['MDMA  hydrochloride', '2/2', 'right', [], null],
  ['racemic MDMA', '1/2', 'part', [], null],
  ['mda', '0/2', 'wrong', ['That is another substance.'], null],
  ['midomafetamin', '0/2', 'wrong', [], 'spelling'],
  ['ketamine', '0/2', 'wrong', ['It is in the title.'], null],
])('“%s” scores %s', (typed, earned, outcome, feedback, remark) => {
  expect(share(shortText, typed)).toBe(earned);
  expect(outcomes(shortText, typed)).toEqual([outcome]);
  expect(feedbacks(shortText, typed)).toEqual(feedback);
  expect(explain(shortText, typed).rows[0]?.remark).toBe(remark);
  expect(state(shortText, typed)).toBe('all 1/1');
});

test('a slip of the hand is forgiven where the item says so, and passed over where it says that', () => {
  const typo = (rule: string) => ({ ...shortText, typo: rule }) as typeof shortText;
  expect(share(typo('accept'), 'midomafetamin')).toBe('2/2');
  expect(explain(typo('accept'), 'midomafetamin').rows[0]).toMatchObject({
    outcome: 'right',
    remark: 'spelling-forgiven',
  });
  expect(explain(typo('ignore'), 'midomafetamin').rows[0]).toMatchObject({ outcome: 'wrong', remark: null });
});

test('the result page gets the first accepted text and the others that earn everything, without rules', () => {
  expect(explain(shortText, 'x')).toMatchObject({
    verdict: 'wrong',
    rows: [{ answered: 'x', right: 'midomafetamine' }],
    others: ['MDMA hydrochloride'],
  });
  const starred = item('short-text', { accept: [{ text: 'p \\* 0.05' }] });
  expect(explain(starred, 'p * 0.05')).toMatchObject({ verdict: 'right', rows: [{ right: 'p * 0.05' }] });
});
