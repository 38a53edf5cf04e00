import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type ReadReference, readCslItem } from './csl-item.js';

/** Why a text is no reference, and the line on which that shows. */
export interface PasteFault {
  readonly code:
    'empty' | 'too-long' | 'unknown-form' | 'unreadable' | 'several' | 'no-end' | 'odd-line' | 'incomplete';
  readonly line: number;
  /** The fields that are missing, or what stands there. */
  readonly about: string;
}

/** In characters: the longest records hold an abstract and hundreds of authors. */
const longest = 50_000;

/** Reads one reference in BibTeX or RIS, as reference managers and publishers hand it out. */
export function readPasted(text: string): ReadReference | PasteFault {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return fault('empty', 1);
  if (text.length > longest) return fault('too-long', 1);
  const start = lines[first] ?? '';
  if (/^\s*TY {1,2}- ?/.test(start)) return readRis(lines, first);
  return lines.some((line) => /^\s*@\s*[a-z]+\s*[{(]/i.test(line))
    ? readBibtex(lines)
    : fault('unknown-form', first + 1, start);
}

const fault = (code: PasteFault['code'], line: number, about = ''): PasteFault => ({
  code,
  line,
  about: about.trim().slice(0, 80),
});

function readBibtex(lines: readonly string[]): ReadReference | PasteFault {
  const entries = lines.flatMap((line, at) =>
    /^\s*@\s*(?!comment|string|preamble)[a-z]+\s*[{(]/i.test(line) ? [at + 1] : [],
  );
  const [begun = 1, second] = entries;
  if (second !== undefined) return fault('several', second);
  return parsed(lines.join('\n'), '@bibtex/text', begun);
}

/** Each line is a tag with its value, or goes on with the one before. */
function readRis(lines: readonly string[], first: number): ReadReference | PasteFault {
  const isTag = (line: string, tag: string) => new RegExp(`^\\s*${tag} {1,2}-`).test(line);
  const end = lines.findIndex((line) => isTag(line, 'ER'));
  if (end < 0) return fault('no-end', lines.length);
  const second = lines.findIndex((line, at) => at > end && line.trim() !== '');
  if (second >= 0) return fault('several', second + 1);
  const odd = lines.findIndex(
    (line, at) => at >= first && at < end && /^[A-Z][A-Z0-9]\s/.test(line) && !/^[A-Z][A-Z0-9] {1,2}-/.test(line),
  );
  if (odd >= 0) return fault('odd-line', odd + 1, lines[odd]);
  const written = lines
    .slice(first, end)
    .map((line) => line.trimStart().replace(/^([A-Z][A-Z0-9]) {1,2}- ?/, '$1  - '));
  return parsed([...written, 'ER  - ', ''].join('\n'), '@ris/file', first + 1);
}

function parsed(text: string, form: string, begun: number): ReadReference | PasteFault {
  const items = tried(text, form);
  if ('code' in items) return items;
  const [item] = items.read;
  if (!item) return fault('unreadable', begun);
  const read = readCslItem(item);
  return read.csl === null ? fault('incomplete', begun, read.missing.join(', ')) : read;
}

function tried(
  text: string,
  form: string,
): { readonly read: readonly Readonly<Record<string, unknown>>[] } | PasteFault {
  try {
    return { read: plugins.input.chain(text, { forceType: form, generateGraph: false }) };
  } catch (error) {
    const line = /at line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return fault('unreadable', Number(line ?? 1), text.split('\n')[Number(line ?? 1) - 1]);
  }
}
