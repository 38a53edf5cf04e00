import { type CopiedRow, type CopiedTable, namesSomebody } from '../../kernel/own-data/own-table.js';
import type { When, Words } from '../views/words.js';

/** The readable half of a copy of somebody's data: what the JSON holds, without keys and hashes. */
export interface OwnDataFile {
  readonly name: string;
  readonly madeAt: When;
  readonly styleHref: string;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly {
      readonly fields: readonly { readonly label: string; readonly lines: readonly string[] }[];
    }[];
  }[];
  readonly empty: readonly string[];
}

/** Columns for machines: the readable file says by name what these say by key. */
export const isForMachines = (column: string): boolean =>
  /^(id|key|paper|terms|statement|answer|data|hash|contentHash|messageId)$|(Id|Key)$/.test(column);

export function ownDataFile(
  { name, madeAt, styleHref }: Pick<OwnDataFile, 'name' | 'madeAt' | 'styleHref'>,
  copied: readonly CopiedTable[],
  words: Words,
): OwnDataFile {
  const title = (table: string) => words.say(`own-data.table.${table}`);
  return {
    ...{ name, madeAt, styleHref },
    tables: copied
      .filter(({ rows }) => rows.length > 0)
      .map(({ name: id, rows }) => ({
        id,
        title: title(id),
        rows: rows.map((row) => ({ fields: fieldsOf(row, words) })),
      })),
    empty: copied.filter(({ rows }) => rows.length === 0).map((table) => title(table.name)),
  };
}

const fieldsOf = (row: CopiedRow, words: Words) =>
  Object.entries(row).flatMap(([column, value]) => {
    if (isForMachines(column) || value === null || value === undefined || value === '') return [];
    const lines = namesSomebody(column) ? [whoseSaid(value, words)] : linesOf(value, words);
    return [{ label: words.say(`own-data.field.${column}`), lines }];
  });

const whoseSaid = (value: unknown, words: Words): string =>
  words.say(value === 'you' ? 'own-data.whose.you' : 'own-data.whose.somebody-else');

function linesOf(value: unknown, words: Words): string[] {
  if (value instanceof Date) return [words.date(value, 'moment')];
  if (typeof value === 'boolean') return [words.say(value ? 'own-data.yes' : 'own-data.no')];
  if (typeof value === 'number') return [words.number(value)];
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, each]) => `${key}: ${plain(each)}`);
  }
  return String(value).split('\n');
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.values(value);
  return parts.every((part) => typeof part !== 'object') ? parts.join(', ') : JSON.stringify(value);
}
