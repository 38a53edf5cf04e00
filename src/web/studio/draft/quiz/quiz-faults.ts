import { type Fault, pathText } from '../../../../assessment/fault.js';
import { quizSchema } from '../../../../catalog/package/quiz-schema.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { plainWords } from '../../../../evidence/plain-words.js';

/** What is wrong with the terms of a quiz, as the reader of packages would find it; its items are looked at by themselves. */
export function quizFaults(key: string, content: Content, items: number): readonly Fault[] {
  const written = { ...content, key, items: Array.from({ length: items }, () => null) };
  const read = quizSchema.safeParse(written, { error: plainWords });
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => ({
    at: pathText(path.map((step) => (typeof step === 'number' ? step : String(step)))),
    message,
  }));
}
