import type { EditionClosing } from '../../../catalog/editions/edition-closing.entity.js';
import { lessonsOf, type Published, quizzesOf } from '../../../catalog/published.js';
import { contactHours, hoursOf } from '../../../credentials/contact-hours.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';

/** Every edition of a course, the newest first, and the choice of two to compare. */
export interface EditionsPage {
  readonly frame: StudioFrame;
  readonly editions: readonly EditionLine[];
  /** Null where there are not two of them. */
  readonly comparison: {
    readonly action: string;
    readonly before: readonly EditionChoice[];
    readonly after: readonly EditionChoice[];
  } | null;
}

interface EditionChoice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface EditionLine {
  readonly number: number;
  readonly href: string;
  readonly at: When;
  readonly by: string;
  readonly note: string;
  /** The beginning, which is enough to tell two apart. */
  readonly hash: string;
  readonly hours: number;
  readonly size: string;
  readonly studying: number;
  readonly certified: number;
  readonly closed: boolean;
}

export interface EditionsFacts {
  readonly course: StudioCourse;
  /** The first one first. */
  readonly editions: readonly Published[];
  /** Who published each, by the id of the edition; null for the program. */
  readonly publishers: ReadonlyMap<string, string | null>;
  readonly names: ReadonlyMap<string, string>;
  readonly studying: ReadonlyMap<string, number>;
  readonly certified: ReadonlyMap<string, number>;
  readonly closings: ReadonlyMap<string, EditionClosing>;
}

export function editionsPage(facts: EditionsFacts, words: Words): EditionsPage {
  const { course, editions } = facts;
  const numbers = editions.map(({ number }) => number).reverse();
  const choices = (chosen: number | undefined) =>
    numbers.map((number) => ({
      value: String(number),
      ...{ text: words.say('edition.numbered', { number }), chosen: number === chosen },
    }));
  return {
    frame: studioFrame(course, 'editions', true, words),
    editions: editions.map((edition) => editionLine(edition, facts, words)).reverse(),
    comparison:
      numbers.length < 2
        ? null
        : { action: addresses.editions(course.slug), before: choices(numbers[1]), after: choices(numbers[0]) },
  };
}

export function editionLine(edition: Published, facts: EditionsFacts, words: Words): EditionLine {
  const { id, number, hash, publishedAt, content } = edition;
  const size = { lessons: lessonsOf(content).length, quizzes: quizzesOf(content).length };
  return {
    ...{ number, href: addresses.edition(facts.course.slug, number), at: publishedAt, note: content.changeNote },
    by: publisherSaid(facts.publishers.get(id) ?? null, facts.names, words),
    hash: hash.slice(0, 12),
    hours: hoursOf(contactHours(content.hours)),
    size: words.say('editions.size', size),
    ...{ studying: facts.studying.get(id) ?? 0, certified: facts.certified.get(id) ?? 0 },
    closed: facts.closings.has(id),
  };
}

function publisherSaid(by: string | null, names: EditionsFacts['names'], words: Words): string {
  if (by === null) return words.say('admin.act.program');
  return names.get(by) ?? words.say('admin.person.erased');
}
