/**
 * Whether two texts differ by exactly one slip of the hand: a letter too many, too few or another one, or two neighbours that
 * changed places (Damerau 1964, Communications of the ACM 7:171). Letters are those that people count, not UTF-16 units.
 */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  const start = short.findIndex((letter, at) => letter !== long[at]);
  if (start === -1) return long.length > short.length;
  const same = (a: number, b: number) => short.slice(a).join('') === long.slice(b).join('');
  if (long.length > short.length) return same(start, start + 1);
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return same(start + 1, start + 1) || (isSwapped && same(start + 2, start + 2));
}
