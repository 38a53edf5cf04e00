/** The pairs of neighbouring words in a text, its beginning and end counted as words, with how often each stands there. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigramsOf(text: string): Bigrams {
  const words = ['', ...(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []), ''];
  const bigrams = new Map<string, number>();
  for (let at = 1; at < words.length; at += 1) {
    const bigram = `${words[at - 1]} ${words[at]}`;
    bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
  }
  return bigrams;
}

/** Dice's coefficient (1945): twice what two texts share, over what both hold; 1 for the same words in the same order. */
export function likeness(a: Bigrams, b: Bigrams): number {
  let shared = 0;
  let held = 0;
  for (const [bigram, times] of a) {
    shared += Math.min(times, b.get(bigram) ?? 0);
    held += times;
  }
  for (const times of b.values()) held += times;
  return (2 * shared) / held;
}
