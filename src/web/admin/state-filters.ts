import type { Words } from '../views/words.js';

/** A choice of what a list shows. */
export interface StateFilter {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** One for each state, with how many there are. */
export const stateFilters = <State extends string>(
  list: string,
  states: readonly State[],
  shown: State,
  counts: Readonly<Record<State, number>>,
  name: (state: State) => string,
  words: Words,
): readonly StateFilter[] =>
  states.map((state) => ({
    href: `${list}?show=${state}`,
    label: words.say('admin.counted', { name: name(state), count: counts[state] }),
    current: state === shown,
  }));

/** The state that the page's address asks for, or the first. */
export const stateIn = <State extends string>(states: readonly [State, ...State[]], asked: unknown): State =>
  states.find((state) => state === asked) ?? states[0];

/** So many of a page, and where the next one begins; `found` holds one more when there is one. */
export function cut<Row extends { readonly id: string }>(
  found: readonly Row[],
  size: number,
): { readonly rows: readonly Row[]; readonly before: string | null } {
  const rows = found.slice(0, size);
  return { rows, before: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}
