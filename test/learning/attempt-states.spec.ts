import fc from 'fast-check';
import { markPaper } from '../../src/assessment/marking.js';
import { drawPaper } from '../../src/assessment/paper.js';
import { Editions } from '../../src/catalog/editions.service.js';
import type { Quiz } from '../../src/catalog/edition.js';
import { quizzesOf } from '../../src/catalog/published.js';
import type { Counts, Purpose, RevealMoment } from '../../src/catalog/quiz-policy.js';
import { Fault } from '../../src/kernel/errors.js';
import { newId } from '../../src/kernel/ids.js';
import { Accommodations } from '../../src/learning/accommodations/accommodations.service.js';
import { isOverdue } from '../../src/learning/attempt-clock.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { Attempts } from '../../src/learning/attempts.service.js';
import { Beginnings } from '../../src/learning/beginnings.service.js';
import type { Standing } from '../../src/learning/enrolments.service.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { ExpiryRound } from '../../src/learning/expiry-round.service.js';
import { Grading } from '../../src/learning/grading.entity.js';
import { Pauses } from '../../src/learning/pauses.service.js';
import { QuizRecords } from '../../src/learning/quiz-records.service.js';
import { quizStanding } from '../../src/learning/quiz-standing.js';
import { promised } from '../../src/learning/quiz-terms.js';
import { Response } from '../../src/learning/response.entity.js';
import { People } from '../../src/accounts/people.service.js';
import { databases } from '../support/databases.js';
import { quizCourse, slug } from '../support/quiz-course.js';
import type { TestSite } from '../support/site.js';

const events = ['begin', 'save', 'submit', 'pause', 'resume', 'extend', 'look', 'round'] as const;
interface Step {
  readonly event: (typeof events)[number];
  /** Minutes that pass before it. */
  readonly after: number;
  readonly right: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  event: fc.constantFrom(...events),
  after: fc.constantFrom(0, 0, 1, 4, 9, 30),
  right: fc.integer({ min: 0, max: 4 }),
});
const anyPolicy = fc.record({
  passMark: fc.constantFrom(50, 75, 100),
  attempts: fc.constantFrom(null, 1, 2, 3),
  coolingOffMinutes: fc.constantFrom(null, 5),
  timeLimit: fc.constantFrom(null, { minutes: 10, graceSeconds: 60 }, { minutes: 3, graceSeconds: 0 }),
  counts: fc.constantFrom<Counts>('highest', 'last', 'first', 'average'),
  marking: fc.constantFrom('standard' as const, 'negative' as const),
  certainty: fc.constantFrom('off' as const, 'reported' as const, 'marked' as const),
  reveal: fc.constantFrom<RevealMoment>('after-submission', 'after-pass-or-last', 'never'),
  purpose: fc.constantFrom<Purpose>('graded', 'graded', 'graded', 'before', 'after', 'practice'),
  draw: fc.constantFrom(1, 2, 3, 4),
  closesIn: fc.constantFrom(null, 12, 60),
});

describe.each(databases.slice(0, 1))('whatever the policy and the order of events, on %s', (_name, make) => {
  let site: TestSite;
  let edition: Standing['edition'];
  let quiz: Quiz;
  let personId: string;
  beforeAll(async () => {
    site = await quizCourse(make, { one: 'passMark: 75\nattempts: 3\nreveal: never' });
    edition = (await site.app.get(Editions).newestOf(slug))!;
    quiz = quizzesOf(edition.content)[0]!;
  });
  afterAll(() => site.close());

  let people = 0;
  async function enrolment(): Promise<Standing> {
    const who = { name: 'A', email: `a${(people += 1)}@a.example`, password: 'the quiet river', language: 'en' };
    personId = (await site.app.get(People).register(who)).id;
    const now = site.clock.now();
    const row = { id: newId(), personId, courseId: edition.courseId, editionId: edition.id, begunAt: now };
    const begun = {
      ...row,
      disclosuresAcknowledgedAt: now,
      lastActiveAt: null,
      movedAt: null,
      calendarRenewedAt: null,
    };
    await site.database.writes.unit((unit) => unit.insert(Enrolment, begun));
    return { enrolment: begun, edition, progress: new Map() };
  }

  const attemptsOf = (enrolmentId: string) =>
    site.database.reads.find(Attempt, { where: { enrolmentId }, order: { number: 'ASC' } });

  const answersOf = (attemptId: string) =>
    site.database.reads.find(Response, { where: { attemptId }, order: { itemKey: 'ASC' } });

  /** The answers of attempts whose time is up although nobody has noticed: none is taken any more. */
  async function overdue(enrolmentId: string) {
    const now = site.clock.now();
    const late = (await attemptsOf(enrolmentId)).filter((attempt) => isOverdue(attempt, now));
    return Promise.all(late.map(async ({ id }) => [id, await answersOf(id)] as const));
  }

  /** What is on record of those that have ended: it may never change again. */
  async function ended(enrolmentId: string) {
    const over = (await attemptsOf(enrolmentId)).filter(({ submittedAt }) => submittedAt);
    return Promise.all(
      over.map(async ({ id, ending, submittedAt }) => ({
        ...{ id, ending, submittedAt },
        gradings: await site.database.reads.find(Grading, { where: { attemptId: id }, order: { itemKey: 'ASC' } }),
        responses: await site.database.reads.find(Response, { where: { attemptId: id }, order: { itemKey: 'ASC' } }),
      })),
    );
  }

  it('every attempt ends once, in one way, with each item marked once, and nothing of it changes afterwards', async () => {
    let [sent, expired] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.array(anyStep, { minLength: 3, maxLength: 14 }), async (policy, steps) => {
        const { closesIn, ...stated } = policy;
        const closesAt =
          closesIn === null ? null : new Date(site.clock.now().getTime() + closesIn * 60_000).toISOString();
        const taken: Quiz = { ...quiz, ...stated, closesAt };
        const standing = await enrolment();
        const { id } = standing.enrolment;
        let before = await ended(id);
        for (const step of steps) {
          site.clock.advance({ minutes: step.after });
          const late = await overdue(id);
          await happen(standing, taken, step);
          for (const [attemptId, answers] of late) expect(await answersOf(attemptId)).toEqual(answers);
          const after = await ended(id);
          expect(after.slice(0, before.length)).toEqual(before);
          before = after;
        }
        site.clock.advance({ hours: 3 });
        await site.app.get(ExpiryRound).endAllDue(new AbortController().signal);
        const all = await attemptsOf(id);
        const byQuiz = await site.app.get(QuizRecords).ofEnrolment(id);
        const stands = quizStanding(byQuiz.get(quiz.key) ?? [], taken.attempts);
        expect(all.filter(({ submittedAt }) => !submittedAt).length).toBe(stands.open ? 1 : 0);
        if (taken.timeLimit || closesAt) expect(stands.open).toBeNull();
        expect(all.filter(({ openFor, submittedAt }) => (openFor === null) !== (submittedAt !== null))).toEqual([]);
        for (const attempt of await ended(id)) {
          expect(['sent', 'expired']).toContain(attempt.ending);
          const record = all.find(({ id }) => id === attempt.id)!;
          expect(attempt.gradings.map(({ itemKey, number }) => [itemKey, number])).toEqual(
            record.paper.items.map(({ key }) => [key, 1]).sort(),
          );
          expect(drawPaper(taken, record.seed, new Set(record.paper.avoided))).toEqual(record.paper);
          expect(
            attempt.gradings.map(({ itemKey, earned, outOf, points }) => [itemKey, earned, outOf, points]),
          ).toEqual(markedAgain(taken, record, attempt.responses));
          if (attempt.ending === 'sent') sent += 1;
          else expired += 1;
        }
        for (const { outcome, percent } of stands.results) {
          expect(outcome).toBe(taken.purpose !== 'graded' ? 'taken' : percent >= taken.passMark ? 'passed' : 'failed');
        }
        const last = stands.results.at(-1);
        if (stands.passed) expect(last?.attempt.id).toBe(stands.passed.attempt.id);
      }),
      { numRuns: 40 },
    );
    expect(Math.min(sent, expired)).toBeGreaterThan(0);
  });

  async function happen(standing: Standing, taken: Quiz, { event, right }: Step): Promise<void> {
    const app = site.app;
    const open = (await attemptsOf(standing.enrolment.id)).at(-1);
    const asked = new Set(open?.paper.items.map(({ key }) => key));
    const sure = taken.certainty === 'off' ? null : right % 2 === 0 ? 1 : 3;
    const given = new Map(
      quiz.items.flatMap(({ key }, n) =>
        asked.has(key) ? [[key, { answer: n < right, certainty: sure, version: null }] as const] : [],
      ),
    );
    const deeds: Record<Step['event'], () => Promise<unknown>> = {
      begin: () => app.get(Beginnings).begin(standing, taken),
      save: async () => open && app.get(Attempts).save(open.id, taken, { given, page: null }),
      submit: async () => open && app.get(Attempts).submit(personId, open.id, taken, { given, page: null }),
      pause: async () => open && app.get(Pauses).begin(personId, open.id),
      resume: async () => open && app.get(Pauses).end(personId, open.id),
      extend: () =>
        app.get(Accommodations).grant(personId, standing.enrolment.id, {
          ...{ quizKey: null, extraPercent: null, extraMinutes: 5, extraAttempts: 1, pauseMinutes: 6, reason: 'x' },
        }),
      look: () => app.get(QuizRecords).ofEnrolment(standing.enrolment.id),
      round: () => app.get(ExpiryRound).endAllDue(new AbortController().signal),
    };
    await deeds[event]().catch((fault: unknown) => {
      if (!(fault instanceof Fault)) throw fault;
    });
  }
});

/** What the answers on record come to once more, by the paper and the terms on record. */
function markedAgain({ items }: Quiz, { paper, terms }: Attempt, responses: readonly Response[]) {
  const answers = new Map(responses.map(({ itemKey, answer, certainty }) => [itemKey, { answer, certainty }]));
  return markPaper(items, paper, answers, promised(terms))
    .items.map(({ key, score: { earned, of, max } }) => [key, earned, of, max])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}
