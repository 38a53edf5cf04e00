import { z } from 'zod';
import type { Day } from '../../../../learning/review/day.js';

export const announcementFields = ['group', 'subject', 'text', 'until', 'letter'] as const;
export type AnnouncementField = (typeof announcementFields)[number];

/** For so many days a course home shows an announcement unless its writer says otherwise. */
export const shownFor = 30;
const longest = 365;

/** `groups` are the ids of the groups that can be written to; none chosen means everybody. `today` is the writer's. */
export const announcementForm = (groups: readonly string[], today: Day, latest: (days: number) => Day) =>
  z.object({
    group: z
      .string()
      .default('')
      .refine((id) => id === '' || groups.includes(id), 'due.who-unknown')
      .transform((id) => (id === '' ? null : id)),
    subject: z
      .string('announcement.subject-missing')
      .trim()
      .min(1, 'announcement.subject-missing')
      .max(120, 'announcement.subject-long'),
    text: z
      .string('announcement.text-missing')
      .transform((text) => text.replaceAll('\r\n', '\n').trim())
      .pipe(z.string().min(1, 'announcement.text-missing').max(2000, 'announcement.text-long')),
    until: z.iso
      .date('announcement.until-missing')
      .refine((day) => day >= today, 'announcement.until-past')
      .refine((day) => day <= latest(longest), 'announcement.until-late'),
    letter: z
      .string()
      .default('')
      .transform((value) => value === '1'),
  });
