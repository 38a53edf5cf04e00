import { compare, decimalOf, times, type Decimal } from './decimal.js';
import type { NumberRange, NumericItem, Unit } from './item.js';
import type { NumberText } from './number-text.js';

/** Every unit that may be typed behind the number, the item's own first. */
export const unitsOf = ({ unit, units }: NumericItem): readonly Unit[] =>
  unit === null ? [] : [{ unit, factor: 1, per: 1 }, ...(units ?? [])];

/** A number that was read: `value` ÷ `per` in the item's own unit, both exact, so that 0.57 × 100 is 57. */
export interface Amount {
  readonly value: Decimal;
  readonly per: Decimal;
}

/** Null where nothing could be read. */
export function amountOf({ text, unit }: NumberText): Amount | null {
  if (text === null) return null;
  const { factor, per } = unit ?? { factor: 1, per: 1 };
  return { value: times(decimalOf(text), exact(factor)), per: exact(per) };
}

/** Whether low ≤ amount ≤ high. */
export function isIn({ low, high }: NumberRange, amount: Amount | null): boolean {
  if (amount === null) return false;
  const bound = (end: number) => times(exact(end), amount.per);
  return compare(bound(low), amount.value) <= 0 && compare(amount.value, bound(high)) <= 0;
}

export const overlap = (a: NumberRange, b: NumberRange): boolean => a.low <= b.high && b.low <= a.high;

export const isWithin = (inner: NumberRange, outer: NumberRange): boolean =>
  outer.low <= inner.low && inner.high <= outer.high;

/** A number of the content as it was written: its shortest form that reads the same. */
const exact = (number: number): Decimal => decimalOf(String(number));
