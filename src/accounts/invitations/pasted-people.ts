import { csvText } from './csv-text.js';
import { type FileFault, largestFile, mostLines, type PeopleFile, readPeopleCsv, type Row } from './people-csv.js';

const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/;
const separators = /[,;\t]/;

/**
 * Reads people as they are pasted: a table with headings, or addresses without any, one a line or several, each perhaps with a
 * name, as mail programs and spreadsheets write them.
 */
export function readPastedPeople(bytes: Uint8Array): PeopleFile | FileFault {
  if (bytes.length > largestFile) return readPeopleCsv(bytes);
  const text = csvText(bytes)?.text;
  if (text === undefined) return readPeopleCsv(bytes);
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (!first.includes('@')) return readPeopleCsv(bytes);
  const rows = lines.flatMap((line, at) => peopleIn(line).map((person) => row(at + 1, person)));
  if (rows.length > mostLines) return { code: 'many', details: { most: mostLines } };
  return { rows, ignored: [] };
}

interface Pasted {
  readonly email: string;
  readonly name: string;
}

function peopleIn(line: string): Pasted[] {
  const cells = cellsOf(line);
  const addresses = cells.filter((cell) => cell.includes('@'));
  if (addresses.length === 1 && !named.test(addresses[0] ?? '')) {
    return [{ email: addresses[0] ?? '', name: cells.filter((cell) => !cell.includes('@')).join(' ') }];
  }
  return cells.map(personIn);
}

function personIn(cell: string): Pasted {
  const [, name = '', email] = named.exec(cell) ?? [];
  return email === undefined ? { email: cell, name: '' } : { email: email.trim(), name: name.trim() };
}

/** Parts of a line between separators, but for those within quotation marks, as around “Lindqvist, Sasha”. */
function cellsOf(line: string): string[] {
  const parts = line.match(/"[^"]*"[^,;\t]*|[^,;\t]+/g) ?? [];
  return parts
    .map((part) => (separators.test(part) && named.test(part) ? part : part.replace(/^\s*"([^"]*)"\s*$/, '$1')).trim())
    .filter((part) => part !== '');
}

const row = (line: number, { email, name }: Pasted): Row => ({
  line,
  cells: { email, name, role: '', course: '' },
  isTooLong: false,
});
