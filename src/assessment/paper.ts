import { notYet, orderedLists } from './behaviour.js';
import type { Fault } from './fault.js';
import { pathText } from './fault.js';
import type { OrderedList } from './item-behaviour.js';
import type { Item } from './item.js';
import { shuffled, stream } from './random.js';
import { repeatedKeys } from './repeats.js';
import { revisionOf } from './revision.js';
import type { Order } from './shown.js';

/** What a paper is drawn from; `draw` null, or more than there are, draws every item. */
export interface DrawnQuiz {
  readonly items: readonly Item[];
  readonly draw: number | null;
  readonly shuffle: { readonly items: boolean; readonly options: boolean };
}

/** An item as drawn: its key, the revision of its content, and the order of its lists by content key. */
export interface PaperItem {
  readonly key: string;
  readonly revision: string;
  readonly order: Order;
}

export interface Paper {
  readonly items: readonly PaperItem[];
}

/** Why no paper can be drawn from a quiz: nothing to draw, a key used twice, an item that cannot be asked yet. */
export function drawFaults({ items, draw }: DrawnQuiz): readonly Fault[] {
  return [
    ...(items.length === 0 ? [{ at: 'items', message: 'The quiz has no items.' }] : []),
    ...(draw !== null && (!Number.isInteger(draw) || draw < 1)
      ? [{ at: 'draw', message: 'A paper draws at least 1 item, and a whole number of them.' }]
      : []),
    ...repeatedKeys(items, 'items'),
    ...items.flatMap((item, index) => {
      const reason = notYet(item);
      return reason === null
        ? []
        : [{ at: pathText(['items', index, 'type']), message: `This quiz could draw it, but ${reason}.` }];
    }),
  ];
}

export const isDrawable = (quiz: DrawnQuiz): boolean => drawFaults(quiz).length === 0;

/** Draws a paper; the same quiz and seed give the same paper, on any machine. Throws where {@link drawFaults} has some. */
export function drawPaper(quiz: DrawnQuiz, seed: string): Paper {
  const [fault] = drawFaults(quiz);
  if (fault !== undefined) throw new RangeError(`No paper can be drawn: ${fault.at}: ${fault.message}`);
  return {
    items: drawItems(quiz, seed).map((item) => ({
      key: item.key,
      revision: revisionOf(item),
      order: drawOrder(item, quiz.shuffle.options, seed),
    })),
  };
}

/** Which items are drawn, and the order they stand in, which is the quiz's own unless it shuffles items. */
function drawItems({ items, draw, shuffle }: DrawnQuiz, seed: string): readonly Item[] {
  const drawn = shuffled(items, stream(seed, 'items')).slice(0, draw ?? items.length);
  return shuffle.items ? drawn : items.filter((item) => drawn.includes(item));
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
