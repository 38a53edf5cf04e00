import type { Page } from 'playwright-core';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { MarkingQueue } from '../../src/learning/marking/queue.service.js';
import type { Browser } from '../support/browser.js';
import { press } from '../support/page.js';
import { beginAt, enrolled } from '../support/quiz-course.js';
import type { TestSite } from '../support/site.js';
import { anselm, itemPath, leonie, onStaff, rhea, seedAttempts, small } from '../support/studio.js';
import type { TestPerson } from '../support/world.js';
import { addWrittenCourse } from '../support/written-course.js';
import { courseReviewStates } from './course-review-states.js';
import { lessonDraftStates } from './lesson-draft-states.js';
import { rosterStates } from './roster-states.js';
import type { State } from './states.js';

const writer: TestPerson = {
  name: 'Wanda Ferreira',
  email: 'wanda@ferreira.example',
  password: 'a stone in the brook',
};
const waiter: TestPerson = { ...writer, email: 'waiter@ferreira.example' };

const queue = '/studio/courses/small/marking';
const text = 'It was small, and it compared a treatment with a waiting list.\n\nNobody was blind to what they got.';
const best = { 'level.limits': '2', 'level.style': '1', comment: 'Well observed.', then: 'queue' };
const none = { 'level.limits': '0', 'level.style': '0', 'comment.limits': 'I see none.', then: 'queue' };

/** The pages of those who make courses, and what practitioners see of their work. */
export async function studioStates(site: TestSite): Promise<readonly State[]> {
  await addWrittenCourse(site);
  const { browser: lead } = await onStaff(site, leonie, 'lead');
  const { browser: author } = await onStaff(site, anselm, 'author');
  const { browser: reviewer } = await onStaff(site, rhea, 'reviewer');
  await seedAttempts(site, 'essay', 12, (at) => ({ 'essay-1': at === 0, 'essay-2': `A short text, number ${at}.` }));
  const [wrote, waits] = [await enrolled(site, writer), await enrolled(site, waiter)];
  const settled = await sentIn(wrote, 'named');
  await sentIn(wrote, 'twice');
  const unmarked = await sentIn(waits, 'essay');
  const { courseId } = await small(site);
  const waiting = await site.app.get(MarkingQueue).of(courseId);
  const at = (quizKey: string) => `${queue}/${waiting.find(({ quiz }) => quiz.key === quizKey)!.response.id}`;
  const marked = async (browser: Browser, path: string, typed: Record<string, string>) => {
    await browser.get(path);
    await browser.post(path, typed);
  };
  await marked(author, at('twice'), best);
  await marked(reviewer, at('twice'), none);
  await marked(author, at('named'), best);
  const named = await itemPath(site, 'named', 'named-1');
  const dryRun = await press(lead, await lead.get(named), 'See what it would change', { remedy: 'key', key: 'false' });
  const correction = await press(lead, dryRun, 'Apply the correction', { reason: 'The paper calls it a case series.' });
  await site.app.get(JobRunner).runDue();
  const essay = await itemPath(site, 'essay', 'essay-1');
  const seen = (as: Browser, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(lead, 'the studio', '/studio'),
    seen(lead, 'a course in the studio', '/studio/courses/small'),
    seen(lead, 'a quiz in the studio', '/studio/courses/small/quizzes/essay'),
    seen(lead, 'an item in the studio', essay),
    seen(lead, 'an item in the studio, with an error', essay, pressing('See what it would change')),
    seen(lead, 'an item that was corrected', named),
    seen(author, 'an item for those who may not correct it', essay),
    seen(lead, 'what a correction would change', essay, choosing),
    seen(lead, 'a correction without a reason', essay, applying),
    seen(lead, 'a correction that was applied', correction.location!),
    seen(lead, 'the marking queue', queue),
    seen(author, 'a response on a marker’s desk', at('essay')),
    seen(author, 'a response without levels', at('essay'), pressing('Save and mark the next')),
    seen(lead, 'a response to settle', at('twice')),
    seen(wrote, 'the result of a marked and corrected attempt', `/attempts/${settled}/result`),
    seen(waits, 'the result of an attempt that waits', `/attempts/${unmarked}/result`),
    seen(waits, 'the quiz of an attempt that waits', '/learn/small/essay'),
    seen(waits, 'a course with an attempt that waits', '/learn/small'),
    seen(waits, 'a dashboard with an attempt that waits', '/learn'),
    ...lessonDraftStates(author, reviewer),
    ...(await courseReviewStates(lead, author, reviewer)),
    ...(await rosterStates(site, lead)),
  ];
}

async function sentIn(browser: Browser, quiz: string): Promise<string> {
  const id = await beginAt(browser, quiz);
  await browser.get(`/attempts/${id}`);
  await browser.post(`/attempts/${id}/submission`, { i1: 'false', i2: text });
  return id;
}

const nothing = () => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};

async function choosing(page: Page): Promise<void> {
  await page.getByLabel('The key was wrong').check();
  await page.getByLabel('False', { exact: true }).check();
  await pressing('See what it would change')(page);
}

async function applying(page: Page): Promise<void> {
  await choosing(page);
  await pressing('Apply the correction')(page);
}
