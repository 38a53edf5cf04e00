import { shuffled, stream } from './random.js';
import type { Item } from './item.js';

/** Which items of a quiz a section may draw: those that fit every list that is given. */
export interface Pool {
  readonly objective?: readonly string[];
  readonly tag?: readonly string[];
  readonly difficulty?: readonly number[];
}

/** A part of each paper: named items, or items from a pool, or any; `draw` of them, or all that were named. */
export interface Section {
  readonly title?: string;
  readonly items?: readonly string[];
  readonly from?: Pool;
  readonly draw?: number;
  /** Missing: as the quiz does. */
  readonly shuffle?: boolean;
}

/** What a section knows of an item: enough to draw it, before it is written to its end. */
export type Drawable = Pick<Item, 'key' | 'objective' | 'tags' | 'difficulty'>;

/** What items are drawn from; `sections` missing means one section of all items. */
export interface Blueprint {
  readonly items: readonly Drawable[];
  readonly draw: number | null;
  readonly sections?: readonly Section[];
}

/** The keys that a section draws from, in the order of the quiz, and how many of them. */
export interface Part {
  readonly keys: readonly string[];
  readonly draw: number;
}

/** An item that a section names is for that section alone; a section that only says how many draws from all the others. */
export function partsOf({ items, draw, sections }: Blueprint): readonly Part[] {
  const all = items.map(({ key }) => key);
  if (!sections) return [{ keys: all, draw: Math.min(draw ?? all.length, all.length) }];
  const named = new Set(sections.flatMap((section) => section.items ?? []));
  return sections.map((section) => {
    const names = new Set(section.items);
    const keys = section.items
      ? all.filter((key) => names.has(key))
      : items.filter((item) => !named.has(item.key) && fits(item, section.from ?? {})).map(({ key }) => key);
    return { keys, draw: section.draw ?? keys.length };
  });
}

function fits(item: Drawable, { objective, tag, difficulty }: Pool): boolean {
  return (
    (!objective || objective.includes(item.objective)) &&
    (!tag || tag.some((each) => item.tags.includes(each))) &&
    (!difficulty || (item.difficulty !== null && difficulty.includes(item.difficulty)))
  );
}

/** How many items a paper has. */
export const drawnOf = (blueprint: Blueprint): number => partsOf(blueprint).reduce((sum, { draw }) => sum + draw, 0);

/**
 * Draws for every part as many different keys as it wants, null for a part that cannot have them. Parts that share keys give
 * way to each other along augmenting paths (Kuhn 1955, the Hungarian method), so whatever can be drawn is drawn. Unseen keys
 * go first: a key that was seen is drawn only where no other choice of unseen ones would do.
 */
export function drawParts(
  parts: readonly Part[],
  seed: string,
  seen: ReadonlySet<string>,
): readonly (readonly string[] | null)[] {
  const orders = parts.map(({ keys }, at) => shuffled(keys, streamOf(seed, at, parts.length)));
  const shared = sharedKeys(parts);
  const drawn = parts.map(({ keys }) => (keys.some((key) => shared.has(key)) ? null : new Set<string>()));
  for (const [at, { draw }] of parts.entries())
    for (const key of firstOf(orders[at] ?? [], draw, seen)) drawn[at]?.add(key);
  const between = matched(parts, orders, seen, (at) => drawn[at] === null);
  return parts.map(({ draw }, at) => {
    const own = drawn[at] ?? between[at] ?? new Set();
    return own.size < draw ? null : (orders[at] ?? []).filter((key) => own.has(key));
  });
}

/** Keys that several parts could draw. */
function sharedKeys(parts: readonly Part[]): ReadonlySet<string> {
  const [once, shared] = [new Set<string>(), new Set<string>()];
  for (const { keys } of parts) for (const key of new Set(keys)) (once.has(key) ? shared : once).add(key);
  return shared;
}

const firstOf = (order: readonly string[], draw: number, seen: ReadonlySet<string>): readonly string[] =>
  [...order.filter((key) => !seen.has(key)), ...order.filter((key) => seen.has(key))].slice(0, draw);

/** What each of the parts that share keys draws. */
function matched(
  parts: readonly Part[],
  orders: readonly (readonly string[])[],
  seen: ReadonlySet<string>,
  isMeant: (part: number) => boolean,
): readonly ReadonlySet<string>[] {
  const slots = parts.flatMap(({ draw }, part) => (isMeant(part) ? Array.from({ length: draw }, () => part) : []));
  const heldBy = new Map<string, number>();
  const filled = new Set<number>();
  const find = (slot: number, isOpen: (key: string) => boolean, tried: Set<string>): boolean =>
    (orders[slots[slot] as number] as readonly string[]).some((key) => {
      if (tried.has(key) || !isOpen(key)) return false;
      tried.add(key);
      const holder = heldBy.get(key);
      if (holder !== undefined) {
        if (slots[holder] === slots[slot]) return false; // it could only go where this one can go itself
        if (!find(holder, isOpen, tried)) return false;
      }
      heldBy.set(key, slot);
      return true;
    });
  for (const isOpen of [(key: string) => !seen.has(key), () => true]) {
    for (const slot of slots.keys()) if (!filled.has(slot) && find(slot, isOpen, new Set())) filled.add(slot);
  }
  return parts.map((_, part) => new Set([...heldBy].filter(([, slot]) => slots[slot] === part).map(([key]) => key)));
}

/** A quiz of one part draws as it did before there were sections, so that papers of that time are drawn again alike. */
const streamOf = (seed: string, part: number, parts: number) =>
  parts === 1 ? stream(seed, 'items') : stream(seed, 'items', String(part));
