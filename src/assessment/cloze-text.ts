import { pathText, type Fault } from './fault.js';
import type { ClozeItem } from './item.js';
import { repeats } from './repeats.js';

/** A piece of the text, or the key in a `[[mark]]`. */
export interface ClozeMark {
  readonly text: string | null;
  readonly mark: string | null;
}

/** Splits the text at its marks; empty pieces are left out. */
export function gapMarks(text: string): readonly ClozeMark[] {
  return text
    .split(/\[\[([^[\]\n]*)\]\]/)
    .map((piece, index) => (index % 2 === 0 ? { text: piece, mark: null } : { text: null, mark: piece.trim() }))
    .filter((piece) => piece.text !== '');
}

/** Every gap stands in the text exactly once, and the text marks nothing else. */
export function markFaults({ text, gaps }: ClozeItem): readonly Fault[] {
  const pieces = gapMarks(text);
  const marks = pieces.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const keys = gaps.map(({ key }) => key);
  const inText = (message: string): Fault => ({ at: 'text', message });
  return [
    ...marks.filter((mark) => !keys.includes(mark)).map((mark) => inText(`There is no gap “${mark}”.`)),
    ...repeats(marks).map(({ index }) => inText(`The gap “${marks[index] ?? ''}” stands in the text twice.`)),
    ...(pieces.some((piece) => /\[\[|\]\]/.test(piece.text ?? ''))
      ? [inText('A gap is written [[key]]; one of these brackets is not closed or not opened.')]
      : []),
    ...gaps.flatMap(({ key }, index) =>
      marks.includes(key) ? [] : [{ at: pathText(['gaps', index, 'key']), message: `The text has no [[${key}]].` }],
    ),
  ];
}
