import { fold } from '../kernel/fold.js';

/** Whether every word that was searched for stands in the text, at the beginning of a word. */
export function matches(text: string, query: string): boolean {
  const folded = ` ${fold(text)}`;
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(` ${word}`));
}
