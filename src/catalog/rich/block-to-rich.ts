import type { Token } from 'markdown-it';
import { isContainerName } from '../markdown/containers.js';
import type { RichNode } from './document.js';
import { inlineNodes } from './inline-to-rich.js';
import { isClosing, type SourceBlock } from './source-blocks.js';
import { footnoteLabel, TokenReader, Unknown } from './token-reader.js';

/** Blocks deeper than this are shown as source: nobody writes them, and the parser itself lets go of what is far deeper. */
const deepest = 12;

/** One block as a node of the editor; what the editor has no form for becomes its source. */
export function blockNode({ tokens, source }: SourceBlock): RichNode {
  if (tokens.length === 0) return sourceNode(source);
  try {
    const reader = new TokenReader(tokens);
    const node = topNode(reader, source);
    return reader.isAtEnd ? node : sourceNode(source);
  } catch (fault) {
    if (fault instanceof Unknown) return sourceNode(source);
    throw fault;
  }
}

const sourceNode = (source: string): RichNode => ({ type: 'source', attrs: { text: source } });

function topNode(reader: TokenReader, source: string): RichNode {
  const token = reader.next();
  if (token.type === 'heading_open') {
    const content = inlineNodes(reader.inline());
    reader.close('heading_close');
    return filled('heading', { level: Number(token.tag.slice(1)) }, content);
  }
  if (token.type === 'footnote_reference_open') {
    const content = flowUntil(reader, 'footnote_reference_close', 1);
    return { type: 'footnote', attrs: { label: footnoteLabel(token) }, content };
  }
  if (token.type === 'container_named_open') return containerNode(token, reader, source);
  return flowNode(token, reader, 0);
}

function containerNode(token: Token, reader: TokenReader, source: string): RichNode {
  const [, name = '', argument = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(token.info) ?? [];
  const isClosed = isClosing(source.slice(source.search(/[^\r\n]*$/)));
  if (!isContainerName(name) || !isClosed) throw new Unknown();
  return {
    type: 'container',
    attrs: { name, argument },
    content: flowUntil(reader, 'container_named_close', 1),
  };
}

/** What may stand anywhere: in a quotation, an item, a container or at the margin. */
function flowNode(token: Token, reader: TokenReader, depth: number): RichNode {
  if (depth > deepest) throw new Unknown();
  const read = flow[token.type];
  if (!read) throw new Unknown();
  return read(token, reader, depth);
}

function flowUntil(reader: TokenReader, end: string, depth: number): readonly RichNode[] {
  const nodes: RichNode[] = [];
  for (let token = reader.next(); token.type !== end; token = reader.next()) nodes.push(flowNode(token, reader, depth));
  return nodes.length > 0 ? nodes : [{ type: 'paragraph' }];
}

type Read = (token: Token, reader: TokenReader, depth: number) => RichNode;

const flow: Readonly<Record<string, Read>> = {
  paragraph_open: (_, reader) => {
    const content = inlineNodes(reader.inline());
    reader.close('paragraph_close');
    return filled('paragraph', null, content);
  },
  bullet_list_open: (_, reader, depth) => listNode('bulletList', {}, reader, 'bullet_list_close', depth),
  ordered_list_open: (token, reader, depth) => {
    const order = Number(token.attrGet('start') ?? 1);
    return listNode('orderedList', { order }, reader, 'ordered_list_close', depth);
  },
  blockquote_open: (_, reader, depth) => ({
    type: 'quote',
    content: flowUntil(reader, 'blockquote_close', depth + 1),
  }),
  fence: ({ info, content }) => codeNode(info.trim(), content),
  code_block: ({ content }) => codeNode('', content),
  hr: () => ({ type: 'rule' }),
  table_open: (_, reader) => tableNode(reader),
};

const codeNode = (info: string, content: string): RichNode => {
  const text = content.replace(/\n$/, '');
  return { type: 'codeBlock', attrs: { info }, ...(text && { content: [{ type: 'text', text }] }) };
};

function listNode(
  type: string,
  attrs: { readonly order?: number },
  reader: TokenReader,
  end: string,
  depth: number,
): RichNode {
  const items: RichNode[] = [];
  const from = reader.at;
  for (let token = reader.next(); token.type !== end; token = reader.next()) {
    if (token.type !== 'list_item_open') throw new Unknown();
    const content = flowUntil(reader, 'list_item_close', depth + 1);
    const [first] = content;
    items.push({ type: 'item', content: first?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] });
  }
  const tight = reader.between(from).every(({ type, hidden }) => type !== 'paragraph_open' || hidden);
  return { type, attrs: { ...attrs, tight }, content: items };
}

function tableNode(reader: TokenReader): RichNode {
  const rows: RichNode[] = [];
  for (let token = reader.next(); token.type !== 'table_close'; token = reader.next()) {
    if (token.type === 'tr_open') rows.push({ type: 'tableRow', content: cells(reader) });
    else if (!/^t(head|body)_(open|close)$/.test(token.type)) throw new Unknown();
  }
  return { type: 'table', content: rows };
}

function cells(reader: TokenReader): RichNode[] {
  const nodes: RichNode[] = [];
  for (let token = reader.next(); token.type !== 'tr_close'; token = reader.next()) {
    if (token.type !== 'th_open' && token.type !== 'td_open') throw new Unknown();
    const [, align = null] = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? '')) ?? [];
    const paragraph = filled('paragraph', null, inlineNodes(reader.inline()));
    reader.close(token.type.replace('open', 'close'));
    nodes.push({
      type: token.type === 'th_open' ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null, align },
      content: [paragraph],
    });
  }
  return nodes;
}

function filled(type: string, attrs: RichNode['attrs'] | null, content: readonly RichNode[]): RichNode {
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}
