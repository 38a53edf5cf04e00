import { createHash } from 'node:crypto';

/** Gives the next whole number of a stream, 0 ≤ n < 2³². */
export type Stream = () => number;

/**
 * The random stream of a seed and the names of what is drawn: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna
 * (https://prng.di.unimi.it/xoshiro128starstar.c), its state the first 16 bytes, big-endian, of the SHA-256 of the names
 * as a JSON list. A stream for each thing drawn keeps one change to a quiz from reshuffling all the rest.
 */
export function stream(...names: readonly string[]): Stream {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest();
  return xoshiro128([hash.readUInt32BE(0), hash.readUInt32BE(4), hash.readUInt32BE(8), hash.readUInt32BE(12)]);
}

/** The generator alone, from its 128 bits of state, which must not all be 0. */
export function xoshiro128(state: readonly [number, number, number, number]): Stream {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/** Shuffled by Fisher and Yates, in Durstenfeld's form (1964, Communications of the ACM 7:420). */
export function shuffled<T>(values: readonly T[], next: Stream): readonly T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1, next);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** A number 0 ≤ n < limit, every one equally likely: draws from the uneven end of the range are thrown away. */
function below(limit: number, next: Stream): number {
  const even = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = next();
    if (drawn < even) return drawn % limit;
  }
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
