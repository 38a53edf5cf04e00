/** The entries of a list that stand in it before already, with their index. */
export function repeated(keys: readonly string[]): readonly (readonly [number, string])[] {
  return [...keys.entries()].filter(([index, key]) => keys.indexOf(key) < index);
}
