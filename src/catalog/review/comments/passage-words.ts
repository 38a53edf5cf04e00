import type { Registry } from '../../../evidence/registry.js';
import { plainText } from '../../markdown/plain-text.js';
import type { Piece } from '../../passage-matching.js';

type Known = Pick<Registry, 'claims' | 'figures'>;

/** What stands in a passage for its reader: a claim and a figure stand there with the words of the registry. */
export function passageWords({ kind, key, line, lastLine }: Piece, markdown: string, registry: Known): string {
  const lines = markdown.split(/\r\n?|\n/).slice(line - 1, lastLine);
  const inner = lines.filter((each) => !each.startsWith(':::')).join('\n');
  const own = plainText(inner.replace(/^\[\^[^\]]*\]:\s*/, ''));
  const known = kind === 'claim' ? registry.claims.get(key ?? '')?.text : registry.figures.get(key ?? '')?.title;
  return [known ?? '', own].filter((words) => words !== '').join(' ') || (key ?? '');
}

/** The beginning of what a comment is about, to be shown where the words themselves are gone. */
export function beginning(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}

const longest = 240;

/** Whether the chosen words stand in the others, the first and last perhaps cut; marks and spaces between them are of no account. */
export function holds(words: string, quotation: string): boolean {
  const chosen = bare(quotation);
  return chosen !== '' && bare(words).includes(chosen);
}

const bare = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
