import type { Activity, Module } from '../../catalog/edition.js';
import { isGraded, isLook, quizzesOf } from '../../catalog/published.js';
import type { Completion, Condition } from '../../credentials/completion.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { ChangedSince } from '../../learning/moving/catch-ups.service.js';
import { gainIn, type QuizTaken } from '../../learning/gain.js';
import type { Journey } from '../../learning/journey.js';
import type { AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { type ReviewLine, reviewLine } from '../review/review-line.js';
import type { When, Words } from '../views/words.js';
import { gainSaid, type GainLine } from './gain-said.js';
import { changedMark } from './moving/studied-edition.page.js';
import type { CourseNotices } from './notices/course-notices.js';
import { type Tally, tallied, tallyOf } from './tally.js';

export interface CourseHomePage {
  readonly title: string;
  readonly language: string;
  readonly edition: { readonly number: number; readonly on: When };
  readonly enrolledOn: When;
  readonly goOn: { readonly href: string; readonly title: string } | null;
  readonly done: number;
  readonly of: number;
  readonly minutesLeft: number;
  readonly modules: readonly CourseHomeModule[];
  readonly remaining: readonly RemainingLine[];
  /** The points of each objective in the looks before the course and after it, once both were taken. */
  readonly gain: readonly GainLine[] | null;
  readonly glossaryHref: string | null;
  /** What those who run the course have to say. */
  readonly notices: CourseNotices;
  /** What waits to be kept fresh, or where that is turned on. */
  readonly review: ReviewLine;
  /** Where the attestation is signed, once it may be. */
  readonly attestationHref: string | null;
  readonly certificateHref: string | null;
  /** Whether everything is done that is listed: a newer edition may ask for more than the certificate did. */
  readonly allDone: boolean;
  /** A newer edition, or what changed on the way to this one. */
  readonly edits: readonly { readonly text: string; readonly href: string; readonly link: string }[];
}

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

/** What is known of one activity, as its standing is said at the end of its line. */
export interface ActivityFacts {
  readonly kind: 'lesson' | 'quiz';
  readonly now: boolean;
  readonly doneAt: When | null;
  /** The best result in per cent, once the quiz was passed. */
  readonly percent: number | null;
  readonly minutes: number;
  readonly attemptOpen: boolean;
  /** Something of it waits for a marker. */
  readonly waits?: boolean;
  /** A look before or after the course, or practice, which nobody has to take; null for what completion asks for. */
  readonly look: 'look' | 'practice' | null;
}

export function standingSaid(facts: ActivityFacts, words: Words): string {
  if (facts.percent !== null) return words.say('standing.passed', { percent: words.percent(facts.percent) });
  if (facts.waits) return words.say('quiz.outcome.waiting');
  if (facts.look !== null && facts.doneAt !== null)
    return words.say('standing.looked', { date: words.date(facts.doneAt, 'short') });
  if (facts.doneAt !== null) return words.say('standing.done', { date: words.date(facts.doneAt, 'short') });
  if (facts.attemptOpen) return words.say('standing.open');
  if (facts.look !== null) return words.say(`standing.${facts.look}`, { duration: words.duration(facts.minutes) });
  if (facts.now) return words.say('standing.here');
  return words.say('standing.to-do', { duration: words.duration(facts.minutes) });
}

/** One line of what still stands between the practitioner and the certificate. */
export interface RemainingLine {
  readonly done: boolean;
  readonly state: string;
  readonly text: string;
}

/** `next` is the title of the first lesson or quiz that is missing, by its key. */
export function remainingSaid(
  conditions: readonly Condition[],
  title: (activityKey: string) => string,
  words: Words,
): readonly RemainingLine[] {
  return conditions.map(({ kind, done, at, missing, of, left }) => {
    if (done) {
      const text = words.say(`remaining.${kind}.done`, { count: of, date: at === null ? '' : words.date(at, 'short') });
      return { done, text, state: words.say('remaining.done') };
    }
    const [first] = missing;
    const next = first === undefined ? '' : title(first);
    return {
      done,
      text: words.say(`remaining.${kind}`, { next }),
      state: words.say(`remaining.${kind}.left`, { left }),
    };
  });
}

export interface CourseHomeFacts {
  readonly notices: CourseNotices;
  readonly standing: Standing;
  readonly journey: Journey;
  readonly attempts: AttemptsByQuiz;
  readonly completion: Completion;
  readonly certificate: { readonly serial: string } | null;
  /** How many things are due in a review; missing while it is off. */
  readonly due: number | undefined;
  readonly changed: ChangedSince;
  /** Keys of what came to the course since they enrolled. */
  readonly added: ReadonlySet<string>;
  readonly newer: NewerEdition | null;
  readonly quizTaken: QuizTaken;
}

/** The newest open edition, where it is newer than the one that is studied or than the one of the certificate. */
export interface NewerEdition {
  readonly number: number;
  /** The edition of the certificate, and how many lessons and quizzes changed since; null without a certificate. */
  readonly certified: { readonly number: number; readonly count: number } | null;
}

export function courseHomePage(
  {
    standing,
    journey,
    attempts,
    completion,
    certificate,
    due,
    changed,
    added,
    newer,
    quizTaken,
    notices,
  }: CourseHomeFacts,
  words: Words,
): CourseHomePage {
  const { edition, enrolment } = standing;
  const { content } = edition;
  const now = journey.now?.activity ?? null;
  const titles = new Map(journey.steps.map(({ activity }) => [activity.key, activity.title]));
  return {
    title: content.title,
    language: content.language,
    edition: { number: edition.number, on: edition.publishedAt },
    enrolledOn: enrolment.begunAt,
    goOn: now && { href: addresses.activity(content.slug, now.key), title: now.title },
    done: journey.done,
    of: journey.of,
    minutesLeft: journey.minutesLeft,
    modules: content.modules.map((module, index) =>
      moduleShown(module, index + 1, { standing, journey, changed, added }, words),
    ),
    remaining: remainingSaid(completion.conditions, (key) => titles.get(key) ?? key, words),
    gain: gainSaid(gainIn(quizzesOf(content), attempts, quizTaken), content),
    notices,
    glossaryHref: content.glossary ? addresses.glossary(content.slug) : null,
    review: reviewLine(standing, due, words) ?? {
      href: addresses.review(content.slug),
      text: words.say('review.open'),
    },
    attestationHref: !certificate && isReady(completion) ? addresses.attestation(content.slug) : null,
    certificateHref: certificate && addresses.certificate(certificate.serial),
    allDone: completion.conditions.every(({ done }) => done),
    edits: editsSaid(standing, changed, newer, words),
  };
}

function editsSaid(
  { edition: { number: from, content } }: Standing,
  { size: count }: ChangedSince,
  newer: NewerEdition | null,
  words: Words,
): CourseHomePage['edits'] {
  const { slug } = content;
  const link = words.say('moving.home.show');
  const studied = { href: addresses.studiedEdition(slug), link };
  const { number = from, certified = null } = newer ?? {};
  return [
    ...(certified
      ? [
          {
            text: words.say('moving.home.certified', { number, count: certified.count }),
            ...{ href: addresses.editionChanges(slug, certified.number, number), link },
          },
        ]
      : []),
    ...(number > from
      ? [
          certified
            ? { ...studied, text: words.say('moving.home.may-move', { from }), link: words.say('moving.home.means') }
            : { ...studied, text: words.say('moving.home.offer', { number, from }) },
        ]
      : []),
    ...(count > 0 ? [{ ...studied, text: words.say('moving.home.changed', { count }) }] : []),
  ];
}

function lookOf(activity: Activity): ActivityFacts['look'] {
  if (activity.kind === 'lesson' || isGraded(activity)) return null;
  return activity.purpose === 'practice' ? 'practice' : 'look';
}

/** Whether nothing but the practitioner's word, or nothing at all, is missing. */
export const isReady = ({ mayAttest, certificateDue }: Completion): boolean => mayAttest || certificateDue;

function moduleShown(
  module: Module,
  number: number,
  { standing, journey, changed, added }: Pick<CourseHomeFacts, 'standing' | 'journey' | 'changed' | 'added'>,
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
