import { present } from '../../../assessment/behaviour.js';
import type { Piece } from '../../../catalog/draft/piece.js';
import { titleIn } from '../../../catalog/draft/piece.js';
import { plainText } from '../../../catalog/markdown/plain-text.js';
import { referencesHtml } from '../../../catalog/markdown/references.js';
import { slipsHtml } from '../../../catalog/markdown/slip.js';
import { holds } from '../../../catalog/review/comments/passage-words.js';
import type { Thread } from '../../../catalog/review/comments/thread.js';
import { addresses } from '../../addresses.js';
import { type AttemptItem, attemptItem } from '../../learning/attempt-item.js';
import { type ResultItem, resultItem } from '../../learning/result-item.js';
import type { Problem } from '../../views/form.js';
import { SafeHtml } from '../../views/safe-html.js';
import type { Words } from '../../views/words.js';
import { draftBibliography, draftMarkdown } from '../draft/item/draft-markdown.js';
import type { QuizDraft } from '../draft/item/item-drafts.service.js';
import { objectivesIn } from '../draft/item/surroundings.js';
import { orderFor } from '../draft/item/trial.js';
import { finishedItem } from '../draft/item/trial.page.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { can } from '../studio-courses.service.js';
import { type CommentForm, commentFormAt, type Refused } from './comment-form.js';
import { problemsAt } from './lesson-review.page.js';
import { itemsAPage } from './thread-place.js';
import { type Looking, type ThreadView, threadView } from './thread-view.js';

interface ReviewedItem {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  /** The item as it is asked and as its result tells of it; null while it is unfinished. */
  readonly asked: AttemptItem | null;
  readonly result: ResultItem | null;
  /** What there is of an unfinished one. */
  readonly stem: string;
  readonly editHref: string;
  readonly threads: readonly ThreadView[];
  readonly form: CommentForm | null;
}

export interface QuizReviewPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  readonly editHref: string;
  readonly reviewHref: string;
  readonly mayWrite: boolean;
  readonly open: number;
  readonly of: number;
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly items: readonly ReviewedItem[];
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly whole: { readonly threads: readonly ThreadView[]; readonly form: CommentForm | null };
  /** About items that are archived or gone. */
  readonly lost: readonly ThreadView[];
}

interface Facts extends Looking {
  readonly draft: QuizDraft;
  /** The items of this page, and how many there are before them and in all. */
  readonly items: readonly Piece[];
  readonly from: number;
  readonly of: number;
  readonly itemThreads: readonly Thread[];
  readonly quizThreads: readonly Thread[];
  /** The keys of all items in use. */
  readonly keys: ReadonlySet<string>;
  readonly refused: Refused | null;
  readonly notice: string | null;
}

export function quizReviewPage(facts: Facts, words: Words): QuizReviewPage {
  const { draft, items, from, of, itemThreads, quizThreads, keys, refused, course } = facts;
  const { slug } = course;
  const { quiz, language } = draft;
  const action = `${addresses.quizReview(slug, quiz.key)}${from > 0 ? `?from=${from}` : ''}`;
  const mayComment = can(course, 'comment');
  const bibliography = draftBibliography({ ...draft, item: quiz }, words);
  const shown = (thread: Thread, isLost: boolean, isReworded = false) =>
    threadView(thread, thread.quotation ?? (isLost ? thread.about : null), isReworded, facts, words);
  const reviewed = items.map((item, at) => reviewedItem({ draft, item, number: from + at + 1, bibliography }, words));
  const shownItems = reviewed.map((each, at): ReviewedItem => {
    const { key, content } = items[at] ?? { key: '', content: {} };
    const own = itemThreads.filter(({ piece }) => piece.key === key);
    return {
      ...each,
      threads: own.map((thread) => shown(thread, false, thread.quotation !== null && !isIn(content, thread.quotation))),
      form: mayComment ? commentFormAt(each.id, `${action}`, key, refused) : null,
    };
  });
  const whole = {
    threads: quizThreads.map((thread) => shown(thread, false)),
    form: mayComment ? commentFormAt('whole', action, '', refused) : null,
  };
  const html = (text: string) => (text === '' ? null : new SafeHtml(text));
  const pageAt = (start: number) => `${addresses.quizReview(slug, quiz.key)}?from=${start}`;
  return {
    frame: studioFrame(course, 'review', false, words),
    ...{ title: titleIn(quiz.content) || words.say('draft.untitled'), language, of, notice: facts.notice },
    editHref: addresses.draftQuiz(slug, quiz.key),
    reviewHref: addresses.courseReview(slug),
    mayWrite: can(course, 'write'),
    open: [...itemThreads, ...quizThreads].filter(({ resolved }) => resolved === null).length,
    problems: problemsAt(refused, [...shownItems, whole]),
    items: shownItems,
    references: html(referencesHtml(bibliography)),
    slips: html(slipsHtml(bibliography)),
    previous: from > 0 ? pageAt(Math.max(from - itemsAPage, 0)) : null,
    next: from + items.length < of ? pageAt(from + itemsAPage) : null,
    whole,
    lost: itemThreads.filter(({ piece }) => !keys.has(piece.key)).map((thread) => shown(thread, true)),
  };
}

function reviewedItem(
  {
    draft,
    item,
    number,
    bibliography,
  }: {
    readonly draft: QuizDraft;
    readonly item: Piece;
    readonly number: number;
    readonly bibliography: ReturnType<typeof draftBibliography>;
  },
  words: Words,
): Omit<ReviewedItem, 'threads' | 'form'> {
  const itemDraft = { ...draft, item };
  const finished = finishedItem(itemDraft);
  const markdown = draftMarkdown(itemDraft);
  const objectives = draft.modules.flatMap(({ content }) => objectivesIn(content));
  const objective = objectives.find(({ key }) => key === finished?.objective)?.text ?? finished?.objective ?? '';
  const facts = { answer: null, number, mark: null, certainty: null, objective, lessons: [], markdown, bibliography };
  return {
    ...{
      id: `item-of-${number}`,
      title: words.say('comments.item', { number }),
      label: words.say('comments.on-item', { number }),
    },
    asked:
      finished &&
      attemptItem(present(finished, orderFor(finished, draft.quiz.key), null, `i${number}`), number, markdown, words),
    result: finished && resultItem({ item: finished, ...facts }, words),
    stem: titleIn(item.content) || words.say('draft.untitled'),
    editHref: addresses.draftItem(draft.course.slug, draft.quiz.key, item.key),
  };
}

const isIn = (content: unknown, quotation: string): boolean => holds(allWords(content), quotation);

function allWords(value: unknown): string {
  if (typeof value === 'string') return plainText(value);
  return typeof value === 'object' && value !== null ? Object.values(value).map(allWords).join(' ') : '';
}
