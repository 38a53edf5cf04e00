import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { ItemCorrection } from '../../../src/learning/regrading/item-correction.entity.js';
import { Regrading } from '../../../src/learning/regrading/regrading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import { Letter } from '../../../src/kernel/mail/letter.entity.js';
import { MarkingLease } from '../../../src/learning/marking/marking-lease.entity.js';
import { LearningOwnData } from '../../../src/learning/own-data.service.js';
import { Marking } from '../../../src/learning/marking/marking.entity.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { Enrolments } from '../../../src/learning/enrolments.service.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { inOffice } from '../../support/office.js';
import { type Fields, press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { beginAt, enrolled } from '../../support/quiz-course.js';
import { expectRosterAgrees } from '../../support/roster-agrees.js';
import type { TestSite } from '../../support/site.js';
import { anselm, itemPath, leonie, onStaff, rhea, seedAttempts } from '../../support/studio.js';
import { amaru, ines, noor, robin, sasha, type TestPerson } from '../../support/world.js';
import { writtenCourse } from '../../support/written-course.js';

jest.setTimeout(120_000);

const queue = '/studio/courses/small/marking';
const text = 'It was small.\n\nNobody was blind to the treatment, & <b>much</b> stays open.';
const best: Fields = { 'level.limits': '2', 'level.style': '1' };
const some: Fields = { 'level.limits': '1', 'level.style': '1' };
const none: Fields = { 'level.limits': '0', 'level.style': '0' };

describe.each(databases)('marking written responses on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let author: Browser;
  let reviewer: Browser;
  const browsers = new Map<string, Browser>();
  let ids: { lead: string; author: string; reviewer: string };

  beforeAll(async () => {
    site = await writtenCourse(make);
    const [one, two, three] = [
      await onStaff(site, leonie, 'lead'),
      await onStaff(site, anselm, 'author'),
      await onStaff(site, rhea, 'reviewer'),
    ];
    [lead, author, reviewer] = [one.browser, two.browser, three.browser];
    ids = { lead: one.id, author: two.id, reviewer: three.id };
  });
  afterAll(() => site.close());
  /** What one test leaves behind would wait in the queue of the next. */
  afterEach(async () => {
    await expectRosterAgrees(site);
    const left = [Regrading, ItemCorrection, Letter, MarkingLease, Marking, Grading, Response, Attempt];
    await site.database.writes.unit(async (unit) => {
      for (const entity of left) await unit.createQueryBuilder().delete().from(entity).execute();
    });
  });

  const come = async (who: TestPerson): Promise<Browser> => {
    const browser = browsers.get(who.email) ?? (await enrolled(site, who));
    browsers.set(who.email, browser);
    return browser;
  };
  const sentIn = async (browser: Browser, quiz: string, answer = text) => {
    const id = await beginAt(browser, quiz);
    await browser.get(`/attempts/${id}`);
    await browser.post(`/attempts/${id}/submission`, { i1: 'true', i2: answer });
    site.clock.advance({ minutes: 1 });
    return id;
  };
  const said = async (browser: Browser, path: string) => readable((await browser.get(path)).html);
  const take = async (browser: Browser) =>
    browser.follow(await press(browser, await browser.get(queue), 'Mark the oldest response'));
  const mark = async (browser: Browser, typed: Fields) => {
    const page = await take(browser);
    return press(browser, page, 'Save and go to the list', { ...typed, then: 'queue' });
  };
  const gradings = (attemptId: string) =>
    site.database.reads.find(Grading, { where: { attemptId }, order: { id: 'ASC' } });

  it('waits, and says so wherever its practitioner looks, and lets no further attempt begin', async () => {
    const browser = await come(robin);
    const id = await sentIn(browser, 'essay');
    const result = await said(browser, `/attempts/${id}/result`);
    expect(result).toContain('neither passed nor failed yet');
    expect(result).not.toContain('try again');
    const quiz = await said(browser, '/learn/small/essay');
    expect(quiz).toContain('Part of your attempt is marked by a person');
    expect(quiz).toContain('Waits for a marker');
    expect(await said(browser, '/learn/small')).toContain('Waits for a marker');
    expect(await said(browser, '/learn')).toContain('Waits for a marker: The quiz essay');
    expect((await browser.post('/learn/small/essay/attempts')).status).toBe(422);
    expect((await gradings(id)).map(({ itemKey }) => itemKey)).toEqual(['essay-1']);
  });

  it('is read without a name, oldest first, and marked along its rubric with comments', async () => {
    const browser = await come(robin);
    const id = await sentIn(browser, 'essay');
    await sentIn(await come(noor), 'essay', 'The second one is short.');
    expect(await said(author, queue)).toContain('2 responses wait for a marker 2 of them for you');
    expect(await said(author, '/studio')).toContain('2 responses wait for a marker');
    const page = await take(author);
    const shown = readable(page.html);
    expect(shown).toContain('Say what the trial leaves open. Two sentences are enough.');
    expect(page.html).toContain('Nobody was blind to the treatment, &amp; &lt;b&gt;much&lt;/b&gt; stays open.');
    expect(shown).toContain('12 words; 3 to 40 were asked for');
    expect(shown).toMatch(/Response \d{4}/);
    for (const tell of ['Robin', 'ashgrove', id]) expect(page.html).not.toContain(tell);
    const typed = { ...some, 'comment.limits': 'Which others?', comment: 'Well observed.', then: 'next' };
    const next = await author.follow(await press(author, page, 'Save and mark the next', typed));
    expect(readable(next.html)).toContain('The second one is short.');
    const marks = await gradings(id);
    expect(
      marks.map(({ itemKey, earned, outOf, points, gradedBy, reason }) => [
        itemKey,
        earned,
        outOf,
        points,
        gradedBy,
        reason,
      ]),
    ).toEqual([
      ['essay-1', 1, 1, 1, null, 'submitted'],
      ['essay-2', 2, 3, 3, ids.author, 'marked'],
    ]);
    const result = await said(browser, `/attempts/${id}/result`);
    expect(result).toContain('3 of 4 75% of the points');
    expect(result).toContain('Marked by a person 23 November 2026: 75%');
    expect(result).toContain('First marker Names limits of the trial 1 point One limit is named Comment Which others?');
    expect(result).toContain('Well observed.');
    expect(result).not.toContain('Anselm');
    expect((await lettersTo(site, robin.email)).map(({ template, links }) => [template, links])).toEqual([
      ['attempt-marked', [`/attempts/${id}/result`]],
    ]);
    const acts = await site.database.reads.find(Act, { where: { subjectId: id }, order: { id: 'ASC' } });
    expect(acts.map(({ verb, actorId }) => [verb, actorId]).slice(-2)).toEqual([
      ['response.marked', ids.author],
      ['attempt.marked', ids.author],
    ]);
  });

  it('shows the name where the quiz said before the start that markers see it', async () => {
    const browser = await come(robin);
    expect(await said(browser, '/learn/small/named')).toContain('sees your name');
    expect(await said(browser, '/learn/small/essay')).toContain('sees a number in place of your name');
    await sentIn(browser, 'named');
    expect(readable((await take(author)).html)).toContain('Robin Ashgrove');
  });

  it('comes back with what was typed where a level is missing', async () => {
    await sentIn(await come(robin), 'essay');
    const page = await take(author);
    const refused = await press(author, page, 'Save and go to the list', { 'level.limits': '1', comment: 'Nearly.' });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('Choose a level for criterion 2');
    expect(refused.html).toContain('Nearly.');
    expect(refused.html).toMatch(/name="level.limits" value="1"[^>]* checked/);
    expect(await site.database.reads.count(Marking)).toBe(0);
  });

  it('lies on one desk at a time, for half an hour, and can be skipped', async () => {
    await sentIn(await come(robin), 'essay');
    const page = await take(author);
    const at = page.html.match(/action="(\/studio\/courses\/small\/marking\/[^"/]+)"/)![1]!;
    expect(await said(lead, queue)).toContain('none of them for you');
    expect((await lead.get(at)).status).toBe(409);
    const typed = await press(lead, page, 'Save and go to the list', { ...best, comment: 'Mine.' });
    expect([typed.status, typed.html]).toEqual([409, expect.stringContaining('Mine.')]);
    const skipped = await author.follow(await press(author, page, 'Skip this one for now'));
    expect(readable(skipped.html)).toContain('You skipped it, and nothing after it waits for you');
    expect((await lead.get(at)).status).toBe(200);
    site.clock.advance({ minutes: 31 });
    expect((await author.get(at)).status).toBe(200);
    expect((await site.database.reads.find(MarkingLease)).map(({ heldBy }) => heldBy)).toEqual([ids.author]);
    const late = await press(lead, page, 'Save and go to the list', best);
    expect(late.status).toBe(409);
    await press(author, page, 'Save and go to the list', { ...best, then: 'queue' });
    expect((await press(lead, page, 'Save and go to the list', best)).status).toBe(404);
    expect(await site.database.reads.count(Marking)).toBe(1);
  });

  it('is marked once where two markers save at the same moment', async () => {
    const id = await sentIn(await come(robin), 'essay');
    const page = await take(author);
    site.clock.advance({ minutes: 31 });
    const both = await Promise.all([
      press(author, page, 'Save and go to the list', { ...best, then: 'queue' }),
      press(lead, page, 'Save and go to the list', { ...none, then: 'queue' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, expect.any(Number)]);
    expect(await site.database.reads.countBy(Marking, { attemptId: id })).toBe(1);
    expect(await site.database.reads.countBy(Grading, { attemptId: id, itemKey: 'essay-2' })).toBe(1);
  });

  it('by two people is marked without sight of each other, and earns the mean', async () => {
    const browser = await come(robin);
    const id = await sentIn(browser, 'twice');
    await mark(author, { ...best, comment: 'Full marks from me.' });
    expect(await said(browser, `/attempts/${id}/result`)).toContain('neither passed nor failed yet');
    expect(await said(author, queue)).toContain('Marked by you, waits for a second marker');
    expect(await said(author, queue)).toContain('none of them for you');
    const page = await take(reviewer);
    expect(readable(page.html)).toContain('Second marking');
    expect(page.html).not.toContain('Full marks from me.');
    expect(page.html).not.toMatch(/ checked/);
    await press(reviewer, page, 'Save and go to the list', { ...some, then: 'queue' });
    expect((await gradings(id)).at(-1)).toMatchObject({ earned: 5, outOf: 6, points: 3, gradedBy: ids.reviewer });
    const shown = await said(author, queue);
    expect(shown).toContain('It rests on 1 response that was marked twice.');
    expect(shown).toContain('Names limits of the trial 0 of 1 1 of 1');
    const result = await said(browser, `/attempts/${id}/result`);
    expect(result).toContain('First marker');
    expect(result).toContain('Second marker');
    expect((await lettersTo(site, robin.email)).map(({ template }) => template)).toEqual(['attempt-marked']);
  });

  it('by two people who are far apart is settled by a lead with both marks in sight', async () => {
    const browser = await come(robin);
    const id = await sentIn(browser, 'twice');
    await mark(author, { ...best, comment: 'Full marks from me.' });
    await mark(reviewer, { ...none, 'comment.limits': 'I see none.' });
    expect(await said(browser, `/attempts/${id}/result`)).toContain('neither passed nor failed yet');
    expect(await said(reviewer, queue)).toContain('The markers differ: waits for a lead');
    expect(await said(reviewer, queue)).toContain('none of them for you');
    const page = await take(lead);
    for (const seen of ['Settling', 'Full marks from me.', 'I see none.']) expect(readable(page.html)).toContain(seen);
    await press(lead, page, 'Save and go to the list', { ...some, then: 'queue' });
    expect((await gradings(id)).at(-1)).toMatchObject({ earned: 2, outOf: 3, gradedBy: ids.lead });
    expect(await said(browser, `/attempts/${id}/result`)).toContain('Settled by a lead of the course');
  });

  it('is never marked by whoever wrote it', async () => {
    await site.app.get(Enrolments).enrol(ids.lead, 'small', true);
    const id = await sentIn(lead, 'essay');
    const shown = await said(lead, queue);
    expect([shown, shown.includes('Mark the oldest response')]).toEqual([
      expect.stringContaining('Your own: others mark it'),
      false,
    ]);
    const page = await take(author);
    const at = page.html.match(/action="(\/studio\/courses\/small\/marking\/[^"/]+)"/)![1]!;
    site.clock.advance({ hours: 1 });
    for (const answer of [await lead.get(at), await lead.post(at, best), await lead.post(`${at}/skip`)]) {
      expect(answer.status).not.toBe(200);
    }
    expect((await lead.get(at)).status).toBe(404);
    expect((await lead.post(at, { ...best, then: 'queue' })).status).toBe(404);
    expect(await site.database.reads.countBy(Marking, { attemptId: id })).toBe(0);
  });

  it('is seen to by the staff of its own course alone: administrators look on', async () => {
    await sentIn(await come(robin), 'essay');
    const { browser: office } = await inOffice(site);
    const shown = await office.get(queue);
    expect([shown.status, readable(shown.html).includes('Mark the oldest response')]).toEqual([200, false]);
    expect((await office.post(`${queue}/leases`)).status).toBe(404);
    const page = await take(author);
    const at = page.html.match(/action="(\/studio\/courses\/small\/marking\/[^"/]+)"/)![1]!;
    const stranger = await come(sasha);
    for (const browser of [office, stranger]) {
      expect((await browser.get(at)).status).toBe(404);
      expect((await browser.post(at, best)).status).toBe(404);
      expect((await browser.post(`${at}/skip`)).status).toBe(404);
    }
    expect((await author.get(at.replace('/small/', '/other/'))).status).toBe(404);
    expect((await author.get(`${queue}/not-a-response`)).status).toBe(404);
  });

  it('waits for nobody once everyone gets the points of its item, and its practitioner is told', async () => {
    const browser = await come(ines);
    const id = await sentIn(browser, 'essay');
    const item = await itemPath(site, 'essay', 'essay-2');
    const dryRun = await press(lead, await lead.get(item), 'See what it would change', { remedy: 'everyone' });
    expect(readable(dryRun.html)).toContain(
      'Inês Carvalhal 1 100% so far. Waits for a marker 100%, Passed Passes by it, and gets a letter',
    );
    expect(dryRun.html).not.toContain('The new key');
    await press(lead, dryRun, 'Apply the correction', { reason: 'The question was unclear' });
    await site.app.get(JobRunner).runDue();
    expect(await said(browser, `/attempts/${id}/result`)).toContain('4 of 4 100% of the points');
    expect(await said(lead, queue)).toContain('Nothing waits for a marker');
    expect((await lettersTo(site, ines.email)).map(({ template }) => template)).toEqual(['passed-by-correction']);
  });

  it('of 60 people all get their turn, the oldest first', async () => {
    await seedAttempts(site, 'essay', 60, () => ({ 'essay-1': true, 'essay-2': 'A short text here.' }));
    let page = await take(author);
    for (let done = 0; done < 3; done += 1) {
      page = await author.follow(await press(author, page, 'Save and mark the next', { ...some, then: 'next' }));
    }
    expect(await said(author, queue)).toContain('57 responses wait for a marker');
    expect(await site.database.reads.count(Attempt)).toBe(60);
  });

  it('goes into the copy of its writer’s data with levels and comments, and with them it is erased', async () => {
    const browser = await come(amaru);
    await sentIn(browser, 'essay');
    await mark(author, { ...some, 'comment.limits': 'Which others?' });
    const own = site.app.get(LearningOwnData);
    const [attempt] = await site.database.reads.find(Attempt);
    const { personId } = (await site.database.reads.findOneBy(Enrolment, { id: attempt!.enrolmentId }))!;
    const tables = new Map((await own.copy(personId)).map(({ name, rows }) => [name, rows]));
    expect(tables.get('markings')).toEqual([
      expect.objectContaining({
        marks: { 'Names limits of the trial': 'One limit is named', 'Is clear': 'It is clear' },
        comments: { limits: 'Which others?' },
        markedBy: 'somebody else',
      }),
    ]);
    const given = new Map((await own.copy(ids.author)).map(({ name, rows }) => [name, rows]));
    expect(given.get('markings_given')).toEqual([expect.objectContaining({ markedBy: 'you', itemKey: 'essay-2' })]);
    await own.erase(ids.author);
    expect(await site.database.reads.count(Marking)).toBe(1);
    await own.erase(personId);
    expect(await site.database.reads.count(Marking)).toBe(0);
  });
});
