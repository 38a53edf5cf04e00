import { orderedLists } from './behaviour.js';
import { type Blueprint, drawnOf, drawParts, partsOf } from './blueprint.js';
import { sectionFaults } from './blueprint-faults.js';
import type { Fault } from './fault.js';
import type { OrderedList } from './item-behaviour.js';
import type { Item } from './item.js';
import { shuffled, stream } from './random.js';
import { repeatedKeys } from './repeats.js';
import { revisionOf } from './revision.js';
import type { Order } from './shown.js';

/** What a paper is drawn from; `draw` null, or more than there are, draws every item. */
export interface DrawnQuiz extends Blueprint {
  readonly items: readonly Item[];
  readonly shuffle: { readonly items: boolean; readonly options: boolean };
}

/** An item as drawn: its key, the revision of its content, and the order of its lists by content key. */
export interface PaperItem {
  readonly key: string;
  readonly revision: string;
  readonly order: Order;
  /** Its section, from 0; missing where the quiz has none. */
  readonly section?: number;
}

export interface Paper {
  readonly items: readonly PaperItem[];
  /** Items of earlier papers that this one avoided where it could; missing where there were none. */
  readonly avoided?: readonly string[];
}

/** Why no paper can be drawn from a quiz: nothing to draw, a key used twice, a section that cannot be filled. */
export function drawFaults(quiz: Blueprint): readonly Fault[] {
  const { items, draw } = quiz;
  return [
    ...(items.length === 0 ? [{ at: 'items', message: 'The quiz has no items.' }] : []),
    ...(draw !== null && (!Number.isInteger(draw) || draw < 1)
      ? [{ at: 'draw', message: 'A paper draws at least 1 item, and a whole number of them.' }]
      : []),
    ...repeatedKeys(items, 'items'),
    ...sectionFaults(quiz),
  ];
}

export const isDrawable = (quiz: Blueprint): boolean => drawFaults(quiz).length === 0;

/**
 * Draws a paper; the same quiz, seed and items seen before give the same paper, on any machine. Items not seen before go
 * first. Throws where {@link drawFaults} has some.
 */
export function drawPaper(quiz: DrawnQuiz, seed: string, seen: ReadonlySet<string> = new Set()): Paper {
  const [fault] = drawFaults(quiz);
  if (fault !== undefined) throw new RangeError(`No paper can be drawn: ${fault.at}: ${fault.message}`);
  const isChoice = drawnOf(quiz) < quiz.items.length;
  const avoided = quiz.items.map(({ key }) => key).filter((key) => isChoice && seen.has(key));
  const items = drawItems(quiz, seed, new Set(avoided)).map(({ item, section }) => ({
    key: item.key,
    revision: revisionOf(item),
    order: drawOrder(item, quiz.shuffle.options, seed),
    ...(quiz.sections && { section }),
  }));
  return { items, ...(avoided.length > 0 && { avoided }) };
}

interface Drawn {
  readonly item: Item;
  readonly section: number;
}

/** Section after section; within one the order of the quiz, unless it shuffles. */
function drawItems(quiz: DrawnQuiz, seed: string, seen: ReadonlySet<string>): readonly Drawn[] {
  const { items, sections, shuffle } = quiz;
  return drawParts(partsOf(quiz), seed, seen).flatMap((keys, section) => {
    const drawn = (keys ?? []).flatMap((key) => items.find((item) => item.key === key) ?? []);
    const isShuffled = sections?.[section]?.shuffle ?? shuffle.items;
    const inOrder = isShuffled ? drawn : items.filter((item) => drawn.includes(item));
    return inOrder.map((item) => ({ item, section }));
  });
}

function drawOrder(item: Item, shuffle: boolean, seed: string): Order {
  return Object.fromEntries(
    orderedLists(item).map((list) => [
      list.name,
      shuffle && list.shuffled ? arranged(list, seed, item.key) : unshuffled(list, item.key),
    ]),
  );
}

/** Unshuffled lists stand as written; where that is the key, in one other order that is the same on every paper. */
function unshuffled(list: OrderedList, itemKey: string): readonly string[] {
  return list.neverAsWritten ? arranged(list, 'every paper', itemKey) : list.keys;
}

function arranged(list: OrderedList, seed: string, itemKey: string): readonly string[] {
  const next = stream(seed, 'order', itemKey, list.name);
  for (;;) {
    const order = shuffled(list.keys, next);
    const asWritten = order.every((key, index) => key === list.keys[index]);
    if (!list.neverAsWritten || !asWritten || list.keys.length < 2) return order;
  }
}
