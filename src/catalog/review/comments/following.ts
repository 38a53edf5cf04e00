import { readMarkdown } from '../../markdown/read-markdown.js';
import { matchPassages, type Piece } from '../../passage-matching.js';
import { splitPassages } from '../../passages.js';

export const passagesOf = (markdown: string): readonly Piece[] => splitPassages(markdown, readMarkdown(markdown));

/** Where a passage of one text stands in a later one; null where it is gone. */
export type Following = (at: number) => number | null;

/** Follows the passages of `before` into `after`. */
export function following(before: readonly Piece[], after: readonly Piece[]): Following {
  const places = new Map([...matchPassages(before, after)].map(([now, then]) => [then, now]));
  return (at) => places.get(at) ?? null;
}

/**
 * Follows them straight, and what is lost that way version by version: a passage that was rewritten again and again is no
 * longer like what it was, and still like what it was a little before. `between` are the versions in their order.
 */
export function followingThrough(
  before: readonly Piece[],
  between: () => readonly (readonly Piece[])[],
  after: readonly Piece[],
): Following {
  const straight = following(before, after);
  let steps: readonly Following[] | null = null;
  const stepwise = (): readonly Following[] => {
    const all = [before, ...between(), after];
    return all.slice(1).map((next, index) => following(all[index] ?? [], next));
  };
  const taken = new Set(before.flatMap((_, at) => straight(at) ?? []));
  return (at) => {
    const found = straight(at);
    if (found !== null) return found;
    steps ??= stepwise();
    const place = steps.reduce<number | null>((from, step) => (from === null ? null : step(from)), at);
    return place !== null && taken.has(place) ? null : place;
  };
}
