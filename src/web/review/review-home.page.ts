import type { Standing } from '../../learning/enrolments.service.js';
import type { Deck, Entry } from '../../learning/review/deck.js';
import { forecast } from '../../learning/review/forecast.js';
import { reviewLimits } from '../../learning/review/queue.js';
import type { ReviewAnswer } from '../../learning/review/review-answer.entity.js';
import type { SafeHtml } from '../views/safe-html.js';
import { addresses } from '../addresses.js';
import { itemMarkdown } from '../learning/item-markdown.js';
import type { Words } from '../views/words.js';
import { untilSaid } from './intervals.js';
import { retentionSaid, type RetentionSaid } from './retention-said.js';

/** How many days ahead are told. */
const daysAhead = 14;

/** A course that is kept fresh, or could be. */
export interface ReviewHomePage {
  readonly title: string;
  readonly language: string;
  readonly courseHref: string;
  /** The offer, while it is off; null while it is on. */
  readonly offer: ReviewOffer | null;
  /** Null while it is off. */
  readonly kept: KeptFresh | null;
}

export interface ReviewOffer {
  readonly action: string;
  /** Whether the box for letters is ticked at first. */
  readonly letters: boolean;
  readonly limits: typeof reviewLimits;
}

export interface KeptFresh {
  readonly due: string;
  /** Null where nothing is due. */
  readonly beginHref: string | null;
  readonly retention: RetentionSaid;
  readonly ahead: readonly { readonly day: string; readonly due: string }[];
  /** What was never asked yet. */
  readonly fresh: number;
  readonly limits: typeof reviewLimits;
  readonly modules: readonly KeptModule[];
  readonly takenOut: readonly KeptLine[];
  readonly removalAction: string;
  readonly returnAction: string;
  readonly stopAction: string;
  readonly letters: boolean;
}

export interface KeptModule {
  readonly number: number;
  readonly title: string;
  readonly lines: readonly KeptLine[];
}

export interface KeptLine {
  readonly id: string;
  readonly front: SafeHtml;
  readonly about: string;
}

export interface ReviewHomeFacts {
  readonly standing: Standing;
  /** Null while it is off. */
  readonly deck: Deck | null;
  readonly answers: readonly ReviewAnswer[];
  readonly letters: boolean;
}

export function reviewHomePage({ standing, deck, answers, letters }: ReviewHomeFacts, words: Words): ReviewHomePage {
  const { slug, title, language } = standing.edition.content;
  const offer = { action: addresses.reviewStart(slug), letters, limits: reviewLimits };
  return {
    ...{ title, language, courseHref: addresses.courseHome(slug) },
    offer: deck ? null : offer,
    kept: deck && keptFresh(standing, deck, answers, letters, words),
  };
}

function keptFresh(
  { edition }: Standing,
  deck: Deck,
  answers: readonly ReviewAnswer[],
  letters: boolean,
  words: Words,
): KeptFresh {
  const { slug } = edition.content;
  const { entries, takenOut, queue, today } = deck;
  const markdown = itemMarkdown(edition);
  const line = ({ id, prompt, dueOn }: Entry): KeptLine => ({
    id,
    front: markdown.inline(prompt.source === 'card' ? prompt.card.front : prompt.item.stem),
    about: words.say('review.line', { kind: prompt.source, when: whenSaid(dueOn, today, words) }),
  });
  const memories = entries.flatMap(({ row }) => row?.memory ?? []);
  return {
    due: words.say('review.due', { count: queue.length }),
    beginHref: queue.length > 0 ? addresses.reviewNext(slug, 0) : null,
    retention: retentionSaid(answers, memories, today, words),
    ahead: forecast(entries, today, daysAhead)
      .filter(({ due }) => due > 0)
      .map(({ day, due }, index) => ({
        day: words.say('review.day', { ahead: index === 0 && day === today ? 'today' : 'later', day: words.date(day) }),
        due: words.say('review.things', { count: due }),
      })),
    fresh: entries.filter(({ dueOn }) => dueOn === null).length,
    limits: reviewLimits,
    modules: edition.content.modules.flatMap(({ key, title }, index) => {
      const lines = entries.filter(({ prompt }) => prompt.module.key === key).map(line);
      return lines.length > 0 ? [{ number: index + 1, title, lines }] : [];
    }),
    takenOut: takenOut.map(line),
    removalAction: addresses.reviewRemovals(slug),
    returnAction: addresses.reviewReturns(slug),
    stopAction: addresses.reviewStop(slug),
    letters,
  };
}

function whenSaid(dueOn: string | null, today: string, words: Words): string {
  if (dueOn === null) return words.say('review.new');
  return dueOn <= today ? words.say('review.today') : untilSaid(today, dueOn, words);
}
