import { isLook } from '../../catalog/published.js';
import { type Completion, isReady } from '../../credentials/completion.js';
import { hoursOf } from '../../credentials/contact-hours.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import type { DueLine } from '../../learning/due/due.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { Journey, Step } from '../../learning/journey.js';
import { addresses } from '../addresses.js';
import { type ReviewLine, reviewLine } from '../review/review-line.js';
import type { When, Words } from '../views/words.js';
import { dueSaid } from './due-said.js';
import { goOnLabel, type Onward } from './go-on.js';
import { type Tally, tallied, tallyOf } from './tally.js';

export interface DashboardPage {
  readonly name: string;
  /** The course that was worked on last, if there is something left to do in it. */
  readonly goOn: GoOn | null;
  /** One for each course that is kept fresh and in which something is due. */
  readonly reviews: readonly ReviewLine[];
  /** All other courses, the one begun last first. */
  readonly courses: readonly EnrolledCourse[];
  readonly certificates: readonly CertificateLine[];
}

export interface GoOn {
  readonly course: string;
  readonly courseHref: string;
  readonly edition: number;
  /** The lesson or quiz to go on with, or the attestation. */
  readonly activity: string;
  readonly activityHref: string;
  /** Words for the button, by what the activity is; see `goOnLabel`. */
  readonly label: string;
  /** One for each module. */
  readonly tallies: readonly Tally[];
  readonly done: number;
  readonly of: number;
  /** What waits for a marker; null where nothing does. */
  readonly waits: string | null;
  /** The soonest date; null where nothing is due. */
  readonly dueSaid: string | null;
}

export interface EnrolledCourse {
  readonly href: string;
  readonly title: string;
  readonly edition: number;
  readonly done: number;
  readonly of: number;
  readonly certified: boolean;
  readonly waits: string | null;
  readonly dueSaid: string | null;
}

export interface CertificateLine {
  readonly href: string;
  readonly serial: string;
  readonly course: string;
  readonly edition: number;
  readonly completed: When;
  readonly contactHours: number;
}

/** One enrolment as the dashboard tells of it. */
export interface CourseFacts {
  readonly standing: Standing;
  readonly journey: Journey;
  readonly completion: Completion;
  readonly certificate: CertificateStatement | null;
  /** How many things are due in a review; missing while it is off. */
  readonly due: number | undefined;
  /** By when what is due, the soonest first. */
  readonly dates: readonly DueLine[];
}

/** `courses` come with the one that was begun last first. */
export function dashboardPage(
  name: string,
  courses: readonly CourseFacts[],
  certificates: readonly CertificateStatement[],
  words: Words,
): DashboardPage {
  const current = [...courses]
    .sort((one, other) => lastSeen(other) - lastSeen(one))
    .find((course) => !course.certificate);
  return {
    name,
    goOn: current ? goOn(current, words) : null,
    reviews: courses.flatMap(({ standing, due }) => reviewLine(standing, due, words) ?? []),
    courses: courses.filter((course) => course !== current).map((course) => enrolledCourse(course, words)),
    certificates: certificates.map(certificateLine),
  };
}

function goOn({ standing, journey, completion, dates }: CourseFacts, words: Words): GoOn | null {
  const { edition } = standing;
  const { slug, title, modules } = edition.content;
  const now = journey.now;
  if (!now && !isReady(completion)) return null;
  const onward: Onward = !now ? 'attestation' : now.quiz ? (now.quiz.open ? 'open-quiz' : 'quiz') : 'lesson';
  return {
    course: title,
    courseHref: addresses.courseHome(slug),
    edition: edition.number,
    activity: now?.activity.title ?? words.say('attestation.page-title'),
    activityHref: now ? activityHref(slug, now) : addresses.attestation(slug),
    label: goOnLabel(onward, words),
    tallies: modules.map((module) => {
      const steps = journey.steps.filter(({ activity }) => module.activities.includes(activity) && !isLook(activity));
      return tallyOf(steps.map(tallied), now?.activity.key ?? null);
    }),
    done: journey.done,
    of: journey.of,
    waits: waitsSaid(journey, words),
    dueSaid: soonest(dates, words),
  };
}

function soonest(dates: readonly DueLine[], words: Words): string | null {
  const first = dates.find(({ done }) => !done);
  return first ? dueSaid(first, words) : null;
}

/** Work of theirs that a person has still to mark. */
function waitsSaid({ steps }: Journey, words: Words): string | null {
  const waiting = steps.filter(({ quiz }) => quiz?.waits);
  return waiting.length === 0
    ? null
    : words.say('dashboard.waits', { quizzes: words.list(waiting.map(({ activity }) => activity.title)) });
}

const activityHref = (slug: string, { activity, quiz }: Step): string =>
  quiz?.open ? addresses.attempt(quiz.open.id) : addresses.activity(slug, activity.key);

/** When the practitioner last opened or finished something in the course, in milliseconds. */
function lastSeen({ standing, journey }: CourseFacts): number {
  const times = [...standing.progress.values()].flatMap(({ firstViewedAt, doneAt }) => [
    firstViewedAt,
    doneAt ?? firstViewedAt,
  ]);
  const taken = journey.steps.flatMap(({ quiz }) => (quiz?.open ? [quiz.open.startedAt] : []));
  return Math.max(standing.enrolment.begunAt.getTime(), ...[...times, ...taken].map((time) => time.getTime()));
}

const enrolledCourse = (
  { standing: { edition }, journey, certificate, dates }: CourseFacts,
  words: Words,
): EnrolledCourse => ({
  href: addresses.courseHome(edition.content.slug),
  title: edition.content.title,
  edition: edition.number,
  done: journey.done,
  of: journey.of,
  certified: certificate !== null,
  waits: waitsSaid(journey, words),
  dueSaid: soonest(dates, words),
});

export const certificateLine = ({
  serial,
  course,
  edition,
  completedOn,
  hours,
}: CertificateStatement): CertificateLine => ({
  href: addresses.certificate(serial),
  serial,
  course: course.title,
  edition: edition.number,
  completed: completedOn,
  contactHours: hoursOf(hours),
});
