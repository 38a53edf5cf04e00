import { ratings } from '../../learning/review/scheduling.js';
import type { Entry } from '../../learning/review/deck.js';
import { foreseen } from '../../learning/review/scheduling.js';
import type { Standing } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import { untilSaid } from './intervals.js';

/** The four buttons that say how it was. */
export interface RatingForm {
  readonly action: string;
  readonly id: string;
  /** Which answer to it this is, so that one that is sent twice is kept once. */
  readonly nth: number;
  /** How many were answered in this sitting before. */
  readonly answered: number;
  readonly hint: string;
  readonly buttons: readonly RatingButton[];
  readonly removalAction: string;
}

export interface RatingButton {
  readonly value: string;
  /** The key on the keyboard, where scripts run. */
  readonly digit: number;
  readonly label: string;
  readonly next: string;
}

export function ratingForm(
  { enrolment, edition }: Standing,
  { id, row }: Entry,
  today: string,
  answered: number,
  missed: boolean,
  words: Words,
): RatingForm {
  const { slug } = edition.content;
  const memory = row?.memory ?? null;
  const days = foreseen(memory, today, `${enrolment.id} ${id}`);
  return {
    action: addresses.reviewAnswers(slug),
    removalAction: addresses.reviewRemovals(slug),
    ...{ id, nth: (memory?.answers ?? 0) + 1, answered },
    hint: words.say(missed ? 'review.how-missed' : 'review.how-hint'),
    buttons: ratings.map((rating, index) => ({
      value: rating,
      digit: index + 1,
      label: words.say(`review.rating.${rating}`),
      next: words.say('review.again', { when: untilSaid(today, days[rating], words) }),
    })),
  };
}
