import type { Token } from 'markdown-it';
import { citationMarks } from '../markdown/dialect.js';
import { mayLinkTo, termOf } from '../markdown/link-rules.js';
import { textOf } from '../markdown/plain-text.js';
import { rankOf, type RichMark, type RichNode } from './document.js';
import { footnoteLabel, Unknown } from './token-reader.js';

/** The words of a block with their marks, and what stands among them. @throws Unknown where the editor has no form for it */
export function inlineNodes(tokens: readonly Token[]): readonly RichNode[] {
  const nodes: RichNode[] = [];
  const open: RichMark[] = [];
  let linkedFrom = 0;
  for (const token of tokens) {
    const opened = markOf(token);
    if (opened) {
      open.push(opened);
      if (token.type === 'link_open') linkedFrom = nodes.length;
    } else if (token.nesting === -1) {
      open.pop();
      if (token.type === 'link_close' && nodes.length === linkedFrom) throw new Unknown(); // a link without words
    } else append(nodes, leaf(token), open);
  }
  return nodes;
}

function markOf(token: Token): RichMark | null {
  if (token.type === 'strong_open') return { type: 'strong' };
  if (token.type === 'em_open') return { type: 'emphasis' };
  if (token.type !== 'link_open') return null;
  const href = String(token.attrGet('href') ?? '');
  const term = termOf(href);
  if (term !== null) return { type: 'term', attrs: { key: term } };
  if (!mayLinkTo(href)) throw new Unknown();
  const title = token.attrGet('title');
  return { type: 'link', attrs: { href, title: title === null ? null : String(title) } };
}

function leaf(token: Token): RichNode | null {
  const read = leaves[token.type];
  if (!read) throw new Unknown();
  return read(token);
}

const words = (text: string): RichNode | null => (text === '' ? null : { type: 'text', text });

const leaves: Readonly<Record<string, (token: Token) => RichNode | null>> = {
  text: ({ content }) => words(content),
  softbreak: () => words(' '),
  hardbreak: () => ({ type: 'lineBreak' }),
  code_inline: ({ content }) => ({ type: 'text', text: content, marks: [{ type: 'code' }] }),
  citation: (token) => ({
    type: 'citation',
    attrs: { marks: citationMarks(token).map(({ key, role }) => ({ key, role })) },
  }),
  footnote_ref: (token) => ({ type: 'footnoteRef', attrs: { label: footnoteLabel(token) } }),
  malformed: ({ content }) => ({ type: 'sourceText', attrs: { text: content } }),
  image: (token) => {
    const title = token.attrGet('title');
    if (token.children?.some(({ type }) => !plainInAlt.has(type))) throw new Unknown();
    return {
      type: 'image',
      attrs: {
        src: String(token.attrGet('src') ?? ''),
        alt: textOf(token.children ?? []),
        title: title === null ? null : String(title),
      },
    };
  },
};

const plainInAlt = new Set(['text', 'softbreak', 'code_inline', 'em_open', 'em_close', 'strong_open', 'strong_close']);

function append(nodes: RichNode[], leaf: RichNode | null, open: readonly RichMark[]): void {
  if (!leaf) return;
  const marks = inOrder([...open, ...(leaf.marks ?? [])]);
  nodes.push(marks.length > 0 ? { ...leaf, marks } : leaf);
}

/** Each mark once, in the order in which the editor keeps them. */
export function inOrder(marks: readonly RichMark[]): readonly RichMark[] {
  const byType = new Map(marks.map((mark) => [mark.type, mark]));
  return [...byType.values()].sort((one, other) => rankOf(one.type) - rankOf(other.type));
}
