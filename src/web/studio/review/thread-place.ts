import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { titleOf } from '../draft/outline.page.js';
import { reviewedAt } from './reviewed-at.js';

const headOf = (heads: readonly PieceHead[], { kind, key }: PieceName): PieceHead | null =>
  heads.find((head) => head.kind === kind && head.key === key) ?? null;

/** What the piece of a thread is called: an item by its question. */
export function placeSaid(piece: PieceName, heads: readonly PieceHead[], words: Words): string {
  const kind = words.say(`draft.kind.${piece.kind}`);
  if (piece.kind === 'details' || piece.kind === 'glossary') return kind;
  const head = headOf(heads, piece);
  return head ? titleOf(head, words) : kind;
}

/** What a thread is about: the piece, or the term of the glossary. */
export const threadSaid = (
  { piece, termKey, about }: Pick<Thread, 'piece' | 'termKey' | 'about'>,
  heads: readonly PieceHead[],
  words: Words,
): string => (termKey === null ? placeSaid(piece, heads, words) : words.say('comments.term-place', { term: about }));

/** Where a thread stands among what it is about. */
export const placeHref = (
  slug: string,
  { id, piece }: Pick<Thread, 'id' | 'piece'>,
  heads: readonly PieceHead[],
): string => `${pageOf(slug, piece, heads)}#thread-${id}`;

function pageOf(slug: string, piece: PieceName, heads: readonly PieceHead[]): string {
  if (piece.kind !== 'item') return reviewedAt(slug, piece);
  const { parent = '' } = headOf(heads, piece) ?? {};
  const siblings = heads.filter((head) => head.kind === 'item' && head.parent === parent && !head.isArchived);
  const at = Math.max(
    siblings.findIndex(({ key }) => key === piece.key),
    0,
  );
  const from = Math.floor(at / itemsAPage) * itemsAPage;
  return `${addresses.quizReview(slug, parent ?? '')}${from > 0 ? `?from=${from}` : ''}`;
}

/** So many items of a quiz stand on one page. */
export const itemsAPage = 20;
