import type { Module } from '../../catalog/edition.js';
import { isLook } from '../../catalog/published.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { Journey } from '../../learning/journey.js';
import type { ChangedSince } from '../../learning/moving/catch-ups.service.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import { lookOf, standingSaid } from './activity-standing.js';
import { changedMark } from './moving/studied-edition.page.js';
import { type Tally, tallied, tallyOf } from './tally.js';

export interface CourseHomeModule {
  readonly number: number;
  readonly title: string;
  readonly tally: Tally;
  readonly minutesLeft: number;
  readonly activities: readonly CourseHomeActivity[];
}

export interface CourseHomeActivity {
  /** Such as "1.2"; empty for a quiz. */
  readonly number: string;
  readonly title: string;
  readonly href: string;
  /** Whether the practitioner goes on here. */
  readonly now: boolean;
  readonly standing: string;
  /** That it changed since it was read or taken, or is new and still to be done; null where it is neither. */
  readonly mark: { readonly text: string; readonly href: string | null } | null;
}

/** How far somebody is in a course, and what changed in it meanwhile. */
export interface CourseOnTheWay {
  readonly standing: Standing;
  readonly journey: Journey;
  readonly changed: ChangedSince;
  /** Keys of what came to the course since they enrolled. */
  readonly added: ReadonlySet<string>;
}

export function moduleShown(
  module: Module,
  number: number,
  { standing, journey, changed, added }: CourseOnTheWay,
  words: Words,
): CourseHomeModule {
  const { slug } = standing.edition.content;
  const steps = journey.steps.filter(({ activity }) => module.activities.includes(activity));
  const asked = steps.filter(({ activity }) => !isLook(activity));
  const nowKey = journey.now?.activity.key ?? null;
  let lesson = 0;
  return {
    number,
    title: module.title,
    tally: tallyOf(asked.map(tallied), nowKey),
    minutesLeft: asked.filter(({ done }) => !done).reduce((sum, { activity }) => sum + activity.minutes, 0),
    activities: steps.map(({ activity, done, doneAt, quiz }) => {
      const { key, kind, title, minutes } = activity;
      const now = key === nowKey;
      const facts = {
        kind,
        now,
        doneAt,
        percent: quiz?.passed?.percent ?? null,
        minutes,
        attemptOpen: Boolean(quiz?.open),
        look: lookOf(activity),
        waits: quiz?.waits ?? false,
      };
      if (kind === 'lesson') lesson += 1;
      const place = kind === 'lesson' ? `${number}.${lesson}` : '';
      const mark = changedMark(standing, changed, key, words);
      return {
        ...{ number: place, title, href: addresses.activity(slug, key), now, standing: standingSaid(facts, words) },
        mark: mark ?? (added.has(key) && !done ? { text: words.say('moving.new'), href: null } : null),
      };
    }),
  };
}
