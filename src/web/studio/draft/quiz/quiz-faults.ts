import type { Fault } from '../../../../assessment/fault.js';
import { quizSchema } from '../../../../catalog/package/quiz-schema.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { shapeFaults } from '../form/shape-faults.js';

/** What is wrong with the terms of a quiz, as the reader of packages would find it; its items are looked at by themselves. */
export function quizFaults(key: string, content: Content, items: number): readonly Fault[] {
  const written = { ...content, key, items: Array.from({ length: items }, () => null) };
  return shapeFaults(quizSchema, written);
}
