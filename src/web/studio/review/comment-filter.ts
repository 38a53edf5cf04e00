import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { placeSaid } from './thread-place.js';

export type CommentState = 'open' | 'resolved' | 'all';

const states: readonly CommentState[] = ['open', 'resolved', 'all'];

/** Which comments a list shows. */
export interface CommentFilter {
  readonly state: CommentState;
  /** The lesson, quiz or other part, as `kind key`; empty for all. An item counts to its quiz. */
  readonly place: string;
  /** Who wrote in the thread; empty for everybody. */
  readonly by: string;
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface FilterView {
  readonly action: string;
  readonly states: readonly Choice[];
  readonly places: readonly Choice[];
  readonly people: readonly Choice[];
  readonly count: string;
}

export function readFilter({ state, place, by }: Readonly<Record<string, unknown>>): CommentFilter {
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '');
  return { state: states.find((each) => each === state) ?? 'open', place: text(place), by: text(by) };
}

/** The part of the course that a thread is listed under. */
function listedUnder({ kind, key }: PieceName, heads: readonly PieceHead[]): PieceName {
  if (kind !== 'item') return { kind, key };
  const parent = heads.find((head) => head.kind === 'item' && head.key === key)?.parent ?? null;
  return parent === null ? { kind, key } : { kind: 'quiz', key: parent };
}

const nameOf = ({ kind, key }: PieceName): string => `${kind} ${key}`;

/** The newest first. */
export function filtered(
  threads: readonly Thread[],
  { state, place, by }: CommentFilter,
  heads: readonly PieceHead[],
): readonly Thread[] {
  return threads
    .filter(({ resolved }) => state === 'all' || (resolved !== null) === (state === 'resolved'))
    .filter(({ piece }) => place === '' || nameOf(listedUnder(piece, heads)) === place)
    .filter(({ comments }) => by === '' || comments.some(({ writtenBy }) => writtenBy === by))
    .toReversed();
}

export function filterView(
  filter: CommentFilter,
  threads: readonly Thread[],
  heads: readonly PieceHead[],
  names: ReadonlyMap<string, string>,
  slug: string,
  words: Words,
): FilterView {
  const places = new Map(threads.map(({ piece }) => listedUnder(piece, heads)).map((piece) => [nameOf(piece), piece]));
  const people = new Set(threads.flatMap(({ comments }) => comments.map(({ writtenBy }) => writtenBy)));
  const count = filtered(threads, filter, heads).length;
  return {
    action: addresses.courseReview(slug),
    states: states.map((value) => ({
      ...{ value, text: words.say(`comments.state.${value}`), chosen: value === filter.state },
    })),
    places: [...places].map(([value, piece]) => ({
      ...{ value, text: placeSaid(piece, heads, words), chosen: value === filter.place },
    })),
    people: [...people].map((value) => ({
      ...{ value, text: names.get(value) ?? words.say('draft.history.gone'), chosen: value === filter.by },
    })),
    count: words.say('comments.found', { count }),
  };
}
