import type { Explanation, Row } from '../../assessment/explanation.js';
import type { Words } from '../views/words.js';
import type { AnswerLine } from './answers-said.js';

/** A number as it was typed, the range that is accepted, and ranges that earn some of the points. */
export function numberSaid(
  { answered, outcome, feedback }: Row,
  { accepted, partly = [], unit, problem, score }: Explanation,
  words: Words,
): readonly AnswerLine[] {
  const withUnit = (text: string) => (unit === null ? text : `${text} ${unit}`);
  const between = (low: number, high: number) =>
    withUnit(low === high ? words.number(low) : words.say('result.range', { low, high }));
  const typed = answered === null ? null : problem === null && /\d$/.test(answered) ? withUnit(answered) : answered;
  return [
    ...(typed === null ? [] : [line(words.say(`result.one.${outcome}`), typed, feedback)]),
    ...(accepted === null ? [] : [line(words.say('result.accepted'), between(accepted.low, accepted.high))]),
    ...partly.map(({ low, high, points }) =>
      line(words.say('result.accepted-partly', { points, of: score.max }), between(low, high)),
    ),
  ];
}

/** A text as it was typed, with what there is to say of its spelling, and the accepted texts unless it is one of them. */
export function textSaid(
  { answered, outcome, right, feedback, remark }: Row,
  { others = [] }: Explanation,
  words: Words,
): readonly AnswerLine[] {
  const note = [remark ? words.say(`remark.${remark}`) : null, feedback].filter((said) => said !== null).join(' ');
  return [
    ...(answered === null ? [] : [line(words.say(`result.one.${outcome}`), answered, note === '' ? null : note)]),
    ...(outcome === 'right' ? [] : [line(words.say('result.one.missed'), right ?? '')]),
    ...(outcome === 'right' || others.length === 0 ? [] : [line(words.say('result.also-right'), words.list(others))]),
  ];
}

const line = (which: string, text: string, note: string | null = null): AnswerLine => ({
  ...{ which, about: null, text, note },
});
