import { z } from 'zod';
import { isPartialDate, partialDate, text } from './schema-parts.js';
import { cslTypes, type Csl, type CslName } from './study.js';

const wordOrWhole = 'This must be text or a whole number; put anything else in quotation marks.';

/** YAML reads a bare volume, issue or page as a number. One with a decimal point would lose its zeros, so it needs quotes. */
const wordOrNumber = z
  .union([z.string(), z.int()], wordOrWhole)
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', 'This is empty.');

const personSchema = z.strictObject({
  family: text,
  given: text.optional(),
  'non-dropping-particle': text.optional(),
  suffix: text.optional(),
});

const nameSchema: z.ZodType<CslName> = z.union(
  [personSchema, z.strictObject({ literal: text })],
  'A name is {family, given} for a person or {literal} for a group.',
);

const aDate = 'This must be a date such as 2024, 2024-08 or 2024-08-10, or two of them with `/` between.';

const issued = z.union([z.string(), z.int()], aDate).transform(String).refine(isDateOrRange, aDate);

const webAddress = z.url({ protocol: /^https?$/, error: 'This must be a web address that begins with https://.' });

/** The CSL-JSON item of a study, as much of it as we use. */
export const cslSchema: z.ZodType<Csl> = z
  .strictObject({
    type: z.enum(cslTypes),
    title: text,
    author: z.array(nameSchema).min(1, 'Leave this out where there is no author.').optional(),
    editor: z.array(nameSchema).min(1, 'Leave this out where there is no editor.').optional(),
    issued: issued.optional(),
    accessed: partialDate.optional(),
    'container-title': text.optional(),
    'title-short': text.optional(),
    volume: wordOrNumber.optional(),
    issue: wordOrNumber.optional(),
    page: wordOrNumber.optional(),
    number: wordOrNumber.optional(),
    edition: wordOrNumber.optional(),
    genre: text.optional(),
    publisher: text.optional(),
    'publisher-place': text.optional(),
    language: text.optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'This must be the bare identifier, such as 10.1002/jts.22189.')
      .optional(),
    URL: webAddress.optional(),
    ISBN: wordOrNumber.optional(),
    PMID: wordOrNumber.optional(),
  })
  .refine((csl) => csl.type !== 'article-journal' || csl['container-title'] !== undefined, {
    path: ['container-title'],
    error: 'An article names its journal here.',
  });

function isDateOrRange(value: string): boolean {
  const dates = value.split('/');
  const [from, to] = dates;
  return dates.length <= 2 && dates.every(isPartialDate) && (to === undefined || (from ?? '') < to);
}
