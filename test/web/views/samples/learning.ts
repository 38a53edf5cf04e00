import { goOnLabel } from '../../../../src/web/learning/go-on.js';
import type { AttemptPage } from '../../../../src/web/learning/attempt.page.js';
import { standingSaid } from '../../../../src/web/learning/activity-standing.js';
import type { CourseHomePage } from '../../../../src/web/learning/course-home.page.js';
import { remainingSaid } from '../../../../src/web/learning/remaining-said.js';
import { announcementHtml } from '../../../../src/web/learning/announcement-text.js';
import type { CourseNotices } from '../../../../src/web/learning/notices/course-notices.js';
import type { DashboardPage } from '../../../../src/web/learning/dashboard.page.js';
import type { LessonPage } from '../../../../src/web/learning/lesson.page.js';
import { attemptsSaid, type QuizPage } from '../../../../src/web/learning/quiz.page.js';
import { measureSaid, outcomeSaid, withheldSaid } from '../../../../src/web/learning/outcome-said.js';
import type { ResultPage } from '../../../../src/web/learning/result.page.js';
import { tallyOf } from '../../../../src/web/learning/tally.js';
import { termsSaid } from '../../../../src/web/learning/terms.js';
import { certaintyTable } from '../../../../src/web/learning/certainty-choice.js';
import { certaintyResult } from '../../../../src/web/learning/certainty-result.js';
import { formModel } from '../../../../src/web/views/form.js';
import { attemptItems, resultItems } from './items.js';
import { lessonParts, references, slips } from './lesson-html.js';
import { longName, longTitle, practitioner, words, type Sample } from './sample.js';

/** What was earned is of no matter to the words, only that something could be. */
const marked = { earned: 1, of: 2, max: 7 };

const title = 'Medicine-assisted therapy for trauma: foundations';
const home = '/learn/medicine-assisted-therapy-for-trauma';
const inModule = { number: 1, title: 'Understanding trauma' };
const tally = tallyOf(
  [
    { key: 'a', kind: 'lesson', done: true },
    { key: 'b', kind: 'lesson', done: true },
    { key: 'c', kind: 'lesson', done: false },
    { key: 'q', kind: 'quiz', done: false },
  ],
  'c',
);
const certificate = {
  href: '/certificates/ATN-2026-7K4M-Q9XD-3FTRC',
  serial: 'ATN-2026-7K4M-Q9XD-3FTRC',
  course: title,
  edition: 1,
  completed: '2026-11-23',
  contactHours: 1.25,
};

const reviewSample = { href: '/review/reading', text: words.say('review.waits', { count: 4 }) };
const dashboard: DashboardPage = {
  name: longName,
  reviews: [reviewSample],
  goOn: {
    course: title,
    courseHref: home,
    edition: 1,
    activity: 'Complex and developmental trauma',
    activityHref: `${home}/complex`,
    label: goOnLabel('lesson', words),
    tallies: [tally, tally, tally],
    done: 6,
    of: 12,
    waits: 'Waits for a marker: Quiz: understanding trauma',
    dueSaid: 'Due Friday 4 December 2026',
  },
  courses: [
    {
      href: '/learn/reading',
      title: longTitle,
      edition: 1,
      done: 3,
      of: 14,
      certified: false,
      waits: null,
      dueSaid: null,
    },
    {
      href: '/learn/other',
      title: 'Reading a trial report',
      edition: 2,
      done: 5,
      of: 5,
      certified: true,
      waits: null,
      dueSaid: 'Was due Friday 4 December 2026. You can still go on',
    },
  ],
  certificates: [certificate, { ...certificate, course: longTitle, contactHours: 10 }],
};

const activity = {
  kind: 'lesson',
  now: false,
  doneAt: null,
  percent: null,
  minutes: 14,
  attemptOpen: false,
  look: null,
} as const;
const notices: CourseNotices = {
  disclosuresHref: `${home}/disclosures/acknowledgement`,
  announcements: [
    {
      ...{ id: 'a1', subject: longTitle, html: announcementHtml('We meet on **Friday**.'), on: '2026-11-20' },
      dismissAction: `${home}/announcements/a1/dismissal`,
    },
  ],
  due: [
    { what: longTitle, said: 'Due Friday 4 December 2026', overdue: false },
    { what: longTitle, said: 'Was due Friday 4 December 2026. You can still go on', overdue: true },
  ],
  calendar: {
    href: `${home}/calendar/due.ics`,
    address: `https://attune.test/calendar/${'x'.repeat(80)}.ics`,
    renewedAt: new Date('2026-11-21T09:00:00Z'),
    renewAction: `${home}/calendar/renewal`,
  },
};
const courseHome: CourseHomePage = {
  title,
  notices,
  review: reviewSample,
  language: 'en',
  edition: { number: 1, on: '2026-11-20' },
  glossaryHref: '/courses/medicine-assisted-therapy-for-trauma/glossary',
  enrolledOn: new Date('2026-11-21T09:00:00Z'),
  goOn: { href: `${home}/complex`, title: 'Complex and developmental trauma' },
  done: 2,
  of: 4,
  minutesLeft: 73,
  modules: [
    {
      ...inModule,
      tally,
      minutesLeft: 43,
      activities: [
        {
          number: '1.1',
          title: 'Four lenses on trauma',
          href: `${home}/four`,
          now: false,
          standing: standingSaid({ ...activity, doneAt: '2026-11-21' }, words),
          mark: { text: words.say('moving.changed-since.lesson'), href: `${home}/edition/1/2/activities/four` },
        },
        {
          number: '1.2',
          title: longTitle,
          href: `${home}/long`,
          now: false,
          standing: standingSaid({ ...activity, doneAt: '2026-11-22' }, words),
          mark: null,
        },
        {
          number: '1.3',
          title: 'Complex and developmental trauma',
          href: `${home}/complex`,
          now: true,
          standing: standingSaid({ ...activity, now: true }, words),
          mark: null,
        },
        {
          number: '',
          title: 'Quiz: understanding trauma',
          href: `${home}/m1-quiz`,
          now: false,
          standing: standingSaid({ ...activity, kind: 'quiz' }, words),
          mark: null,
        },
      ],
    },
    { number: 2, title: longTitle, tally, minutesLeft: 30, activities: [] },
  ],
  remaining: remainingSaid(
    [
      { kind: 'disclosures', done: true, at: new Date('2026-11-21T09:00:00Z'), missing: [], of: 1, left: 0 },
      { kind: 'lessons', done: false, at: null, missing: ['complex'], of: 3, left: 1 },
      { kind: 'quizzes', done: false, at: null, missing: ['m1-quiz'], of: 1, left: 1 },
      { kind: 'attestation', done: false, at: null, missing: [], of: 1, left: 1 },
    ],
    (key) => (key === 'complex' ? 'Complex and developmental trauma' : 'Quiz: understanding trauma'),
    words,
  ),
  gain: null,
  attestationHref: null,
  certificateHref: null,
  allDone: false,
  edits: [
    {
      text: words.say('moving.home.offer', { number: 2, from: 1 }),
      ...{ href: `${home}/edition`, link: words.say('moving.home.show') },
    },
  ],
};
const gain = [
  { text: 'Name four lenses on trauma', before: 1, beforeMax: 2, after: 1.66, afterMax: 2 },
  { text: longTitle, before: 0, beforeMax: 1, after: 1, afterMax: 1 },
];
const finished = ['disclosures', 'lessons', 'quizzes', 'attestation'] as const;
const at = new Date('2026-11-23T10:00:00Z');

const lesson: LessonPage = {
  title: 'Four lenses on trauma',
  summary: 'After this lesson you can name four lenses on trauma and say what each of them leaves out.',
  language: 'en',
  courseHref: home,
  module: inModule,
  place: { number: 2, of: 6 },
  minutes: 11,
  edition: { number: 1, on: '2026-11-20' },
  headings: [
    { id: 'counted', text: 'What was counted' },
    { id: 'client', text: 'In the room' },
  ],
  activities: [
    { href: `${home}/four`, title: 'What trauma is', done: true, changed: true, current: false },
    { href: `${home}/lenses`, title: 'Four lenses on trauma', done: false, changed: false, current: true },
    { href: `${home}/m1-quiz`, title: 'Quiz: understanding trauma', done: false, changed: false, current: false },
  ],
  hasReflections: true,
  hasRecordings: true,
  address: 'https://attune.example/learn/x/lenses',
  parts: lessonParts,
  references,
  slips,
  doneAction: `${home}/lenses/done`,
  doneAt: null,
  changed: {
    ...{ text: words.say('moving.changed-since.lesson'), since: 1, action: `${home}/edition/known/lenses` },
    href: `${home}/edition/1/2/activities/lenses`,
  },
  previous: { href: `${home}/four`, title: 'What trauma is' },
  next: { href: `${home}/complex`, title: 'Complex and developmental trauma', minutes: 14 },
};

const terms = termsSaid({ passMark: 80, attempts: 3, reveal: 'after-pass-or-last', drawn: 10 }, words);
const quiz: QuizPage = {
  title: 'Quiz: understanding trauma',
  language: 'en',
  courseHref: home,
  module: inModule,
  items: 10,
  minutes: 15,
  look: null,
  terms,
  certainty: null,
  attempts: attemptsSaid(0, 3, words),
  counted: null,
  again: false,
  passed: false,
  refusal: null,
  wayOn: null,
  startAction: `${home}/m1-quiz/attempts`,
  open: null,
  earlier: [],
};
const sent = {
  number: 1,
  href: '/attempts/1/result',
  sentIn: new Date('2026-11-22T16:05:00Z'),
  mark: words.percent(66.6),
  outcome: words.say('quiz.outcome.failed'),
};
const passedIt = { number: 2, mark: words.percent(90), outcome: words.say('quiz.outcome.passed') };

const sectioned = attemptItems.map((item, place) => ({
  ...item,
  section: place === 0 ? 'Classify' : null,
  version: '0.00000000',
  check: place % 2 === 1,
  checked: place === 2 ? { result: resultItems[0]!, mark: null } : null,
}));

const attempt: AttemptPage = {
  quiz: 'Quiz: understanding trauma',
  language: 'en',
  courseHref: home,
  module: inModule,
  page: 'Ab3dEf6h',
  number: 1,
  of: 3,
  passMark: 80,
  terms,
  time: null,
  saveAction: '/attempts/0193',
  sendAction: '/attempts/0193/submission',
  checkAction: '/attempts/0193/checks',
  ...{ references: null, slips: null },
  savedAt: new Date('2026-11-23T14:08:00Z'),
  certainty: certaintyTable('reported', words),
  items: sectioned,
  answered: 4,
  inPart: 2,
  unanswered: 1,
};

const result: ResultPage = {
  quiz: 'Quiz: understanding trauma',
  quizHref: `${home}/m1-quiz`,
  language: 'en',
  courseHref: home,
  module: inModule,
  outcome: outcomeSaid('passed', 1, words),
  ended: null,
  points: 5.66,
  max: 7,
  measure: measureSaid({ percent: 80.857, outcome: 'passed', score: marked }, 80, words),
  ...{ gain: null, marks: null, history: [], keepsPass: false },
  certainty: certaintyResult([], 'reported', words),
  attempt: { number: 1, of: 3 },
  sentIn: new Date('2026-11-23T14:21:00Z'),
  edition: 1,
  objectives: [
    { text: 'Distinguish response, loss of diagnosis and remission', points: 3, max: 3, lessons: [] },
    {
      text: 'Calculate a risk difference and a number needed to treat from trial counts',
      points: 2.66,
      max: 4,
      lessons: [
        { href: `${home}/four`, title: 'Four lenses on trauma' },
        { href: `${home}/long`, title: longTitle },
      ],
    },
  ],
  items: resultItems,
  withheld: null,
  references,
  slips,
  next: { href: home, label: words.say('result.next.course') },
};
const failed = {
  outcome: outcomeSaid('failed', 4, words),
  points: 0,
  measure: measureSaid({ percent: 0, outcome: 'failed', score: marked }, 80, words),
  items: null,
  references: null,
  slips: null,
};

export const learningSamples: readonly Sample[] = [
  { name: 'dashboard', template: 'learning/dashboard', model: dashboard, context: practitioner('/learn', longName) },
  {
    name: 'dashboard-empty',
    template: 'learning/dashboard',
    model: { name: 'Robin Specimen', goOn: null, reviews: [], courses: [], certificates: [] },
    context: practitioner('/learn'),
  },
  {
    name: 'dashboard-done',
    template: 'learning/dashboard',
    model: { ...dashboard, goOn: null },
    context: practitioner('/learn'),
  },
  { name: 'course-home', template: 'learning/course-home', model: courseHome, context: practitioner(home) },
  {
    name: 'acknowledgement',
    template: 'learning/acknowledgement',
    model: {
      ...{ title: longTitle, language: 'en', action: `${home}/disclosures/acknowledgement` },
      makers: [{ name: longName, part: 'Wrote it', disclosure: longTitle }],
      provider: { name: longName, contact: null },
      form: formModel(['acknowledged'], {}, [{ field: 'acknowledged', text: words.say('fault.disclosures-unread') }]),
    },
    context: practitioner(`${home}/disclosures/acknowledgement`),
  },
  {
    name: 'course-home-done',
    template: 'learning/course-home',
    model: {
      ...courseHome,
      goOn: null,
      minutesLeft: 0,
      certificateHref: certificate.href,
      remaining: remainingSaid(
        finished.map((kind) => ({ kind, done: true, at, missing: [], of: 6, left: 0 })),
        () => '',
        words,
      ),
    },
    context: practitioner(home),
  },
  {
    name: 'course-home-gain',
    template: 'learning/course-home',
    model: { ...courseHome, gain },
    context: practitioner(home),
  },
  {
    name: 'course-home-attest',
    template: 'learning/course-home',
    model: { ...courseHome, goOn: null, attestationHref: `${home}/attestation` },
    context: practitioner(home),
  },
  { name: 'lesson', template: 'learning/lesson', model: lesson, context: practitioner(`${home}/lenses`) },
  {
    name: 'lesson-last-done',
    template: 'learning/lesson',
    model: {
      ...lesson,
      doneAt: at,
      next: null,
      previous: null,
      parts: [],
      hasReflections: false,
      hasRecordings: false,
      address: null,
      references: null,
      slips: null,
      headings: [],
    },
    context: practitioner(`${home}/lenses`),
  },
  { name: 'quiz', template: 'learning/quiz', model: quiz, context: practitioner(`${home}/m1-quiz`) },
  {
    name: 'quiz-used-up',
    template: 'learning/quiz',
    model: {
      ...quiz,
      look: words.say('quiz.look.before'),
      attempts: attemptsSaid(3, 3, words),
      counted: words.say('quiz.counted', { percent: words.percent(66) }),
      refusal: words.say('quiz.begin.none-left'),
      wayOn: words.say('quiz.way-on.contact', { name: 'Attune', contact: 'hello@attune.example' }),
      ...{ startAction: null, again: true, earlier: [sent] },
    },
    context: practitioner(`${home}/m1-quiz`),
  },
  {
    name: 'quiz-open',
    template: 'learning/quiz',
    model: {
      ...quiz,
      attempts: attemptsSaid(2, 3, words),
      startAction: null,
      open: { href: '/attempts/2', of: 10 },
      again: true,
      earlier: [sent],
    },
    context: practitioner(`${home}/m1-quiz`),
  },
  {
    name: 'quiz-passed',
    template: 'learning/quiz',
    model: {
      ...quiz,
      attempts: attemptsSaid(2, 3, words),
      passed: true,
      startAction: null,
      again: true,
      earlier: [{ ...sent, ...passedIt }, sent],
    },
    context: practitioner(`${home}/m1-quiz`),
  },
  { name: 'attempt', template: 'learning/attempt', model: attempt, context: practitioner('/attempts/0193') },
  {
    name: 'attempt-timed',
    template: 'learning/attempt',
    model: {
      ...attempt,
      time: {
        until: new Date('2026-11-23T14:32:00Z'),
        left: words.say('time.left', { duration: words.duration(18) }),
        ...{ leftMs: 1_085_000, allMs: 1_800_000, graceMs: 60_000, overHref: '/attempts/0193/result' },
        ...{ pauseAction: '/attempts/0193/pause', pauseLeft: words.duration(10) },
      },
    },
    context: practitioner('/attempts/0193'),
  },
  {
    name: 'paused',
    template: 'learning/paused',
    model: {
      ...{ quiz: longTitle, language: 'en', courseHref: home, goOnAction: '/attempts/0193/pause/end' },
      ...{ since: new Date('2026-11-23T14:12:00Z'), until: new Date('2026-11-23T14:22:00Z') },
      pauseLeft: words.duration(9),
    },
    context: practitioner('/attempts/0193'),
  },
  {
    name: 'clash',
    template: 'learning/clash',
    model: {
      ...{ quiz: quiz.title, language: 'en', attemptHref: '/attempts/0193', sending: true },
      ...{ saveAction: '/attempts/0193/answers', sendAction: '/attempts/0193/submission' },
      clashes: attemptItems.slice(0, 2).map(({ name, number, stem }) => ({
        ...{ name, stem, version: '2.0a1b2c3d', otherAt: new Date('2026-11-23T14:02:00Z') },
        title: words.say('attempt.item', { number }),
        ...{ mine: words.say('answer.none'), other: `${longTitle}; ${longTitle}` },
        ...{ final: number === 2, fields: [{ name, value: 'b' }] },
      })),
    },
    context: practitioner('/attempts/0193'),
  },
  {
    name: 'attempt-fresh',
    template: 'learning/attempt',
    model: { ...attempt, of: null, savedAt: null, items: sectioned.slice(6), answered: 0, inPart: 0 },
    context: practitioner('/attempts/0193'),
  },
  { name: 'result', template: 'learning/result', model: result, context: practitioner('/attempts/0193/result') },
  {
    name: 'result-look',
    template: 'learning/result',
    model: {
      ...result,
      ...{ gain, outcome: words.say('result.taken'), items: null, references: null, slips: null },
      ended: words.say('result.ended.time', { at: words.date(at, 'moment') }),
      measure: measureSaid({ percent: 80.857, outcome: 'taken', score: marked }, 0, words),
      marks: attemptItems.slice(0, 3).map(({ number, stem }) => ({
        ...{ number, stem },
        verdict: words.say('verdict.part', { points: 0.5, of: 1 }),
      })),
    },
    context: practitioner('/attempts/0193/result'),
  },
  {
    name: 'result-withheld',
    template: 'learning/result',
    model: {
      ...result,
      ...failed,
      withheld: withheldSaid({ reveal: 'after-pass-or-last' }, false, words),
      next: { href: `${home}/m1-quiz`, label: words.say('result.next.again') },
    },
    context: practitioner('/attempts/0193/result'),
  },
];
