import { z } from 'zod';
import { keyText, text } from '../../evidence/schema-parts.js';
import type { Card } from '../card.js';
import type { Term } from '../glossary.js';

const completion = z.strictObject({
  disclosures: z.boolean(),
  lessons: z.literal('all'),
  quizzes: z.literal('all'),
  attestation: z.strictObject({ version: z.int().positive(), text }).nullable(),
});

/** course.yaml */
export const courseSchema = z.strictObject({
  slug: keyText,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'This must be a language such as en or fr-CA.'),
  title: text,
  summary: text,
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  audience: z.array(text).min(1, 'Say at least one group whom the course is for.'),
  objectives: z.array(text).min(1, 'At least one objective is needed.'),
  notice: text,
  accreditation: text,
  provider: z.strictObject({ name: text, contact: text.nullable().default(null) }),
  makers: z
    .array(z.strictObject({ name: text, part: text, disclosure: text }))
    .min(1, 'Somebody made this course: name them, with what they disclose.'),
  completion,
  modules: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-_]*$/, 'A module is named by its folder in modules/, such as "01".'))
    .min(1, 'At least one module is needed.'),
  changeNote: text,
});

/** An entry of glossary/*.yaml. */
export const termSchema: z.ZodType<Term> = z.strictObject({
  key: keyText,
  term: text,
  also: z.array(text).default([]),
  text,
});

/** An entry of a module's cards.yaml. */
export const cardSchema: z.ZodType<Card> = z.strictObject({
  key: keyText,
  front: text,
  back: text,
  objective: keyText,
  citations: z.array(keyText).default([]),
});

/** module.yaml */
export const moduleSchema = z.strictObject({
  key: keyText,
  title: text,
  summary: text,
  objectives: z.array(z.strictObject({ key: keyText, text })).min(1, 'At least one objective is needed.'),
  activities: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9-_]*\.(md|yaml)$/,
          'An activity is a lesson.md or a quiz.yaml in the folder of its module.',
        ),
    )
    .min(1, 'At least one lesson or quiz is needed.'),
  waiting: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-_]*\.yaml$/, 'What waits is a quiz.yaml in the folder of its module.'))
    .default([]),
});

/** What stands above a lesson. */
export const lessonSchema = z.strictObject({
  key: keyText,
  title: text,
  summary: text,
  objectives: z.array(keyText).min(1, 'A lesson teaches at least one objective of its module.'),
});
