import { sha256 } from '../kernel/canonical.js';
import { matchPassages, type Piece } from './passage-matching.js';
import type { Lesson } from './edition.js';
import { isKeyed, topBlocks } from './markdown/blocks.js';
import type { ParsedMarkdown } from './markdown/parse.js';

export type Carried = Pick<Lesson, 'passages' | 'nextPassage'>;

/** Cuts a lesson into its passages: top-level blocks other than headings and rules, with footnotes as the last ones. */
export function splitPassages(markdown: string, { tokens }: ParsedMarkdown): Piece[] {
  const lines = linesOf(markdown);
  return topBlocks(tokens).flatMap((block) => {
    const { kind, container, line } = block;
    if (kind === 'heading' || kind === 'break') return [];
    let { lastLine } = block;
    while (lastLine > line && !lines[lastLine - 1]?.trim()) lastLine -= 1;
    const text = textBetween(lines, line, lastLine);
    const key = isKeyed(kind) ? (container?.argument ?? null) : null;
    return [{ kind, line, lastLine, key, text, hash: sha256(`${kind}\n${text}`) }];
  });
}

/**
 * Gives each passage its id: the one it had in the previous edition, while it is the same passage, or else a number that was
 * never used in this lesson. The same arguments always give the same ids.
 */
export function carryPassages(
  previous: Pick<Lesson, 'passages' | 'nextPassage' | 'markdown'> | null,
  next: readonly Piece[],
): Carried {
  const before = previous ? piecesOf(previous) : [];
  const matches = matchPassages(before, next);
  let nextPassage = previous?.nextPassage ?? 1;
  const passages = next.map(({ kind, line, lastLine, hash }, at) => {
    const old = previous?.passages[matches.get(at) ?? -1];
    return { id: old?.id ?? `p${nextPassage++}`, kind, line, lastLine, hash };
  });
  return { passages, nextPassage };
}

/** The words of the previous passages, read by their lines and not parsed again: an edition's passages stay as they were. */
function piecesOf({ passages, markdown }: Pick<Lesson, 'passages' | 'markdown'>): Piece[] {
  const lines = linesOf(markdown);
  return passages.map((passage) => {
    const text = textBetween(lines, passage.line, passage.lastLine);
    const key = isKeyed(passage.kind) ? (/^:::+\s*\S+\s+(\S+)/.exec(text)?.[1] ?? null) : null;
    return { ...passage, text, key };
  });
}

function linesOf(markdown: string): string[] {
  return markdown.split(/\r\n?|\n/);
}

function textBetween(lines: readonly string[], line: number, lastLine: number): string {
  const text = lines.slice(Math.max(line - 1, 0), lastLine).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}
