export type Direction = 'earlier' | 'later';

export const directions: readonly Direction[] = ['earlier', 'later'];

/** The order with one line moved by one place; at either end, or for a line it does not hold, the order as it was. */
export function moveLine(order: readonly string[], key: string, direction: Direction): readonly string[] {
  const from = order.indexOf(key);
  const to = direction === 'earlier' ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, key);
}
