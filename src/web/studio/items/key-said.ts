import type { Correction } from '../../../assessment/correction.js';
import { correctedItem } from '../../../assessment/correction.js';
import { explain } from '../../../assessment/behaviour.js';
import type { Item } from '../../../assessment/item.js';
import { canRekey } from '../../../assessment/rekeying/rekeying.js';
import { answersSaid } from '../../learning/answers-said.js';
import type { Words } from '../../views/words.js';

/** Types whose right answers need to be named: place 1, accepted, accepted for 1 of 2. */
const named: readonly Item['type'][] = ['ordering', 'numeric', 'short-text'];

/** The right answers under a correction, a line each; none for an item without a key. */
export function keySaid(item: Item, correction: Correction | undefined, words: Words): readonly string[] {
  if (!canRekey(item)) return [];
  return answersSaid(explain(correctedItem(item, correction), null), words).map(({ which, about, text }) => {
    const before = about ?? (named.includes(item.type) ? which : null);
    return before === null ? text : words.say('studio.key.pair', { about: before, text });
  });
}
