import { z } from 'zod';

export const publishFields = ['note', 'reason', 'when', 'at'] as const;
export type PublishField = (typeof publishFields)[number];

export const publishForm = z.object({
  note: z.string('publish.note-missing').trim().min(1, 'publish.note-missing').max(2000, 'publish.note-long'),
  reason: z.string().trim().max(1000, 'publish.note-long').default(''),
  when: z.enum(['now', 'later'], 'publish.when-missing').default('now'),
  at: z.string().trim().max(30).default(''),
});

/** A reason that whoever reads it later can follow. */
export const exceptionForm = z.object({
  reason: z
    .string('publish.reason-short')
    .trim()
    .max(1000, 'publish.note-long')
    .refine((words) => words.split(/\s+/).length >= 4, 'publish.reason-short'),
  finding: z.string(),
});
