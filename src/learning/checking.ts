import type { Item } from '../assessment/item.js';
import type { Promised } from './quiz-terms.js';

/** Marked by a person, by nobody, or along a way that goes on: there is no moment at which their answer is there to be checked. */
const unchecked: ReadonlySet<Item['type']> = new Set(['written', 'likert', 'vignette']);

/** Whether an answer to the item may be fixed and looked up while the attempt is still open. */
export const isCheckable = ({ type }: Item, { reveal }: Pick<Promised, 'reveal'>): boolean =>
  reveal.marks === 'per-item' && !unchecked.has(type);
