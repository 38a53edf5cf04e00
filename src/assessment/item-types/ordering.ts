import { answeredParts, own, parseByPart, type AnswerTo } from '../answer.js';
import type { Row } from '../explanation.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { KeyedText, OrderingItem } from '../item.js';
import { readSequence } from '../line-fields.js';
import { currentOrder } from '../line-places.js';
import { repeatedKeys, repeatedTexts, repeats } from '../repeats.js';
import type { Share } from '../score.js';
import { lineNumber, shown } from '../shown.js';

/** Lines to be put in order. The answer gives each line its place, from 1. */
export const ordering: ItemBehaviour<OrderingItem, AnswerTo<'ordering'>> = {
  markedBy: 'key',

  check: ({ lines }) => [...repeatedKeys(lines, 'lines'), ...repeatedTexts(lines, 'lines')],

  lists: ({ lines, shuffle }) => [
    { name: 'lines', keys: lines.map(({ key }) => key), shuffled: shuffle, neverAsWritten: true },
  ],

  present({ lines }, order, answer, name) {
    const start = shown(lines, order, 'lines', lineNumber);
    const keys = currentOrder(
      start.map(({ entry }) => entry.key),
      answer,
    );
    const current = keys.flatMap((key) => start.find(({ entry }) => entry.key === key) ?? []);
    return {
      type: 'ordering',
      sequence: answer === null ? null : current.map(({ value }) => value).join(','),
      moveName: `${name}.move`,
      lines: current.map(({ value, entry }, index) => ({
        name: `${name}.${value}`,
        value,
        text: entry.text,
        place: index + 1,
        earlier: index === 0 ? null : `${value}:earlier`,
        later: index === current.length - 1 ? null : `${value}:later`,
      })),
    };
  },

  read: ({ lines }, order, fields, name) => readSequence(shown(lines, order, 'lines', lineNumber), fields, name),

  parse({ lines }, json) {
    const isPlace = (value: unknown) =>
      typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= lines.length;
    return parseByPart<number>(
      json,
      lines.map(({ key }) => key),
      (value) => (isPlace(value) ? null : `A place is a whole number from 1 to ${lines.length}.`),
    );
  },

  answered({ lines }, answer) {
    const places = Object.values(answer ?? {});
    return answeredParts(places.length, lines.length, repeats(places).length > 0 ? 'same-place' : null);
  },

  score: ({ lines }, answer) => kendall(lines, answer),

  explain: ({ lines, feedback }, answer) => ({
    rows: lines.map((line, index) => row(line, index + 1, own(answer, line.key))),
    feedback: answer !== null && lines.some(({ key }, index) => own(answer, key) !== index + 1) ? feedback : null,
    accepted: null,
    unit: null,
  }),
};

/**
 * Kendall's rank correlation (tau-a; Kendall 1938, Biometrika 30:81), never below 0: of all pairs of lines, those put in
 * the right order less those put the wrong way round, ÷ all pairs. A near miss costs little, and a guessed order, which
 * keeps half of all pairs, earns about nothing. Lines without a place, or sharing one, keep no pair.
 */
function kendall(lines: readonly KeyedText[], answer: AnswerTo<'ordering'>): Share {
  const places = lines.map(({ key }) => own(answer, key));
  const pairs = places.flatMap((first, index) => places.slice(index + 1).map((second) => pairSign(first, second)));
  const balance = pairs.reduce((sum, sign) => sum + sign, 0);
  return { earned: Math.max(0, balance), of: pairs.length };
}

function pairSign(first: number | undefined, second: number | undefined): number {
  return first === undefined || second === undefined ? 0 : Math.sign(second - first);
}

function row({ text }: KeyedText, place: number, given: number | undefined): Row {
  return {
    text,
    outcome: given === undefined ? 'missed' : given === place ? 'right' : 'wrong',
    answered: given === undefined ? null : String(given),
    right: String(place),
    feedback: null,
  };
}
