import { z } from 'zod';
import { check } from './check.js';
import type { Item } from './item.js';
import { pathText, type Fault } from './fault.js';
import { laterSchemas } from './later-item-schema.js';
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

const numericFeedback = fields({
  value: decimal,
  low: decimal.optional(),
  high: decimal.optional(),
  text,
}).transform(({ value, low, high, text }) => ({ value, low: low ?? value, high: high ?? value, text }));

const numeric = fields({
  ...base,
  type: z.literal('numeric'),
  answer: range,
  unit: optionalText,
  hint: optionalText,
  feedback: list(numericFeedback).default([]),
  otherwise: optionalText,
});

const gap = z.discriminatedUnion(
  'kind',
  [
    fields({ key, label: text, kind: z.literal('chosen'), options: parts(option, 2) }),
    fields({ key, label: text, kind: z.literal('typed'), accept: parts(text, 1), feedback: optionalText }),
  ],
  { error: 'A gap has a kind: chosen or typed.' },
);

const cloze = fields({ ...base, type: z.literal('cloze'), text, gaps: parts(gap, 1) });

const schemas = [single, multiple, trueFalse, matching, ordering, numeric, cloze, ...laterSchemas] as const;
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
