import type { Beginning } from '../../learning/beginning.js';
import type { Words } from '../views/words.js';

/** Why no attempt can begin now, as a sentence; null where one can, or where there is nothing left to begin. */
export function beginningSaid(beginning: Beginning, words: Words): string | null {
  if (beginning.kind === 'may' || beginning.kind === 'open' || beginning.kind === 'passed') return null;
  const at = 'at' in beginning ? words.date(beginning.at, 'moment') : '';
  return words.say(`quiz.begin.${beginning.kind}`, { at });
}
