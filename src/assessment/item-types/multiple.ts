import { answeredParts, kept, refused, unknownOption } from '../answer.js';
import { rowsOnly } from '../explanation.js';
import { sent } from '../form-fields.js';
import type { ItemBehaviour } from '../item-behaviour.js';
import type { MultipleItem } from '../item.js';
import { optionControls, optionRows, repeatedOptions } from '../options.js';
import { allOrNothing, type Share } from '../score.js';
import { letter, shown } from '../shown.js';

/** Any number of right answers. */
export const multiple: ItemBehaviour<MultipleItem, readonly string[]> = {
  markedBy: 'key',

  check: ({ options }) => [
    ...repeatedOptions(options, 'options'),
    ...(options.some((option) => option.correct)
      ? []
      : [{ at: 'options', message: 'At least one option has to be correct; none is.' }]),
  ],

  lists: ({ options, shuffle }) => [
    { name: 'options', keys: options.map(({ key }) => key), shuffled: shuffle, neverAsWritten: false },
  ],

  present: ({ options, scoring }, order, answer) => ({
    type: 'multiple',
    scoring,
    options: optionControls(shown(options, order, 'options', letter), answer ?? []),
  }),

  read(item, order, fields, name) {
    const options = shown(item.options, order, 'options', letter);
    const values = sent(fields, name);
    const unknown = values.find((value) => options.every((option) => option.value !== value));
    if (unknown !== undefined) return refused(name, `There is no option “${unknown}”.`);
    return asWritten(
      item,
      options.filter(({ value }) => values.includes(value)).map(({ entry }) => entry.key),
    );
  },

  parse(item, json) {
    if (json === null) return kept<readonly string[]>(null);
    if (!Array.isArray(json)) return refused('', 'The answer has to be a list of option keys.');
    const keys = item.options.map(({ key }) => key);
    const faults = json.flatMap((value: unknown, index) => {
      const message = unknownOption(value, keys);
      return message === null ? [] : [{ at: `[${index}]`, message }];
    });
    return faults.length > 0 ? { answer: null, faults } : asWritten(item, json as readonly string[]);
  },

  answered: (_item, answer) => answeredParts(answer === null ? 0 : 1, 1),

  score: ({ options, scoring }, answer) => scorings[scoring](counts(options, answer)),

  explain: ({ options }, answer) => rowsOnly(optionRows(options, answer ?? [])),
};

interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly correct: number;
}

/**
 * `partial`: (right choices − wrong choices) ÷ number of correct options, never below 0. Each wrong choice takes back a
 * right one, so that choosing everything earns nothing where right and wrong options are equally many.
 */
const scorings: Readonly<Record<MultipleItem['scoring'], (counts: Counts) => Share>> = {
  partial: ({ right, wrong, correct }) => ({ earned: Math.max(0, right - wrong), of: correct }),
  'all-or-nothing': ({ right, wrong, correct }) => allOrNothing(right === correct && wrong === 0),
};

function counts(options: MultipleItem['options'], answer: readonly string[]): Counts {
  const chosen = options.filter(({ key }) => answer.includes(key));
  const right = chosen.filter(({ correct }) => correct).length;
  return { right, wrong: chosen.length - right, correct: options.filter(({ correct }) => correct).length };
}

/** Choices in the order of the content and each once, so that equal answers are equal JSON. */
function asWritten({ options }: MultipleItem, keys: readonly string[]) {
  const chosen = options.map(({ key }) => key).filter((key) => keys.includes(key));
  return kept(chosen.length === 0 ? null : chosen);
}
