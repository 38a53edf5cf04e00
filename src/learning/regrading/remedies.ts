import { markedBy } from '../../assessment/behaviour.js';
import type { Correction, Remedy } from '../../assessment/correction.js';
import type { Item } from '../../assessment/item.js';
import { canRekey, isSameKey } from '../../assessment/rekeying/rekeying.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { RuleBroken } from '../../kernel/errors.js';

/** Which remedies there are for an item, given the correction that holds. A person's mark cannot be worked out again. */
export function remediesFor(item: Item, inForce: Correction | null): readonly Remedy[] {
  if (item.points === 0) return [];
  const isCorrected = inForce !== null && inForce.remedy !== 'as-written';
  return [
    ...(canRekey(item) ? (['key'] as const) : []),
    'everyone',
    'out',
    ...(isCorrected && markedBy(item) !== 'person' ? (['as-written'] as const) : []),
  ];
}

/** @throws RuleBroken where the remedy is none for this item, or changes nothing of what holds */
export function checkRemedy(item: Item, inForce: Correction | null, { remedy, key }: Correction): void {
  if (!remediesFor(item, inForce).includes(remedy)) throw new RuleBroken('remedy-none', {}, 'remedy');
  const holds = inForce?.remedy === remedy && canonicalJson(inForce.key) === canonicalJson(key);
  if (holds) throw new RuleBroken('remedy-holds', {}, 'remedy');
  if (key !== null && isSameKey(item, key)) throw new RuleBroken('key-as-written', {}, 'remedy');
}
