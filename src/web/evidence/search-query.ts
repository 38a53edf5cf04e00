import { type Strength, strengthLevels, strengthScales } from '../../evidence/claim.js';
import type { ClaimFilter, StudyFilter } from '../../evidence/registry-search.js';
import { studyKinds, studyStatuses } from '../../evidence/study.js';
import { addresses } from '../addresses.js';

/** What was asked of the registry: words, filters, which of the two lists, and which page of it. */
export interface SearchQuery extends StudyFilter, ClaimFilter {
  readonly q: string;
  readonly show: 'studies' | 'claims';
  readonly page: number;
}

/** Any level of either scale, and "contested" alone, as a choice in the form: "certainty-low". */
export const strengths: readonly Strength[] = strengthScales.flatMap((scale) =>
  strengthLevels.map((level) => ({ scale, level })),
);
export const strengthName = ({ scale, level }: Strength): string => `${scale}-${level}`;

const longest = 200;

/** Reads an address. What it does not know counts as not asked for, so that an old link still finds something. */
export function searchQuery(asked: Readonly<Record<string, unknown>>, topics: readonly string[]): SearchQuery {
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].trim().slice(0, longest) : '');
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === text(name)) ?? null;
  const page = /^[1-9]\d{0,6}$/.exec(text('page'));
  return {
    q: text('q'),
    show: oneOf('show', ['studies', 'claims']) ?? 'studies',
    topic: oneOf('topic', topics),
    kind: oneOf('kind', studyKinds),
    status: oneOf('status', studyStatuses),
    strength: strengths.find((each) => strengthName(each) === text('strength')) ?? null,
    contested: text('contested') === '1',
    page: page ? Number(page[0]) : 1,
  };
}

/** The address that asks the same; what is as usual is left out of it. */
export function searchAddress(query: Partial<SearchQuery>, path: string = addresses.evidence): string {
  const { q, show, topic, kind, status, strength, contested, page = 1 } = query;
  const isClaims = show === 'claims';
  const pairs: readonly (readonly [string, string | null | undefined | false])[] = [
    ['q', q],
    ['show', isClaims && 'claims'],
    ['topic', topic],
    ['kind', !isClaims && kind],
    ['status', !isClaims && status],
    ['strength', isClaims && strength && strengthName(strength)],
    ['contested', isClaims && contested && '1'],
    ['page', page > 1 && String(page)],
  ];
  const given = pairs.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Whether anything but words narrows the list that is shown. */
export function isFiltered({ show, topic, kind, status, strength, contested }: SearchQuery): boolean {
  return topic !== null || (show === 'studies' ? kind !== null || status !== null : strength !== null || contested);
}

export const unfiltered = { topic: null, kind: null, status: null, strength: null, contested: false } as const;
