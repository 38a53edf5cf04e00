import type { Answer } from './answer.js';

/** How sure a practitioner is of an answer: 1 guessing, 2 fairly, 3 certain. */
export const certainties = [1, 2, 3] as const;
export type Certainty = (typeof certainties)[number];

/** What a form says of one item. */
export interface GivenAnswer {
  /** null takes an answer back. */
  readonly answer: Answer | null;
  /** null where none was chosen, or the quiz does not ask. */
  readonly certainty: Certainty | null;
  /** The version of the stored response that the page knew, 0 for none yet; null from a page that does not say. */
  readonly version: number | null;
  /** What the page showed at first (see `baseOf`); what still says the same was not touched there. */
  readonly base?: string | null;
}

/** What was answered in one save, by item key. */
export type Given = ReadonlyMap<string, GivenAnswer>;
