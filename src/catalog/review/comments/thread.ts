import type { PieceName } from '../../draft/piece.js';
import type { CommentThread } from './comment-thread.entity.js';
import type { Comment } from './comment.entity.js';

/** A thread with what was said in it, in its order. */
export interface Thread {
  readonly id: string;
  readonly piece: PieceName;
  readonly textId: string | null;
  readonly passageAt: number | null;
  /** Of the glossary; null for all else. */
  readonly termKey: string | null;
  readonly about: string;
  readonly quotation: string | null;
  readonly openedBy: string;
  readonly resolved: { readonly at: Date; readonly by: string | null } | null;
  readonly comments: readonly Remark[];
}

export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly editedAt: Date | null;
}

export function threadOf(row: CommentThread, comments: readonly Comment[]): Thread {
  const { id, pieceKind, pieceKey, textId, passageAt, termKey, about, quotation, openedBy, resolvedAt, resolvedBy } =
    row;
  return {
    ...{ id, piece: { kind: pieceKind, key: pieceKey }, textId, passageAt, termKey, about, quotation, openedBy },
    resolved: resolvedAt && { at: resolvedAt, by: resolvedBy },
    comments: comments.map((each) => ({
      ...{ id: each.id, text: each.text, writtenAt: each.writtenAt, writtenBy: each.writtenBy },
      editedAt: each.editedAt,
    })),
  };
}

/** Whether the comment may still be changed by who wrote it: nobody has answered, and the thread is open. */
export function mayChange({ comments, resolved }: Thread, commentId: string, personId: string): boolean {
  const last = comments.at(-1);
  return resolved === null && last?.id === commentId && last.writtenBy === personId;
}
