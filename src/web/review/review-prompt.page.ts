import type { Answer } from '../../assessment/answer.js';
import { present } from '../../assessment/behaviour.js';
import { drawPaper } from '../../assessment/paper.js';
import type { Order } from '../../assessment/shown.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { Entry } from '../../learning/review/deck.js';
import type { ItemPrompt } from '../../learning/review/prompts.js';
import { addresses } from '../addresses.js';
import { attemptItem, type AttemptItem } from '../learning/attempt-item.js';
import { itemMarkdown } from '../learning/item-markdown.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';

/** The name of the fields of the one item on the page. */
export const itemName = 'i1';

/** Something to think about, before its answer is seen. */
export interface ReviewPromptPage extends ReviewFrame {
  /** The front of a card; null for an item, which is asked with its own controls. */
  readonly front: SafeHtml | null;
  readonly item: AttemptItem | null;
  /** Where the answer is seen: the same page for a card, a check for an item. */
  readonly action: string;
  readonly id: string;
}

/** What a prompt and its answer have in common. */
export interface ReviewFrame {
  readonly title: string;
  readonly language: string;
  readonly homeHref: string;
  readonly module: { readonly number: number; readonly title: string };
  readonly answered: number;
  /** How many are still asked in this sitting, this one included. */
  readonly left: number;
  /** Whether it was changed since it was last answered. */
  readonly changed: boolean;
}

/** A place in a sitting: what is asked, after how many, and how many there are still. */
export interface InSitting {
  readonly standing: Standing;
  readonly entry: Entry;
  readonly answered: number;
  readonly left: number;
}

export function reviewFrame({ standing, entry, answered, left }: InSitting): ReviewFrame {
  const { slug, title, language } = standing.edition.content;
  const { module, moduleNumber } = entry.prompt;
  return {
    ...{ title, language, answered, left, changed: entry.changed },
    homeHref: addresses.review(slug),
    module: { number: moduleNumber, title: module.title },
  };
}

/** `answer` is what was given so far, where the page comes back with it. */
export function reviewPromptPage(sitting: InSitting, answer: Answer | null, words: Words): ReviewPromptPage {
  const { edition } = sitting.standing;
  const { id, prompt } = sitting.entry;
  const { slug } = edition.content;
  const markdown = itemMarkdown(edition);
  const frame = { ...reviewFrame(sitting), id };
  if (prompt.source === 'card') {
    return { ...frame, front: markdown.inline(prompt.card.front), item: null, action: addresses.reviewSitting(slug) };
  }
  const presented = present(prompt.item, orderOf(sitting, prompt), answer, itemName);
  const item = attemptItem(presented, 1, markdown, words);
  return { ...frame, front: null, item, action: addresses.reviewChecks(slug) };
}

/** Its lists stand in another order each time, and in the same one for as long as it is not answered. */
export function orderOf({ standing, entry }: InSitting, { item, quiz }: ItemPrompt): Order {
  const seed = `${standing.enrolment.id} ${entry.id} ${entry.row?.memory?.answers ?? 0}`;
  const alone = { items: [item], draw: null, shuffle: { items: false, options: quiz.shuffle.options } };
  return drawPaper(alone, seed).items[0]?.order ?? {};
}
