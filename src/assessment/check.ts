import { behaviourOf, isRunning } from './behaviour.js';
import type { Fault } from './fault.js';
import type { Item, ItemOf, LaterItem } from './item.js';
import { checkLabel } from './item-types/label.js';
import { checkLikert } from './item-types/likert.js';
import { checkShortText } from './item-types/short-text.js';
import { checkVignette } from './item-types/vignette.js';
import { checkWritten } from './item-types/written.js';

/** Types that do not run yet are checked all the same, so that content can be written ahead. */
const laterChecks = {
  'short-text': checkShortText,
  label: checkLabel,
  likert: checkLikert,
  written: checkWritten,
  vignette: checkVignette,
} satisfies { readonly [T in LaterItem['type']]: (item: ItemOf<T>) => readonly Fault[] };

/** Content faults of an item that has the right shape: keys used twice, references to nothing, no right answer. */
export function check(item: Item): readonly Fault[] {
  if (isRunning(item)) return behaviourOf(item).check(item);
  return (laterChecks[item.type] as (item: LaterItem) => readonly Fault[])(item);
}
