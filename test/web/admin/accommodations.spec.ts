import { Act } from '../../../src/kernel/act.entity.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { Person } from '../../../src/accounts/person.entity.js';
import { Accommodation } from '../../../src/learning/accommodations/accommodation.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { inOffice } from '../../support/office.js';
import { formWith, linkTo, press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { robin, sasha, type TestPerson } from '../../support/world.js';

const button = 'Grant it';
let people = 0;
const somebody = (): TestPerson => ({ ...robin, email: `robin${(people += 1)}@ashgrove.example` });

describe.each(databases)('accommodations on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  let browser: Browser;
  let page: string;
  let enrolmentId: string;
  let who: TestPerson;
  beforeAll(async () => {
    const limit = 'passMark: 75\nattempts: 1\nreveal: after-pass-or-last\ntimeLimit: { minutes: 20, graceSeconds: 0 }';
    site = await quizCourse(make, { timed: limit, other: limit });
    ({ id: admin, browser: office } = await inOffice(site));
  });
  beforeEach(async () => {
    who = somebody();
    browser = await enrolled(site, who);
    const { id } = (await site.database.reads.findOneBy(Person, { emailKey: who.email }))!;
    enrolmentId = (await site.database.reads.findOneBy(Enrolment, { personId: id }))!.id;
    page = linkTo(await office.get(`/admin/people/${id}`), 'Accommodations');
  });
  afterAll(() => site.close());

  const grant = async (typed: Record<string, string>) => press(office, await office.get(page), button, typed);
  const quizPage = async (key: string) => readable((await browser.get(`/learn/${slug}/${key}`)).html);
  const attempt = async (id: string) => (await site.database.reads.findOneBy(Attempt, { id }))!;
  const sendIn = async (id: string, right: number) =>
    press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', answering(right));

  it('are granted with a reason, seen by the practitioner, and frozen with the attempt', async () => {
    await office.follow(await grant({ quiz: 'timed', percent: '50', attempts: '1', pause: '15', why: 'Reads slowly' }));
    const listed = readable((await office.get(page)).html);
    expect(listed).toContain(
      'The quiz timed 50% more time 1 more attempt Pauses of 15 minutes in all Reads slowly Granted by Petra Halloway, 23 Nov 2026.',
    );
    const told = await quizPage('timed');
    expect(told).toContain('You may try twice. One of these attempts was granted to you.');
    expect(told).toContain('You have 30 minutes from the start');
    expect(told).toContain('10 minutes of this time was granted to you.');
    expect(told).toContain('You may stop the clock for 15 minutes in all.');
    expect(await quizPage('other')).toContain('You have 20 minutes from the start');
    const id = await beginAt(browser, 'timed');
    const { terms, startedAt, expiresAt } = await attempt(id);
    expect(terms.granted).toEqual({ minutes: 10, attempts: 1, pauseMinutes: 15 });
    expect(expiresAt!.getTime() - startedAt.getTime()).toBe(30 * 60_000);
  });

  it('leave nothing personal in the acts, and an act for each', async () => {
    await grant({ minutes: '5', why: 'A migraine' });
    const [row] = await site.database.reads.findBy(Accommodation, { enrolmentId });
    expect(row).toMatchObject({ grantedBy: admin, reason: 'A migraine', quizKey: null, extraMinutes: 5 });
    await press(office, await office.get(page), 'Withdraw');
    const acts = await site.database.reads.find(Act, { where: { subjectId: row!.id }, order: { id: 'ASC' } });
    expect(acts.map(({ verb, actorId, reason, detail }) => [verb, actorId, reason, detail])).toEqual([
      ['accommodation.granted', admin, null, { enrolment: enrolmentId }],
      ['accommodation.withdrawn', admin, null, { enrolment: enrolmentId }],
    ]);
    expect(await quizPage('timed')).toContain('You have 20 minutes from the start');
    expect(readable((await office.get(page)).html)).toContain('Withdrawn 23 Nov 2026.');
  });

  it('lengthen an attempt that is under way, and never shorten one', async () => {
    const id = await beginAt(browser, 'timed');
    const before = (await attempt(id)).expiresAt!.getTime();
    await grant({ minutes: '10', why: 'A power cut' });
    expect((await attempt(id)).expiresAt!.getTime()).toBe(before + 10 * 60_000);
    await press(office, await office.get(page), 'Withdraw');
    expect((await attempt(id)).expiresAt!.getTime()).toBe(before + 10 * 60_000);
    site.clock.advance({ minutes: 31 });
    await grant({ minutes: '60', why: 'Too late' });
    expect((await browser.get(`/attempts/${id}`)).location).toBe(`/attempts/${id}/result`);
  });

  it('are the way on after the last attempt, which the page of the quiz says', async () => {
    await sendIn(await beginAt(browser, 'timed'), 1);
    expect(await quizPage('timed')).toContain(
      'You have used all your attempts. This need not be the end of the course for you. Write to Attune (hello@attune.example)',
    );
    const result = readable((await browser.get((await quizResult())!)).html);
    expect(result).toContain('Feedback on timed-4');
    await grant({ attempts: '1', why: 'A second go' });
    expect(readable((await browser.get((await quizResult())!)).html)).not.toContain('Feedback on timed-4');
    await sendIn(await beginAt(browser, 'timed'), 4);
    expect(await quizPage('timed')).toContain('Attempt 2 23 November 2026');
  });

  async function quizResult(): Promise<string | undefined> {
    return /\/attempts\/[^"]+\/result/.exec((await browser.get(`/learn/${slug}/timed`)).html)?.[0];
  }

  it('stop the clock: the items are covered, nothing is taken meanwhile, and the time goes on where it stood', async () => {
    await grant({ pause: '10', why: 'Needs breaks' });
    const id = await beginAt(browser, 'timed');
    site.clock.advance({ minutes: 5 });
    await press(browser, await browser.get(`/attempts/${id}`), 'Stop the clock', { i1: 'true' });
    const paused = await browser.get(`/attempts/${id}`);
    expect(readable(paused.html)).toContain('The clock stands still');
    expect(paused.html).not.toContain('Statement 1');
    site.clock.advance({ minutes: 4 });
    const refused = await browser.post(
      `/attempts/${id}/answers`,
      { i2: 'true', only: 'i2' },
      { Accept: 'application/json' },
    );
    expect(refused.status).toBe(409);
    expect((await browser.post(`/attempts/${id}/submission`, answering(4))).location).toBe(`/attempts/${id}`);
    await press(browser, await browser.get(`/attempts/${id}`), 'Let the clock run on');
    const running = await browser.get(`/attempts/${id}`);
    expect(readable(running.html)).toContain('15 minutes left');
    expect(readable(running.html)).toContain('It may stand still for 6 minutes more.');
    expect(formWith(running, 'Save and stay here').fields.i1).toBe('true');
  });

  it('let the clock run on by itself when all pauses are used, and give no more', async () => {
    await grant({ pause: '10', why: 'Needs breaks' });
    const id = await beginAt(browser, 'timed');
    await press(browser, await browser.get(`/attempts/${id}`), 'Stop the clock');
    site.clock.advance({ minutes: 12 });
    const { html } = await browser.get(`/attempts/${id}`);
    expect(readable(html)).toContain('18 minutes left');
    expect(html).not.toContain(`/attempts/${id}/pause`);
    expect((await browser.post(`/attempts/${id}/pause`, {})).status).toBe(422);
    site.clock.advance({ minutes: 18 });
    expect((await browser.get(`/attempts/${id}`)).location).toBe(`/attempts/${id}/result`);
  });

  it.each([
    [{ why: 'Something' }, 'Grant at least one thing'],
    [{ minutes: '5' }, 'Say why this is granted'],
    [{ minutes: '5', percent: '5', why: 'x' }, 'in per cent or in minutes, and not both'],
    [{ minutes: '0', why: 'x' }, 'Enter a whole number from 1 to 1440'],
    [{ percent: '301', why: 'x' }, 'Enter a whole number from 1 to 300'],
    [{ attempts: 'many', why: 'x' }, 'Enter a whole number from 1 to 20'],
    [{ pause: '9'.repeat(9), why: 'x' }, 'Enter a whole number from 1 to 480'],
    [{ quiz: 'nowhere', minutes: '5', why: 'x' }, 'Choose every quiz or one of the list'],
    [{ minutes: '5', why: 'x'.repeat(501) }, 'Use at most 500 characters'],
  ])('refuse %j beside the field and keep what was typed', async (typed: Record<string, string>, says) => {
    const refused = await grant(typed);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining(says)]);
    for (const [name, value] of Object.entries(typed)) {
      if (name !== 'quiz') expect(formWith(refused, button).fields[name]).toBe(value);
    }
    expect(await site.database.reads.countBy(Accommodation, { enrolmentId })).toBe(0);
  });

  it('are nobody’s to see or grant but an administrator’s, and belong to their person', async () => {
    expect((await browser.get(page)).status).toBe(404);
    expect((await browser.post(page, { minutes: '5', why: 'x' })).status).toBe(404);
    await grant({ minutes: '5', why: 'x' });
    const [row] = await site.database.reads.findBy(Accommodation, { enrolmentId });
    await enrolled(site, { ...sasha, email: `sasha${people}@lindqvist.example` });
    const other = (await site.database.reads.findOneBy(Person, { emailKey: `sasha${people}@lindqvist.example` }))!;
    const theirs = (await site.database.reads.findOneBy(Enrolment, { personId: other.id }))!;
    const wrong = `/admin/people/${other.id}/enrolments/${theirs.id}/accommodations/${row!.id}/withdrawal`;
    expect((await office.post(wrong)).status).toBe(404);
    expect((await office.get(`/admin/people/${other.id}/enrolments/${enrolmentId}/accommodations`)).status).toBe(404);
  });
});
