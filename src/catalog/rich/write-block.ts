import { childrenOf, type RichNode, textAttr } from './document.js';
import { escapeEdges, escapeLineStart } from './escape.js';
import { type Manner, writeInline } from './write-inline.js';

/** The sign before each item, which differs from that of a list before or behind, or the two would be one. */
export type Bullet = '-' | '*' | '+';
export type Point = '.' | ')';

interface Signs {
  readonly bullet: Bullet;
  readonly point: Point;
}

const usual: Signs = { bullet: '-', point: '.' };

/** A settled block as Markdown, without an end of line. */
export function writeBlock(node: RichNode, manner: Manner, signs: Signs = usual): string {
  return write(node, { manner, signs, depth: 0 });
}

interface Setting {
  readonly manner: Manner;
  readonly signs: Signs;
  readonly depth: number;
}

const write = (node: RichNode, setting: Setting): string => kinds[node.type]?.(node, setting) ?? '';

const kinds: Readonly<Record<string, (node: RichNode, setting: Setting) => string>> = {
  paragraph: (node, { manner }) =>
    writeInline(childrenOf(node), manner)
      .split('\n')
      .map((line) => escapeLineStart(escapeEdges(line)))
      .join('\n'),
  heading: (node, { manner }) => {
    const words = escapeEdges(writeInline(childrenOf(node), manner)).replace(/(^|[ \t])(#+)$/, '$1\\$2');
    return `${'#'.repeat(Number(node.attrs?.level))} ${words}`.trimEnd();
  },
  container: (node, setting) => {
    const body = flow(childrenOf(node), setting);
    const runs = body.match(/^[ \t]*:{3,}/gm) ?? [];
    const marker = ':'.repeat(Math.max(3, ...runs.map((run) => run.trim().length + 1)));
    const head = `${marker} ${textAttr(node, 'name')} ${textAttr(node, 'argument')}`.trimEnd();
    return [head, ...(body ? [body] : []), marker].join('\n');
  },
  footnote: (node, setting) => {
    const head = `[^${textAttr(node, 'label')}]:`;
    const body = indented(flow(childrenOf(node), setting), '    ');
    if (!body) return head;
    return childrenOf(node)[0]?.type === 'paragraph' ? `${head} ${body}` : `${head}\n    ${body}`;
  },
  bulletList: (node, setting) => items(node, setting, () => setting.signs.bullet),
  orderedList: (node, setting) => {
    const order = Number(node.attrs?.order);
    return items(node, setting, (at) => `${order + at}${setting.signs.point}`);
  },
  quote: (node, setting) =>
    flow(childrenOf(node), setting)
      .split('\n')
      .map((line) => (line ? `> ${line}` : '>'))
      .join('\n'),
  codeBlock: (node) => {
    const text = childrenOf(node)[0]?.text ?? '';
    const info = textAttr(node, 'info');
    const sign = info.includes('`') ? '~' : '`';
    const longest = Math.max(2, ...(text.match(sign === '`' ? /`+/g : /~+/g) ?? []).map((run) => run.length));
    const fence = sign.repeat(longest + 1);
    return text ? `${fence}${info}\n${text}\n${fence}` : `${fence}${info}\n${fence}`;
  },
  rule: (_, { depth }) => (depth === 0 ? '***' : '___'),
  table: (node, { manner }) => {
    const [head, ...rows] = childrenOf(node).map((row) => childrenOf(row).map((cell) => cellText(cell, manner)));
    const first = childrenOf(childrenOf(node)[0] ?? node);
    const delimiters = first.map((cell) => dashes[textAttr(cell, 'align')] ?? '---');
    return [head ?? [], delimiters, ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}(?=\|)/g, ' '))
      .join('\n');
  },
  source: (node) => textAttr(node, 'text'),
};

const dashes: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

const cellText = (cell: RichNode, manner: Manner): string =>
  escapeEdges(writeInline(childrenOf(cell), manner)).replaceAll('|', '\\|');

/** Blocks below each other, with a blank line between them. */
function flow(nodes: readonly RichNode[], setting: Setting, between = '\n\n'): string {
  let before: { readonly type: string; readonly signs: Signs } | null = null;
  const texts: string[] = [];
  for (const node of nodes) {
    const signs: Signs = before?.type === node.type ? others(before.signs) : usual;
    texts.push(write(node, { ...setting, signs }));
    before = { type: node.type, signs };
  }
  return texts.join(between);
}

const others = ({ bullet, point }: Signs): Signs => ({
  bullet: bullet === '-' ? '*' : '-',
  point: point === '.' ? ')' : '.',
});

function items(node: RichNode, setting: Setting, signOf: (at: number) => string): string {
  const tight = node.attrs?.tight === true;
  const within = { ...setting, depth: setting.depth + 1 };
  return childrenOf(node)
    .map((item, at) => {
      const sign = signOf(at);
      const body = flow(childrenOf(item), within, tight ? '\n' : '\n\n');
      return body ? `${sign} ${indented(body, ' '.repeat(sign.length + 1))}` : sign;
    })
    .join(tight ? '\n' : '\n\n');
}

const indented = (text: string, by: string): string => text.replace(/\n(?!\n|$)/g, `\n${by}`);
