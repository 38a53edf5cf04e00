import { missingIn } from '../../../../catalog/media/medium-missing.js';
import { imageLimits, inMegabytes, mostBytes } from '../../../../catalog/media/media-limits.js';
import type { MediumUse } from '../../../../catalog/media/draft-media.service.js';
import { mediumIn } from '../../../../catalog/draft/medium-in.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import { formModel, type FormModel, type Problem } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can, type StudioCourse } from '../../studio-courses.service.js';
import { anchorOf, hrefOf, titleOf } from '../outline.page.js';
import type { LinkShown } from '../piece.page.js';
import { kindOf } from './medium-form.js';
import { mediumPicked } from './picked.js';

export interface MediumLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly about: string;
  /** The address of a small picture; null for what is none. */
  readonly picture: string | null;
  readonly kind: string;
  readonly usesSaid: string | null;
  readonly uses: readonly LinkShown[];
  /** What is to be written before it can be published where it is shown; null for nothing. */
  readonly missing: string | null;
  readonly archiveAction: string;
}

export interface MediaPage {
  readonly frame: StudioFrame;
  readonly mayWrite: boolean;
  readonly outlineHref: string;
  readonly notice: string | null;
  readonly action: string;
  readonly form: FormModel<'title' | 'file'>;
  readonly accepted: string;
  readonly limits: string;
  readonly media: readonly MediumLine[];
  readonly archived: readonly MediumLine[];
}

export interface MediaFacts {
  readonly course: StudioCourse;
  readonly pieces: readonly Piece[];
  readonly uses: ReadonlyMap<string, readonly MediumUse[]>;
  readonly now: string;
  readonly title: string;
  readonly problem: Problem | null;
}

const notices = ['archived', 'restored'];

/** What browsers offer to choose; what is taken is judged by its content. */
export const accepted =
  'image/png,image/jpeg,image/gif,image/webp,image/avif,audio/*,video/mp4,video/webm,application/pdf';

export function mediaPage({ course, pieces, uses, now, title, problem }: MediaFacts, words: Words): MediaPage {
  const { slug } = course;
  const line = (piece: Piece) => mediumLine(slug, piece, uses.get(piece.key) ?? [], words);
  return {
    frame: studioFrame(course, 'draft', false, words),
    mayWrite: can(course, 'write'),
    outlineHref: addresses.draft(slug),
    notice: notices.includes(now) ? words.say(`draft.media.notice.${now}`) : null,
    action: addresses.draftMedia(slug),
    form: formModel(['file', 'title'] as const, { title }, problem ? [problem] : []),
    ...{ accepted, limits: limitsSaid(words) },
    media: pieces.filter(({ isArchived }) => !isArchived).map(line),
    archived: pieces.filter(({ isArchived }) => isArchived).map(line),
  };
}

/** What is taken, with the limits. */
export const limitsSaid = (words: Words): string =>
  words.say('draft.media.limits', {
    image: inMegabytes(mostBytes.image),
    pixels: imageLimits.pixels / 1_000_000,
    audio: inMegabytes(mostBytes.audio),
    video: inMegabytes(mostBytes.video),
    document: inMegabytes(mostBytes.document),
  });

function mediumLine(slug: string, piece: Piece, uses: readonly MediumUse[], words: Words): MediumLine {
  const medium = mediumIn(piece);
  const picked = medium && mediumPicked(slug, medium, words);
  const kind = kindOf(piece.content);
  return {
    id: anchorOf(piece),
    href: addresses.draftMedium(slug, piece.key),
    title: titleOf({ title: titleIn(piece.content) }, words),
    about: picked?.about ?? words.say('draft.media.unreadable'),
    picture: picked?.kind === 'image' ? picked.src : null,
    kind: words.say(`draft.media.kind.${kind}`),
    usesSaid: uses.length === 0 ? words.say('draft.media.unused') : null,
    uses: usesShown(slug, uses, words),
    missing: medium && missingSaid(missingIn(medium), words),
    archiveAction: addresses.draftArchive(slug, piece),
  };
}

export const usesShown = (slug: string, uses: readonly MediumUse[], words: Words): readonly LinkShown[] =>
  uses.map((use) => ({ href: hrefOf(slug, use), text: titleOf(use, words) }));

export const missingSaid = (missing: ReturnType<typeof missingIn>, words: Words): string | null =>
  missing.length === 0
    ? null
    : words.say('draft.media.missing', {
        what: words.list(missing.map((each) => words.say(`draft.media.missing-${each}`))),
      });
