import type { Change } from '../studio/draft/changes.js';
import type { Words } from '../views/words.js';
import type { ChangePart } from './change-part.js';

/** What differs in one lesson, quiz or part between two editions, as the partial `editions/difference` shows it. */
export interface ShownDifference {
  /** Sentences on the whole, such as that it is new. */
  readonly notes: readonly string[];
  /** Promises of a quiz that no longer hold, and those that hold now. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly blocks: readonly ShownBlock[];
  readonly entries: readonly ShownEntry[];
  /** Where the rest stands, of what is too long for one page. */
  readonly more: { readonly href: string; readonly label: string } | null;
}

/** A heading or passage that changed; or, with `unchanged`, how many stayed as they were. */
export interface ShownBlock {
  readonly unchanged: string | null;
  readonly label: string;
  readonly parts: readonly ChangePart[];
}

/** One thing of a list, such as an item or a term. */
export interface ShownEntry {
  readonly title: string;
  readonly state: string;
  readonly changes: readonly Change[];
}

export const nothingShown: ShownDifference = { notes: [], gone: [], come: [], blocks: [], entries: [], more: null };

/** So many things stand on one page. */
const atATime = 100;

/** The things of one page, the first being page 1, and where the next one stands. */
export function paged<T>(
  all: readonly T[],
  { page, hrefOf }: ShownPlace,
  words: Words,
): { readonly shown: readonly T[]; readonly more: ShownDifference['more'] } {
  const end = page * atATime;
  const left = all.length - end;
  const more = left > 0 ? { href: hrefOf(page + 1), label: words.say('editions.more', { left }) } : null;
  return { shown: all.slice(end - atATime, end), more };
}

/** The page of a difference that is shown, from 1, and where the others stand. */
export interface ShownPlace {
  readonly page: number;
  readonly hrefOf: (page: number) => string;
}

/** The page that is asked for of the difference at an address. */
export const placeAsked = (href: string, page: unknown): ShownPlace => ({
  page: typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  hrefOf: (next) => `${href}?page=${next}`,
});
