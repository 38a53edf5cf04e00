/** So near the beginning nobody has to be told where to go on, and so near the end there is nothing left. In seconds. */
const [begun, over] = [5, 10];

/** The place to come back to, in whole seconds; null where one would begin anew. */
export function resumeAt(seconds: number, length: number): number | null {
  const at = Math.floor(Math.min(seconds, length));
  return at < begun || at > length - over ? null : at;
}
