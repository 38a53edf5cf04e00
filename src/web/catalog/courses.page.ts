import type { Published } from '../../catalog/published.js';
import { contactHours, hoursOf } from '../../credentials/contact-hours.js';
import { addresses } from '../addresses.js';
import { matches } from '../fold.js';
import type { When, Words } from '../views/words.js';

export interface CourseLine {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** As it is said, such as "Intermediate". */
  readonly level: string;
  readonly edition: { readonly number: number; readonly on: When };
  readonly contactHours: number;
  /** Whether the reader is on this course. */
  readonly enrolled: boolean;
}

export interface CoursesPage {
  /** What was searched for; empty when nothing was. */
  readonly query: string;
  readonly courses: readonly CourseLine[];
}

/** `query` is held against what a reader knows a course by: its title, summary and objectives. */
export function coursesPage(
  editions: readonly Published[],
  enrolled: ReadonlySet<string>,
  query: string,
  words: Words,
): CoursesPage {
  const found = editions.filter(({ content: { title, summary, objectives } }) =>
    matches([title, summary, ...objectives].join(' '), query),
  );
  return {
    query,
    courses: found.map(({ courseId, number, publishedAt, content }) => ({
      href: addresses.course(content.slug),
      title: content.title,
      summary: content.summary,
      level: words.say(`course.level.${content.level}`),
      edition: { number, on: publishedAt },
      contactHours: hoursOf(contactHours(content.hours)),
      enrolled: enrolled.has(courseId),
    })),
  };
}
