/** The order in which a paper shows the lists of an item, by content key: `options`, `lines`, `gaps.<key>`. */
export type Order = Readonly<Record<string, readonly string[]>>;

/** An entry of the content with the value that stands for it on the page. */
export interface Shown<T> {
  readonly value: string;
  readonly entry: T;
}

/** Options are a, b, c … on the page, by the place where they are shown. */
export const letter = (place: number): string => String.fromCharCode('a'.charCodeAt(0) + place);

/** Lines are l1, l2, l3 … on the page, by the place where they stood at first. */
export const lineNumber = (place: number): string => `l${place + 1}`;

/**
 * The entries in the paper's order, each with its value on the page. Content keys never reach the page: an author who
 * calls the lines l1, l2, l3 in the right order would print the answer into its source.
 */
export function shown<T extends { readonly key: string }>(
  entries: readonly T[],
  order: Order,
  listName: string,
  valueAt: (place: number) => string,
): readonly Shown<T>[] {
  const keys = Object.hasOwn(order, listName) ? (order[listName] ?? []) : [];
  const found = keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  if (found.length !== entries.length || new Set(keys).size !== entries.length) {
    throw new RangeError(`The paper's order of “${listName}” is not an order of this item's entries.`);
  }
  return found.map((entry, place) => ({ value: valueAt(place), entry }));
}
