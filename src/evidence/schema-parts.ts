import { z } from 'zod';

/** The name of a thing in the content: it stands in addresses and in citations, so it is plain and never changes. */
export const keyText = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-_]*$/,
    'A key is made of small letters, digits, `-` and `_`, and begins with a letter or digit.',
  )
  .max(80, 'A key has at most 80 characters.');

/** Words that are said, so neither nothing nor spaces. */
export const text = z.string().trim().min(1, 'This is empty.').max(5000, 'This is longer than 5,000 characters.');

/** A message for a value of the wrong kind, and another for one that is not there at all. */
export const say = (wrong: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'This is missing.' : wrong),
});

const aDate = 'This must be a date such as 2024, 2024-08 or 2024-08-10.';

/** A year, a month or a day. YAML reads a bare year as a number. */
export const partialDate = z.union([z.string(), z.int()], say(aDate)).transform(String).refine(isPartialDate, aDate);

export const monthOrDay = z
  .string()
  .refine((date) => date.length > 4 && isPartialDate(date), 'This must be a date such as 2026-11 or 2026-11-30.');

/** True of YYYY, YYYY-MM and YYYY-MM-DD where the calendar has such a day. */
export function isPartialDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(match[1]), month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
