import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';

/** Open threads on a piece, by its kind and key; those on items count to their quiz. */
export function openOn(
  { kind, key }: PieceName,
  heads: readonly PieceHead[],
  open: ReadonlyMap<string, number>,
): number {
  const own = open.get(`${kind} ${key}`) ?? 0;
  if (kind !== 'quiz' || open.size === 0) return own;
  const items = heads.filter((head) => head.kind === 'item' && head.parent === key);
  return items.reduce((sum, item) => sum + (open.get(`item ${item.key}`) ?? 0), own);
}

/** Where a piece is reviewed that is no item. */
export function reviewedAt(slug: string, piece: PieceName): string {
  if (piece.kind === 'lesson') return addresses.lessonReview(slug, piece.key);
  return piece.kind === 'quiz' ? addresses.quizReview(slug, piece.key) : addresses.pieceReview(slug, piece);
}
