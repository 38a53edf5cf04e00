import { answeredParts, kept, refused } from '../answer.js';
import type { Explained, PartRange, Row } from '../explanation.js';
import { sent } from '../form-fields.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { FurtherRange, NumericItem } from '../item.js';
import { amountOf, isIn, unitsOf } from '../number-ranges.js';
import { readNumber, type NumberText } from '../number-text.js';
import { numericFaults } from '../numeric-checks.js';
import { everything, nothing, type Share } from '../score.js';

const longestNumber = 100;

/** A number within an accepted range, both ends included, in a known unit. The answer is what was typed. */
export const numeric: ItemBehaviour<NumericItem, string> = {
  markedBy: 'key',

  check: numericFaults,

  lists: () => [],

  present(item, _order, answer) {
    const { unit, hint, units = [], unitRequired = false } = item;
    const isPrinted = units.length === 0 && !unitRequired;
    return {
      type: 'numeric',
      typed: answer,
      unit: isPrinted ? unit : null,
      units: isPrinted ? [] : unitsOf(item).map((each) => each.unit),
      assumed: isPrinted || unitRequired ? null : unit,
      hint,
    };
  },

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

  answered: (item, answer) =>
    answeredParts(answer === null ? 0 : 1, 1, answer === null ? null : quantity(item, answer).problem),

  score,

  explain: (item, typed): Explained => ({
    rows: [row(item, typed)],
    feedback: null,
    accepted: { low: item.answer.low, high: item.answer.high },
    partly: (item.ranges ?? []).map(({ low, high, points }): PartRange => ({
      low,
      high,
      points: points ?? item.points,
    })),
    unit: item.unit,
  }),
};

function asTyped(typed: string, at: string) {
  if (typed.length > longestNumber) return refused<string>(at, `A number has at most ${longestNumber} characters.`);
  return kept(typed.trim() === '' ? null : typed.trim());
}

/** The number and its unit; one that has to have a unit and has none is not guessed at. */
function quantity(item: NumericItem, typed: string): NumberText {
  const read = readNumber(typed, unitsOf(item));
  const isBare = read.text !== null && read.unit === null;
  return isBare && item.unitRequired ? { text: null, unit: null, problem: 'unit-missing' } : read;
}

/** Points of the best range that holds the number ÷ points of the item. */
function score(item: NumericItem, typed: string): Share {
  const amount = amountOf(quantity(item, typed));
  if (isIn(item.answer, amount)) return everything;
  const range = furtherRange(item, typed);
  return range === undefined ? nothing : { earned: range.points ?? item.points, of: item.points };
}

function furtherRange({ ranges = [], ...item }: NumericItem, typed: string): FurtherRange | undefined {
  const amount = amountOf(quantity(item, typed));
  const worth = ({ points }: FurtherRange): number => points ?? item.points;
  return ranges.filter((range) => isIn(range, amount)).toSorted((one, other) => worth(other) - worth(one))[0];
}

function row(item: NumericItem, typed: string | null): Row {
  const right = String(item.answer.value);
  if (typed === null) return { text: null, outcome: 'missed', answered: null, right, feedback: null };
  const { earned, of } = score(item, typed);
  const outcome = earned === of ? 'right' : earned > 0 ? 'part' : 'wrong';
  return { text: null, outcome, answered: typed, right, feedback: feedbackTo(item, typed) };
}

/** What is said to a number that is not the answer itself; nothing to what cannot be read as one. */
function feedbackTo(item: NumericItem, typed: string): string | null {
  const amount = amountOf(quantity(item, typed));
  if (amount === null || isIn(item.answer, amount)) return null;
  const range = furtherRange(item, typed);
  if (range !== undefined) return range.feedback;
  return item.feedback.find((band) => isIn(band, amount))?.text ?? item.otherwise;
}
