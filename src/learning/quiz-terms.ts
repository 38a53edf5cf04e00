import type { Reveal } from '../catalog/edition.js';

/** What was promised before the start of an attempt; frozen with it. */
export interface QuizTerms {
  /** Per cent of the points. */
  readonly passMark: number;
  /** How many attempts there are; null for no limit. */
  readonly attempts: number | null;
  readonly reveal: Reveal;
}
