import { yamlString, yamlWord } from './yaml-string.js';

/** As far as a line goes that holds a whole list or a whole set of fields. */
const longestLine = 100;

/**
 * Plain data as YAML without anchors and tags, which reads back to the same. Down to the level `blocks` everything stands on
 * lines of its own; below it, what is short stands on one line. The library that reads YAML is not asked to write it: it takes
 * several times as long, and a draft is written each time it is looked over.
 */
export function yamlText(value: unknown, blocks = 1): string {
  const text = isCollection(value) ? linesOf(value, '', blocks) : '';
  return text === '' ? `${inLine(value)}\n` : text;
}

/** A list with an empty line between its entries. */
export function yamlList(entries: readonly unknown[]): string {
  return entries.map((entry) => yamlText([entry], 2)).join('\n');
}

type Collection = Readonly<Record<string, unknown>> | readonly unknown[];

const isCollection = (value: unknown): value is Collection => typeof value === 'object' && value !== null;

/** The entries of a list, or the fields that hold something, each on lines of its own. */
function linesOf(value: Collection, indent: string, blocks: number): string {
  const isList = Array.isArray(value);
  return entriesOf(value)
    .map(
      ([name, entry]) =>
        `${indent}${isList ? '-' : `${yamlWord(name)}:`}${after(entry, isList, `${indent}  `, blocks - 1)}`,
    )
    .join('');
}

/** What stands behind a hyphen or a name: on the same line, or begun on it, or below. */
function after(value: unknown, isInList: boolean, indent: string, blocks: number): string {
  if (typeof value === 'string') return ` ${yamlString(value, indent)}\n`;
  const isShort = !isCollection(value) || (blocks <= 0 && indent.length + widthOf(value) <= longestLine);
  const lines = isShort ? '' : linesOf(value, indent, blocks);
  if (lines === '') return ` ${inLine(value)}\n`;
  return isInList ? ` ${lines.slice(indent.length)}` : `\n${lines}`;
}

function inLine(value: unknown): string {
  if (typeof value === 'string') return yamlWord(value);
  if (typeof value === 'number') return numberText(value);
  if (!isCollection(value)) return typeof value === 'boolean' ? String(value) : 'null';
  const entries = entriesOf(value);
  if (Array.isArray(value)) return `[${entries.map(([, entry]) => inLine(entry)).join(', ')}]`;
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([name, entry]) => `${yamlWord(name)}: ${inLine(entry)}`).join(', ')} }`;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

const entriesOf = (value: Collection): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, entry]) => entry !== undefined || Array.isArray(value));

/** How long the value is on one line, about; infinite where it should not stand on one. */
function widthOf(value: unknown): number {
  if (typeof value === 'string') return isPlain.test(value) ? value.length : Infinity;
  if (!isCollection(value)) return String(value).length;
  const isList = Array.isArray(value);
  let width = 2;
  for (const [name, entry] of entriesOf(value)) {
    if (isList ? isCollection(entry) : !isPlain.test(name)) return Infinity;
    width += widthOf(entry) + (isList ? 2 : name.length + 2);
    if (width > longestLine) return Infinity;
  }
  return width;
}

/** What needs no quotation marks among commas and brackets, or would need them anywhere. */
const isPlain = /^[^\s,[\]{}:#'"\\][^\n\t,[\]{}:#'"\\]*$/;
