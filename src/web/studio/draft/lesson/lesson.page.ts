import { addresses } from '../../../addresses.js';
import type { Problem } from '../../../views/form.js';
import type { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import type { LessonAt } from './lesson-drafts.service.js';
import { type LessonTyped, objectiveField } from './lesson-form.js';

export interface LessonDraftPage {
  readonly frame: StudioFrame;
  /** What the lesson is called, or that it has no title yet. */
  readonly heading: string;
  readonly language: string;
  readonly module: { readonly title: string; readonly href: string } | null;
  readonly mayWrite: boolean;
  readonly outlineHref: string;
  readonly historyHref: string;
  /** Where it is commented on, and how many comments are open there. */
  readonly reviewHref: string;
  readonly openComments: number;
  readonly action: string;
  readonly previewAction: string;
  readonly conversionAction: string;
  readonly presenceAction: string;
  readonly pickHref: string;
  readonly proposeHref: string;
  /** Where files are uploaded, and below which it is said what a picture shows. */
  readonly mediaAction: string;
  readonly picturesAction: string;
  readonly fields: Pick<LessonTyped, 'title' | 'summary' | 'markdown'>;
  readonly objectives: readonly { readonly id: string; readonly label: string; readonly ticked: boolean }[];
  /** The hash of what the form was made from. */
  readonly after: string;
  /** When and by whom it was saved last. */
  readonly saved: string;
  readonly notice: string | null;
  readonly others: string;
  readonly problems: readonly Problem[];
  readonly textError: string | null;
  readonly preview: SafeHtml | null;
}

export interface LessonDraftFacts {
  readonly at: LessonAt;
  /** What is in the form: what the draft says, or what was typed. */
  readonly typed: LessonTyped;
  readonly after: string;
  readonly author: string | null;
  readonly others: readonly string[];
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly preview: SafeHtml | null;
  /** Missing for none. */
  readonly openComments?: number;
}

export function lessonDraftPage(facts: LessonDraftFacts, words: Words): LessonDraftPage {
  const { at, typed, after, author, others, notice, problems, preview } = facts;
  const { course, piece, module, language } = at;
  const { slug } = course;
  return {
    frame: studioFrame(course, 'draft', false, words),
    heading: at.lesson.title || words.say('draft.lesson.untitled'),
    language,
    module: module && { title: module.title, href: addresses.draftModule(slug, module.key) },
    mayWrite: can(course, 'write'),
    outlineHref: addresses.draft(slug),
    historyHref: addresses.draftHistory(slug, piece),
    reviewHref: addresses.lessonReview(slug, piece.key),
    openComments: facts.openComments ?? 0,
    action: addresses.draftLesson(slug, piece.key),
    previewAction: addresses.draftLessonPreview(slug, piece.key),
    conversionAction: addresses.draftLessonConversion(slug, piece.key),
    presenceAction: addresses.draftLessonPresence(slug, piece.key),
    pickHref: addresses.draftLessonPick(slug, piece.key),
    proposeHref: addresses.draftNewStudy(slug),
    mediaAction: addresses.draftMedia(slug),
    picturesAction: addresses.draftLessonPictures(slug, piece.key),
    fields: typed,
    objectives: (module?.objectives ?? []).map(({ key, text }) => ({
      id: objectiveField(key),
      label: text,
      ticked: typed.objectives.includes(key),
    })),
    after,
    saved: savedSaid(piece.savedAt, author, words),
    notice,
    others: othersSaid(others, words),
    problems,
    textError: problems.find(({ field }) => field === 'lesson_text')?.text ?? null,
    preview,
  };
}

export const savedSaid = (savedAt: Date, author: string | null, words: Words): string =>
  author === null
    ? words.say('draft.lesson.saved', { moment: words.date(savedAt, 'moment') })
    : words.say('draft.lesson.saved-by', { moment: words.date(savedAt, 'moment'), name: author });

/** Empty where nobody else has the lesson open. */
export const othersSaid = (names: readonly string[], words: Words): string =>
  names.length === 0 ? '' : words.say('draft.lesson.others', { names: words.list([...names]), count: names.length });
