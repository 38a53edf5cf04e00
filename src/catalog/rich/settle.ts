import { isContainerName } from '../markdown/containers.js';
import { sha256 } from '../../kernel/canonical.js';
import { childrenOf, type RichNode, textAttr } from './document.js';
import { settledTable } from './settle-table.js';
import { isLabel, settleInline } from './settle-inline.js';

/**
 * A block in the one form that its Markdown gives back: what two blocks share here, they share in the lesson. Null for a
 * block of which nothing is left, such as an empty paragraph.
 */
export function settle(node: RichNode): RichNode | null {
  return kinds[node.type]?.(node) ?? null;
}

/** The same for blocks that are the same but for where they come from. */
export const printOf = (node: RichNode): string => printOfSettled(settle(node));

export const printOfSettled = (settled: RichNode | null): string => sha256(JSON.stringify(settled)).slice(0, 16);

const settleAll = (nodes: readonly RichNode[]): readonly RichNode[] => nodes.flatMap((node) => settle(node) ?? []);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const kinds: Readonly<Record<string, (node: RichNode) => RichNode | null>> = {
  paragraph: (node) => {
    const content = settleInline(childrenOf(node), false);
    return content.length > 0 ? { type: 'paragraph', content } : null;
  },
  heading: (node) => {
    const level = Math.min(6, Math.max(1, Math.trunc(Number(node.attrs?.level)) || 2));
    return { type: 'heading', attrs: { level }, content: settleInline(childrenOf(node), true) };
  },
  container: (node) => {
    const name = textAttr(node, 'name');
    if (!isContainerName(name)) return null;
    const argument = oneLine(textAttr(node, 'argument'));
    return { type: 'container', attrs: { argument, name }, content: settleAll(childrenOf(node)) };
  },
  footnote: (node) => {
    const label = textAttr(node, 'label');
    return isLabel(label) ? { type: 'footnote', attrs: { label }, content: settleAll(childrenOf(node)) } : null;
  },
  bulletList: (node) => listOf(node, {}),
  orderedList: (node) => {
    const order = Math.min(999_999_999, Math.max(0, Math.trunc(Number(node.attrs?.order ?? 1)) || 0));
    return listOf(node, { order });
  },
  quote: (node) => {
    const content = settleAll(childrenOf(node));
    return content.length > 0 ? { type: 'quote', content } : null;
  },
  codeBlock: (node) => {
    const text = childrenOf(node)
      .map((each) => each.text ?? '')
      .join('')
      .replaceAll('\0', '\ufffd')
      .replace(/\r\n?/g, '\n');
    return { type: 'codeBlock', attrs: { info: oneLine(textAttr(node, 'info')) }, content: [{ type: 'text', text }] };
  },
  rule: () => ({ type: 'rule' }),
  table: settledTable,
  source: (node) => {
    const text = textAttr(node, 'text')
      .replace(/\r\n?/g, '\n')
      .replace(/^\n+|\s+$/g, '');
    return text ? { type: 'source', attrs: { text } } : null;
  },
};

function listOf(node: RichNode, attrs: { readonly order?: number }): RichNode | null {
  const items = childrenOf(node).map((item) => ({ type: 'item', content: settleAll(childrenOf(item)) }));
  if (items.length === 0) return null;
  const tight = isTight(items, node.attrs?.tight !== false);
  return { type: node.type, attrs: { ...attrs, tight }, content: items };
}

/**
 * Whether the items stand without blank lines between them. Markdown decides that for a whole list, and a list whose items
 * hold more than one paragraph, or another list with blank lines, has them. Empty items say nothing about it.
 */
function isTight(items: readonly RichNode[], wanted: boolean): boolean {
  const isPlain = ({ content = [] }: RichNode) =>
    content.every((each, at) => (isList(each) ? isTightWithin(each) : at === 0 && each.type === 'paragraph'));
  const hasWords = items.some((item) => childrenOf(item).some(({ type }) => type === 'paragraph'));
  const canBeLoose = hasWords && (items.length > 1 || childrenOf(items[0] as RichNode).length > 1);
  return items.every(isPlain) && (wanted || !canBeLoose);
}

const isList = ({ type }: RichNode): boolean => type === 'bulletList' || type === 'orderedList';

/** A list that begins right below a line begins with 1, and with some words. */
function isTightWithin({ type, attrs, content = [] }: RichNode): boolean {
  const hasWords = childrenOf(content[0] ?? { type: 'item' }).length > 0;
  return attrs?.tight === true && hasWords && (type === 'bulletList' || attrs.order === 1);
}
