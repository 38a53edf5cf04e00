import { answeredParts, kept, refused } from '../answer.js';
import type { Row } from '../explanation.js';
import { pathText, type Fault } from '../fault.js';
import { sent } from '../form-fields.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { NumberRange, NumericItem } from '../item.js';
import { readNumber } from '../number-text.js';
import { allOrNothing } from '../score.js';

const longestNumber = 100;

/** A number within an accepted range, both ends included; all or nothing. The answer is what was typed. */
export const numeric: ItemBehaviour<NumericItem, string> = {
  check: ({ answer, feedback }) => [
    ...rangeFaults(answer, 'answer'),
    ...feedback.flatMap((band, index) => [
      ...rangeFaults(band, pathText(['feedback', index])),
      ...clashes(band, index, answer, feedback),
    ]),
  ],

  notYet: () => null,

  lists: () => [],

  present: ({ unit, hint }, _order, answer) => ({ type: 'numeric', typed: answer, unit, hint }),

  read(_item, _order, fields, name) {
    const [typed, ...more] = sent(fields, name);
    return more.length > 0 ? refused(name, 'Only one number can be given.') : asTyped(typed ?? '', name);
  },

  parse(_item, json) {
    if (json === null) return kept<string>(null);
    return typeof json === 'string'
      ? asTyped(json, '')
      : refused('', 'The answer has to be the number as it was typed.');
  },

  answered: ({ unit }, answer) =>
    answeredParts(answer === null ? 0 : 1, 1, answer === null ? null : readNumber(answer, unit).problem),

  score: (item, typed) => allOrNothing(isIn(item.answer, readNumber(typed, item.unit).value)),

  explain: (item, typed) => ({
    rows: [row(item, typed)],
    feedback: null,
    accepted: { low: item.answer.low, high: item.answer.high },
    unit: item.unit,
  }),
};

function asTyped(typed: string, at: string) {
  if (typed.length > longestNumber) return refused<string>(at, `A number has at most ${longestNumber} characters.`);
  return kept(typed.trim() === '' ? null : typed.trim());
}

const isIn = ({ low, high }: NumberRange, value: number | null): boolean =>
  value !== null && low <= value && value <= high;

function rangeFaults({ value, low, high }: NumberRange, at: string): readonly Fault[] {
  if (low <= value && value <= high) return [];
  return [{ at, message: `The value ${value} has to lie between low (${low}) and high (${high}).` }];
}

/** Feedback on a right number, or two texts for one wrong number, would leave one of them never shown. */
function clashes(
  band: NumberRange,
  index: number,
  answer: NumberRange,
  feedback: readonly NumberRange[],
): readonly Fault[] {
  const at = pathText(['feedback', index]);
  const earlier = feedback.slice(0, index).findIndex((other) => overlap(band, other));
  return [
    ...(overlap(band, answer) ? [{ at, message: 'This range holds numbers that are accepted as right.' }] : []),
    ...(earlier === -1 ? [] : [{ at, message: `This range overlaps feedback number ${earlier + 1}.` }]),
  ];
}

const overlap = (a: NumberRange, b: NumberRange): boolean => a.low <= b.high && b.low <= a.high;

function row(item: NumericItem, typed: string | null): Row {
  const value = typed === null ? null : readNumber(typed, item.unit).value;
  const right = isIn(item.answer, value);
  return {
    text: null,
    outcome: typed === null ? 'missed' : right ? 'right' : 'wrong',
    answered: typed,
    right: String(item.answer.value),
    feedback:
      value === null || right ? null : (item.feedback.find((band) => isIn(band, value))?.text ?? item.otherwise),
  };
}
