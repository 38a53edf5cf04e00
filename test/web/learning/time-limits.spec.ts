import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Expiring } from '../../../src/learning/expiring.service.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { formWith, press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { type TestPerson, robin } from '../../support/world.js';

const json = { Accept: 'application/json' };
const timed = 'passMark: 75\nattempts: 3\nreveal: never\ntimeLimit: { minutes: 20, graceSeconds: 30 }';

let people = 0;
const somebody = (): TestPerson => ({ ...robin, email: `robin${(people += 1)}@ashgrove.example` });

describe.each(databases)('the time of an attempt on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(
    async () =>
      void (site = await quizCourse(make, {
        timed,
        closing: `${timed}\nclosesAt: 2026-11-23T15:00:00Z`,
        opening: 'passMark: 75\nattempts: 3\nreveal: never\nopensAt: 2027-01-01T08:00:00+01:00',
        cooling: 'passMark: 75\nattempts: 3\nreveal: never\ncoolingOffMinutes: 90',
        untimed: 'passMark: 75\nattempts: 3\nreveal: never',
      })),
  );
  beforeEach(async () => void (browser = await enrolled(site, somebody())));
  afterAll(() => site.close());

  const attempt = async (id: string) => (await site.database.reads.findOneBy(Attempt, { id }))!;
  const marks = (id: string) => site.database.reads.countBy(Grading, { attemptId: id });
  const quizPage = async (key: string) => readable((await browser.get(`/learn/${slug}/${key}`)).html);

  it('is told before the start and while one takes it, as a moment and as what is left', async () => {
    expect(await quizPage('timed')).toContain(
      'You have 20 minutes from the start, and the clock runs on when you leave. When the time is up, what is saved counts; an answer that is on its way then may arrive up to 30 seconds later.',
    );
    expect(await quizPage('untimed')).toContain('There is no time limit.');
    const id = await beginAt(browser, 'timed');
    site.clock.advance({ minutes: 6, seconds: 30 });
    const now = site.clock.now().getTime();
    const { html } = await browser.get(`/attempts/${id}`);
    const until = new Date(now + 13.5 * 60_000).toISOString().slice(11, 16);
    expect(readable(html)).toContain(`You have until ${until} UTC 13 minutes left as this page was made`);
    const saved = await browser.post(`/attempts/${id}/answers`, { i1: 'true', only: 'i1' }, json);
    expect(JSON.parse(saved.html)).toMatchObject({ leftMs: 13.5 * 60_000 });
  });

  it('has a grace in which answers are still taken, and none are after it', async () => {
    const id = await beginAt(browser, 'timed');
    site.clock.advance({ minutes: 20, seconds: 29 });
    expect((await browser.post(`/attempts/${id}/answers`, { i1: 'true', only: 'i1' }, json)).status).toBe(200);
    site.clock.advance({ seconds: 1 });
    const late = await browser.post(`/attempts/${id}/answers`, { i2: 'true', only: 'i2' }, json);
    expect(late.status).toBe(409);
    expect((JSON.parse(late.html) as { detail: string }).detail).toBe(
      'The time for this attempt is over, so its answers can no longer change. What was saved in time counts. Open its result instead.',
    );
    const form = await browser.post(`/attempts/${id}/answers`, answering(4));
    expect(form.location).toBe(`/attempts/${id}/result?late=1`);
    const result = readable((await browser.follow(form)).html);
    expect(result).toContain(
      'What was saved by then was marked. What you sent after that could not be taken any more.',
    );
    expect(result).toContain('1 of 4');
    const rows = await site.database.reads.findBy(Response, { attemptId: id });
    expect(rows.map(({ itemKey, answer }) => [itemKey, answer])).toEqual([['timed-1', true]]);
  });

  it('ends an attempt once, with what was saved, however many come too late at once', async () => {
    const id = await beginAt(browser, 'timed');
    await browser.post(`/attempts/${id}/answers`, answering(3));
    site.clock.advance({ minutes: 21 });
    const { expiresAt } = await attempt(id);
    const sent = await Promise.all([
      ...Array.from({ length: 8 }, () => browser.post(`/attempts/${id}/submission`, answering(4))),
      ...Array.from({ length: 8 }, () => browser.get(`/attempts/${id}`)),
    ]);
    for (const { status, location } of sent) {
      expect(status).toBe(303);
      expect(location).toContain(`/attempts/${id}/result`);
    }
    expect(await attempt(id)).toMatchObject({ ending: 'expired', submittedAt: expiresAt, openFor: null });
    expect(await marks(id)).toBe(4);
    expect(await site.database.reads.countBy(Act, { subjectId: id, verb: 'attempt.expired' })).toBe(1);
    await Promise.all([1, 2, 3].map(() => site.app.get(Expiring).endIfDue(id)));
    expect(await marks(id)).toBe(4);
    const retry = await browser.post(`/attempts/${id}/submission`, answering(4));
    expect(retry.location).toBe(`/attempts/${id}/result?late=1`);
    expect(readable((await browser.get(`/attempts/${id}/result`)).html)).toMatch(/^.*3 of 4 75% of the points/);
  });

  it('ends it also if nobody comes back', async () => {
    const left = await Promise.all([1, 2, 3].map(async () => beginAt(await enrolled(site, somebody()), 'timed')));
    const open = await beginAt(browser, 'untimed');
    site.clock.advance({ minutes: 45 });
    await site.app.get(JobRunner).runDue();
    for (const id of left) {
      expect(await attempt(id)).toMatchObject({ ending: 'expired' });
      expect(await marks(id)).toBe(4);
    }
    expect(await attempt(open)).toMatchObject({ ending: null, submittedAt: null });
  });

  it('is noticed at the next sight of the quiz, which then has the result', async () => {
    const id = await beginAt(browser, 'timed');
    site.clock.advance({ minutes: 30 });
    expect(await quizPage('timed')).toMatch(/You have used one attempt; 2 are left\. .*Attempt 1 .* 0% Not passed/);
    expect((await attempt(id)).ending).toBe('expired');
  });

  it('ends with the quiz that closes, and none begins after that', async () => {
    expect(await quizPage('closing')).toContain(
      'It closes on 23 November 2026 at 15:00 UTC. An attempt that is open then ends, with what is saved.',
    );
    const now = site.clock.now().getTime();
    site.clock.advance({ seconds: (Date.parse('2026-11-23T14:55:00Z') - now) / 1000 });
    const id = await beginAt(browser, 'closing');
    expect(readable((await browser.get(`/attempts/${id}`)).html)).toContain('You have until 15:00 UTC 5 minutes left');
    site.clock.advance({ minutes: 6 });
    const result = await browser.follow(await browser.get(`/attempts/${id}`));
    expect(readable(result.html)).toContain('The quiz closed, and this attempt ended with it on 23 November 2026');
    expect(await quizPage('closing')).toContain('This quiz closed on 23 November 2026 at 15:00 UTC.');
    const refused = await browser.post(`/learn/${slug}/closing/attempts`);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('This quiz has closed.')]);
  });

  it('has to come before a quiz opens', async () => {
    expect(await quizPage('opening')).toContain('This quiz opens on 1 January 2027 at 07:00 UTC.');
    const refused = await browser.post(`/learn/${slug}/opening/attempts`);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('is not open yet')]);
  });

  it('has to pass between two attempts where the quiz says so, from the end of the first', async () => {
    expect(await quizPage('cooling')).toContain('After an attempt has ended, the next one can begin 1 h 30 min later.');
    const id = await beginAt(browser, 'cooling');
    const page = await browser.get(`/attempts/${id}`);
    await press(browser, page, 'Send in for marking', answering(2));
    const until = new Date(site.clock.now().getTime() + 90 * 60_000).toISOString().slice(11, 16);
    expect(await quizPage('cooling')).toContain(`at ${until} UTC.`);
    site.clock.advance({ minutes: 89 });
    const refused = await browser.post(`/learn/${slug}/cooling/attempts`);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('cannot begin yet')]);
    site.clock.advance({ minutes: 1 });
    expect(await beginAt(browser, 'cooling')).not.toBe(id);
  });

  it('is frozen with the attempt, and goes on from any other device', async () => {
    const id = await beginAt(browser, 'timed');
    expect((await attempt(id)).terms).toMatchObject({ timeLimit: { minutes: 20, graceSeconds: 30 }, passMark: 75 });
    await browser.post(`/attempts/${id}/answers`, answering(2));
    const elsewhere = await browser.get(`/attempts/${id}`);
    const { page, ...fields } = formWith(elsewhere, 'Save and stay here').fields;
    expect(fields).toMatchObject(answering(2));
    expect(page).toMatch(/^[\w-]{8}$/);
  });
});
