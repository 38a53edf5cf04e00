import type { Saving } from '../../../catalog/draft/draft-pieces.service.js';
import type { Content, Piece } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can, type StudioCourse } from '../studio-courses.service.js';
import { type Change, changesBetween } from './changes.js';
import { anchorOf } from './outline.page.js';

/** What the pages on one piece of a draft have in common. */
export interface PiecePage {
  readonly frame: StudioFrame;
  readonly mayWrite: boolean;
  readonly outlineHref: string;
  readonly historyHref: string;
  /** The hash of what the form was made from, which it carries back. */
  readonly after: string;
  readonly savedAt: When;
  readonly isSavedNow: boolean;
  /** What somebody else saved meanwhile, against what was typed here; null without a clash. */
  readonly clash: readonly Change[] | null;
}

export interface PieceShown {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly isSavedNow: boolean;
  /** What was typed and not saved, because the piece is another one by now. */
  readonly typed: Content | null;
}

export function piecePage({ course, piece, isSavedNow, typed }: PieceShown, words: Words): PiecePage {
  const { slug } = course;
  return {
    frame: studioFrame(course, 'draft', false, words),
    mayWrite: can(course, 'write'),
    outlineHref: `${addresses.draft(slug)}#${anchorOf(piece)}`,
    historyHref: addresses.draftHistory(slug, piece),
    ...{ after: piece.hash, savedAt: piece.savedAt, isSavedNow },
    clash: typed && changesBetween(piece.content, typed, words),
  };
}

/** The piece as it is now, and what was typed in vain: after a clash, theirs and ours. */
export const shownAfter = (
  saving: Saving,
  typed: Content,
): (Pick<PieceShown, 'typed'> & { readonly piece: Piece }) | null =>
  saving.outcome === 'clash' ? { piece: saving.theirs, typed } : null;
