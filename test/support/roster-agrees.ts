import type { Published } from '../../src/catalog/published.js';
import { BriefAttempts } from '../../src/insights/roster/brief-attempts.service.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { Enrolments, type Standing } from '../../src/learning/enrolments.service.js';
import { journey } from '../../src/learning/journey.js';
import { type AttemptsByQuiz, QuizRecords } from '../../src/learning/quiz-records.service.js';
import type { TestSite } from './site.js';

const enough = 25;

/** Expects that the roster, which lets the database add marks up, says of people what their own pages say. */
export async function expectRosterAgrees(site: TestSite): Promise<void> {
  const all = await site.database.reads.find(Enrolment, { order: { id: 'DESC' }, take: enough });
  const standings = await Promise.all(all.map(({ id }) => site.app.get(Enrolments).byId(id)));
  const own = await Promise.all(all.map(({ id }) => site.app.get(QuizRecords).ofEnrolment(id)));
  const studied = new Map<string, Published>(standings.map(({ enrolment, edition }) => [enrolment.id, edition]));
  const brief = await site.app.get(BriefAttempts).of(studied);
  const seen = (standing: Standing, attempts: AttemptsByQuiz = new Map()) => {
    const { steps, now, done, of } = journey(standing, attempts);
    const quizzes = steps.flatMap(({ activity, quiz, ...step }) => {
      if (!quiz) return [];
      const { open, passed, percent, waits, left, results } = quiz;
      const outcomes = results.map(({ attempt, outcome }) => [attempt.number, outcome]);
      const pass = passed && { ...passed, attempt: passed.attempt.number };
      return { ...step, key: activity.key, open: open?.id, pass, percent, waits, left, outcomes };
    });
    return { now: now?.activity.key, done, of, quizzes };
  };
  expect(standings.map((each) => seen(each, brief.get(each.enrolment.id)))).toEqual(
    standings.map((each, at) => seen(each, own[at])),
  );
}
