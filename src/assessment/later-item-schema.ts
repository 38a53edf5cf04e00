import { z } from 'zod';
import { base, decimal, fields, flag, key, keyedText, list, optionalText, parts, text, whole } from './schema-parts.js';

const shortText = fields({
  ...base,
  type: z.literal('short-text'),
  accept: parts(
    fields({ text, points: whole.min(0, 'Points are never below 0.').nullable().default(null) }),
    1,
    'At least one accepted text is needed.',
  ),
  near: list(fields({ text, feedback: text })).default([]),
  fold: fields({ case: flag.default(true), accents: flag.default(true) }).default({ case: true, accents: true }),
});

const perCent = decimal.min(0, 'From 0 to 100 per cent.').max(100, 'From 0 to 100 per cent.');

const label = fields({
  ...base,
  type: z.literal('label'),
  image: text,
  alt: text,
  labels: parts(keyedText, 2),
  targets: parts(fields({ key, x: perCent, y: perCent, description: text, answer: key, feedback: optionalText }), 1),
});

const likert = fields({
  ...base,
  type: z.literal('likert'),
  rationale: z.string().default(''),
  points: z.literal(0, 'A likert item is never scored: its points are 0.').default(0),
  statements: parts(keyedText, 1),
  scale: parts(keyedText, 2),
});

const written = fields({
  ...base,
  type: z.literal('written'),
  guidance: optionalText,
  words: fields({ min: whole.min(0, 'Words are never below 0.'), max: whole.min(1, 'At least 1 word.') }),
  rubric: parts(
    fields({
      key,
      criterion: text,
      levels: parts(fields({ points: whole.min(0, 'Points are never below 0.'), text }), 2),
    }),
    1,
  ),
});

const choice = fields({
  key,
  text,
  when: list(
    fields({ state: key, atLeast: decimal.nullable().default(null), atMost: decimal.nullable().default(null) }),
  ).default([]),
  effects: z.record(key, decimal, 'This has to be a set of states and numbers.').default({}),
  score: whole,
  consequence: text,
  rationale: text,
  citations: list(key).default([]),
  next: key,
});

const vignette = fields({
  ...base,
  type: z.literal('vignette'),
  states: list(fields({ key, label: text, start: decimal, min: decimal, max: decimal })).default([]),
  start: key,
  score: fields({ max: whole.min(1, 'The highest score is at least 1.') }),
  steps: list(fields({ key, text, choices: parts(choice, 1) })).min(1, 'At least one step is needed.'),
});

export const laterSchemas = [shortText, label, likert, written, vignette] as const;
