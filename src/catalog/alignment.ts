export type Pair = readonly [before: number, after: number];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs equal entries of two lists without crossing: what both begin and end with, then entries that occur once in each
 * (patience diff, after Bram Cohen), then the same between those. Pairs come in rising order.
 */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const pending: [Stretch, Stretch][] = [[whole(before), whole(after)]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [a, b] = trimmed(before, after, next, pairs);
    const anchors = rising(sharedOnce(before, after, a, b));
    if (anchors.length === 0) continue;
    pairs.push(...anchors);
    let [aFrom, bFrom] = [a.from, b.from];
    for (const [i, j] of [...anchors, [a.to, b.to] as const]) {
      if (i > aFrom && j > bFrom)
        pending.push([
          { from: aFrom, to: i },
          { from: bFrom, to: j },
        ]);
      [aFrom, bFrom] = [i + 1, j + 1];
    }
  }
  return pairs.sort(([a], [b]) => a - b);
}

function whole(list: readonly string[]): Stretch {
  return { from: 0, to: list.length };
}

function trimmed(
  before: readonly string[],
  after: readonly string[],
  [a, b]: [Stretch, Stretch],
  pairs: Pair[],
): [Stretch, Stretch] {
  let [aFrom, bFrom, aTo, bTo] = [a.from, b.from, a.to, b.to];
  while (aFrom < aTo && bFrom < bTo && before[aFrom] === after[bFrom]) pairs.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && before[aTo - 1] === after[bTo - 1]) pairs.push([--aTo, --bTo]);
  return [
    { from: aFrom, to: aTo },
    { from: bFrom, to: bTo },
  ];
}

function sharedOnce(before: readonly string[], after: readonly string[], a: Stretch, b: Stretch): Pair[] {
  const [inA, inB] = [onceIn(before, a), onceIn(after, b)];
  return [...inA].flatMap(([entry, i]) => {
    const j = inB.get(entry);
    return i === null || j === undefined || j === null ? [] : [[i, j] as const];
  });
}

/** Where each entry of the stretch stands; null for one that stands there more than once. */
function onceIn(list: readonly string[], { from, to }: Stretch): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at += 1) {
    const entry = list[at] ?? '';
    places.set(entry, places.has(entry) ? null : at);
  }
  return places;
}

/** The longest run of pairs, given by their first place, whose second places rise too. */
function rising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const run: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
