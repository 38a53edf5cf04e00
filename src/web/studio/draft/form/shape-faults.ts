import type { z } from 'zod';
import { type Fault, pathText } from '../../../../assessment/fault.js';
import { plainWords } from '../../../../evidence/plain-words.js';

/** What the reader of packages would find wrong with the shape of something. */
export function shapeFaults(schema: z.ZodType, written: unknown): readonly Fault[] {
  const read = schema.safeParse(written, { error: plainWords });
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => ({ at: faultPath(path), message }));
}

export const faultPath = (path: readonly PropertyKey[]): string =>
  pathText(path.map((step) => (typeof step === 'number' ? step : String(step))));
