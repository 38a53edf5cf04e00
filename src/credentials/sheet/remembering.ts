/** A function of one text that keeps its latest answers, for work that is dear and comes again. */
export function remembering<T>(most: number, make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const [oldest] = made.keys();
    if (oldest !== undefined && made.size >= most) made.delete(oldest);
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
