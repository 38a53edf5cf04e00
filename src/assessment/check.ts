import { behaviourOf } from './behaviour.js';
import type { Fault } from './fault.js';
import type { Item } from './item.js';

/** Content faults of an item that has the right shape: keys used twice, references to nothing, no right answer. */
export const check = (item: Item): readonly Fault[] => behaviourOf(item).check(item);
