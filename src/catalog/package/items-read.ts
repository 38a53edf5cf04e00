import { readItem } from '../../assessment/item-schema.js';

type ItemRead = ReturnType<typeof readItem>;

const kept = new WeakMap<object, ItemRead>();

/** An item as it stands in a file, read once for as long as the file is kept: its readers and the gate both ask for it. */
export function itemRead(written: unknown): ItemRead {
  if (typeof written !== 'object' || written === null) return readItem(written);
  const known = kept.get(written) ?? readItem(written);
  kept.set(written, known);
  return known;
}
