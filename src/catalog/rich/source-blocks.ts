import type { Env, Token } from 'markdown-it';
import { dialect } from '../markdown/dialect.js';

/** One top-level block with the text that it was written as, and the blank lines behind it. */
export interface SourceBlock {
  /** Empty where the text defines something and prints nothing, such as the target of a link. */
  readonly tokens: readonly Token[];
  readonly source: string;
  readonly gap: string;
}

export interface SourceBlocks {
  /** What stands before the first block. */
  readonly before: string;
  readonly blocks: readonly SourceBlock[];
}

/** The dialect as it is written: footnotes stay where they are defined, citations and links are what the source says. */
const md = dialect();
md.core.ruler.disable(['footnote_tail', 'tidy_inline']);

export const normalizedLink = (href: string): string => md.normalizeLink(href);

/** Cuts a text into its top-level blocks; put together again they are the text, sign for sign. */
export function sourceBlocks(markdown: string): SourceBlocks {
  return cut(markdown, {});
}

/** The same for a part of a longer text, in which footnotes of these names are defined. */
export function sourceBlocksWithin(markdown: string, footnotes: Iterable<string>): SourceBlocks {
  const refs = Object.fromEntries([...footnotes].map((label) => [`:${label}`, -1]));
  return cut(markdown, { footnotes: { refs } });
}

function cut(markdown: string, env: Env): SourceBlocks {
  const lines = markdown.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
  const isBlank = (line: number) => /^[ \t]*$/.test((lines[line] ?? '').replace(/[\r\n]+$/, ''));
  const text = (from: number, to: number) => lines.slice(from, to).join('');
  const starts = [...pieces(md.parse(markdown, env), lines, isBlank)];
  const blocks = starts.map(({ tokens, from }, index): SourceBlock => {
    const next = starts[index + 1]?.from ?? lines.length;
    let end = next;
    while (end > from + 1 && isBlank(end - 1)) end -= 1;
    const [, source = '', lineEnd = ''] = /^(.*?)([\r\n]*)$/s.exec(text(from, end)) ?? [];
    return { tokens, source, gap: lineEnd + text(end, next) };
  });
  return { before: text(0, starts[0]?.from ?? lines.length), blocks };
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly from: number;
}

/** Each top-level run of tokens with the line on which it begins, and between them the lines that made no token. */
function* pieces(
  tokens: readonly Token[],
  lines: readonly string[],
  isBlank: (line: number) => boolean,
): Generator<Piece> {
  let line = 0;
  for (const run of topRuns(tokens)) {
    const [from, to] = extentOf(run, lines, line);
    yield* definitions(line, from, isBlank);
    yield { tokens: run, from };
    line = Math.max(to, from + 1);
  }
  yield* definitions(line, lines.length, isBlank);
}

function* definitions(from: number, to: number, isBlank: (line: number) => boolean): Generator<Piece> {
  let isOpen = false;
  for (let line = from; line < to; line += 1) {
    if (!isBlank(line) && !isOpen) yield { tokens: [], from: line };
    isOpen = !isBlank(line);
  }
}

function topRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    run.push(token);
    if (token.level !== 0 || token.nesting === 1 || token.type === 'inline') continue;
    runs.push(run);
    run = [];
  }
  return runs;
}

/** Lines of a run, the last one not included. A footnote knows only those of its content, and a container not its end. */
function extentOf(tokens: readonly Token[], lines: readonly string[], after: number): readonly [number, number] {
  const [first] = tokens;
  let from = Infinity;
  let to = 0;
  for (const { map } of tokens) {
    if (!map) continue;
    from = Math.min(from, map[0]);
    to = Math.max(to, map[1]);
  }
  if (first?.type === 'container_named_open' && isClosing(lines[to])) to += 1;
  if (first?.type === 'footnote_reference_open') {
    const head = `[^${String(first.meta?.label)}]:`;
    for (let line = after; line < lines.length; line += 1) {
      if (lines[line]?.trimStart().startsWith(head)) return [line, Math.max(to, line + 1)];
    }
  }
  return [from, to];
}

export const isClosing = (line: string | undefined): boolean => /^\s*:{3,}\s*$/.test(line ?? '');
