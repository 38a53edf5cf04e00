import { z } from 'zod';
import { jobKind } from '../../kernel/jobs/job-kind.js';

const hour = 60 * 60_000;
const day = 24 * hour;
/** A day that is over at midnight began its working hours so long before. */
const toTheMorning = 15 * hour;

/** When people are reminded of a due date, in milliseconds before it, or after it where that is negative: at nine in the morning. */
const before = { week: 7 * day + toTheMorning, day: day + toTheMorning, overdue: toTheMorning - day } as const;

export type ReminderKind = keyof typeof before;
export const reminderKinds = Object.keys(before) as readonly ReminderKind[];

export const reminderAt = (dueAt: Date, kind: ReminderKind): Date => new Date(dueAt.getTime() - before[kind]);

/** Writes to everybody for whom a due date holds and who is not done. */
export const reminderJob = jobKind(
  'due.remind',
  z.object({ dueId: z.string(), kind: z.enum(['week', 'day', 'overdue']) }),
);
