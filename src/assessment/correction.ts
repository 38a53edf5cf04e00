import type { Item } from './item.js';
import { type ItemKey, rekeyed } from './rekeying/rekeying.js';
import { everything, nothing, type Score } from './score.js';

/**
 * What is done about an item that was found to be wrong: its `key` is replaced, `everyone` who was asked gets its points, it is
 * taken `out` of the total, or it counts `as-written` after all.
 */
export const remedies = ['key', 'everyone', 'out', 'as-written'] as const;
export type Remedy = (typeof remedies)[number];

export interface Correction {
  readonly remedy: Remedy;
  /** The new key where that is the remedy. */
  readonly key: ItemKey | null;
}

/** The correction in force of each item, by the revision that it is of. */
export type Corrections = ReadonlyMap<string, Correction>;

export const noCorrections: Corrections = new Map();

/** The item as it is marked and explained under a correction. Throws where the key is none for it. */
export const correctedItem = (item: Item, correction: Correction | undefined): Item =>
  correction?.remedy === 'key' ? rekeyed(item, correction.key) : item;

type State = 'marked' | 'waiting' | 'unscored';
type Mark = { readonly state: State; readonly score: Score };

/** What becomes of a mark that the (corrected) key gave. Nobody has to wait for what everyone gets, or nobody. */
const effects = {
  key: (mark) => mark,
  everyone: ({ score: { max } }) => ({ state: 'marked', score: { ...everything, max } }),
  out: () => ({ state: 'unscored', score: { ...nothing, max: 0 } }),
  'as-written': (mark) => mark,
} satisfies Record<Remedy, (mark: Mark) => Mark>;

export const correctedMark = (mark: Mark, correction: Correction | undefined): Mark =>
  correction ? effects[correction.remedy](mark) : mark;
