import type { RegistrySearch } from '../../evidence/registry-search.js';
import { searchWords } from '../../kernel/fold.js';
import type { Words } from '../views/words.js';
import { isFiltered, searchAddress, type SearchQuery, unfiltered } from './search-query.js';

/** A search that found nothing says why, as far as it can be known, and leads to what would find something. */
export interface EmptyResult {
  /** Words that nothing in the registry has. */
  readonly unknown: string | null;
  /** Every word is known, but no entry has all of them. */
  readonly isTooMany: boolean;
  readonly ways: readonly { readonly href: string; readonly label: string }[];
}

export function emptyResult(query: SearchQuery, search: RegistrySearch, words: Words): EmptyResult {
  const { q, show } = query;
  const typed = q.split(/\s+/).filter((word) => searchWords(word).length > 0);
  const unknown = typed.filter((word) => countOf(word, search) === 0).map((word) => `“${word}”`);
  const all = { ...query, ...unfiltered, page: 1 };
  const other = show === 'claims' ? 'studies' : 'claims';
  const withoutFilters = count({ ...all }, search);
  const inOther = count({ ...query, show: other }, search);
  return {
    unknown: unknown.length > 0 ? words.list(unknown) : null,
    isTooMany: unknown.length === 0 && typed.length > 1 && withoutFilters === 0,
    ways: [
      ...(isFiltered(query) && withoutFilters > 0
        ? [
            {
              href: searchAddress(all),
              label: words.say(`evidence.empty.unfiltered.${show}`, { count: withoutFilters }),
            },
          ]
        : []),
      ...(inOther > 0
        ? [
            {
              href: searchAddress({ ...query, show: other, page: 1 }),
              label: words.say(`evidence.empty.other.${other}`, { count: inOther }),
            },
          ]
        : []),
    ],
  };
}

function count(query: SearchQuery, search: RegistrySearch): number {
  const found = query.show === 'claims' ? search.findClaims(query.q, query) : search.findStudies(query.q, query);
  return found.entries.length;
}

const countOf = (word: string, { studies, claims }: RegistrySearch): number =>
  studies.find(word).entries.length + claims.find(word).entries.length;
