import { answeredParts, kept, refused, unknownOption } from '../answer.js';
import { rowsOnly } from '../explanation.js';
import { sent } from '../form-fields.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { SingleItem } from '../item.js';
import { correctOption, notExactlyOneCorrect, optionControls, optionRows, repeatedOptions } from '../options.js';
import { allOrNothing } from '../score.js';
import { letter, shown } from '../shown.js';

/** One right answer among several, all or nothing. */
export const single: ItemBehaviour<SingleItem, string> = {
  markedBy: 'key',

  check: ({ options }) => [...repeatedOptions(options, 'options'), ...notExactlyOneCorrect(options, 'options')],

  lists: ({ options, shuffle }) => [
    { name: 'options', keys: options.map(({ key }) => key), shuffled: shuffle, neverAsWritten: false },
  ],

  present: ({ options }, order, answer) => ({
    type: 'single',
    options: optionControls(shown(options, order, 'options', letter), answer === null ? [] : [answer]),
  }),

  read({ options }, order, fields, name) {
    const [value, ...more] = sent(fields, name);
    if (value === undefined) return kept<string>(null);
    if (more.length > 0) return refused(name, 'Only one option can be chosen.');
    const chosen = shown(options, order, 'options', letter).find((each) => each.value === value);
    return chosen === undefined ? refused(name, `There is no option “${value}”.`) : kept(chosen.entry.key);
  },

  parse({ options }, json) {
    if (json === null) return kept<string>(null);
    const keys = options.map(({ key }) => key);
    const message = unknownOption(json, keys);
    return message === null ? kept(json as string) : refused('', message);
  },

  answered: (_item, answer) => answeredParts(answer === null ? 0 : 1, 1),

  score: ({ options }, answer) => allOrNothing(correctOption(options)?.key === answer),

  guesses: ({ options }) => options.length,

  explain: ({ options }, answer) => rowsOnly(optionRows(options, answer === null ? [] : [answer])),
};
