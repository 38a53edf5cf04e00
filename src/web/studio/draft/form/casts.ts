import type { Cast, Cell } from './spec.js';

const one = (cell: Cell): string => (typeof cell === 'string' ? cell : (cell[0] ?? ''));
const several = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell);

/** A number as people type it, with a comma or a point; null where it is none. */
function numberIn(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/\u2212/g, '-')
    .replace(',', '.');
  const value = plain === '' ? NaN : Number(plain);
  return Number.isFinite(value) ? value : null;
}

const printed = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

export const text: Cast = {
  print: printed,
  read: (cell) => (one(cell).trim() === '' ? undefined : one(cell).trim()),
};

export const number: Cast = {
  print: printed,
  read: (cell) => (one(cell).trim() === '' ? undefined : (numberIn(one(cell)) ?? one(cell).trim())),
};

/** Empty means null: something is said, namely that there is no limit. */
export const numberOrNull: Cast = { print: printed, read: (cell) => number.read(cell) ?? null };

/** True or false, with nothing in between. */
export const truth: Cast = {
  print: printed,
  read: (cell) =>
    one(cell) === '' ? undefined : one(cell) === 'true' ? true : one(cell) === 'false' ? false : one(cell),
};

/** What goes without saying is not said. */
export const flag = (otherwise: boolean): Cast => ({
  print: (value) => ((typeof value === 'boolean' ? value : otherwise) ? '1' : ''),
  read: (cell) => ((one(cell) !== '') === otherwise ? undefined : !otherwise),
});

/** One of some words, of which `otherwise` goes without saying. */
export const word = (otherwise: string): Cast => ({
  print: (value) => (typeof value === 'string' ? value : otherwise),
  read: (cell) => (one(cell) === otherwise || one(cell) === '' ? undefined : one(cell)),
});

/** One of some numbers, of which `otherwise` goes without saying. */
export const oneNumber = (otherwise: number): Cast => ({
  print: (value) => printed(value ?? otherwise),
  read: (cell) => (number.read(cell) === otherwise ? undefined : number.read(cell)),
});

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : value == null ? [] : [value])
    .map(printed)
    .filter((each) => each !== '');

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** A list of texts, one to a line. */
export const lines: Cast = {
  print: (value) => texts(value).join('\n'),
  read: (cell) =>
    some(
      one(cell)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
};

/** A list of keys, with commas or spaces between them. An @ before a key, as in a citation, is no part of it. */
export const keys: Cast = {
  print: (value) => texts(value).join(', '),
  read: (cell) =>
    some(
      one(cell)
        .split(/[\s,;]+/)
        .map((key) => key.replace(/^\[?@/, '').replace(/\]$/, ''))
        .filter((key) => key !== ''),
    ),
};

export const ticked: Cast = { print: texts, read: (cell) => some(several(cell).filter((each) => each !== '')) };

export const tickedNumbers: Cast = {
  print: texts,
  read: (cell) => some(several(cell).flatMap((each) => numberIn(each) ?? [])),
};

/** A number for each of some keys, as `key=number`. */
export const numbers: Cast = {
  print: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([key, each]) => `${key}=${printed(each)}`)
      : [],
  read: (cell) => {
    const entries = several(cell).map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), number.read(each.slice(at + 1))] as const;
    });
    const said = entries.filter(([, value]) => value !== undefined);
    return said.length === 0 ? undefined : Object.fromEntries(said);
  },
};

/** Whether two cells say the same; the order in which things were ticked says nothing. */
export function isSame(a: Cell, b: Cell): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return [...several(a)].sort().join('\n') === [...several(b)].sort().join('\n');
}
