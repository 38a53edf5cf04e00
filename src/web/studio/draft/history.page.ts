import type { DraftRevision } from '../../../catalog/draft/draft-revision.entity.js';
import { type Content, type Piece, titleIn } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can, type StudioCourse } from '../studio-courses.service.js';
import { type Change, changesBetween } from './changes.js';
import { hrefOf, titleOf } from './outline.page.js';

interface Version {
  readonly at: When;
  /** Who wrote it, or that a package brought it. */
  readonly by: string;
  /** Null for what the piece says now. */
  readonly href: string | null;
}

export interface HistoryPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly pieceHref: string;
  readonly versions: readonly Version[];
}

export interface RevisionPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly pieceHref: string;
  readonly historyHref: string;
  readonly at: When;
  readonly by: string;
  /** From then to now. */
  readonly changes: readonly Change[];
  /** Null for who only looks on, and where nothing differs. */
  readonly restore: { readonly action: string; readonly after: string } | null;
}

interface Facts {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly names: ReadonlyMap<string, string>;
}

export function historyPage(
  { course, piece, revisions, names }: Facts & { readonly revisions: readonly DraftRevision[] },
  words: Words,
): HistoryPage {
  const { slug } = course;
  return {
    frame: studioFrame(course, 'draft', false, words),
    title: nameOf(piece, words),
    pieceHref: hrefOf(slug, piece),
    versions: [
      { at: piece.savedAt, by: authorOf(piece.savedBy, names, words), href: null },
      ...revisions.map(({ id, savedAt, savedBy }) => ({
        ...{ at: savedAt, by: authorOf(savedBy, names, words), href: addresses.draftRevision(slug, piece, id) },
      })),
    ],
  };
}

export function revisionPage(
  { course, piece, revision, names }: Facts & { readonly revision: DraftRevision },
  words: Words,
): RevisionPage {
  const { slug } = course;
  const changes = changesBetween(revision.content as Content, piece.content, words);
  const mayRestore = can(course, 'write') && changes.length > 0;
  return {
    frame: studioFrame(course, 'draft', false, words),
    ...{
      title: nameOf(piece, words),
      pieceHref: hrefOf(slug, piece),
      historyHref: addresses.draftHistory(slug, piece),
    },
    ...{ at: revision.savedAt, by: authorOf(revision.savedBy, names, words), changes },
    restore: mayRestore ? { action: addresses.draftRevision(slug, piece, revision.id), after: piece.hash } : null,
  };
}

const nameOf = ({ kind, content }: Piece, words: Words): string =>
  ['details', 'glossary', 'waivers'].includes(kind)
    ? words.say(`draft.kind.${kind}`)
    : titleOf({ title: titleIn(content) }, words);

function authorOf(id: string | null, names: ReadonlyMap<string, string>, words: Words): string {
  if (id === null) return words.say('draft.history.package');
  return names.get(id) ?? words.say('draft.history.gone');
}
