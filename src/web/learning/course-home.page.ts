import { quizzesOf } from '../../catalog/published.js';
import { type Completion, isReady } from '../../credentials/completion.js';
import { gainIn, type QuizTaken } from '../../learning/gain.js';
import type { AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { type ReviewLine, reviewLine } from '../review/review-line.js';
import type { When, Words } from '../views/words.js';
import { type CourseHomeModule, type CourseOnTheWay, moduleShown } from './course-home-module.js';
import { gainSaid, type GainLine } from './gain-said.js';
import { type EditLine, editsSaid, type NewerEdition } from './moving/edits-said.js';
import type { CourseNotices } from './notices/course-notices.js';
import { type RemainingLine, remainingSaid } from './remaining-said.js';

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
  readonly edits: readonly EditLine[];
}

export interface CourseHomeFacts extends CourseOnTheWay {
  readonly notices: CourseNotices;
  readonly attempts: AttemptsByQuiz;
  readonly completion: Completion;
  readonly certificate: { readonly serial: string } | null;
  /** How many things are due in a review; missing while it is off. */
  readonly due: number | undefined;
  readonly newer: NewerEdition | null;
  readonly quizTaken: QuizTaken;
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
