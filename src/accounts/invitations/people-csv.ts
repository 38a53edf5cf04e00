import { CsvError, parse } from 'csv-parse/sync';
import { csvText } from './csv-text.js';

/** As large as a file may be, in bytes, and as many people as it may name. */
export const largestFile = 1_000_000;
export const mostLines = 5_000;
const widestRow = 10_000;

export const columns = ['email', 'name', 'role', 'course'] as const;
export type Column = (typeof columns)[number];

/** Other headings under which the columns are known too. */
const headings: Readonly<Record<string, Column>> = {
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  'e-mail address': 'email',
  name: 'name',
  'full name': 'name',
  role: 'role',
  course: 'course',
};

/** One person as the file has them; `line` is where the row ends in the file, from 1. A column that is not there is empty. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  /** Whether there are more cells than headings, as after a separator within a name. */
  readonly isTooLong: boolean;
}

/** Why a file cannot be read at all: the key of the message, and what it is filled in with. */
export interface FileFault {
  readonly code: 'empty' | 'large' | 'no-text' | 'no-email' | 'twice' | 'quotes' | 'many';
  readonly details: Readonly<Record<string, string | number>>;
}

export interface PeopleFile {
  readonly rows: readonly Row[];
  /** Headings that mean nothing here, as they were written. */
  readonly ignored: readonly string[];
}

/** Reads a CSV file: commas, semicolons or tabs, whichever its first line has. */
export function readPeopleCsv(bytes: Uint8Array): PeopleFile | FileFault {
  if (bytes.length > largestFile) return fault('large', { megabytes: largestFile / 1_000_000 });
  const read = csvText(bytes);
  if (!read) return fault('no-text');
  try {
    return peopleFile(records(read.text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault('quotes', { line: Number(error.lines) || 1 });
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(text: string): Parsed[] {
  const [first = ''] = text.trimStart().split(/\r\n|\r|\n/, 1);
  return parse(text, {
    delimiter: separatorOf(first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: widestRow,
    to: mostLines + 2, // the heading, and one more than there may be
  }) as unknown as Parsed[];
}

/** The one of the three separators that the line has most of, outside of quotation marks. */
function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function peopleFile([head, ...body]: readonly Parsed[]): PeopleFile | FileFault {
  if (!head) return fault('empty');
  const places = head.record.map((heading) => headings[heading.toLowerCase()] ?? null);
  const twice = columns.find((column) => places.filter((place) => place === column).length > 1);
  if (twice) return fault('twice', { column: twice });
  if (!places.includes('email')) return fault('no-email');
  if (body.length === 0) return fault('empty');
  if (body.length > mostLines) return fault('many', { most: mostLines });
  const cell = (record: readonly string[], column: Column) => (record[places.indexOf(column)] ?? '').trim();
  return {
    rows: body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(columns.map((column) => [column, cell(record, column)])) as Record<Column, string>,
      isTooLong: record.slice(places.length).some((text) => text !== ''),
    })),
    ignored: head.record.filter((heading, at) => places[at] === null && heading !== ''),
  };
}

const fault = (code: FileFault['code'], details: FileFault['details'] = {}): FileFault => ({ code, details });
