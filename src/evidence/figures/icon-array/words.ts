import type { DrawingTable, FigureTexts } from '../behaviour.js';
import type { ArmReading } from './arms.js';
import type { IconArrayFigure } from './icon-array.js';

/** What the rounds mean, and by which rule counts became hundreds. */
export function notesOf(
  { outcome, otherwise, note }: IconArrayFigure,
  arms: readonly ArmReading[],
  { say }: FigureTexts,
): readonly string[] {
  const sizes = arms.map(({ count, of }) => say('figure.icons.size', { count, of }));
  return [
    ...(note === null ? [] : [note]),
    say('figure.icons.marks', { outcome, otherwise }),
    say('figure.icons.rounding', { sizes: sizes.join(', ') }),
    ...(arms.some(({ recalled }) => recalled) ? [say('figure.icons.recalled')] : []),
  ];
}

export function tableOf({ outcome }: IconArrayFigure, arms: readonly ArmReading[], { say }: FigureTexts): DrawingTable {
  return {
    head: [
      say('figure.icons.column.arm'),
      say('figure.icons.column.count', { outcome }),
      say('figure.icons.column.of'),
      say('figure.icons.column.hundred'),
    ],
    rows: arms.map(({ label, count, of, filled, recalled, share }) => ({
      cells: [{ text: label }, ...[count, of, filled].map((each) => ({ text: String(each), numeric: true }))],
      note: [recalled ? say('figure.icons.note-recalled') : null, share].filter(Boolean).join('; ') || null,
    })),
  };
}
