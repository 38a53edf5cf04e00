import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import type { StudioCourse } from './studio-courses.service.js';

export interface StudioHomePage {
  /** Where a course is begun; null for who may not. */
  readonly newHref: string | null;
  readonly courses: readonly {
    readonly href: string;
    readonly title: string;
    readonly part: string;
    readonly edition: number | null;
    readonly waiting: number;
    readonly markingHref: string;
  }[];
}

/** `waiting`: how many responses wait for a marker, by the id of the course. */
export const studioHomePage = (
  courses: readonly StudioCourse[],
  waiting: ReadonlyMap<string, number>,
  mayMake: boolean,
  words: Words,
): StudioHomePage => ({
  newHref: mayMake ? addresses.newCourse : null,
  courses: courses.map(({ id, slug, title, edition, standing }) => ({
    ...{ href: addresses.studioCourse(slug), title, edition, waiting: waiting.get(id) ?? 0 },
    part: words.say(standing.part === null ? 'studio.looks-on' : `invite.role.${standing.part}`),
    markingHref: addresses.marking(slug),
  })),
});
