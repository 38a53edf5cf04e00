import { z } from 'zod';

/** No item has more parts (options, prompts, lines, gaps) than this, which also keeps sums of scores exact. */
export const mostParts = 20;

const keyPattern = /^[a-z0-9][a-z0-9-_]*$/;

/** A message for a value of the wrong kind, and another for one that is not there at all. */
const say = (wrong: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'This is missing.' : wrong),
});

/** YAML turns a bare 17 into a number, hence the hint about quotation marks. */
const words = z.string(say('This has to be text. A bare number or date needs quotation marks.')).trim();

export const text = words.min(1, 'This is empty.').max(20_000, 'This is longer than 20,000 characters.');
export const optionalText = text.nullable().default(null);

export const key = words
  .min(1, 'This key is empty.')
  .max(80, 'A key has at most 80 characters.')
  .regex(keyPattern, 'A key is made of small letters, digits, “-” and “_”, and begins with a letter or digit.');

const number = z.number(say('This has to be a number.'));
export const decimal = number;
export const whole = number.int('This has to be a whole number.');
export const flag = z.boolean(say('This has to be true or false.'));

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, say(`This has to be one of: ${choices.join(', ')}.`));

/** An object that refuses fields it does not know: a misspelt field would otherwise be lost without a word. */
export const fields = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return `Unknown field: ${issue.keys.join(', ')}.`;
      return issue.input === undefined ? 'This is missing.' : 'This has to be a set of named fields.';
    },
  });

export const list = <T extends z.core.SomeType>(entry: T) => z.array(entry, say('This has to be a list.'));

/** The parts of an item: at least `least` and never more than {@link mostParts}. */
export const parts = <T extends z.core.SomeType>(entry: T, least: number, tooFew = `At least ${least} are needed.`) =>
  list(entry).min(least, tooFew).max(mostParts, `At most ${mostParts} are possible.`);

export const keyedText = fields({ key, text });
export const option = fields({ key, text, correct: flag.default(false), feedback: optionalText });

/** A number with an accepted range; an end that is left out is the number itself. */
export const range = fields({ value: decimal, low: decimal.optional(), high: decimal.optional() }).transform(
  ({ value, low, high }) => ({ value, low: low ?? value, high: high ?? value }),
);

/** The fields that items of every type share. */
export const base = {
  key,
  stem: text,
  scenario: optionalText,
  objective: key,
  rationale: text,
  citations: list(key).default([]),
  points: whole
    .min(1, 'An item is worth at least 1 point.')
    .max(100, 'An item is worth at most 100 points.')
    .default(1),
  shuffle: flag.default(true),
  tags: list(key).default([]),
  difficulty: whole.min(1, 'From 1 to 5.').max(5, 'From 1 to 5.').nullable().default(null),
};
