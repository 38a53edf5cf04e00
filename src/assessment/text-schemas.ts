import { z } from 'zod';
import { base, fields, flag, key, list, oneOf, optionalText, parts, text, whole } from './schema-parts.js';
import { longestText, typoRules } from './typed-text.js';

const shortWords = text.max(longestText, `This is longer than ${longestText} characters.`);
const pointsBelow = whole.min(0, 'Points are never below 0.').nullable().default(null);

/** How a typed text is judged, beside the texts that are accepted. */
const judging = {
  near: list(fields({ text: shortWords, feedback: text })).default([]),
  fold: fields({ case: flag.default(true), accents: flag.default(true) }).default({ case: true, accents: true }),
  typo: oneOf(typoRules).default('hint'),
};

export const shortText = fields({
  ...base,
  type: z.literal('short-text'),
  accept: parts(fields({ text: shortWords, points: pointsBelow }), 1, 'At least one accepted text is needed.'),
  ...judging,
  hint: optionalText,
  otherwise: optionalText,
});

export const typedGap = fields({
  key,
  label: text,
  kind: z.literal('typed'),
  accept: parts(shortWords, 1, 'At least one accepted text is needed.'),
  ...judging,
  feedback: optionalText,
});

const mostWords = 2000;

export const written = fields({
  ...base,
  type: z.literal('written'),
  guidance: optionalText,
  words: fields({
    min: whole.min(0, 'Words are never below 0.'),
    max: whole.min(1, 'At least 1 word.').max(mostWords, `At most ${mostWords} words.`),
  }),
  showRubric: flag.default(false),
  markers: z.union([z.literal(1), z.literal(2)], 'A response has 1 marker or 2.').optional(),
  rubric: parts(
    fields({
      key,
      criterion: text,
      levels: parts(fields({ points: whole.min(0, 'Points are never below 0.'), text }), 2),
    }),
    1,
  ),
});
