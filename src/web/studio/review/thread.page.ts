import type { PieceHead } from '../../../catalog/draft/piece.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { placeHref, threadSaid } from './thread-place.js';
import { type Looking, type ThreadView, threadView } from './thread-view.js';

/** One thread by itself, with what was typed into one of its forms and could not be taken. */
export interface ThreadPage {
  readonly frame: StudioFrame;
  readonly place: string;
  readonly placeHref: string;
  readonly reviewHref: string;
  readonly thread: ThreadView;
  readonly form: FormModel<'text'>;
  /** Where what was typed is sent again; null where nothing was refused. */
  readonly action: string | null;
}

interface Facts extends Looking {
  readonly thread: Thread;
  readonly heads: readonly PieceHead[];
  readonly form: FormModel<'text'>;
  readonly action: string | null;
}

export function threadPage({ thread, heads, form, action, ...looking }: Facts, words: Words): ThreadPage {
  const { course } = looking;
  const quotation = thread.quotation ?? (thread.textId === null ? null : thread.about);
  return {
    frame: studioFrame(course, 'review', false, words),
    ...{ place: threadSaid(thread, heads, words), placeHref: placeHref(course.slug, thread, heads) },
    reviewHref: addresses.courseReview(course.slug),
    ...{ thread: threadView(thread, quotation, false, looking, words), form, action },
  };
}
