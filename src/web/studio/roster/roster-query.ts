import { rosterOrders, type RosterSearch } from '../../../insights/roster/roster-search.js';
import { rosterFilters } from '../../../insights/roster/roster-state.js';

type Query = Readonly<Record<string, unknown>>;

/** What a roster can be narrowed down to, beside states. */
export interface RosterChoices {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly editions: readonly { readonly id: string; readonly number: number }[];
}

/** What was asked for in the address of the page; what makes no sense there asks for nothing. */
export function rosterSearchIn(query: Query, { groups, editions }: RosterChoices): RosterSearch {
  const oneOf = <T extends string>(all: readonly T[], value: unknown) => all.find((each) => each === value) ?? null;
  return {
    text: typeof query.q === 'string' ? query.q.trim().slice(0, 200) : '',
    state: oneOf(rosterFilters, query.state),
    groupId: groups.find(({ id }) => id === query.group)?.id ?? null,
    editionId: editions.find(({ number }) => String(number) === query.edition)?.id ?? null,
    order: oneOf(rosterOrders, query.order) ?? 'newest',
  };
}

/** The same as it stands in an address. */
export function askedFor(search: RosterSearch, { editions }: RosterChoices): Readonly<Record<string, string>> {
  const edition = editions.find(({ id }) => id === search.editionId)?.number;
  return {
    ...(search.text && { q: search.text }),
    ...(search.state && { state: search.state }),
    ...(search.groupId && { group: search.groupId }),
    ...(edition !== undefined && { edition: String(edition) }),
    ...(search.order !== 'newest' && { order: search.order }),
  };
}

export const withQuery = (href: string, asked: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(asked).toString();
  return query === '' ? href : `${href}?${query}`;
};
