import { type RichMark, type RichNode, rankOf, textAttr } from './document.js';
import { entity, escapeText } from './escape.js';

/** How emphasis is written: with which sign, and whether letters beside it are written as entities, so that it is seen. */
export interface Manner {
  readonly emphasis: '*' | '_';
  readonly guarded: boolean;
}

/** From the one that reads best to the one that is always understood. */
export const manners: readonly Manner[] = [
  { emphasis: '*', guarded: false },
  { emphasis: '_', guarded: false },
  { emphasis: '_', guarded: true },
  { emphasis: '*', guarded: true },
];

/** Writes settled words. A line break ends a line of the source. */
export function writeInline(nodes: readonly RichNode[], manner: Manner): string {
  return new InlineWriting(nodes, manner).write();
}

interface Piece {
  text: string;
  readonly delimiter: 'open' | 'close' | null;
  /** The words before they were escaped. */
  readonly raw: string | null;
}

class InlineWriting {
  readonly #pieces: Piece[] = [];
  readonly #open: RichMark[] = [];

  constructor(
    private readonly nodes: readonly RichNode[],
    private readonly manner: Manner,
  ) {}

  write(): string {
    for (const [at, node] of this.nodes.entries()) {
      this.#close(node);
      this.#opens(node, at);
      this.#leaf(node, at);
    }
    this.#close(null);
    if (this.manner.guarded) this.#guard();
    return this.#pieces.map(({ text }) => text).join('');
  }

  /** Ends every mark that the node does not have, and with it those that were begun within. */
  #close(node: RichNode | null): void {
    const from = this.#open.findIndex((mark) => !node?.marks?.some((other) => same(other, mark)));
    if (from < 0) return;
    for (const mark of this.#open.splice(from).reverse()) this.#delimit(mark, 'close');
  }

  /** Begins what the node has beside, the longest first. */
  #opens(node: RichNode, at: number): void {
    const lacking = (node.marks ?? []).filter(
      (mark) => mark.type !== 'code' && !this.#open.some((open) => same(open, mark)),
    );
    const reach = (mark: RichMark) => {
      let end = at;
      while (this.nodes[end + 1]?.marks?.some((other) => same(other, mark))) end += 1;
      return end;
    };
    const inOrder = lacking
      .map((mark) => ({ mark, end: reach(mark) }))
      .sort((one, other) => other.end - one.end || rankOf(one.mark.type) - rankOf(other.mark.type));
    for (const { mark } of inOrder) {
      this.#open.push(mark);
      this.#delimit(mark, 'open');
    }
  }

  #delimit(mark: RichMark, delimiter: 'open' | 'close'): void {
    if (mark.type === 'strong') this.#push('**', delimiter);
    else if (mark.type === 'emphasis') this.#push(this.manner.emphasis, delimiter);
    else this.#push(delimiter === 'open' ? '[' : `](${destination(mark)})`);
  }

  #push(text: string, delimiter: Piece['delimiter'] = null): void {
    this.#pieces.push({ text, delimiter, raw: null });
  }

  #leaf(node: RichNode, at: number): void {
    if (node.type !== 'text') return this.#push(atoms[node.type]?.(node) ?? '');
    const text = node.text ?? '';
    if (node.marks?.some(({ type }) => type === 'code')) return this.#push(codeSpan(text));
    this.#pieces.push({ text: escapeText(text, this.#neighbours(at)), delimiter: null, raw: text });
  }

  #neighbours(at: number) {
    const before = this.nodes[at - 1];
    const isLinked = before?.marks?.some(({ type }) => type === 'link' || type === 'term') ?? false;
    return {
      isBehindBracket: before !== undefined && (before.type !== 'text' || isLinked),
      isLast: at === this.nodes.length - 1,
    };
  }

  /** A letter beside the end of an emphasis can hide it from Markdown; as an entity it counts as punctuation. */
  #guard(): void {
    for (const [at, piece] of this.#pieces.entries()) {
      if (piece.raw === null) continue;
      let { raw } = piece;
      let [head, tail] = ['', ''];
      const [first = ''] = raw;
      if (this.#pieces[at - 1]?.delimiter === 'close' && isLetter(first)) {
        head = entity(first);
        raw = raw.slice(first.length);
      }
      const last = [...raw.slice(-2)].at(-1) ?? '';
      if (this.#pieces[at + 1]?.delimiter === 'open' && isLetter(last)) {
        tail = entity(last);
        raw = raw.slice(0, raw.length - last.length);
      }
      if (head || tail) piece.text = head + escapeText(raw, { isBehindBracket: head === '', isLast: false }) + tail;
    }
  }
}

const same = (one: RichMark, other: RichMark): boolean => JSON.stringify(one) === JSON.stringify(other);
const isLetter = (sign: string): boolean => /^[^\s\p{P}\p{S}]$/u.test(sign);

const alone = { isBehindBracket: false, isLast: true };

const atoms: Readonly<Record<string, (node: RichNode) => string>> = {
  lineBreak: () => '\\\n',
  citation: ({ attrs }) => {
    const marks = attrs?.marks as readonly Readonly<Record<'key' | 'role', string>>[];
    return `[${marks.map(({ key, role }) => `@${key}${role === 'supports' ? '' : `:${role}`}`).join('; ')}]`;
  },
  footnoteRef: (node) => `[^${textAttr(node, 'label')}]`,
  sourceText: (node) => textAttr(node, 'text'),
  image: (node) => `![${escapeText(textAttr(node, 'alt'), alone)}](${address(textAttr(node, 'src'))}${title(node)})`,
};

function destination(mark: RichMark): string {
  if (mark.type === 'term') return `term:${textAttr(mark, 'key')}`;
  return address(textAttr(mark, 'href')) + title(mark);
}

const address = (href: string): string =>
  /[\s()<>]|^$/.test(href) ? `<${href.replace(/[<>]/g, (sign) => encodeURIComponent(sign))}>` : href;

function title({ attrs }: RichMark | RichNode): string {
  const words = attrs?.title;
  return typeof words === 'string' ? ` "${words.replace(/[\\"&]/g, '\\$&')}"` : '';
}

/** As many backticks as do not occur in it. */
function codeSpan(text: string): string {
  const runs: readonly string[] = text.match(/`+/g) ?? [];
  let fence = '`';
  while (runs.includes(fence)) fence += '`';
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '');
  return isPadded ? `${fence} ${text} ${fence}` : fence + text + fence;
}
