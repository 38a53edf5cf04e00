import type { Standing } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';

/** All courses that somebody is on, with what waits to be kept fresh. */
export interface ReviewsPage {
  readonly courses: readonly ReviewedCourse[];
}

export interface ReviewedCourse {
  readonly title: string;
  readonly language: string;
  readonly href: string;
  readonly state: string;
}

/** `due` is missing for a course that is not kept fresh. */
export function reviewsPage(
  standings: readonly Standing[],
  due: ReadonlyMap<string, number>,
  words: Words,
): ReviewsPage {
  return {
    courses: standings.map(({ enrolment, edition: { content } }) => ({
      title: content.title,
      language: content.language,
      href: addresses.review(content.slug),
      state: dueSaid(due.get(enrolment.id), words),
    })),
  };
}

export const dueSaid = (due: number | undefined, words: Words): string =>
  due === undefined ? words.say('review.off') : words.say('review.due', { count: due });
