import { Closings } from '../../src/catalog/editions/closings.service.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { Act } from '../../src/kernel/act.entity.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { EditionMove } from '../../src/learning/moving/edition-move.entity.js';
import { Moving } from '../../src/learning/moving/moving.service.js';
import { Progress } from '../../src/learning/progress.entity.js';
import type { Answer, Browser } from '../support/browser.js';
import { databases } from '../support/databases.js';
import {
  beginQuiz,
  certify,
  courseIdOf,
  enrolledOn,
  publishEdition,
  read,
  slug,
  staffOf,
} from '../support/edition-course.js';
import { account } from '../support/office.js';
import { formWith, linkTo, press, readable } from '../support/page.js';
import { TestSite } from '../support/site.js';
import { leonie } from '../support/studio.js';
import { amaru, answers, ines, noor, robin, sasha, signIn, type TestPerson } from '../support/world.js';

const home = `/learn/${slug}`;
const studio = `/studio/courses/${slug}/editions`;

const text = (page: Answer): string => readable(page.html);

describe.each(databases)('a correction while practitioners are in the middle, on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let early: { browser: Browser; id: string };
  let idle: { browser: Browser; id: string };
  let certified: { browser: Browser; id: string; serial: string };
  let attemptId: string;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    await publishEdition(site, 1);
    lead = await staffOf(site, leonie, 'lead');
    early = await enrolledOn(site, robin);
    idle = await enrolledOn(site, sasha);
    const { browser, id } = await enrolledOn(site, noor);
    certified = { browser, id, serial: await certify(site, browser) };
    await read(early.browser, 'm1-trial');
    await read(early.browser, 'm1-old');
    await early.browser.post(`${home}/m1-old/reflections/old-thought`, { text: 'I would mask the lighthouse.' });
    await early.browser.post(`${home}/m1-trial/reflections/first-thought`, { text: 'Who was left out?' });
    attemptId = await beginQuiz(early.browser);
    const given = await answers(site, attemptId, 'right');
    await early.browser.post(`/attempts/${attemptId}/answers`, { [Object.keys(given)[0]!]: Object.values(given)[0]! });
  });
  afterAll(() => site.close());

  const enrolmentOf = async (personId: string) => (await site.database.reads.findOneBy(Enrolment, { personId }))!;
  const studies = async (personId: string) =>
    (await site.app.get(Editions).byId((await enrolmentOf(personId)).editionId)).number;

  it('foretells who stays and who moves', async () => {
    expect(await site.app.get(Moving).forecast(await courseIdOf(site))).toEqual([{ number: 1, stay: 2, move: 1 }]);
  });

  it('moves who has not begun, once, with one act for all of them and a row for each', async () => {
    await publishEdition(site, 2);
    await site.app.get(JobRunner).runDue();
    await site.app.get(JobRunner).runDue();
    expect([await studies(idle.id), await studies(early.id), await studies(certified.id)]).toEqual([2, 1, 1]);
    const moves = await site.database.reads.find(EditionMove);
    const enrolment = await enrolmentOf(idle.id);
    expect(moves).toEqual([expect.objectContaining({ enrolmentId: enrolment.id, why: 'not-begun' })]);
    const acts = await site.database.reads.findBy(Act, { verb: 'enrolments.moved' });
    expect(acts.map(({ detail, actorId }) => ({ detail, actorId }))).toEqual([
      { detail: { number: 2, moved: 1 }, actorId: null },
    ]);
    expect(enrolment.disclosuresAcknowledgedAt).not.toBeNull();
  });

  it('lets the open attempt go on unaltered, and asks to send it in before moving', async () => {
    const page = await early.browser.get(`/attempts/${attemptId}`);
    expect(text(page)).toContain('The follow-up still stands.');
    const offer = await early.browser.get(`${home}/edition`);
    expect(offer.html).toContain(`<a href="/attempts/${attemptId}"`);
    expect(() => formWith(offer, 'Move to edition 2')).toThrow();
    await early.browser.post(`${home}/edition`, { from: '1', to: '2' });
    expect(await studies(early.id)).toBe(1);
    await early.browser.post(`/attempts/${attemptId}/submission`, await answers(site, attemptId, 'right'));
    const result = await early.browser.get(`/attempts/${attemptId}/result`);
    expect(text(result)).toContain('Passed');
  });

  it('offers the newer edition on the course home, and lists what it changes and what stays', async () => {
    expect(linkTo(await early.browser.get(home), 'See what changed')).toBe(`${home}/edition`);
    const offer = text(await early.browser.get(`${home}/edition`));
    expect(offer).toContain('The waiting list is named, and blinding has gone.');
    expect(offer).toContain('One small trial Lesson, changed. Stays done, and is marked');
    expect(offer).toContain('What is new Lesson, new. To be done for the certificate.');
    expect(offer).toContain('What goes Lesson, taken out. No longer part of the course. What you did stays');
    expect(offer).toContain('One trial, asked Quiz, changed. Stays done with your marks');
    expect(offer).toContain('Your certificate will name edition 2.');
    expect(offer).not.toContain('What stays Lesson');
  });

  it('shows a lesson word by word and of a quiz what is promised, never a question of it', async () => {
    const lesson = await early.browser.get(`${home}/edition/1/2/activities/m1-trial`);
    expect(lesson.html).toMatch(/<del><span class="vh">Taken out: <\/span>tried against<\/del>/);
    expect(lesson.html).toMatch(/<ins><span class="vh">Put in: <\/span>compared with<\/ins>/);
    expect(text(lesson)).toContain('Heading, changed');
    const quiz = await early.browser.get(`${home}/edition/1/2/activities/m1-quiz`);
    expect(text(quiz)).toContain('1 question was changed.');
    expect(quiz.html).not.toMatch(/hush-again|still stands/);
    for (const path of ['parts/cards', 'parts/media', 'activities/nothing']) {
      expect((await early.browser.get(`${home}/edition/1/2/${path}`)).status).toBe(404);
    }
    expect((await early.browser.get(`${home}/edition/1/9`)).status).toBe(404);
    const stranger = await signIn(site, await someone());
    expect((await stranger.get(`${home}/edition/1/2`)).status).toBe(404);
    expect((await stranger.get(`${home}/edition`)).status).toBe(404);
  });

  async function someone(): Promise<TestPerson> {
    const who = {
      name: 'Nobody Here',
      email: `nobody-${Math.random()}@here.example`,
      password: 'the quiet lake of nobody',
    };
    await account(site, who);
    return who;
  }

  it('refuses a move to what is not offered any more, and moves once who presses twice', async () => {
    expect((await early.browser.post(`${home}/edition`, { from: '1', to: '3' })).status).toBe(409);
    expect((await early.browser.post(`${home}/edition`, { from: '2', to: '3' })).status).toBe(409);
    const offer = await early.browser.get(`${home}/edition`);
    const twice = await Promise.all([
      press(early.browser, offer, 'Move to edition 2'),
      press(early.browser, offer, 'Move to edition 2'),
    ]);
    expect(twice.map(({ status, location }) => [status, location])).toEqual([
      [303, `${home}/edition`],
      [303, `${home}/edition`],
    ]);
    const enrolment = await enrolmentOf(early.id);
    expect(await site.database.reads.countBy(EditionMove, { enrolmentId: enrolment.id, why: 'chosen' })).toBe(1);
    const acts = await site.database.reads.findBy(Act, { verb: 'enrolment.moved', subjectId: enrolment.id });
    expect(acts.map(({ detail }) => detail)).toEqual([{ from: 1, to: 2 }]);
    expect((await early.browser.post(`${home}/edition`, { from: '2', to: '1' })).status).toBe(409);
    expect(await studies(early.id)).toBe(2);
  });

  it('keeps what was done, marks what changed, and asks for what is new', async () => {
    const page = await early.browser.get(home);
    expect(text(page)).toContain('One small trial Done 23 Nov 2026 Changed since you read it');
    expect(text(page)).toMatch(/One trial, asked Passed, 100% Changed since you took it/);
    expect(text(page)).not.toContain('What goes');
    expect(text(page)).toMatch(/What is new To do, 0 minutes New in this edition/);
    const lesson = await early.browser.get(`${home}/m1-trial`);
    expect(text(lesson)).toContain('This lesson changed since you read it in edition 1.');
    expect(linkTo(lesson, 'See what changed')).toBe(`${home}/edition/1/2/activities/m1-trial`);
    expect(lesson.html).toContain('Who was left out?');
    expect(text(await early.browser.get(`${home}/m1-same`))).not.toContain('changed since');
    const gone = await early.browser.get(`${home}/edition/1/2/activities/m1-old`);
    expect(text(gone)).toContain('I would mask the lighthouse.');
  });

  it('takes the mark away when it was read again or is not wanted, and leaves what was read first on record', async () => {
    const before = await site.database.reads.findBy(Progress, { activityKey: 'm1-trial' });
    const lesson = await early.browser.get(`${home}/m1-trial`);
    const back = await press(early.browser, lesson, 'I looked at it again', { how: 'read' });
    expect(back.location).toBe(`${home}/m1-trial`);
    expect(text(await early.browser.get(`${home}/m1-trial`))).not.toContain('changed since');
    const all = await early.browser.get(`${home}/edition`);
    expect(text(all)).not.toContain('One small trial');
    await press(early.browser, all, 'I know enough of it One trial, asked', { how: 'dismissed' });
    expect(text(await early.browser.get(`${home}/edition`))).toContain('Nothing that you did has changed');
    expect(await site.database.reads.findBy(Progress, { activityKey: 'm1-trial' })).toEqual(before);
  });

  it('records what was read, where the page of the earlier edition was still open', async () => {
    const third = await enrolledOn(site, amaru);
    await third.browser.post(`${home}/m1-trial/done`, { edition: '1' });
    const { id } = await enrolmentOf(third.id);
    const row = await site.database.reads.findOneBy(Progress, { enrolmentId: id, activityKey: 'm1-trial' });
    expect((await site.app.get(Editions).byId(row!.editionId)).number).toBe(1);
  });

  it('refuses to begin from a page of the edition that was studied before', async () => {
    const { beginFrom } = await oldStanding();
    await expect(beginFrom()).rejects.toMatchObject({ code: 'edition-moved-on' });
  });

  async function oldStanding() {
    const { Beginnings } = await import('../../src/learning/beginnings.service.js');
    const edition = await site.app.get(Editions).numbered(await courseIdOf(site), 1);
    const enrolment = await enrolmentOf(idle.id);
    const quiz = edition.content.modules[0]!.activities.find(({ key }) => key === 'm1-quiz')!;
    if (quiz.kind !== 'quiz') throw new Error('No quiz');
    return { beginFrom: () => site.app.get(Beginnings).begin({ enrolment, edition, progress: new Map() }, quiz) };
  }

  it('issues a certificate that names the edition moved to, once all of that edition is done', async () => {
    expect((await early.browser.get(`/certificates/for/${slug}`)).location).toBe(home);
    await read(early.browser, 'm1-same');
    await read(early.browser, 'm1-new');
    const page = await early.browser.get(`/certificates/for/${slug}`);
    const { location } = await press(early.browser, page, 'Sign and issue the certificate', { attested: '1' });
    expect(text(await early.browser.get(location!))).toMatch(/Edition 2/);
  });

  it('tells who is certified what changed since, and leaves the certificate as it is', async () => {
    const { browser, serial } = certified;
    const page = await browser.get(home);
    expect(text(page)).toContain(
      'Edition 2 is out. Since the edition of your certificate, 4 lessons and quizzes changed.',
    );
    const sheet = await browser.get(`/certificates/${serial}`);
    expect(linkTo(sheet, 'See what changed')).toBe(`${home}/edition/1/2`);
    expect(text(sheet)).toContain('Edition 1');
    expect(text(await browser.get(`${home}/edition/1/2`))).toContain('One small trial Lesson, changed');
    const offer = await browser.get(`${home}/edition`);
    expect(text(offer)).toContain('Your certificate stays as it is: it names edition 1.');
    await press(browser, offer, 'Move to edition 2');
    expect(text(await browser.get(`/certificates/${serial}`))).toContain('Edition 1');
    expect((await browser.get(`/certificates/for/${slug}`)).location).toBe(`/certificates/${serial}`);
    expect(text(await browser.get(home))).toContain('New since your certificate');
  });

  it('asks who moves to other disclosures to acknowledge them again', async () => {
    await publishEdition(site, 3);
    site.clock.advance({ minutes: 1 });
    await site.app.get(JobRunner).runDue();
    const enrolment = await enrolmentOf(idle.id);
    expect(await studies(idle.id)).toBe(3);
    expect(enrolment.disclosuresAcknowledgedAt).toBeNull();
    const [, move] = await site.database.reads.find(EditionMove, {
      ...{ where: { enrolmentId: enrolment.id }, order: { id: 'ASC' } },
    });
    expect(move!.acknowledgedAt).not.toBeNull();
    expect(text(await early.browser.get(`${home}/edition`))).toContain('What the makers disclose has changed.');
  });

  it('lists the editions for the staff, with who studies them and who is certified', async () => {
    const page = await lead.get(studio);
    const rows = [...page.html.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row]) => readable(row!));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^Edition 2 .*3 1 Open$/);
    expect(rows[2]).toMatch(/^Edition 1 .*0 1 Open$/);
    const chosen = await lead.get(`${studio}?before=2&after=1`);
    expect(chosen.location).toBe(`${studio}/1/2`);
    const comparison = await lead.get(chosen.location!);
    expect(text(comparison)).toContain('One small trial Lesson, changed');
    expect(text(comparison)).toMatch(/Lessons 3 3/);
    const quiz = await lead.get(linkTo(comparison, 'One trial, asked'));
    expect(text(quiz)).toContain('The follow-up was retracted, hush-again. changed');
    expect(text(quiz)).toContain('Right answers Taken out: False Put in: True');
    expect((await lead.get(`${studio}/1/2/activities/m1-trial`)).html).toContain('compared with</ins>');
    const details = await lead.get(`${studio}/1/3/parts/details`);
    expect(text(details)).toContain('Paid by a maker of waiting lists');
    const draft = await lead.get(`${studio}/1/draft`);
    expect(text(draft)).toContain('Edition 1 and the draft');
    expect((await lead.get(linkTo(draft, 'One small trial'))).html).toContain('compared with</ins>');
    expect((await lead.get(`${studio}/9`)).status).toBe(404);
    expect((await lead.get(`${studio}/1/9`)).status).toBe(404);
  });

  it('closes an edition with a reason, after which who enrols comes to the newest that is open', async () => {
    const refused = await lead.post(`${studio}/3/closing`, { reason: ' ' });
    expect([refused.status, text(refused).includes('Say why')]).toEqual([422, true]);
    await lead.post(`${studio}/3/closing`, { reason: 'A number in it is wrong.' });
    expect((await lead.post(`${studio}/3/closing`, { reason: 'Again.' })).status).toBe(409);
    expect(text(await lead.get(`${studio}/3`))).toContain('A number in it is wrong.');
    const late = await enrolledOn(site, ines);
    expect(await studies(late.id)).toBe(2);
    expect(await site.app.get(Moving).forecast(await courseIdOf(site))).toContainEqual({ number: 2, stay: 3, move: 1 });
    expect((await lead.get(`/courses/${slug}`)).html).toContain('Edition 2');
    for (const number of [1, 2]) await lead.post(`${studio}/${number}/closing`, { reason: 'For now.' });
    const outsider = await signIn(site, await someone());
    expect(text(await outsider.get(`/courses/${slug}`))).toContain('This course takes no new enrolments at present.');
    expect((await outsider.post(`/courses/${slug}/enrolments`, { acknowledged: '1' })).status).toBe(422);
    expect((await late.browser.get(home)).status).toBe(200);
    await lead.post(`${studio}/3/reopening`);
    await site.app.get(JobRunner).runDue();
    expect(await studies(late.id)).toBe(3);
    const course = await courseIdOf(site);
    const acts = await site.database.reads.find(Act, { where: { subjectId: course }, order: { id: 'ASC' } });
    expect(
      acts.filter(({ verb }) => /^edition\.(closed|reopened)$/.test(verb)).map(({ verb, reason }) => [verb, reason]),
    ).toEqual([
      ['edition.closed', 'A number in it is wrong.'],
      ['edition.closed', 'For now.'],
      ['edition.closed', 'For now.'],
      ['edition.reopened', null],
    ]);
    const edition = await site.app.get(Editions).numbered(course, 3);
    expect(await site.app.get(Closings).ended(edition.id)).toHaveLength(1);
  });

  it('never leaves somebody who begins at that moment with a paper of another edition than theirs', async () => {
    const crowd = [];
    for (let at = 0; at < 6; at += 1) {
      const who = { name: `Crowd ${at}`, email: `crowd${at}@edited.example`, password: 'the quiet pond of a crowd' };
      crowd.push(await enrolledOn(site, who));
    }
    await publishEdition(site, 4);
    site.clock.advance({ minutes: 1 });
    const begun = crowd.map(({ browser }) => browser.post(`${home}/m1-quiz/attempts`));
    const [, ...answers] = await Promise.all([site.app.get(JobRunner).runDue(), ...begun]);
    expect(answers.filter(({ status }) => status !== 303 && status !== 409)).toEqual([]);
    for (const { id } of crowd) {
      const enrolment = await enrolmentOf(id);
      const attempts = await site.database.reads.findBy(Attempt, { enrolmentId: enrolment.id });
      const moves = await site.database.reads.findBy(EditionMove, { enrolmentId: enrolment.id });
      for (const attempt of attempts) expect(attempt.editionId).toBe(enrolment.editionId);
      expect(moves).toHaveLength((await studies(id)) === 4 ? 1 : 0);
    }
  });

  it('lets an author look at editions and close none', async () => {
    const browser = await staffOf(site, { ...leonie, email: 'author@vasquez.example' }, 'author');
    const page = await browser.get(`${studio}/2`);
    expect([page.status, page.html.includes('/closing"')]).toEqual([200, false]);
    expect((await browser.post(`${studio}/3/closing`, { reason: 'Mine.' })).status).toBe(404);
  });
});
