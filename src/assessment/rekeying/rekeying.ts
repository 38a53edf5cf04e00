import { canonicalJson } from '../../kernel/canonical.js';
import { check } from '../check.js';
import type { Fault } from '../fault.js';
import type { Fields } from '../form-fields.js';
import type { Item, ItemOf } from '../item.js';
import type { KeyControl, KeyReading, Rekeying } from './key-form.js';
import { type NumberKey, numericKey } from './numeric-key.js';
import { multipleKey, singleKey, truthKey } from './option-keys.js';
import { labelKey, matchingKey, orderingKey, type PairKey } from './pair-keys.js';
import { clozeKey, type GapKey, shortTextKey } from './text-keys.js';
import type { AcceptedText } from '../typed-text.js';

/** The right answer by itself, for each type whose key can be replaced. */
interface ItemKeys {
  readonly single: string;
  readonly multiple: readonly string[];
  readonly 'true-false': boolean;
  readonly matching: PairKey;
  readonly ordering: readonly string[];
  readonly numeric: NumberKey;
  readonly cloze: GapKey;
  readonly 'short-text': readonly AcceptedText[];
  readonly label: PairKey;
}

type KeyedType = keyof ItemKeys;
export type ItemKey = ItemKeys[KeyedType];

/** Vignettes and written responses have no one right answer, and opinions none at all. */
const rekeyings = {
  single: singleKey,
  multiple: multipleKey,
  'true-false': truthKey,
  matching: matchingKey,
  ordering: orderingKey,
  numeric: numericKey,
  cloze: clozeKey,
  'short-text': shortTextKey,
  label: labelKey,
} satisfies { readonly [T in KeyedType]: Rekeying<ItemOf<T>, ItemKeys[T]> };

const rekeyingOf = (item: Item): Rekeying<Item, ItemKey> | null =>
  Object.hasOwn(rekeyings, item.type) ? rekeyings[item.type as KeyedType] : null;

export const canRekey = (item: Item): boolean => rekeyingOf(item) !== null;

/** The item with another key. Throws where its type has none. */
export function rekeyed(item: Item, key: ItemKey | null): Item {
  const rekeying = rekeyingOf(item);
  if (rekeying === null || key === null) throw new RangeError(`“${item.key}” has no key that could be replaced.`);
  return rekeying.rekeyed(item, key);
}

/** The key that the item has, as the fields of the form hold it; none where its type has none. */
export function keyFields(item: Item): Fields {
  const rekeying = rekeyingOf(item);
  return rekeying === null ? {} : rekeying.fieldsOf(item, rekeying.keyOf(item));
}

export const keyControls = (item: Item, fields: Fields): readonly KeyControl[] =>
  rekeyingOf(item)?.controls(item, fields) ?? [];

/** Reads a form; `contentFaults` are those of the item with that key, as its author would be told. */
export function readNewKey(
  item: Item,
  fields: Fields,
): KeyReading<ItemKey> & { readonly contentFaults: readonly Fault[] } {
  const read = rekeyingOf(item)?.read(item, fields) ?? { key: null, faults: [] };
  return { ...read, contentFaults: read.key === null ? [] : check(rekeyed(item, read.key)) };
}

/** Whether a key is the one that the item has already. */
export function isSameKey(item: Item, key: ItemKey): boolean {
  const rekeying = rekeyingOf(item);
  return rekeying !== null && canonicalJson(rekeying.keyOf(item)) === canonicalJson(rekeying.keyOf(rekeyed(item, key)));
}
