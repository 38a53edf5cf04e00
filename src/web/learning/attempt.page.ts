import { present } from '../../assessment/behaviour.js';
import { placeOf } from '../../catalog/published.js';
import { asked } from '../../learning/asked.js';
import { isCheckable } from '../../learning/checking.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { allowedAttempts, promised } from '../../learning/quiz-terms.js';
import { addresses } from '../addresses.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';
import { attemptItem, type AttemptItem } from './attempt-item.js';
import { attemptTime, type AttemptTime } from './attempt-time.js';
import { certaintyTable, type CertaintyTable } from './certainty-choice.js';
import { type Checked, type CheckedItem, nothingChecked } from './checked-items.service.js';
import { itemMarkdown } from './item-markdown.js';
import { termsSaid } from './terms.js';

export interface AttemptPage {
  readonly quiz: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  /** Tells this page from others that are open, when it saves. */
  readonly page: string;
  readonly number: number;
  /** null: no limit. */
  readonly of: number | null;
  /** Null for a look, which has none. */
  readonly passMark: number | null;
  /** What was promised before the start. */
  readonly terms: readonly string[];
  /** Null without a limit. */
  readonly time: AttemptTime | null;
  /** Where answers are saved; a line of an ordering item is moved there too. */
  readonly saveAction: string;
  /** Where the attempt is sent in. */
  readonly sendAction: string;
  /** Where an answer is checked before the end. */
  readonly checkAction: string;
  /** Studies of the rationales of what was checked. */
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
  readonly savedAt: When | null;
  /** Null where nobody asks how sure one is. */
  readonly certainty: CertaintyTable | null;
  readonly items: readonly SectionedItem[];
  readonly answered: number;
  readonly inPart: number;
  readonly unanswered: number;
}

export interface SectionedItem extends AttemptItem {
  /** The title of the section that begins with this item. */
  readonly section: string | null;
  /** What a save of this item sends back; see `Asked`. */
  readonly version: string;
  /** Whether its answer can be checked before the end. */
  readonly check: boolean;
  /** What is shown in its place once it was. */
  readonly checked: CheckedItem | null;
}

/** `page` is a name that no other page has. */
export function attemptPage(
  record: AttemptRecord,
  page: string,
  now: Date,
  words: Words,
  { items: checked, references, slips }: Checked = nothingChecked,
): AttemptPage {
  const { attempt, edition, quiz, responses } = record;
  const { slug, language } = edition.content;
  const place = placeOf(edition.content, quiz.key);
  const terms = promised(attempt.terms);
  const { items: drawn } = attempt.paper;
  const markdown = itemMarkdown(edition);
  const items = asked(record).map(({ item, order, answer, name, certainty, version }, index) => {
    const presented = present(item, order, answer, name);
    const sure = certainty === undefined ? null : { chosen: certainty };
    const shown = attemptItem(presented, index + 1, markdown, words, sure);
    const [before, own] = [drawn[index - 1]?.section, drawn[index]?.section];
    const section = own === undefined || own === before ? null : (quiz.sections?.[own]?.title ?? null);
    const check = isCheckable(item, terms);
    const looked = checked.get(item.key) ?? null;
    return { state: presented.answered.state, shown: { ...shown, section, version, check, checked: looked } };
  });
  const count = (state: string) => items.filter((item) => item.state === state).length;
  const saved = [...responses.values()].map(({ savedAt }) => savedAt.getTime());
  return {
    quiz: quiz.title,
    language,
    courseHref: addresses.courseHome(slug),
    module: { number: place?.moduleNumber ?? 1, title: place?.module.title ?? '' },
    page,
    number: attempt.number,
    of: allowedAttempts(terms, terms.granted),
    passMark: terms.purpose === 'graded' ? terms.passMark : null,
    terms: termsSaid({ ...attempt.terms, drawn: drawn.length }, words),
    time: attemptTime(attempt, now, words),
    saveAction: addresses.answers(attempt.id),
    sendAction: addresses.submission(attempt.id),
    checkAction: addresses.checks(attempt.id),
    savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    certainty: terms.certainty === 'off' ? null : certaintyTable(terms.certainty, words),
    ...{ references, slips },
    items: items.map(({ shown }) => shown),
    answered: count('all'),
    inPart: count('part'),
    unanswered: count('none'),
  };
}
