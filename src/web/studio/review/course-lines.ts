import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { Words } from '../../views/words.js';
import { titleOf } from '../draft/outline.page.js';
import { openOn, reviewedAt } from './reviewed-at.js';

/** A part of a course as a reviewer goes through it. */
export interface CourseLine {
  readonly title: string;
  readonly kind: string;
  readonly href: string;
  readonly open: number;
}

export interface CourseLines extends CourseLine {
  readonly activities: readonly CourseLine[];
}

/** The modules of a course with their lessons and quizzes, each where it is reviewed. */
export function courseLines(
  slug: string,
  heads: readonly PieceHead[],
  open: ReadonlyMap<string, number>,
  words: Words,
): readonly CourseLines[] {
  const inUse = heads.filter(({ isArchived }) => !isArchived);
  const line = (head: PieceHead): CourseLine => ({
    ...{ title: titleOf(head, words), kind: words.say(`draft.kind.${head.kind}`), href: reviewedAt(slug, head) },
    open: openOn(head, heads, open),
  });
  return inUse
    .filter(({ kind }) => kind === 'module')
    .map((module) => ({
      ...line(module),
      activities: inUse
        .filter(({ kind, parent }) => (kind === 'lesson' || kind === 'quiz') && parent === module.key)
        .map(line),
    }));
}

/** What stands in a course once, and not in a module. */
export const courseParts = (
  slug: string,
  heads: readonly PieceHead[],
  open: ReadonlyMap<string, number>,
  words: Words,
): readonly CourseLine[] =>
  heads
    .filter(({ kind }) => kind === 'details' || kind === 'glossary')
    .map((head) => {
      const kind = words.say(`draft.kind.${head.kind}`);
      return { title: kind, kind: '', href: reviewedAt(slug, head), open: openOn(head, heads, open) };
    });
