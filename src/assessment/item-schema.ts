import { z } from 'zod';
import { check } from './check.js';
import type { Item } from './item.js';
import { pathText, type Fault } from './fault.js';
import { shortText, typedGap, written } from './text-schemas.js';
import { vignetteSchema } from './vignette/vignette-schema.js';
import {
  base,
  decimal,
  fields,
  flag,
  key,
  keyedText,
  list,
  oneOf,
  option,
  optionalText,
  parts,
  range,
  text,
  whole,
} from './schema-parts.js';

const single = fields({ ...base, type: z.literal('single'), options: parts(option, 2) });

const multiple = fields({
  ...base,
  type: z.literal('multiple'),
  options: parts(option, 2),
  scoring: oneOf(['partial', 'all-or-nothing']).default('partial'),
});

const trueFalse = fields({ ...base, type: z.literal('true-false'), answer: flag, feedback: optionalText });

const matching = fields({
  ...base,
  type: z.literal('matching'),
  prompts: parts(fields({ key, text, answer: key, feedback: optionalText }), 2),
  options: parts(keyedText, 2),
});

const ordering = fields({
  ...base,
  type: z.literal('ordering'),
  lines: parts(keyedText, 3, 'At least 3 lines are needed: with two, the order shown at first gives the answer away.'),
  feedback: optionalText,
});

const rangeFields = { value: decimal, low: decimal.optional(), high: decimal.optional() };

const numericFeedback = fields({ ...rangeFields, text }).transform(({ value, low, high, text }) => ({
  ...{ value, low: low ?? value, high: high ?? value, text },
}));

const furtherRange = fields({
  ...rangeFields,
  points: whole.min(0, 'Points are never below 0.').nullable().default(null),
  feedback: optionalText,
}).transform(({ value, low, high, ...more }) => ({ value, low: low ?? value, high: high ?? value, ...more }));

const perCent = decimal.min(0, 'From 0 to 100 per cent.').max(100, 'From 0 to 100 per cent.');
const ratio = decimal.positive('This has to be above 0.').default(1);

const numeric = fields({
  ...base,
  type: z.literal('numeric'),
  answer: range,
  unit: optionalText,
  hint: optionalText,
  feedback: list(numericFeedback).default([]),
  otherwise: optionalText,
  units: parts(fields({ unit: text, factor: ratio, per: ratio }), 1).optional(),
  unitRequired: flag.optional(),
  ranges: parts(furtherRange, 1).optional(),
});

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

const gap = z.discriminatedUnion(
  'kind',
  [fields({ key, label: text, kind: z.literal('chosen'), options: parts(option, 2) }), typedGap],
  { error: 'A gap has a kind: chosen or typed.' },
);

const cloze = fields({ ...base, type: z.literal('cloze'), text, gaps: parts(gap, 1) });

const schemas = [
  ...[single, multiple, trueFalse, matching, ordering, numeric, cloze],
  ...[shortText, label, likert, written, vignetteSchema],
] as const;
const types = schemas.map((schema) => schema.shape.type.value);

/** The shape of an item in a quiz file, with every default filled in; an item that was read once reads the same again. */
export const itemSchema: z.ZodType<Item, unknown> = z.discriminatedUnion('type', schemas, {
  error: (issue) => {
    if (issue.code === 'invalid_union') return `An item has a type, one of: ${types.join(', ')}.`;
    return 'An item has to be a set of named fields.';
  },
});

/** Reads an item from plain data and says everything that is wrong with it: shape first, then what it says. */
export function readItem(input: unknown): { readonly item: Item | null; readonly faults: readonly Fault[] } {
  const read = itemSchema.safeParse(input);
  if (!read.success) return { item: null, faults: shapeFaults(read.error) };
  const faults = check(read.data);
  return { item: faults.length === 0 ? read.data : null, faults };
}

/** What zod found, as faults: an unknown field is one fault at its own place. */
export function shapeFaults(error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code !== 'unrecognized_keys') return [{ at: pathText(path), message: issue.message }];
    return issue.keys.map((name) => ({ at: pathText([...path, name]), message: `Unknown field: ${name}.` }));
  });
}
