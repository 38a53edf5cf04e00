import { keyFor } from '../../../../catalog/draft/keys.js';
import type { Rows } from './spec.js';
import type { Row } from './tree.js';

/** The first key in the manner of `first` that nothing has yet: a, b, c … or l1, l2, l3 … */
export function nextKey(first: string, taken: ReadonlySet<string>): string {
  const [, stem = '', digits = ''] = /^(.*?)(\d*)$/.exec(first) ?? [];
  for (let number = 0; ; number += 1) {
    const key = digits === '' ? lettered(first, number) : `${stem}${Number(digits) + number}`;
    if (!taken.has(key)) return key;
  }
}

/** Behind z comes a2. */
function lettered(first: string, number: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const place = letters.indexOf(first) + number;
  const round = Math.floor(place / letters.length);
  return `${letters[place % letters.length] ?? 'a'}${round === 0 ? '' : round + 1}`;
}

const keyPattern = /^[a-z0-9][a-z0-9-_]*$/;

/** The rows, each with a key: rows keep the one they have, since answers hang on it. */
export function withKeys(
  { key: first, keyFrom, taken: elsewhere }: Rows,
  rows: readonly Row[],
  known: readonly string[] = [],
): readonly Row[] {
  if (first === null) return rows;
  const taken = new Set([...known, ...elsewhere, ...rows.map(({ key }) => key)]);
  return rows.map((row) => {
    if (row.was !== null || keyPattern.test(row.key)) return row;
    const words = keyFrom === null ? '' : row.cells.get(keyFrom);
    if (keyFrom !== null && (typeof words !== 'string' || words.trim() === '')) return row;
    const key = keyFrom === null ? nextKey(first, taken) : keyFor(String(words), taken, first);
    taken.add(key);
    return { ...row, key };
  });
}
