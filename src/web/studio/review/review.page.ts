import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { Published } from '../../../catalog/published.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import type { EditionReview } from '../../../catalog/review/edition-review.entity.js';
import type { ReviewState } from '../../../catalog/review/review-state.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { type CommentFilter, type FilterView, filtered, filterView } from './comment-filter.js';
import { type CourseLine, type CourseLines, courseLines, courseParts } from './course-lines.js';
import { type NeedsView, needsView } from './needs-view.js';
import { type SignOffView, signOffView } from './sign-off-view.js';
import { placeHref, threadSaid } from './thread-place.js';
import { type Looking, nameOf } from './thread-view.js';

export interface ReviewPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly notice: string | null;
  readonly form: FormModel<'note'>;
  readonly signOff: SignOffView;
  /** A sentence on the declarations of the staff, and where they are made. */
  readonly declarations: { readonly said: string; readonly href: string };
  readonly needs: NeedsView;
  readonly parts: readonly CourseLine[];
  readonly modules: readonly CourseLines[];
  readonly filter: FilterView;
  readonly threads: readonly ThreadLine[];
  /** What reviewers said before, the newest first. */
  readonly verdicts: readonly VerdictLine[];
  /** Editions that were published although something was missing. */
  readonly setAside: readonly { readonly edition: string; readonly missing: string; readonly reason: string }[];
}

interface ThreadLine {
  readonly href: string;
  readonly place: string;
  readonly kind: string;
  readonly quotation: string | null;
  readonly text: string;
  readonly author: string;
  readonly at: When;
  readonly answers: number;
  readonly isResolved: boolean;
}

interface VerdictLine {
  readonly verdict: string;
  readonly by: string;
  readonly at: When;
  readonly note: string | null;
}

export interface ReviewFacts extends Looking {
  readonly state: ReviewState;
  readonly threads: readonly Thread[];
  /** How many threads are open, by kind and key of their piece. */
  readonly open: ReadonlyMap<string, number>;
  readonly heads: readonly PieceHead[];
  readonly editions: readonly Published[];
  readonly reviews: ReadonlyMap<string, EditionReview>;
  /** Who looks edited the draft since the last edition. */
  readonly hasEdited: boolean;
  readonly filter: CommentFilter;
  readonly form: FormModel<'note'>;
  readonly now: unknown;
}

const notices = ['signed', 'changes-asked', 'decided'];

export function reviewPage(facts: ReviewFacts, words: Words): ReviewPage {
  const { course, state, threads, heads, names, filter, form, now } = facts;
  const { slug } = course;
  const missing = state.declarations.filter((each) => each.state !== 'standing').length;
  return {
    frame: studioFrame(course, 'review', true, words),
    ...{ title: words.say('review-page.title'), form },
    notice: typeof now === 'string' && notices.includes(now) ? words.say(`review-page.now-${now}`) : null,
    signOff: signOffView(facts, words),
    declarations: {
      said: words.say('review-page.declarations', { missing, of: state.declarations.length }),
      href: addresses.declarations(slug),
    },
    needs: needsView(state.needs, slug, can(course, 'publish'), words),
    parts: courseParts(slug, heads, facts.open, words),
    modules: courseLines(slug, heads, facts.open, words),
    filter: filterView(filter, threads, heads, names, slug, words),
    threads: filtered(threads, filter, heads).map((thread) => ({
      ...{ href: placeHref(slug, thread, heads), place: threadSaid(thread, heads, words) },
      kind: words.say(`draft.kind.${thread.piece.kind}`),
      quotation: thread.quotation ?? (thread.textId === null ? null : thread.about),
      text: thread.comments[0]?.text ?? '',
      author: nameOf(thread.openedBy, names, words),
      at: thread.comments.at(-1)?.writtenAt ?? new Date(0),
      answers: thread.comments.length - 1,
      isResolved: thread.resolved !== null,
    })),
    verdicts: state.signed.all.map(({ verdict, signedBy, signedAt, note }) => ({
      ...{ verdict: words.say(`sign-off.verdict.${verdict}`), at: signedAt, note },
      by: nameOf(signedBy, names, words),
    })),
    setAside: setAsideIn(facts, words),
  };
}

function setAsideIn({ editions, reviews }: ReviewFacts, words: Words): ReviewPage['setAside'] {
  return editions.flatMap(({ id, number }) => {
    const standing = reviews.get(id)?.standing;
    if (!standing || standing.reason === null) return [];
    const missing = standing.setAside.map((need) => words.say(`review-page.missing.${need}`));
    return [
      {
        edition: words.say('review-page.edition', { number }),
        ...{ missing: words.list(missing), reason: standing.reason },
      },
    ];
  });
}
