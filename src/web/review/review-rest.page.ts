import type { Standing } from '../../learning/enrolments.service.js';
import type { Deck } from '../../learning/review/deck.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';

/** The end of a sitting, or a day on which nothing is due. */
export interface ReviewRestPage {
  readonly title: string;
  readonly language: string;
  readonly homeHref: string;
  readonly heading: string;
  readonly text: string;
  /** What is due and was left for another sitting; null where nothing is. */
  readonly more: { readonly href: string; readonly text: string } | null;
}

export function reviewRestPage({ edition }: Standing, deck: Deck, answered: number, words: Words): ReviewRestPage {
  const { slug, title, language } = edition.content;
  const left = deck.queue.length;
  return {
    ...{ title, language, homeHref: addresses.review(slug) },
    heading: words.say(answered > 0 ? 'review.done' : 'review.nothing'),
    text: words.say('review.rest', { answered, left, next: nextSaid(deck, words) }),
    more: left > 0 ? { href: addresses.reviewNext(slug, 0), text: words.say('review.more', { count: left }) } : null,
  };
}

/** The day on which something comes again; `none` where nothing is planned. */
function nextSaid({ entries, today }: Deck, words: Words): string {
  const ahead = entries.flatMap(({ dueOn }) => (dueOn !== null && dueOn > today ? [dueOn] : [])).sort();
  return ahead[0] === undefined ? 'none' : words.date(ahead[0]);
}
