import { align, type Pair } from './alignment.js';
import { bigramsOf, likeness, type Bigrams } from './likeness.js';
import type { Passage } from './edition.js';

/** A passage before it has its id. */
export interface Piece extends Omit<Passage, 'id'> {
  readonly text: string;
  /** A block that stands for one thing, such as a claim, is told by its key and not by its words. */
  readonly key: string | null;
}

/** From which likeness on a rewritten passage is still the same one. */
const alike = 0.5;
/** How far apart, within one gap, two passages are still held against each other. */
const reach = 30;

type Matches = Map<number, number>;

/**
 * Which passage of `after` is which of `before`, by their places. Equal texts first, in order, then equal texts that were
 * moved and blocks of one key, and last, between neighbours that did not change, the most alike.
 */
export function matchPassages(before: readonly Piece[], after: readonly Piece[]): ReadonlyMap<number, number> {
  const inOrder = align(
    before.map(({ hash }) => hash),
    after.map(({ hash }) => hash),
  );
  const matches: Matches = new Map(inOrder.map(([i, j]) => [j, i]));
  matchBy(({ hash }) => hash, before, after, matches);
  matchBy(({ kind, key }) => (key === null ? null : `${kind} ${key}`), before, after, matches);
  matchRewritten(before, after, inOrder, matches);
  return matches;
}

/** Pairs what is left and has the same mark, in the order in which it stands. */
function matchBy(
  markOf: (piece: Piece) => string | null,
  before: readonly Piece[],
  after: readonly Piece[],
  matches: Matches,
): void {
  const taken = new Set(matches.values());
  const waiting = new Map<string, number[]>();
  for (const [i, piece] of before.entries()) {
    const mark = markOf(piece);
    if (mark === null || taken.has(i)) continue;
    const places = waiting.get(mark);
    if (places) places.push(i);
    else waiting.set(mark, [i]);
  }
  for (const [j, piece] of after.entries()) {
    const mark = markOf(piece);
    const i = mark === null || matches.has(j) ? undefined : waiting.get(mark)?.shift();
    if (i !== undefined) matches.set(j, i);
  }
}

function matchRewritten(
  before: readonly Piece[],
  after: readonly Piece[],
  inOrder: readonly Pair[],
  matches: Matches,
): void {
  const taken = new Set(matches.values());
  let [iFrom, jFrom] = [0, 0];
  for (const [iTo, jTo] of [...inOrder, [before.length, after.length] as const]) {
    const old = rewritable(before, iFrom, iTo, (i) => taken.has(i));
    const made = rewritable(after, jFrom, jTo, (j) => matches.has(j));
    for (const [i, j] of mostAlike(old, made)) matches.set(j, i);
    [iFrom, jFrom] = [iTo + 1, jTo + 1];
  }
}

interface Candidate {
  readonly place: number;
  readonly kind: Piece['kind'];
  readonly bigrams: Bigrams;
}

function rewritable(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isTaken: (place: number) => boolean,
): Candidate[] {
  return pieces.slice(from, to).flatMap(({ kind, key, text }, at) => {
    const place = from + at;
    return isTaken(place) || key !== null ? [] : [{ place, kind, bigrams: bigramsOf(text) }];
  });
}

/** The likest pair first, then the likest of the rest; of equals the earlier. */
function mostAlike(old: readonly Candidate[], made: readonly Candidate[]): Pair[] {
  const scores: { pair: Pair; score: number }[] = [];
  for (const [at, a] of old.entries()) {
    for (const b of made.slice(Math.max(at - reach, 0), at + reach + 1)) {
      const score = a.kind === b.kind ? likeness(a.bigrams, b.bigrams) : 0;
      if (score >= alike) scores.push({ pair: [a.place, b.place], score });
    }
  }
  scores.sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const used = { old: new Set<number>(), made: new Set<number>() };
  return scores.flatMap(({ pair }) => {
    if (used.old.has(pair[0]) || used.made.has(pair[1])) return [];
    used.old.add(pair[0]);
    used.made.add(pair[1]);
    return [pair];
  });
}
