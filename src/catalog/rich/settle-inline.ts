import { studyRoles } from '../../evidence/claim.js';
import { mayLinkTo } from '../markdown/link-rules.js';
import { type RichMark, type RichNode, type RichValue, textAttr } from './document.js';
import { inOrder } from './inline-to-rich.js';
import { normalizedLink } from './source-blocks.js';

/**
 * The words of a block in the one form that Markdown keeps: no blanks at the edges, none at the edges of emphasis, neighbours
 * with the same marks made one. In `oneLine`, such as a heading or a cell, a line break is a blank.
 */
export function settleInline(nodes: readonly RichNode[], oneLine: boolean): readonly RichNode[] {
  const leaves = nodes.flatMap((node) => leaf(node, oneLine) ?? []);
  const trimmed = withoutEdges(merged(leaves));
  return merged(withoutBlankEmphasis(withBreaksMarked(trimmed)));
}

function leaf(node: RichNode, oneLine: boolean): RichNode | null {
  const marks = settledMarks(node.marks ?? [], node.type === 'text');
  if (node.type === 'text') {
    const isCode = marks.some(({ type }) => type === 'code');
    const text = (node.text ?? '').replaceAll('\0', '\ufffd').replace(isCode ? /[\r\n]+/g : /[\t\r\n\v\f]+/g, ' ');
    return text === '' ? null : marked({ type: 'text', text }, marks);
  }
  if (node.type === 'lineBreak') return oneLine ? { type: 'text', text: ' ' } : { type: 'lineBreak' };
  const attrs = atoms[node.type]?.(node) ?? null;
  const isLinked = ({ type }: RichMark) => type === 'link' || type === 'term'; // what has brackets cannot stand in a link
  return (
    attrs && marked({ type: node.type, attrs }, node.type === 'image' ? marks : marks.filter((mark) => !isLinked(mark)))
  );
}

type Attrs = Readonly<Record<string, RichValue>>;

const oneLineOf = (text: string): string =>
  text
    .replaceAll('\0', '\ufffd')
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();

const atoms: Readonly<Record<string, (node: RichNode) => Attrs | null>> = {
  citation: (node) => {
    const marks = Array.isArray(node.attrs?.marks) ? (node.attrs.marks as readonly RichValue[]) : [];
    const known = marks.flatMap((mark) => citationMark(mark) ?? []);
    return known.length > 0 ? { marks: known } : null;
  },
  footnoteRef: (node) => {
    const label = textAttr(node, 'label');
    return isLabel(label) ? { label } : null;
  },
  sourceText: (node) => {
    const text = oneLineOf(textAttr(node, 'text'));
    return text ? { text } : null;
  },
  image: (node) => {
    const src = textAttr(node, 'src');
    const title = typeof node.attrs?.title === 'string' ? oneLineOf(node.attrs.title) : null;
    return src ? { alt: oneLineOf(textAttr(node, 'alt')), src: normalizedLink(src), title } : null;
  },
};

export const isLabel = (label: string): boolean => /^[^\s[\]^\\]+$/.test(label);

function citationMark(value: RichValue): RichValue | null {
  const { key, role } = (value ?? {}) as Attrs;
  if (typeof key !== 'string' || !/^[a-z0-9][a-z0-9_-]*$/.test(key)) return null;
  return { key, role: studyRoles.find((known) => known === role) ?? 'supports' };
}

function settledMarks(marks: readonly RichMark[], isText: boolean): readonly RichMark[] {
  const known = marks.flatMap((mark) => settledMark(mark, isText) ?? []);
  const isTerm = known.some(({ type }) => type === 'term');
  return inOrder(isTerm ? known.filter(({ type }) => type !== 'link') : known);
}

function settledMark(mark: RichMark, isText: boolean): RichMark | null {
  if (mark.type === 'strong' || mark.type === 'emphasis') return { type: mark.type };
  if (mark.type === 'code') return isText ? { type: 'code' } : null;
  if (mark.type === 'term') {
    const key = textAttr(mark, 'key');
    return /^[a-z0-9][a-z0-9-_]*$/.test(key) ? { type: 'term', attrs: { key } } : null;
  }
  if (mark.type !== 'link') return null;
  const href = textAttr(mark, 'href').trim();
  if (!mayLinkTo(href)) return null;
  const title = typeof mark.attrs?.title === 'string' ? oneLineOf(mark.attrs.title) : null;
  return { type: 'link', attrs: { href: normalizedLink(href), title } };
}

const marked = (node: RichNode, marks: readonly RichMark[]): RichNode => (marks.length > 0 ? { ...node, marks } : node);

const sameMarks = (one: RichNode, other: RichNode): boolean =>
  one.marks === other.marks || JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

export const hasMark = (node: RichNode | undefined, type: string): boolean =>
  node?.marks?.some((mark) => mark.type === type) ?? false;

function merged(nodes: readonly RichNode[]): RichNode[] {
  const kept: RichNode[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node)) {
      kept[kept.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    } else kept.push(node);
  }
  return kept;
}

/** Blanks and line breaks at the edges of the block, and blanks beside a line break, are not kept by Markdown. */
function withoutEdges(nodes: readonly RichNode[]): RichNode[] {
  const trimmed = trimmedFrom(trimmedFrom(nodes, /^ +/), / +$/);
  const isBreak = ({ type }: RichNode) => type === 'lineBreak';
  let [from, to] = [0, trimmed.length];
  while (from < to && isBreak(trimmed[from] as RichNode)) from += 1;
  while (to > from && isBreak(trimmed[to - 1] as RichNode)) to -= 1;
  return trimmed.slice(from, to);
}

/** Takes blanks off the texts at one edge of each line; `blanks` says which edge. */
function trimmedFrom(nodes: readonly RichNode[], blanks: RegExp): RichNode[] {
  const isStart = blanks.source.startsWith('^');
  const kept: RichNode[] = [];
  let isEdge = true;
  for (const node of isStart ? nodes : nodes.toReversed()) {
    const isPlain = node.type === 'text' && !hasMark(node, 'code');
    const text = isPlain && isEdge ? (node.text ?? '').replace(blanks, '') : node.text;
    if (isPlain && text === '') continue;
    isEdge = node.type === 'lineBreak';
    kept.push(isPlain ? { ...node, text } : node);
  }
  return isStart ? kept : kept.reverse();
}

/** A line break has the marks that go on across it. */
function withBreaksMarked(nodes: readonly RichNode[]): RichNode[] {
  return nodes.map((node, at) => {
    if (node.type !== 'lineBreak') return node;
    const [before, after] = [nodes[at - 1], nodes[at + 1]];
    const shared = (before?.marks ?? []).filter(
      (mark) => mark.type !== 'code' && after?.marks?.some((other) => JSON.stringify(other) === JSON.stringify(mark)),
    );
    return marked({ type: 'lineBreak' }, shared);
  });
}

/** Markdown has no emphasis that begins or ends with a blank. */
function withoutBlankEmphasis(nodes: readonly RichNode[]): readonly RichNode[] {
  if (!nodes.some((node) => hasMark(node, 'strong') || hasMark(node, 'emphasis'))) return nodes;
  const pieces = nodes.flatMap(split);
  for (const type of ['strong', 'emphasis']) {
    for (let from = 0; from < pieces.length; from += 1) {
      if (!hasMark(pieces[from], type)) continue;
      let to = from;
      while (hasMark(pieces[to + 1], type)) to += 1;
      for (let at = from; at <= to && isBlank(pieces[at]); at += 1) pieces[at] = unmarked(pieces[at] as RichNode, type);
      for (let at = to; at >= from && isBlank(pieces[at]); at -= 1) pieces[at] = unmarked(pieces[at] as RichNode, type);
      from = to;
    }
  }
  return pieces;
}

/** A text with its blanks apart, so that they can lose a mark. */
function split(node: RichNode): readonly RichNode[] {
  if (node.type !== 'text' || !node.marks || hasMark(node, 'code')) return [node];
  return ((node.text ?? '').match(/^\s+|\s+$|\S(?:.*\S)?/gs) ?? []).map((text) => ({ ...node, text }));
}

const isBlank = (node: RichNode | undefined): boolean =>
  node?.type === 'lineBreak' || (node?.type === 'text' && !hasMark(node, 'code') && /^\s+$/.test(node.text ?? ''));

function unmarked(node: RichNode, type: string): RichNode {
  const { marks = [], ...rest } = node;
  return marked(
    rest,
    marks.filter((mark) => mark.type !== type),
  );
}
