import { z } from 'zod';
import { keyText, text } from '../../evidence/schema-parts.js';
import { type Reveal, revealMoments, revealPlan } from '../quiz-policy.js';

const oneOrMore = <T extends z.ZodType>(value: T) =>
  z.union([value.transform((one) => [one]), z.array(value).min(1)], 'This must be one, or a list of some.');

const pool = z
  .strictObject({
    module: oneOrMore(keyText).optional(),
    objective: oneOrMore(keyText).optional(),
    tag: oneOrMore(text).optional(),
    difficulty: oneOrMore(z.int().min(1).max(5)).optional(),
  })
  .refine((from) => Object.values(from).some((each) => each !== undefined), {
    error: 'Say which items: by module, objective, tag or difficulty.',
  });

const section = z
  .strictObject({
    title: text.optional(),
    items: z.array(keyText).min(1).optional(),
    from: pool.optional(),
    draw: z.int().positive().optional(),
    shuffle: z.boolean().optional(),
  })
  .refine(({ items, from }) => !items || !from, {
    path: ['from'],
    error: 'A section names its items or draws from a pool, and not both.',
  });

const moment = z.enum(revealMoments);
const reveal: z.ZodType<Reveal> = z.union(
  [moment, z.literal('after-each-attempt'), z.strictObject({ marks: moment, key: moment })],
  `This must be one of ${revealMoments.join(', ')}, or one of them each for \`marks\` and \`key\`.`,
);

const instant = z.iso
  .datetime({ offset: true, error: 'This must be a moment with its time zone, such as 2026-12-01T09:00:00Z.' })
  .transform((at) => new Date(at).toISOString());

const earliest = Object.fromEntries(revealMoments.map((each, at) => [each, at])) as Record<string, number>;

/** A quiz file, before its items are read. What is left out stays out, and has its default when it is used. */
export const quizSchema = z
  .strictObject({
    key: keyText,
    title: text,
    purpose: z.enum(['graded', 'before', 'after', 'practice']).optional(),
    pair: keyText.optional(),
    draw: z.int().positive().nullable().default(null),
    shuffle: z
      .strictObject({ items: z.boolean().default(true), options: z.boolean().default(true) })
      .default({ items: true, options: true }),
    sections: z.array(section).min(1).optional(),
    passMark: z.int().min(1).max(100).optional(),
    attempts: z.int().positive().nullable(),
    coolingOffMinutes: z.int().positive().optional(),
    timeLimit: z
      .strictObject({
        minutes: z.int().min(1).max(1440),
        graceSeconds: z.int().min(0).max(600).default(60),
      })
      .optional(),
    counts: z.enum(['highest', 'last', 'first', 'average']).optional(),
    marking: z.enum(['standard', 'negative']).optional(),
    certainty: z.enum(['off', 'reported', 'marked']).optional(),
    markersSee: z.enum(['number', 'name']).optional(),
    reveal,
    opensAt: instant.optional(),
    closesAt: instant.optional(),
    items: z.array(z.unknown()).min(1, 'At least one item is needed.'),
  })
  .refine(({ draw, items }) => draw === null || draw <= items.length, {
    path: ['draw'],
    error: 'A paper cannot draw more items than there are.',
  })
  .superRefine((quiz, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { purpose = 'graded', pair, passMark, opensAt, closesAt } = quiz;
    const isPaired = purpose === 'before' || purpose === 'after';
    if (purpose === 'graded' && passMark === undefined) fault('passMark', 'This is missing.');
    if (purpose !== 'graded' && passMark !== undefined) {
      fault('passMark', `A quiz with the purpose ${purpose} is neither passed nor failed: leave this out.`);
    }
    if (isPaired && pair === undefined) fault('pair', `A quiz ${purpose} the course names the other one of its pair.`);
    if (!isPaired && pair !== undefined)
      fault('pair', 'Only a quiz with the purpose before or after is one of a pair.');
    if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt) {
      fault('closesAt', 'The quiz closes before it opens.');
    }
    const { marks, key } = revealPlan(quiz.reveal);
    if (closesAt === undefined && [marks, key].includes('after-close')) {
      fault('reveal', 'Say with `closesAt` when the quiz closes.');
    }
    if (isPaired && [marks, key].includes('per-item')) {
      fault('reveal', 'One of a pair cannot be checked item by item: the other one asks for the same.');
    }
    if ((earliest[key] ?? 0) < (earliest[marks] ?? 0)) {
      fault('reveal', 'The key tells the marks: it cannot be shown before them.');
    }
  })
  .transform(({ passMark = 0, ...quiz }) => ({ ...quiz, passMark }));
