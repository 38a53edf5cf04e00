import { present } from '../../assessment/behaviour.js';
import { placeOf } from '../../catalog/published.js';
import { asked } from '../../learning/asked.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { attemptItem, type AttemptItem } from './attempt-item.js';
import { itemMarkdown } from './item-markdown.js';

export interface AttemptPage {
  readonly quiz: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  readonly number: number;
  /** null: no limit. */
  readonly of: number | null;
  readonly passMark: number;
  /** Where answers are saved; a line of an ordering item is moved there too. */
  readonly saveAction: string;
  /** Where the attempt is sent in. */
  readonly sendAction: string;
  readonly savedAt: When | null;
  readonly items: readonly AttemptItem[];
  readonly answered: number;
  readonly inPart: number;
  readonly unanswered: number;
}

export function attemptPage(record: AttemptRecord, words: Words): AttemptPage {
  const { attempt, edition, quiz, responses } = record;
  const { slug, language } = edition.content;
  const place = placeOf(edition.content, quiz.key);
  const items = asked(record).map(({ item, order, answer, name }, index) => {
    const presented = present(item, order, answer, name);
    return { state: presented.answered.state, shown: attemptItem(presented, index + 1, itemMarkdown, words) };
  });
  const count = (state: string) => items.filter((item) => item.state === state).length;
  const saved = [...responses.values()].map(({ savedAt }) => savedAt.getTime());
  return {
    quiz: quiz.title,
    language,
    courseHref: addresses.courseHome(slug),
    module: { number: place?.moduleNumber ?? 1, title: place?.module.title ?? '' },
    number: attempt.number,
    of: attempt.terms.attempts,
    passMark: attempt.terms.passMark,
    saveAction: addresses.answers(attempt.id),
    sendAction: addresses.submission(attempt.id),
    savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    items: items.map(({ shown }) => shown),
    answered: count('all'),
    inPart: count('part'),
    unanswered: count('none'),
  };
}
