import MiniSearch from 'minisearch';
import { searchWords } from '../kernel/fold.js';

/** What is known of an entry by which it may be found, each field with its weight in the order of what was found. */
export type SearchText<Field extends string> = Readonly<Record<Field, string>>;

export interface Found<T> {
  readonly entries: readonly T[];
  /** No entry has the words as they were typed, and these have some that are spelt nearly so. */
  readonly isNear: boolean;
}

/** Found lists that are kept ready, since a search is read page by page and by many people. */
const kept = 100;
/** So many entries are taken in before others get a turn: none of them keeps the server from answering for long. */
const chunkSize = 100;

/** Entries of one sort, in an order of their own, with an index of their words. */
export class SearchShelf<T> {
  readonly #index: MiniSearch;
  readonly #found = new Map<string, Found<T>>();

  private constructor(
    readonly all: readonly T[],
    fields: readonly string[],
    weights: Readonly<Record<string, number>>,
  ) {
    this.#index = new MiniSearch({
      fields: [...fields],
      tokenize: searchWords,
      processTerm: (term) => term,
      searchOptions: { combineWith: 'AND', boost: { ...weights } },
    });
  }

  static async of<T, Field extends string>(
    all: readonly T[],
    weights: Readonly<Record<Field, number>>,
    textOf: (entry: T) => SearchText<Field>,
  ): Promise<SearchShelf<T>> {
    const shelf = new SearchShelf<T>(all, Object.keys(weights), weights);
    const texts = all.map((entry, id) => ({ id, ...textOf(entry) }));
    await shelf.#index.addAllAsync(texts, { chunkSize });
    return shelf;
  }

  /** Everything for an empty query. Else what has all its words or their beginnings, the best first; failing that, what is near. */
  find(query: string): Found<T> {
    const terms = searchWords(query);
    if (terms.length === 0) return { entries: this.all, isNear: false };
    const name = terms.join(' ');
    const known = this.#found.get(name);
    if (known) return known;
    const found = this.#search(name);
    const oldest = this.#found.keys().next().value;
    if (this.#found.size >= kept && oldest !== undefined) this.#found.delete(oldest);
    this.#found.set(name, found);
    return found;
  }

  #search(query: string): Found<T> {
    const exact = this.#index.search(query, { prefix: true });
    if (exact.length > 0) return { entries: this.#entries(exact), isNear: false };
    return { entries: this.#entries(this.#index.search(query, { prefix: true, fuzzy: slips })), isNear: true };
  }

  #entries(results: readonly { readonly id: unknown }[]): T[] {
    return results.flatMap(({ id }) => this.all[Number(id)] ?? []);
  }
}

/** One slip in a word of four or five letters, two in a longer one; none in a number, which would be another year. */
function slips(term: string): number | false {
  if (term.length < 4 || /\d/.test(term)) return false;
  return term.length < 6 ? 1 : 2;
}
