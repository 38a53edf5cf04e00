import type { Census } from '../../evidence/census.js';
import type { Registry } from '../../evidence/registry.js';
import type { RegistrySearch } from '../../evidence/registry-search.js';
import type { Words } from '../views/words.js';
import { type Choices, choicesOf } from './choices.js';
import { emptyResult, type EmptyResult } from './empty-result.js';
import { type FileLink, filesOf } from './files.js';
import { type Guide, guideOf } from './guide.js';
import { claimLine, type ClaimLine, studyLine, type StudyLine } from './lines.js';
import { isFiltered, searchAddress, type SearchQuery } from './search-query.js';

export const perPage = 50;

/** The registry as everybody can search it. */
export interface EvidencePage {
  readonly query: string;
  readonly census: Census;
  readonly guide: Guide;
  readonly choices: Choices;
  /** The two lists, with how much of each was found. */
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly isClaims: boolean;
  /** What was found, in one line. */
  readonly found: string;
  /** Nothing has the words as they were typed; what is shown is spelt nearly so. */
  readonly isNear: boolean;
  /** One of the two is empty. */
  readonly studies: readonly StudyLine[];
  readonly claims: readonly ClaimLine[];
  readonly empty: EmptyResult | null;
  readonly pages: Pager | null;
  /** Where everything stands again; null while nothing was asked. */
  readonly allHref: string | null;
  readonly files: readonly FileLink[];
  /** Whether the files hold less than all studies. */
  readonly isPart: boolean;
}

export interface Pager {
  readonly said: string;
  readonly previous: string | null;
  readonly next: string | null;
}

export function evidencePage(
  query: SearchQuery,
  search: RegistrySearch,
  registry: Registry,
  words: Words,
  today: string,
): EvidencePage {
  const studies = search.findStudies(query.q, query);
  const claims = search.findClaims(query.q, query);
  const isClaims = query.show === 'claims';
  const shown = isClaims ? claims : studies;
  const count = shown.entries.length;
  const last = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(query.page, last);
  const part = <T>(entries: readonly T[]) => entries.slice((page - 1) * perPage, page * perPage);
  const isPart = query.q !== '' || isFiltered(query);
  return {
    query: query.q,
    census: search.census,
    guide: guideOf(search.census, words),
    choices: choicesOf(query, search.topics, words),
    tabs: (['studies', 'claims'] as const).map((show) => ({
      href: searchAddress({ ...query, show, page: 1 }),
      label: words.say(`evidence.tab.${show}`, { count: (show === 'claims' ? claims : studies).entries.length }),
      current: show === query.show,
    })),
    isClaims,
    found: foundSaid(query, count, words),
    isNear: shown.isNear && count > 0,
    studies: isClaims ? [] : part(studies.entries).map((study) => studyLine(study, words)),
    claims: isClaims ? part(claims.entries).map((claim) => claimLine(claim, registry, words, today)) : [],
    empty: count === 0 ? emptyResult(query, search, words) : null,
    pages: last === 1 ? null : pagerOf({ ...query, page }, count, last, words),
    allHref: isPart ? searchAddress({ show: query.show }) : null,
    files: isClaims ? [] : filesOf(query, words),
    isPart,
  };
}

function foundSaid({ q, show }: SearchQuery, count: number, words: Words): string {
  if (q === '') return words.say(`evidence.count.${show}`, { count });
  return words.say(`evidence.found.${show}`, { count, query: q });
}

function pagerOf(query: SearchQuery, count: number, last: number, words: Words): Pager {
  const { page } = query;
  const first = (page - 1) * perPage + 1;
  return {
    said: words.say('evidence.pages', { first, last: Math.min(count, page * perPage), count }),
    previous: page > 1 ? searchAddress({ ...query, page: page - 1 }) : null,
    next: page < last ? searchAddress({ ...query, page: page + 1 }) : null,
  };
}
