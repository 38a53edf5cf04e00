import type { Content } from '../../draft/piece.js';

export const isFields = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of such a thing in the order in which they are written, by what it is or by the field in which it stands. */
export type FieldOrders = Readonly<Record<string, readonly string[]>>;

/** The same data with its fields in order, those that no order names behind the others, as they stood. */
export function ordered(value: unknown, name: string, orders: FieldOrders): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => ordered(entry, name, orders));
  if (!isFields(value)) return value;
  const order = Object.hasOwn(orders, name) ? (orders[name] ?? []) : [];
  const known = order.filter((field) => Object.hasOwn(value, field));
  const others = Object.keys(value).filter((field) => !order.includes(field));
  return Object.fromEntries([...known, ...others].map((field) => [field, ordered(value[field], field, orders)]));
}

/** Whether a reader fills in this value of its own accord where the field is left out of what holds it. */
export type IsFilledIn = (field: string, value: unknown, of: Content) => boolean;

/** The same data without what a reader fills in. A field in `names` has names of somebody's choice in it, and stays as it is. */
export function without(value: unknown, isFilledIn: IsFilledIn, names: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => without(entry, isFilledIn, names));
  if (!isFields(value)) return value;
  const left = Object.entries(value).filter(([field, entry]) => !isFilledIn(field, entry, value));
  return Object.fromEntries(
    left.map(([field, entry]) => [field, names.includes(field) ? entry : without(entry, isFilledIn, names)]),
  );
}
