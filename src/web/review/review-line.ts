import type { Standing } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';

/** The one line in which other pages tell of a review. */
export interface ReviewLine {
  readonly href: string;
  readonly text: string;
}

/** Null where nothing is due, so that nobody is reminded of nothing. */
export function reviewLine({ edition }: Standing, due: number | undefined, words: Words): ReviewLine | null {
  if (due === undefined || due === 0) return null;
  return { href: addresses.review(edition.content.slug), text: words.say('review.waits', { count: due }) };
}
