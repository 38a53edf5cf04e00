import type { Piece } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can, type StudioCourse } from '../studio-courses.service.js';
import type { FormShown } from './form/form.page.js';
import { anchorOf } from './outline.page.js';

export interface LinkShown {
  readonly href: string;
  readonly text: string;
}

/** What the pages on one piece of a draft have in common. */
export interface PiecePage {
  readonly frame: StudioFrame;
  readonly mayWrite: boolean;
  readonly back: LinkShown;
  readonly historyHref: string;
  readonly savedAt: When;
  /** To the other pages of the piece. */
  readonly links: readonly LinkShown[];
}

/** A page with one form. */
export interface PieceFormPage extends PiecePage {
  readonly title: string;
  readonly form: FormShown;
  /** The words of a button that takes out what the form is about; null for none. */
  readonly remove: string | null;
}

interface PieceShown {
  readonly course: StudioCourse;
  readonly piece: Piece;
}

export function piecePage({ course, piece }: PieceShown, words: Words): PiecePage {
  const { slug } = course;
  return {
    frame: studioFrame(course, 'draft', false, words),
    mayWrite: can(course, 'write'),
    back: { href: `${addresses.draft(slug)}#${anchorOf(piece)}`, text: words.say('draft.back') },
    historyHref: addresses.draftHistory(slug, piece),
    ...{ savedAt: piece.savedAt, links: [] },
  };
}
