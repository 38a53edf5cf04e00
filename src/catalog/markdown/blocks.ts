import type { Token } from 'markdown-it';
import { readContainer, type Container } from './containers.js';

export type PassageKind =
  | 'paragraph'
  | 'list'
  | 'table'
  | 'quotation'
  | 'code'
  | 'image'
  | 'callout'
  | 'claim'
  | 'figure'
  | 'media'
  | 'reflection'
  | 'note';

/** One top-level piece of a lesson with its tokens; lines are counted from 1, the last one included. */
export interface Block {
  readonly kind: PassageKind | 'heading' | 'break';
  readonly container: Container | null;
  readonly line: number;
  readonly lastLine: number;
  readonly tokens: readonly Token[];
}

/** Cuts a token stream into its top-level blocks, footnotes last, each a block of its own. */
export function topBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let open: Token[] = [];
  let note: Token[] | null = null;
  for (const token of tokens) {
    if (token.type === 'footnote_block_open' || token.type === 'footnote_block_close') continue;
    if (token.type === 'footnote_open') note = [];
    if (note) {
      note.push(token);
      if (token.type === 'footnote_close') {
        blocks.push(blockOf(note));
        note = null;
      }
      continue;
    }
    open.push(token);
    if (token.level === 0 && token.nesting !== 1 && token.type !== 'inline') {
      blocks.push(blockOf(open));
      open = [];
    }
  }
  return blocks;
}

function blockOf(tokens: readonly Token[]): Block {
  const [first] = tokens;
  const container = first?.type === 'container_named_open' ? readContainer(first.info) : null;
  const known = container && 'name' in container ? container : null;
  let line = Infinity;
  let lastLine = 0;
  for (const { map } of tokens) {
    if (!map) continue;
    line = Math.min(line, map[0] + 1);
    lastLine = Math.max(lastLine, map[1]);
  }
  if (container) lastLine += 1; // the closing `:::`
  return { kind: kindOf(tokens, known), container: known, line: lastLine === 0 ? 0 : line, lastLine, tokens };
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  heading_open: 'heading',
  hr: 'break',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  blockquote_open: 'quotation',
  fence: 'code',
  code_block: 'code',
  footnote_open: 'note',
};

function kindOf(tokens: readonly Token[], container: Container | null): Block['kind'] {
  const type = tokens[0]?.type ?? '';
  if (container) {
    return isKeyed(container.name) ? container.name : 'callout';
  }
  if (type === 'container_named_open') return 'callout';
  return isImageAlone(tokens) ? 'image' : (kinds[type] ?? 'paragraph');
}

type KeyedKind = 'claim' | 'figure' | 'media' | 'reflection';

/** Whether such a block stands for one thing, which its key names. */
export const isKeyed = (kind: string): kind is KeyedKind =>
  kind === 'claim' || kind === 'figure' || kind === 'media' || kind === 'reflection';

function isImageAlone(tokens: readonly Token[]): boolean {
  const [, inline] = tokens;
  return tokens.length === 3 && inline?.children?.length === 1 && inline.children[0]?.type === 'image';
}
