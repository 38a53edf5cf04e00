import { z } from 'zod';
import type { EditionContent } from '../../../../catalog/edition.js';
import { isLook } from '../../../../catalog/published.js';
import type { Part } from '../../../../learning/due/part.js';
import { isTimeZone } from '../../../account/time-zones.js';
import type { Words } from '../../../views/words.js';

export const dueFields = ['who', 'what', 'day', 'zone'] as const;
export type DueField = (typeof dueFields)[number];

export interface PartChoice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

type Course = Pick<EditionContent, 'modules'>;

/** Everything of a course that can be due, under the name that a form gives it. */
function partsOf(
  { modules }: Course,
  words: Words,
): readonly (Part & { readonly value: string; readonly text: string })[] {
  return [
    { partKind: 'course', partKey: null, value: 'course', text: words.say('due.whole') },
    ...modules.flatMap((module) => [
      { ...{ partKind: 'module' as const, partKey: module.key, value: `module ${module.key}` }, text: module.title },
      ...module.activities
        .filter((activity) => !isLook(activity))
        .map(({ key, title }) => ({
          ...{ partKind: 'activity' as const, partKey: key, value: `activity ${key}` },
          text: `– ${title}`,
        })),
    ]),
  ];
}

export const partChoices = (course: Course, chosen: string, words: Words): readonly PartChoice[] =>
  partsOf(course, words).map(({ value, text }) => ({ value, text, chosen: value === chosen }));

/** `groups` are the ids of the groups that it can be for; nobody chosen means everybody. */
export const dueForm = (course: Course, groups: readonly string[], words: Words) => {
  const parts = partsOf(course, words);
  return z.object({
    who: z
      .string()
      .default('')
      .refine((id) => id === '' || groups.includes(id), 'due.who-unknown')
      .transform((id) => (id === '' ? null : id)),
    what: z.string('due.what-missing').transform((value, context): Part => {
      const part = parts.find((each) => each.value === value);
      if (part) return { partKind: part.partKind, partKey: part.partKey };
      context.addIssue({ code: 'custom', message: 'due.what-missing' });
      return z.NEVER;
    }),
    day: z.iso.date('due.day-missing'),
    zone: z
      .string()
      .default('')
      .transform((zone) => (zone === '' ? 'UTC' : zone))
      .refine(isTimeZone, 'due.zone-unknown'),
  });
};
