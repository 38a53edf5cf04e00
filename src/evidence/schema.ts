import { z } from 'zod';
import { strengthLevels, strengthScales, studyRoles, type Claim } from './claim.js';
import type { Figure, FigureKind } from './figure.js';
import { figureKinds } from './figures/kinds.js';
import { keyText, partialDate, monthOrDay, text } from './schema-parts.js';
import { cslSchema } from './csl-schema.js';
import { studyKinds, studyStatuses, waysOfChecking, type Study } from './study.js';

const checkedSchema = z
  .strictObject({ how: z.enum(waysOfChecking), source: text.nullable().default(null) })
  .refine(({ how, source }) => source !== null || (how !== 'verified' && how !== 'secondary'), {
    path: ['source'],
    error: 'What is marked as verified or secondary says here where it was read.',
  });

const statusNoteSchema = z.strictObject({ on: partialDate, text, source: text });

const appraisalSchema = z.strictObject({
  design: text,
  people: text.nullable().default(null),
  comparator: text.nullable().default(null),
  outcome: text.nullable().default(null),
  funding: text.nullable().default(null),
  limits: z.array(text).default([]),
});

const number = z.number().nullable().default(null);

const studyFigureSchema = z
  .strictObject({
    key: keyText,
    label: text,
    value: z.number(),
    low: number,
    high: number,
    level: z.number().gt(0).lt(100).nullable().default(null),
    unit: text.nullable().default(null),
    arm: text.nullable().default(null),
    comparator: text.nullable().default(null),
    n: z.int().positive().nullable().default(null),
    checked: checkedSchema,
  })
  .refine(({ low, high }) => (low === null) === (high === null), {
    path: ['low'],
    error: '`low` and `high` go together: give both or neither.',
  })
  .refine(({ value, low, high }) => (low ?? value) <= value && value <= (high ?? value), {
    path: ['value'],
    error: 'The value must lie between `low` and `high`.',
  })
  .refine(({ level, low }) => level === null || low !== null, {
    path: ['level'],
    error: 'A level belongs to an interval: give `low` and `high` too.',
  });

/** A study as it is written in YAML; what may be left out is filled in. */
export const studySchema: z.ZodType<Study> = z
  .strictObject({
    key: keyText,
    kind: z.enum(studyKinds),
    status: z.enum(studyStatuses),
    statusNote: statusNoteSchema.nullable().default(null),
    topics: z.array(keyText).min(1, 'At least one topic is needed.'),
    csl: cslSchema,
    etAl: z.boolean().default(false),
    checked: checkedSchema,
    summary: text,
    appraisal: appraisalSchema.nullable().default(null),
    figures: z.array(studyFigureSchema).default([]),
  })
  .refine(({ status, statusNote }) => status === 'current' || statusNote !== null, {
    path: ['statusNote'],
    error: 'A status other than `current` needs a note that says when, why and where that was read.',
  })
  .refine(({ status, statusNote }) => status !== 'current' || statusNote === null, {
    path: ['statusNote'],
    error: 'Leave the note out while the status is `current`.',
  })
  .refine(({ etAl, csl }) => !etAl || (csl.author ?? []).length > 0, {
    path: ['etAl'],
    error: 'The list of authors cannot be cut short: there is none.',
  });

/** A claim as it is written in YAML. */
export const claimSchema: z.ZodType<Claim> = z
  .strictObject({
    key: keyText,
    topic: keyText,
    text,
    strength: z.strictObject({ scale: z.enum(strengthScales), level: z.enum(strengthLevels).nullable() }),
    contested: z.boolean().default(false),
    why: text,
    reviewed: monthOrDay,
    nextReview: monthOrDay,
    studies: z
      .array(z.strictObject({ key: keyText, role: z.enum(studyRoles) }))
      .min(1, 'A claim rests on at least one study.'),
  })
  .refine(({ strength, contested }) => strength.level !== null || contested, {
    path: ['strength', 'level'],
    error: 'The level may be null only where the claim is contested.',
  })
  .refine(({ reviewed, nextReview }) => reviewed.slice(0, 7) < nextReview.slice(0, 7), {
    path: ['nextReview'],
    error: 'The next review must come after the last.',
  });

type FigureSchema = (typeof figureKinds)[FigureKind]['schema'];
const figureSchemas = Object.values(figureKinds).map(({ schema }) => schema) as [FigureSchema, ...FigureSchema[]];
const kindsOfFigure = Object.keys(figureKinds).join(', ');

/** A figure as it is written in YAML; its kind says which fields it has. */
export const figureSchema: z.ZodType<Figure> = z.discriminatedUnion('kind', figureSchemas, {
  error: ({ code, input }) => {
    if (code !== 'invalid_union') return undefined;
    return (input as { kind?: unknown }).kind === undefined
      ? 'This is missing.'
      : `This must be one of: ${kindsOfFigure}.`;
  },
});
