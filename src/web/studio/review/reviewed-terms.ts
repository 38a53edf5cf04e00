import { entriesIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Piece } from '../../../catalog/draft/piece.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import type { Words } from '../../views/words.js';
import type { CommentForm } from './comment-form.js';
import type { ThreadView } from './thread-view.js';

/** One term of a glossary with the comments on it. */
export interface ReviewedTerm {
  readonly id: string;
  readonly key: string;
  readonly term: string;
  /** Other forms under which it appears; null for none. */
  readonly also: string | null;
  readonly text: string;
  readonly label: string;
  readonly threads: readonly ThreadView[];
  readonly form: CommentForm | null;
}

export interface TermViews {
  /** `words` are all that the term says. */
  readonly threadOf: (thread: Thread, words: string) => ThreadView;
  readonly formAt: (id: string, key: string) => CommentForm | null;
}

/** In the order of the alphabet, as readers find them. */
export function reviewedTerms(
  { content }: Pick<Piece, 'content'>,
  threads: readonly Thread[],
  { threadOf, formAt }: TermViews,
  words: Words,
): readonly ReviewedTerm[] {
  const terms = entriesIn(content['terms']).map((entry) => ({
    ...{ key: textIn(entry['key']), text: textIn(entry['text']) },
    term: textIn(entry['term']) || words.say('draft.untitled'),
    also: Array.isArray(entry['also']) ? entry['also'].map(textIn).filter(Boolean) : [],
  }));
  return terms
    .sort((one, other) => one.term.localeCompare(other.term))
    .map(({ key, term, also, text }) => {
      const id = `term-${key}`;
      const own = threads.filter(({ termKey }) => termKey === key);
      return {
        ...{ id, key, term, text, also: also.length > 0 ? also.join(', ') : null },
        label: words.say('comments.on-term', { term }),
        threads: own.map((thread) => threadOf(thread, [term, ...also, text].join(' '))),
        form: formAt(id, key),
      };
    });
}
