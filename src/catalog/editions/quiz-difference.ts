import type { Item } from '../../assessment/item.js';
import type { Quiz } from '../edition.js';

/** What became of one item of a quiz. */
export type ItemDifference =
  | { readonly change: 'added'; readonly before: null; readonly after: Item }
  | { readonly change: 'removed'; readonly before: Item; readonly after: null }
  | { readonly change: 'changed'; readonly before: Item; readonly after: Item };

/** By the keys of the items, in the order of the newer quiz with what is gone at the end. */
export function itemDifferences(before: Quiz, after: Quiz): readonly ItemDifference[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  const came = after.items.flatMap((item): ItemDifference[] => {
    const last = old.get(item.key);
    if (!last) return [{ change: 'added', before: null, after: item }];
    return isSame(last, item) ? [] : [{ change: 'changed', before: last, after: item }];
  });
  const went = before.items.filter(({ key }) => !fresh.has(key));
  return [...came, ...went.map((item): ItemDifference => ({ change: 'removed', before: item, after: null }))];
}

/** How many items came, went and changed: all that somebody may know who has yet to take the quiz. */
export function itemCounts(before: Quiz, after: Quiz): Readonly<Record<ItemDifference['change'], number>> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { change } of itemDifferences(before, after)) counts[change] += 1;
  return counts;
}

/** Editions are read from JSON whose fields stand in one order, so that equal items have equal text. */
const isSame = (one: Item, other: Item): boolean => JSON.stringify(one) === JSON.stringify(other);

const byKey = ({ items }: Quiz): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.key, item]));
