import { type Blueprint, type Drawable, drawParts, partsOf } from './blueprint.js';
import type { Fault } from './fault.js';
import type { Item } from './item.js';

/** What a section knows of an item, with what the item is worth. */
type Weighed = Drawable & Pick<Item, 'points'>;

/** What keeps a quiz from being passed or failed: a paper, of all that could be drawn, that is worth no points. */
export function worthFaults(quiz: Omit<Blueprint, 'items'> & { readonly items: readonly Weighed[] }): readonly Fault[] {
  const unscored = new Set(quiz.items.filter(({ points }) => points === 0).map(({ key }) => key));
  if (unscored.size === quiz.items.length) {
    return [{ at: 'items', message: 'None of the items is worth points, so nobody could pass the quiz.' }];
  }
  const parts = partsOf(quiz).map(({ keys, draw }) => ({ draw, keys: keys.filter((key) => unscored.has(key)) }));
  if (drawParts(parts, 'any', new Set()).some((drawn) => drawn === null)) return [];
  return [{ at: 'items', message: 'A paper could be drawn that is worth no points, and nobody could pass it.' }];
}
