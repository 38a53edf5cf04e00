import type { Activity, EditionContent } from '../../catalog/edition.js';
import { isLook, lessonsOf, type Published, quizzesOf } from '../../catalog/published.js';
import { type ContactHours, contactHours } from '../../credentials/contact-hours.js';
import type { Registry } from '../../evidence/registry.js';
import { addresses } from '../addresses.js';
import { withNext } from '../accounts/next.js';
import type { FormModel } from '../views/form.js';
import type { When, Words } from '../views/words.js';
import { termsSaid } from '../learning/terms.js';
import { type CourseEvidence, courseEvidence } from './course-evidence.js';

/** A course as anyone may read about it, before and after enrolling. */
export interface CoursePage {
  readonly title: string;
  readonly summary: string;
  /** The language of the course, which need not be the page's. */
  readonly language: string;
  readonly edition: { readonly number: number; readonly on: When };
  /** As it is said, such as "Intermediate". */
  readonly level: string;
  readonly audience: readonly string[];
  readonly objectives: readonly string[];
  /** What this edition holds and does not. */
  readonly notice: string;
  readonly glossary: { readonly href: string; readonly terms: number } | null;
  readonly changeNote: string | null;
  readonly provider: { readonly name: string; readonly contact: string | null };
  readonly makers: readonly { readonly name: string; readonly part: string; readonly disclosure: string }[];
  readonly modules: readonly CourseModule[];
  readonly lessons: number;
  readonly hours: HoursWorkedOut;
  readonly evidence: CourseEvidence;
  /** What is promised before a quiz; quizzes with the same terms stand together under one title. */
  readonly quizzes: readonly QuizTerms[];
  /** That no body has accredited it, in the course's own words. */
  readonly accreditation: string;
  readonly attestation: boolean;
  /** One of the four stands here, the others are null. */
  readonly anonymous: { readonly registerHref: string; readonly signInHref: string } | null;
  readonly enrol: { readonly action: string; readonly form: FormModel<'acknowledged'> } | null;
  readonly enrolled: { readonly href: string } | null;
  /** No edition takes new enrolments. */
  readonly closed: boolean;
}

interface QuizTerms {
  readonly title: string;
  readonly terms: readonly string[];
}

export interface CourseModule {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly activities: readonly { readonly title: string; readonly time: string }[];
}

/** The hours with the way to them: what was counted, and the minutes that it comes to. */
export interface HoursWorkedOut {
  readonly contact: number;
  readonly lines: readonly { readonly what: string; readonly minutes: string }[];
  readonly minutes: number;
}

export function hoursWorkedOut({ quarters, worked }: ContactHours, words: Words): HoursWorkedOut {
  const lines = [
    {
      what: words.say('hours.reading', { words: worked.words, rate: worked.wordsPerHour }),
      minutes: worked.words / (worked.wordsPerHour / 60),
    },
    { what: words.say('hours.media'), minutes: worked.mediaSeconds / 60 },
    {
      what: words.say('hours.items', { items: worked.items, rate: words.number(worked.secondsPerItem / 60) }),
      minutes: (worked.items * worked.secondsPerItem) / 60,
    },
  ];
  return {
    contact: quarters / 4,
    lines: lines
      .filter(({ minutes }) => minutes > 0)
      .map(({ what, minutes }) => ({ what, minutes: words.number(minutes, 1) })),
    minutes: worked.minutes,
  };
}

/** Who looks at the course, and so what it offers them. */
export type Onlooker =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'practitioner'; readonly form: FormModel<'acknowledged'> }
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'closed' };

export function coursePage(
  { number, publishedAt, content }: Published,
  registry: Registry,
  onlooker: Onlooker,
  words: Words,
): CoursePage {
  const { slug } = content;
  const here = addresses.course(slug);
  return {
    title: content.title,
    summary: content.summary,
    language: content.language,
    edition: { number, on: publishedAt },
    level: words.say(`course.level.${content.level}`),
    audience: content.audience,
    objectives: content.objectives,
    notice: content.notice,
    glossary: content.glossary ? { href: addresses.glossary(slug), terms: Object.keys(content.glossary).length } : null,
    changeNote: number > 1 ? content.changeNote : null,
    provider: content.provider,
    makers: content.makers,
    modules: content.modules.map(({ title, summary, activities }, index) => ({
      number: index + 1,
      title,
      summary,
      minutes: sum(activities.filter((activity) => !isLook(activity)).map(({ minutes }) => minutes)),
      activities: activities.map((activity) => ({
        title: activity.title,
        time: timeSaid(activity, words),
      })),
    })),
    lessons: lessonsOf(content).length,
    hours: hoursWorkedOut(contactHours(content.hours), words),
    evidence: courseEvidence(content, registry, words),
    quizzes: termsByQuiz(content, words),
    accreditation: content.accreditation,
    attestation: content.completion.attestation !== null,
    anonymous:
      onlooker.kind === 'anonymous'
        ? { registerHref: withNext('/register', here), signInHref: withNext('/sign-in', here) }
        : null,
    enrol: onlooker.kind === 'practitioner' ? { action: addresses.enrol(slug), form: onlooker.form } : null,
    closed: onlooker.kind === 'closed',
    enrolled: onlooker.kind === 'enrolled' ? { href: addresses.courseHome(slug) } : null,
  };
}

/** Practice and looks at where one stands take time as well, which the sum and the contact hours leave out. */
function timeSaid(activity: Activity, words: Words): string {
  const duration = words.duration(activity.minutes);
  return isLook(activity) ? words.say('course.not-counted', { duration }) : duration;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function termsByQuiz(content: EditionContent, words: Words): readonly QuizTerms[] {
  const groups = new Map<string, { readonly titles: string[]; readonly terms: readonly string[] }>();
  for (const quiz of quizzesOf(content)) {
    const terms = termsSaid({ ...quiz, drawn: quiz.draw }, words);
    const group = groups.get(terms.join('\n')) ?? { titles: [], terms };
    group.titles.push(quiz.title);
    groups.set(terms.join('\n'), group);
  }
  return [...groups.values()].map(({ titles: [first = '', ...others], terms }) => ({
    title: others.length === 0 ? first : words.say('rules.quizzes', { first, others: others.length }),
    terms,
  }));
}
