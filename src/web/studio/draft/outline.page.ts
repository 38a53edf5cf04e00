import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { openOn, reviewedAt } from '../review/reviewed-at.js';
import { can, type StudioCourse } from '../studio-courses.service.js';

export interface OutlinePage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly mayWrite: boolean;
  /** What was just done, in words; null for nothing. */
  readonly notice: string | null;
  readonly detailsHref: string;
  readonly glossaryHref: string;
  readonly mediaHref: string;
  readonly studiesHref: string;
  readonly packageHref: string;
  readonly modules: readonly OutlineModule[];
  readonly addModuleAction: string;
  readonly archived: readonly ArchivedLine[];
  /** A newer package that waits for a decision. */
  readonly proposal: { readonly offeredAt: When; readonly action: string } | null;
}

interface Line {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly href: string;
  /** Where it is reviewed, and how many comments are open there. */
  readonly reviewHref: string;
  readonly comments: number;
  readonly mayWrite: boolean;
  readonly placeAction: string;
  readonly copyAction: string;
  readonly archiveAction: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

interface OutlineModule extends Line {
  readonly number: number;
  readonly addAction: string;
  readonly activities: readonly OutlineActivity[];
}

interface OutlineActivity extends Line {
  readonly kind: string;
  readonly isQuiz: boolean;
  /** How many items a quiz has; null for a lesson. */
  readonly items: number | null;
  /** The modules that it could move to. */
  readonly elsewhere: readonly { readonly value: string; readonly text: string; readonly chosen: boolean }[];
}

interface ArchivedLine {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly action: string;
}

interface OutlineFacts {
  readonly course: StudioCourse;
  readonly heads: readonly PieceHead[];
  readonly offeredAt: Date | null;
  readonly now: string | null;
  /** Open threads of comments by the kind and key of their piece; missing for none. */
  readonly comments?: ReadonlyMap<string, number>;
}

/** The place of a piece on a page. */
export const anchorOf = ({ kind, key }: PieceName): string => `${kind}-${key}`;

const notices = ['moved', 'copied', 'archived', 'restored', 'taken', 'declined'];

export function outlinePage(
  { course, heads, offeredAt, now, comments = new Map() }: OutlineFacts,
  words: Words,
): OutlinePage {
  const { slug, title } = course;
  const inUse = heads.filter(({ isArchived }) => !isArchived);
  const modules = inUse.filter(({ kind }) => kind === 'module');
  const mayWrite = can(course, 'write');
  const line = (head: PieceHead, at: number, all: readonly PieceHead[]) => ({
    ...{ id: anchorOf(head), key: head.key, title: titleOf(head, words), href: hrefOf(slug, head), mayWrite },
    reviewHref: reviewedAt(slug, head),
    comments: openOn(head, heads, comments),
    placeAction: addresses.draftPlace(slug, head),
    copyAction: addresses.draftCopies(slug, head),
    archiveAction: addresses.draftArchive(slug, head),
    ...{ isFirst: at === 0, isLast: at === all.length - 1 },
  });
  const activity = (head: PieceHead, at: number, all: readonly PieceHead[]): OutlineActivity => ({
    ...line(head, at, all),
    isQuiz: head.kind === 'quiz',
    kind: words.say(`draft.kind.${head.kind}`),
    items:
      head.kind === 'quiz' ? inUse.filter(({ kind, parent }) => kind === 'item' && parent === head.key).length : null,
    elsewhere: modules
      .filter(({ key }) => key !== head.parent)
      .map((module) => ({ value: module.key, text: titleOf(module, words), chosen: false })),
  });
  return {
    frame: studioFrame(course, 'draft', true, words),
    ...{ title, mayWrite, notice: now !== null && notices.includes(now) ? words.say(`draft.notice.${now}`) : null },
    detailsHref: addresses.draftDetails(slug),
    glossaryHref: addresses.draftGlossary(slug),
    mediaHref: addresses.draftMedia(slug),
    studiesHref: addresses.draftStudies(slug),
    packageHref: addresses.draftPackage(slug),
    modules: modules.map((module, at) => ({
      ...line(module, at, modules),
      number: at + 1,
      addAction: addresses.draftActivities(slug, module.key),
      activities: inUse
        .filter(({ kind, parent }) => (kind === 'lesson' || kind === 'quiz') && parent === module.key)
        .map(activity),
    })),
    addModuleAction: addresses.draftModules(slug),
    archived: heads
      .filter(({ kind, isArchived }) => isArchived && kind !== 'item' && kind !== 'medium')
      .map((head) => ({
        ...{ id: anchorOf(head), kind: words.say(`draft.kind.${head.kind}`), title: titleOf(head, words) },
        action: addresses.draftArchive(slug, head),
      })),
    proposal: offeredAt && { offeredAt, action: addresses.draftProposal(slug) },
  };
}

export const titleOf = ({ title }: Pick<PieceHead, 'title'>, words: Words): string =>
  title === '' ? words.say('draft.untitled') : title;

/** Where a piece is edited. */
export function hrefOf(slug: string, { kind, key, parent }: Pick<PieceHead, 'kind' | 'key' | 'parent'>): string {
  if (kind === 'module') return addresses.draftModule(slug, key);
  if (kind === 'lesson') return addresses.draftLesson(slug, key);
  if (kind === 'quiz') return addresses.draftQuiz(slug, key);
  if (kind === 'item') return addresses.draftItem(slug, parent ?? '', key);
  if (kind === 'medium') return addresses.draftMedium(slug, key);
  if (kind === 'glossary') return addresses.draftGlossary(slug);
  return kind === 'details' ? addresses.draftDetails(slug) : addresses.draftCheck(slug);
}
