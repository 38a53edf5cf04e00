import type { CommentedLesson, PlacedThread } from '../../../catalog/review/comments/thread-places.service.js';
import { addresses } from '../../addresses.js';
import type { Problem } from '../../views/form.js';
import type { SafeHtml } from '../../views/safe-html.js';
import type { Words } from '../../views/words.js';
import type { LessonAt } from '../draft/lesson/lesson-drafts.service.js';
import type { PreviewBlock } from '../draft/lesson/lesson-preview.service.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { type CommentForm, commentFormAt, placeOf, type Refused } from './comment-form.js';
import { type Looking, type ThreadView, threadView } from './thread-view.js';

/** A stretch of what is reviewed, with what was said about it. */
export interface ReviewedPlace {
  readonly id: string;
  /** What a heading for its comments says to who does not see where they stand. */
  readonly label: string;
  /** Null where the place has no words of its own on this page. */
  readonly html: SafeHtml | null;
  readonly threads: readonly ThreadView[];
  /** Null where nothing can be said. */
  readonly form: CommentForm | null;
}

export interface LessonReviewPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  readonly module: { readonly title: string; readonly href: string } | null;
  readonly editHref: string;
  readonly mayWrite: boolean;
  readonly reviewHref: string;
  readonly open: number;
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly places: readonly ReviewedPlace[];
  readonly rest: SafeHtml;
  readonly whole: ReviewedPlace;
  readonly lost: readonly ThreadView[];
}

interface Facts extends Looking {
  readonly at: LessonAt;
  readonly commented: CommentedLesson;
  readonly blocks: readonly PreviewBlock[];
  readonly rest: SafeHtml;
  readonly refused: Refused | null;
  readonly notice: string | null;
}

export function lessonReviewPage(facts: Facts, words: Words): LessonReviewPage {
  const { at, commented, blocks, refused, course } = facts;
  const { slug } = course;
  const { passages, threads } = commented;
  const action = addresses.lessonReview(slug, at.piece.key);
  const mayComment = can(course, 'comment');
  const shown = ({ thread, isReworded, isLost }: PlacedThread) =>
    threadView(thread, thread.quotation ?? (isLost ? thread.about : null), isReworded, facts, words);
  const placeAt = (index: number, html: SafeHtml | null): ReviewedPlace => {
    const { hash = '' } = passages[index] ?? {};
    return {
      ...{ id: `p${index + 1}`, html, label: words.say('comments.on-passage', { number: index + 1 }) },
      threads: threads.filter((each) => each.at === index).map(shown),
      form: mayComment ? commentFormAt(`p${index + 1}`, action, placeOf({ at: index, hash }), refused) : null,
    };
  };
  const byLine = new Map(passages.map(({ line, kind }, index) => [line, { index, kind }]));
  const places = blocks.map(({ line, html }, order): ReviewedPlace => {
    const passage = line === 0 ? undefined : byLine.get(line);
    return passage ? placeAt(passage.index, html) : { id: `b${order + 1}`, html, label: '', threads: [], form: null };
  });
  const notes = passages.flatMap(({ kind }, index) => (kind === 'note' ? [placeAt(index, null)] : []));
  const known = new Set([...notes, ...places].map(({ id }) => id));
  const isElsewhere = refused !== null && ![...known].some((id) => isPlace(refused.place, id, passages));
  const whole = {
    ...{ id: 'whole', html: null, label: words.say('comments.on-lesson') },
    threads: threads.filter((each) => each.at === null && !each.isLost).map(shown),
    form: mayComment ? commentFormAt('whole', action, '', isElsewhere ? { ...refused, place: '' } : refused) : null,
  };
  return {
    frame: studioFrame(course, 'review', false, words),
    title: at.lesson.title || words.say('draft.lesson.untitled'),
    language: at.language,
    module: at.module && { title: at.module.title, href: addresses.draftModule(slug, at.module.key) },
    ...{ editHref: addresses.draftLesson(slug, at.piece.key), mayWrite: can(course, 'write') },
    reviewHref: addresses.courseReview(slug),
    open: threads.filter(({ thread }) => thread.resolved === null).length,
    notice: facts.notice,
    problems: problemsAt(refused, [...places, ...notes, whole]),
    places: [...places, ...notes],
    ...{ rest: facts.rest, whole, lost: threads.filter(({ isLost }) => isLost).map(shown) },
  };
}

const isPlace = (place: string, id: string, passages: CommentedLesson['passages']): boolean =>
  passages.some(({ hash }, index) => id === `p${index + 1}` && placeOf({ at: index, hash }) === place);

/** The summary leads to the fields of the form that was sent, whose names carry its place. */
export function problemsAt(
  refused: Refused | null,
  places: readonly Pick<ReviewedPlace, 'form'>[],
): readonly Problem[] {
  const open = places.find(({ form }) => form?.isOpen)?.form;
  return (refused?.form.problems ?? []).map(({ field, text }) => ({
    field: field === null || !open ? null : `${field}-${open.id}`,
    text,
  }));
}
