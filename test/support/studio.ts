import { Person } from '../../src/accounts/person.entity.js';
import { drawPaper } from '../../src/assessment/paper.js';
import { markPaper } from '../../src/assessment/marking.js';
import { revisionOf } from '../../src/assessment/revision.js';
import type { StaffRole } from '../../src/catalog/access.js';
import type { Quiz } from '../../src/catalog/edition.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { type Published, quizzesOf } from '../../src/catalog/published.js';
import { policyOf } from '../../src/catalog/quiz-policy.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import { batches } from '../../src/kernel/batches.js';
import { newId } from '../../src/kernel/ids.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { Grading } from '../../src/learning/grading.entity.js';
import { promised } from '../../src/learning/quiz-terms.js';
import { Response } from '../../src/learning/response.entity.js';
import type { Browser } from './browser.js';
import { account } from './office.js';
import { slug } from './quiz-course.js';
import type { TestSite } from './site.js';
import { signIn, type TestPerson } from './world.js';

/** Staff of the test world. Nobody here is or was alive. */
export const leonie = member('Leonie Vasquez-Holt', 'leonie@vasquez.example');
export const anselm = member('Anselm Okoro', 'anselm@okoro.example');
export const rhea = member('Rhea Lindholm', 'rhea@lindholm.example');

function member(name: string, email: string): TestPerson {
  return { name, email, password: `the chestnut tree of ${name}` };
}

export async function small(site: TestSite): Promise<Published> {
  return (await site.app.get(Editions).newestOf(slug))!;
}

export async function quizOf(site: TestSite, key: string): Promise<Quiz> {
  return quizzesOf((await small(site)).content).find((quiz) => quiz.key === key)!;
}

/** Somebody on the staff of the small course, signed in. */
export async function onStaff(
  site: TestSite,
  who: TestPerson,
  role: StaffRole,
): Promise<{ id: string; browser: Browser }> {
  const id = await account(site, who);
  await site.app.get(Staff).add((await small(site)).courseId, id, role, id);
  return { id, browser: await signIn(site, who) };
}

/** Where an item of a quiz stands in the studio. */
export async function itemPath(site: TestSite, quizKey: string, itemKey: string): Promise<string> {
  const item = (await quizOf(site, quizKey)).items.find(({ key }) => key === itemKey)!;
  return `/studio/courses/${slug}/items/${itemKey}/${revisionOf(item)}`;
}

/** What one of many people answered, by item key; what is missing was left out. */
export type Answers = Readonly<Record<string, unknown>>;

/** Attempts that were sent in and marked, written into the tables as they are: one for each of so many people. */
export async function seedAttempts(
  site: TestSite,
  quizKey: string,
  count: number,
  answersOf: (at: number) => Answers,
): Promise<readonly { readonly personId: string; readonly attemptId: string; readonly email: string }[]> {
  const { id: editionId, courseId } = await small(site);
  const quiz = await quizOf(site, quizKey);
  const now = site.clock.now();
  const terms = policyOf(quiz);
  const rows = { people: [] as object[], enrolments: [] as object[], attempts: [] as object[] };
  const [responses, gradings]: [object[], object[]] = [[], []];
  const seeded = Array.from({ length: count }, (_, at) => {
    const [personId, enrolmentId, attemptId] = [newId(), newId(), newId()];
    const email = `${quizKey}-${at}@crowd.example`;
    const name = `Crowd Member ${at}`;
    rows.people.push({
      ...{ id: personId, email, emailKey: email, name, language: 'en', passwordHash: null, createdAt: now },
      ...{ confirmedAt: now, pronouns: null, profession: null, licences: null, timeZone: null },
      ...{ deactivatedAt: null, eraseAfter: null, erasedAt: null },
    });
    const enrolled = { begunAt: now, disclosuresAcknowledgedAt: now };
    rows.enrolments.push({ id: enrolmentId, personId, courseId, editionId, ...enrolled });
    const paper = drawPaper(quiz, attemptId);
    rows.attempts.push({
      ...{ id: attemptId, enrolmentId, editionId, quizKey, number: 1, openFor: null, seed: attemptId, paper, terms },
      ...{ startedAt: now, submittedAt: now, ending: 'sent', expiresAt: null, pausedAt: null, pausedMs: 0 },
    });
    const given = Object.entries(answersOf(at));
    for (const [itemKey, answer] of given) {
      responses.push({
        id: newId(),
        attemptId,
        itemKey,
        answer,
        certainty: null,
        version: 1,
        page: null,
        savedAt: now,
      });
    }
    const submitted = new Map(given.map(([key, answer]) => [key, { answer, certainty: null }]));
    for (const { key, state, score } of markPaper(quiz.items, paper, submitted, promised(terms)).items) {
      if (state === 'waiting') continue;
      const mark = { earned: score.earned, outOf: score.of, points: score.max };
      const why = { reason: 'submitted', gradedBy: null, correctionId: null, gradedAt: now };
      gradings.push({ id: newId(), attemptId, itemKey: key, number: 1, ...mark, ...why });
    }
    return { personId, attemptId, email };
  });
  await site.database.writes.unit(async (unit) => {
    for (const each of batches(rows.people)) await unit.insert(Person, each);
    for (const each of batches(rows.enrolments)) await unit.insert(Enrolment, each);
    for (const each of batches(rows.attempts)) await unit.insert(Attempt, each);
    for (const each of batches(responses)) await unit.insert(Response, each);
    for (const each of batches(gradings)) await unit.insert(Grading, each);
  });
  return seeded;
}
