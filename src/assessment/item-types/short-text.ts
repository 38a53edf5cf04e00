import { pathText, type Fault } from '../fault.js';
import type { ShortTextItem } from '../later-item.js';
import { repeats } from '../repeats.js';

/** Each text is listed once, whether accepted or near, and none earns more than the item is worth. */
export function checkShortText({ accept, near, fold, points }: ShortTextItem): readonly Fault[] {
  const lists = [...accept.keys()].map((index) => ['accept', index, 'text']);
  const places = [...lists, ...[...near.keys()].map((index) => ['near', index, 'text'])];
  const texts = [...accept, ...near].map(({ text }) => folded(text, fold));
  return [
    ...repeats(texts).map(({ index, first }) => ({
      at: pathText(places[index] ?? []),
      message: `This text is already listed at ${pathText(places[first] ?? [])}.`,
    })),
    ...accept.flatMap((text, index) =>
      (text.points ?? 0) > points
        ? [{ at: pathText(['accept', index, 'points']), message: `The item is worth only ${points}.` }]
        : [],
    ),
  ];
}

function folded(text: string, fold: ShortTextItem['fold']): string {
  const plain = fold.accents ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return (fold.case ? plain.toLowerCase() : plain).replace(/\s+/g, ' ');
}
