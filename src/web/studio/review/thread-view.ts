import { mayChange, type Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { can, type StudioCourse } from '../studio-courses.service.js';

/** One thread of comments with what its reader can do to it. */
export interface ThreadView {
  readonly id: string;
  /** The words that it is about, where some were chosen or where they are gone. */
  readonly quotation: string | null;
  /** The chosen words are no longer there. */
  readonly isReworded: boolean;
  /** By whom and when it was resolved; null while it is open. */
  readonly resolved: string | null;
  readonly comments: readonly CommentView[];
  readonly mayAnswer: boolean;
  readonly replyAction: string;
  readonly settleAction: string;
}

export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly at: When;
  readonly isEdited: boolean;
  readonly paragraphs: readonly string[];
  /** Null where who looks may not change it. */
  readonly own: { readonly action: string; readonly withdrawal: string; readonly text: string } | null;
}

export interface Looking {
  readonly course: StudioCourse;
  readonly personId: string;
  readonly names: ReadonlyMap<string, string>;
}

export function threadView(
  thread: Thread,
  quotation: string | null,
  isReworded: boolean,
  { course, personId, names }: Looking,
  words: Words,
): ThreadView {
  const { slug } = course;
  const { id, resolved } = thread;
  return {
    ...{ id, quotation, isReworded, mayAnswer: can(course, 'comment') },
    resolved:
      resolved &&
      words.say('comments.resolved-by', {
        name: nameOf(resolved.by, names, words),
        moment: words.date(resolved.at, 'moment'),
      }),
    comments: thread.comments.map((comment) => ({
      ...{ id: comment.id, author: nameOf(comment.writtenBy, names, words), at: comment.writtenAt },
      ...{ isEdited: comment.editedAt !== null, paragraphs: paragraphs(comment.text) },
      own:
        can(course, 'comment') && mayChange(thread, comment.id, personId)
          ? {
              action: addresses.comment(slug, id, comment.id),
              withdrawal: addresses.commentWithdrawal(slug, id, comment.id),
              text: comment.text,
            }
          : null,
    })),
    replyAction: addresses.threadReplies(slug, id),
    settleAction: addresses.threadSettlement(slug, id),
  };
}

export const nameOf = (id: string | null, names: ReadonlyMap<string, string>, words: Words): string =>
  names.get(id ?? '') ?? words.say('draft.history.gone');

export const paragraphs = (text: string): readonly string[] => text.split(/(?:\r?\n){2,}/).filter(Boolean);

/** Everybody who is named in the threads. */
export const peopleIn = (threads: readonly Thread[]): readonly string[] => [
  ...new Set(
    threads.flatMap(({ comments, resolved }) => [...comments.map((each) => each.writtenBy), resolved?.by ?? []].flat()),
  ),
];
