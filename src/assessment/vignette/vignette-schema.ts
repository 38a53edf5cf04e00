import { z } from 'zod';
import { mostSteps } from './limits.js';
import { base, fields, flag, key, list, parts, text, whole } from '../schema-parts.js';

/** Whole, so that adding effects is exact and a limit means what it says. */
const value = whole.min(-100, 'From -100 to 100.').max(100, 'From -100 to 100.');

const condition = fields({
  state: key,
  atLeast: value.nullable().default(null),
  atMost: value.nullable().default(null),
});

const choice = fields({
  key,
  text,
  when: list(condition).max(10, 'At most 10 conditions are possible.').default([]),
  effects: z.record(key, value, 'This has to be a set of states and numbers.').default({}),
  score: value,
  consequence: text,
  rationale: text,
  citations: list(key).default([]),
  next: key,
});

/** `score.max` goes no higher than an item has parts, so that sums of scores stay exact. */
export const vignetteSchema = fields({
  ...base,
  type: z.literal('vignette'),
  states: list(fields({ key, label: text, start: value, min: value, max: value, show: flag.default(false) }))
    .max(8, 'At most 8 states are possible.')
    .default([]),
  start: key,
  score: fields({
    max: whole.min(1, 'The highest score is at least 1.').max(20, 'The highest score is at most 20.'),
  }),
  steps: list(fields({ key, text, choices: parts(choice, 1) }))
    .min(1, 'At least one step is needed.')
    .max(mostSteps, `At most ${mostSteps} steps are possible.`),
});
