import { entriesIn } from '../../../catalog/draft/content-parts.js';
import { type Piece, titleIn } from '../../../catalog/draft/piece.js';
import { holds } from '../../../catalog/review/comments/passage-words.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import type { Problem } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { changesBetween } from '../draft/changes.js';
import { hrefOf } from '../draft/outline.page.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { type CommentForm, commentFormAt, type Refused } from './comment-form.js';
import { problemsAt } from './lesson-review.page.js';
import { type ReviewedTerm, reviewedTerms } from './reviewed-terms.js';
import { type Looking, type ThreadView, threadView } from './thread-view.js';

export interface PieceReviewPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly reviewHref: string;
  readonly editHref: string;
  readonly mayWrite: boolean;
  readonly open: number;
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  /** Of the glossary; empty for all else. */
  readonly terms: readonly ReviewedTerm[];
  readonly threads: readonly ThreadView[];
  readonly form: CommentForm | null;
  /** About terms that are gone. */
  readonly lost: readonly ThreadView[];
}

interface Facts extends Looking {
  readonly piece: Piece;
  readonly threads: readonly Thread[];
  readonly refused: Refused | null;
  readonly notice: string | null;
}

/** What is reviewed as a whole: about the course, a module; and the glossary, term by term. */
export function pieceReviewPage({ piece, threads, refused, notice, ...looking }: Facts, words: Words): PieceReviewPage {
  const { course } = looking;
  const { slug } = course;
  const isGlossary = piece.kind === 'glossary';
  const fields = changesBetween({}, isGlossary ? {} : piece.content, words)
    .map(({ label, parts }) => ({ label, text: parts.map(({ text }) => text).join('') }))
    .filter(({ text, label }) => text !== '' && !label.split(' › ').includes('key'));
  const view = (thread: Thread, said: string) =>
    threadView(thread, thread.quotation, thread.quotation !== null && !holds(said, thread.quotation), looking, words);
  const isTerm = (key: string) => isGlossary && entriesIn(piece.content['terms']).some((term) => term['key'] === key);
  const formAt = (id: string, place: string) => {
    const open = place === '' && refused && !isTerm(refused.place) ? { ...refused, place } : refused;
    return can(course, 'comment') ? commentFormAt(id, addresses.pieceReview(slug, piece), place, open) : null;
  };
  const terms = isGlossary ? reviewedTerms(piece, threads, { threadOf: view, formAt }, words) : [];
  const said = [...fields, ...terms].map(({ text }) => text).join(' ');
  const form = formAt('whole', '');
  const lost = threads.filter(({ termKey }) => termKey !== null && !isTerm(termKey));
  return {
    frame: studioFrame(course, 'review', false, words),
    title: pieceName(piece, words),
    ...{ reviewHref: addresses.courseReview(slug), editHref: hrefOf(slug, piece), mayWrite: can(course, 'write') },
    ...{ open: threads.filter(({ resolved }) => resolved === null).length, notice, fields, form },
    problems: problemsAt(refused, [...terms, { form }]),
    terms,
    threads: threads.filter(({ termKey }) => termKey === null).map((thread) => view(thread, said)),
    lost: lost.map((thread) => threadView(thread, thread.quotation ?? thread.about, false, looking, words)),
  };
}

export function pieceName({ kind, content }: Pick<Piece, 'kind' | 'content'>, words: Words): string {
  const kindSaid = words.say(`draft.kind.${kind}`);
  return kind === 'details' || kind === 'glossary' ? kindSaid : titleIn(content) || kindSaid;
}
