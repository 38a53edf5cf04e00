import { own } from './answer.js';

/** Line key → place, from 1. */
export type Places = Readonly<Record<string, number>>;

/** Every line's place in a complete order. */
export const placesIn = (order: readonly string[]): Places =>
  Object.fromEntries(order.map((key, index) => [key, index + 1]));

/** The order that an answer shows: lines by their place, then those without one, ties as they stood at first. */
export function currentOrder(start: readonly string[], answer: Places | null): readonly string[] {
  return start.toSorted((a, b) => (own(answer, a) ?? Infinity) - (own(answer, b) ?? Infinity) || 0);
}
