import { answeredParts, kept, refused } from '../answer.js';
import { rowsOnly } from '../explanation.js';
import { sent } from '../form-fields.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { TrueFalseItem } from '../item.js';
import { outcome } from '../options.js';
import { allOrNothing } from '../score.js';

const choices = [
  { value: 'true', is: true },
  { value: 'false', is: false },
] as const;

/** A statement that is true or false, always shown in that order; all or nothing. Pages have their own words for the two. */
export const trueFalse: ItemBehaviour<TrueFalseItem, boolean> = {
  markedBy: 'key',

  check: () => [],

  lists: () => [],

  present: (_item, _order, answer) => ({
    type: 'true-false',
    options: choices.map(({ value, is }) => ({ value, chosen: answer === is })),
  }),

  read(_item, _order, fields, name) {
    const [value, ...more] = sent(fields, name);
    if (value === undefined) return kept<boolean>(null);
    const choice = choices.find((each) => each.value === value);
    if (choice === undefined || more.length > 0) return refused(name, 'The answer is either true or false.');
    return kept<boolean>(choice.is);
  },

  parse(_item, json) {
    if (json === null || typeof json === 'boolean') return kept(json);
    return refused('', 'The answer is either true or false.');
  },

  answered: (_item, answer) => answeredParts(answer === null ? 0 : 1, 1),

  score: (item, answer) => allOrNothing(answer === item.answer),

  guesses: () => choices.length,

  explain: (item, answer) =>
    rowsOnly(
      choices.map(({ value, is }) => ({
        text: value,
        outcome: outcome(answer === is, item.answer === is),
        answered: null,
        right: null,
        feedback: answer === is && item.answer !== is ? item.feedback : null,
      })),
    ),
};
