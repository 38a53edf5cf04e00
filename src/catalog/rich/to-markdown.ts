import { childrenOf, type Origin, originOf, type RichNode, textAttr } from './document.js';
import { printOfSettled, settle } from './settle.js';
import { sourceBlocks, sourceBlocksWithin } from './source-blocks.js';
import { blockNode } from './block-to-rich.js';
import { type Bullet, type Point, writeBlock } from './write-block.js';
import { manners } from './write-inline.js';

interface Piece {
  readonly settled: RichNode | null;
  readonly print: string;
  readonly origin: Origin | null;
  /** Written as it was, since nothing in it changed. */
  isKept: boolean;
}

/** How often blocks beside each other are written anew, because the one changed how the other is read. */
const rounds = 4;

/**
 * Writes a document of the editor as Markdown. A block that says what it said is written back from its source, sign for sign;
 * what is new or changed is written so that it is read back as it is.
 */
export function toMarkdown(document: RichNode): string {
  const before =
    typeof document.attrs?.before === 'string' && /^\s*$/.test(document.attrs.before) ? document.attrs.before : '';
  const count = typeof document.attrs?.blocks === 'number' ? document.attrs.blocks : 0;
  const pieces = childrenOf(document)
    .map(pieceOf)
    .filter(({ settled, isKept }) => settled !== null || isKept);
  let text = before + compose(pieces, count);
  if (pieces.every(({ isKept }) => isKept) && isWhole(pieces, count)) return text;
  if (pieces.some(({ isKept, settled }) => !isKept && settled?.type === 'source')) return text; // may be read as anything
  for (let round = 0; round < rounds; round += 1) {
    const wrong = firstDifference(pieces, text);
    if (wrong === null) break;
    const near = pieces.slice(Math.max(0, wrong - 1), wrong + 2).filter((piece) => piece.isKept && piece.settled);
    if (near.length === 0) break;
    for (const piece of near) piece.isKept = false;
    text = before + compose(pieces, count);
  }
  return text;
}

function pieceOf(node: RichNode): Piece {
  const settled = settle(node);
  const print = printOfSettled(settled);
  const origin = originOf(node);
  return { settled, print, origin, isKept: origin !== null && origin.print === print };
}

/** Whether the blocks are all those that there were, in their order. */
const isWhole = (pieces: readonly Piece[], count: number): boolean =>
  pieces.length === count && pieces.every(({ origin }, at) => origin?.at === at);

function compose(pieces: readonly Piece[], count: number): string {
  let text = '';
  let signs: ListSigns | null = null;
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const own: string = piece.isKept && piece.origin ? piece.origin.source : written(piece, signs, next);
    signs = signsOf(piece.settled?.type, own);
    text += own + gapAfter(piece, next, count);
  }
  return text;
}

function gapAfter(piece: Piece, next: Piece | undefined, count: number): string {
  const { origin } = piece;
  const isBlankLine = origin !== null && /\n[ \t]*\r?\n|\r[ \t]*\r/.test(origin.gap);
  if (!next) return origin && origin.at === count - 1 ? origin.gap : '\n';
  const follows = origin !== null && next.origin?.at === origin.at + 1;
  if (follows && (isBlankLine || (piece.isKept && next.isKept))) return origin.gap;
  return isBlankLine ? origin.gap : '\n\n';
}

interface ListSigns {
  readonly type: string;
  readonly sign: string;
}

/** With which sign the items of a list are written. */
function signsOf(type: string | undefined, text: string): ListSigns | null {
  if (type === 'bulletList') return { type, sign: text.trimStart()[0] ?? '-' };
  if (type === 'orderedList') return { type, sign: /^\s*\d+([.)])/.exec(text)?.[1] ?? '.' };
  return null;
}

/** Written in the first manner in which the block is read back as it is. */
function written({ settled, print }: Piece, before: ListSigns | null, next: Piece | undefined): string {
  if (!settled) return '';
  const behind = next?.isKept ? signsOf(next.settled?.type, next.origin?.source ?? '') : null;
  const taken = [before, behind].flatMap((list) => (list?.type === settled.type ? [list.sign] : []));
  const free = <T extends string>(signs: readonly T[], usual: T): T =>
    signs.find((sign) => !taken.includes(sign)) ?? usual;
  const signs = { bullet: free<Bullet>(['-', '*', '+'], '-'), point: free<Point>(['.', ')'], '.') };
  const footnotes = labelsIn(settled);
  const texts = manners.map((manner) => () => writeBlock(settled, manner, signs));
  for (const text of texts) {
    const tried = text();
    const { blocks } = sourceBlocksWithin(tried, footnotes);
    const [only] = blocks;
    if (settled.type === 'source') return tried;
    if (blocks.length === 1 && only && printOfSettled(settle(blockNode(only))) === print) return tried;
  }
  return texts[0]?.() ?? '';
}

function labelsIn(node: RichNode): readonly string[] {
  const own = node.type === 'footnoteRef' ? [textAttr(node, 'label')] : [];
  return [...own, ...childrenOf(node).flatMap(labelsIn)];
}

/** The first block that the text does not give back. */
function firstDifference(pieces: readonly Piece[], text: string): number | null {
  const { blocks } = sourceBlocks(text);
  for (let at = 0; at < Math.max(blocks.length, pieces.length); at += 1) {
    const block = blocks[at];
    if (!block || printOfSettled(settle(blockNode(block))) !== pieces[at]?.print)
      return Math.min(at, pieces.length - 1);
  }
  return null;
}
