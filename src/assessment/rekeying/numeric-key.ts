import type { Fields } from '../form-fields.js';
import type { FurtherRange, NumberRange, NumericItem } from '../item.js';
import { overlap } from '../number-ranges.js';
import { type KeyControl, type KeyFault, noKey, readKey, type Rekeying, typedIn, wordLabel } from './key-form.js';

/** The number with its range, and further ranges for all points (null) or some. */
export interface NumberKey {
  readonly answer: NumberRange;
  readonly ranges: readonly Omit<FurtherRange, 'feedback'>[];
}

const parts = ['low', 'high', 'points'] as const;
const rangeName = (at: number, part: (typeof parts)[number]): string => `range.${at}.${part}`;
const mostRanges = 20;

export const numericKey: Rekeying<NumericItem, NumberKey> = {
  keyOf: ({ answer, ranges = [] }) => ({
    answer,
    ranges: ranges.map(({ value, low, high, points }) => ({ value, low, high, points })),
  }),

  /** What was said to wrong numbers is not said of those that are accepted now. */
  rekeyed(item, { answer, ranges }) {
    const kept = item.feedback.filter((band) => ![answer, ...ranges].some((range) => overlap(band, range)));
    const further = ranges.map((range) => ({ ...range, feedback: feedbackOf(item, range) }));
    const before = item.ranges === undefined && further.length === 0 ? {} : { ranges: further };
    const { ranges: _, ...rest } = item;
    return { ...rest, ...before, answer, feedback: kept };
  },

  fieldsOf: (_item, { answer: { value, low, high }, ranges }) => ({
    ...{ 'key.value': String(value), 'key.low': String(low), 'key.high': String(high) },
    ...Object.fromEntries(
      ranges.flatMap(({ low, high, points }, at) => [
        [rangeName(at, 'low'), String(low)],
        [rangeName(at, 'high'), String(high)],
        [rangeName(at, 'points'), points === null ? '' : String(points)],
      ]),
    ),
  }),

  /** With an empty row for a further range. */
  controls: (item, fields) => [
    line(fields, 'key.value', 'value'),
    line(fields, 'key.low', 'low'),
    line(fields, 'key.high', 'high'),
    ...Array.from({ length: Math.min(rowsIn(item, fields) + 1, mostRanges) }, (_, at) => [
      line(fields, rangeName(at, 'low'), 'range-low', at + 1),
      line(fields, rangeName(at, 'high'), 'range-high', at + 1),
      line(fields, rangeName(at, 'points'), 'range-points', at + 1),
    ]).flat(),
  ],

  read(item, fields) {
    const faults: KeyFault[] = [];
    const number = (name: string): number => {
      const read = numberOf(typedIn(fields, name));
      if (read === null) faults.push({ name, code: typedIn(fields, name) === '' ? 'missing' : 'number' });
      return read ?? 0;
    };
    const answer = { value: number('key.value'), low: number('key.low'), high: number('key.high') };
    const ranges = filledRows(item, fields).map((at) => {
      const [low, high] = [number(rangeName(at, 'low')), number(rangeName(at, 'high'))];
      const typed = typedIn(fields, rangeName(at, 'points'));
      if (!/^\d{0,3}$/.test(typed)) faults.push({ name: rangeName(at, 'points'), code: 'points' });
      return { value: low, low, high, points: typed === '' ? null : Number(typed) };
    });
    return faults.length > 0 ? noKey(faults) : readKey({ answer, ranges });
  },
};

const line = (fields: Fields, name: string, word: Parameters<typeof wordLabel>[0], number = 1): KeyControl => ({
  ...{ kind: 'line', name, label: wordLabel(word, number), value: typedIn(fields, name) },
});

/** How many rows for further ranges the form had, or the item has. */
function rowsIn({ ranges = [] }: NumericItem, fields: Fields): number {
  const typed = Array.from({ length: mostRanges }, (_, at) => at).filter((at) => isFilled(fields, at));
  return Math.max(ranges.length, (typed.at(-1) ?? -1) + 1);
}

const isFilled = (fields: Fields, at: number): boolean =>
  parts.some((part) => typedIn(fields, rangeName(at, part)) !== '');

const filledRows = (item: NumericItem, fields: Fields): readonly number[] =>
  Array.from({ length: rowsIn(item, fields) }, (_, at) => at).filter((at) => isFilled(fields, at));

/** What is said to a range that stays is said still. */
const feedbackOf = ({ ranges = [] }: NumericItem, { low, high }: Omit<FurtherRange, 'feedback'>): string | null =>
  ranges.find((range) => range.low === low && range.high === high)?.feedback ?? null;

/** A decimal number as staff type it, with a point or a comma. */
function numberOf(typed: string): number | null {
  const text = typed.replace(',', '.').replace('−', '-');
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}
