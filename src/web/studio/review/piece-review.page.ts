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
  readonly threads: readonly ThreadView[];
  readonly form: CommentForm | null;
}

interface Facts extends Looking {
  readonly piece: Piece;
  readonly threads: readonly Thread[];
  readonly refused: Refused | null;
  readonly notice: string | null;
}

/** What is reviewed as a whole: about the course, a module, the glossary. */
export function pieceReviewPage({ piece, threads, refused, notice, ...looking }: Facts, words: Words): PieceReviewPage {
  const { course } = looking;
  const { slug } = course;
  const fields = changesBetween({}, piece.content, words)
    .map(({ label, parts }) => ({ label, text: parts.map(({ text }) => text).join('') }))
    .filter(({ text, label }) => text !== '' && !label.split(' › ').includes('key'));
  const said = fields.map(({ text }) => text).join(' ');
  const form = can(course, 'comment') ? commentFormAt('whole', addresses.pieceReview(slug, piece), '', refused) : null;
  return {
    frame: studioFrame(course, 'review', false, words),
    title: pieceName(piece, words),
    ...{ reviewHref: addresses.courseReview(slug), editHref: hrefOf(slug, piece), mayWrite: can(course, 'write') },
    ...{ open: threads.filter(({ resolved }) => resolved === null).length, notice, fields, form },
    problems: problemsAt(refused, [{ form }]),
    threads: threads.map((thread) =>
      threadView(thread, thread.quotation, thread.quotation !== null && !holds(said, thread.quotation), looking, words),
    ),
  };
}

export function pieceName({ kind, content }: Pick<Piece, 'kind' | 'content'>, words: Words): string {
  const kindSaid = words.say(`draft.kind.${kind}`);
  return kind === 'details' || kind === 'glossary' ? kindSaid : titleIn(content) || kindSaid;
}
