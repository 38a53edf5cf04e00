import { z } from 'zod';

/** A kind of job by its name, and what its payload looks like. */
export interface JobKind<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

export const jobKind = <Payload>(name: string, payload: z.ZodType<Payload>): JobKind<Payload> => ({ name, payload });

/** A job that comes again and again and is told nothing. */
export type RecurringKind = JobKind<Record<string, never>>;

export const recurringKind = (name: string): RecurringKind => jobKind(name, z.strictObject({}));
