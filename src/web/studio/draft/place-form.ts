import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';

interface Place {
  readonly parent: string | null;
  readonly before: string | null;
}

/**
 * Where a form asks to put a piece: `to` is `up` or `down` by one; otherwise `parent` names what it shall stand in and `before`
 * what it shall stand before there, and without `before` it goes to the end. Null where it stands there already.
 */
export function placeAsked(
  heads: readonly PieceHead[],
  { kind, key }: PieceName,
  fields: Readonly<Record<string, unknown>>,
): Place | null {
  const piece = heads.find((head) => head.kind === kind && head.key === key);
  if (!piece) return null;
  const { to, parent, before } = fields;
  if (to !== 'up' && to !== 'down') {
    const into = typeof parent === 'string' && parent !== '' ? parent : piece.parent;
    return { parent: into, before: typeof before === 'string' && before !== '' && before !== key ? before : null };
  }
  const siblings = siblingsOf(heads, piece);
  const at = siblings.findIndex((head) => head.key === key);
  if (to === 'up') {
    const above = siblings[at - 1];
    return above ? { parent: piece.parent, before: above.key } : null;
  }
  if (at === siblings.length - 1) return null;
  return { parent: piece.parent, before: siblings[at + 2]?.key ?? null };
}

/** What stands in one list with the piece and is in use. */
function siblingsOf(heads: readonly PieceHead[], { kind, parent }: PieceHead): readonly PieceHead[] {
  const kinds = kind === 'lesson' || kind === 'quiz' ? ['lesson', 'quiz'] : [kind];
  return heads.filter((head) => kinds.includes(head.kind) && head.parent === parent && !head.isArchived);
}
