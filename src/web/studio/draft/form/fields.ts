import * as casts from './casts.js';
import type { Cast, Choices, Leaf, Lookup, Part, Rows, Spec } from './spec.js';

/** What a field is about: the messages with its label and its hint. */
type About = readonly [at: string, label: string, hint?: string];

const leaf = ([at, label, hint]: About, more: Pick<Leaf, 'cast' | 'control' | 'speaks'>): Leaf => ({
  ...{ kind: 'leaf', at: at.split('.'), label, hint: hint ?? null },
  ...more,
});

/** A few words. */
export const line = (...about: About): Leaf =>
  leaf(about, { cast: casts.text, control: { draw: 'line', isShort: false }, speaks: true });

/** A text of some lines. */
export const area = (rows: number, ...about: About): Leaf =>
  leaf(about, { cast: casts.text, control: { draw: 'area', rows }, speaks: true });

export const number = (...about: About): Leaf =>
  leaf(about, { cast: casts.number, control: { draw: 'line', isShort: true }, speaks: true });

/** A number that is null where nothing is typed. */
export const numberOrNull = (...about: About): Leaf =>
  leaf(about, { cast: casts.numberOrNull, control: { draw: 'line', isShort: true }, speaks: true });

/** A list of texts, one to a line. */
export const lines = (rows: number, ...about: About): Leaf =>
  leaf(about, { cast: casts.lines, control: { draw: 'area', rows }, speaks: true });

/** A list of keys in one line. */
export const keys = (...about: About): Leaf =>
  leaf(about, { cast: casts.keys, control: { draw: 'line', isShort: false }, speaks: true });

export const tick = (otherwise: boolean, ...about: About): Leaf =>
  leaf(about, { cast: casts.flag(otherwise), control: { draw: 'tick' }, speaks: false });

/** One of several; `none` says that nothing is chosen yet, and is null where one goes without saying. */
export const select = (cast: Cast, choices: Choices, none: string | null, ...about: About): Leaf =>
  leaf(about, { cast, control: { draw: 'select', choices, none }, speaks: none !== null });

export const ticks = (cast: Cast, choices: Choices, ...about: About): Leaf =>
  leaf(about, { cast, control: { draw: 'ticks', choices }, speaks: true });

export const numbers = (choices: Choices, ...about: About): Leaf =>
  leaf(about, { cast: casts.numbers, control: { draw: 'numbers', choices }, speaks: true });

export const moment = (cast: Cast, ...about: About): Leaf =>
  leaf(about, { cast, control: { draw: 'moment' }, speaks: true });

/** Said by the kind of the row, and asked of nobody. */
export const hidden = (at: string): Leaf =>
  leaf([at, ''], { cast: casts.text, control: { draw: 'hidden' }, speaks: false });

export const part = (name: string, legend: string, of: readonly Spec[], hint: string | null = null): Part => ({
  ...{ kind: 'part', name, legend, hint, isFolded: false, of },
});

/** Fields that most authors leave alone. */
export const folded = (name: string, legend: string, of: readonly Spec[], hint: string | null = null): Part => ({
  ...part(name, legend, of, hint),
  isFolded: true,
});

type RowsAbout = Pick<Rows, 'at' | 'legend' | 'one'> &
  Partial<Pick<Rows, 'hint' | 'key' | 'keyFrom' | 'taken' | 'start' | 'most' | 'isOrdered' | 'isFolded'>> & {
    readonly add: string;
  };

/** A list whose entries all have the same fields. */
export const rows = ({ add, ...about }: RowsAbout, of: readonly Spec[]): Rows => ({
  ...rowsDefaults,
  ...about,
  adds: [{ name: '', label: add, cells: {} }],
  of: () => of,
});

/** A list whose entries have fields by their kind. */
export const rowsBy = (
  about: Omit<RowsAbout, 'add'>,
  adds: Rows['adds'],
  of: (lookup: Lookup) => readonly Spec[],
): Rows => ({ ...rowsDefaults, ...about, adds, of });

const rowsDefaults = {
  ...{ kind: 'rows' as const, hint: null, key: null, keyFrom: null, taken: new Set<string>() },
  ...{ start: 0, most: 20 },
  ...{ isOrdered: false, isFolded: false },
};
