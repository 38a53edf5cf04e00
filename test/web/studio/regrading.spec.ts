import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Job } from '../../../src/kernel/jobs/job.entity.js';
import { Letter } from '../../../src/kernel/mail/letter.entity.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { ItemCorrection } from '../../../src/learning/regrading/item-correction.entity.js';
import { RegradeBatches } from '../../../src/learning/regrading/regrade-batches.service.js';
import { Regrading } from '../../../src/learning/regrading/regrading.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { actsOn } from '../../support/office.js';
import { press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { answering, beginAt, enrolled, quizCourse } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { itemPath, leonie, onStaff, seedAttempts, small } from '../../support/studio.js';
import { robin, signIn } from '../../support/world.js';
import { expectRosterAgrees } from '../../support/roster-agrees.js';

jest.setTimeout(120_000);

const crowd = 300;
const others = { 'm1-quiz-2': true, 'm1-quiz-3': true, 'm1-quiz-4': true };

/** A third is right by the wrong key, a third by the right one, and a third left the item out. */
const answersOf = (at: number) =>
  [{ ...others, 'm1-quiz-1': false }, { ...others, 'm1-quiz-1': true }, others][at % 3]!;

describe.each(databases)('a correction that reaches 300 attempts on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let leadId: string;
  let item: string;
  let people: Awaited<ReturnType<typeof seedAttempts>>;
  let open: string;

  beforeAll(async () => {
    site = await quizCourse(make, { 'm1-quiz': 'passMark: 80\nattempts: 3\nreveal: after-submission' });
    ({ id: leadId, browser: lead } = await onStaff(site, leonie, 'lead'));
    item = await itemPath(site, 'm1-quiz', 'm1-quiz-1');
    people = await seedAttempts(site, 'm1-quiz', crowd, answersOf);
    const browser = await enrolled(site, robin);
    open = await beginAt(browser, 'm1-quiz');
    await browser.post(`/attempts/${open}/answers`, answering(4));
  });
  afterEach(() => expectRosterAgrees(site));
  afterAll(() => site.close());

  const reads = () => site.database.reads;
  const correction = () => reads().findOneBy(ItemCorrection, { number: 1 });
  const gradingsOf = (attemptId: string) =>
    reads().find(Grading, { where: { attemptId, itemKey: 'm1-quiz-1' }, order: { number: 'ASC' } });
  const letters = () => reads().countBy(Letter, { template: 'passed-by-correction' });
  const work = () => site.app.get(JobRunner).runDue();

  it('is looked at first, with who changes, who passes by it and who keeps a pass, and nothing is changed', async () => {
    const before = await reads().count(Grading);
    const page = await press(lead, await lead.get(item), 'See what it would change', { remedy: 'key', key: 'false' });
    const said = readable(page.html);
    expect(page.status).toBe(200);
    expect(said).toContain('Attempts that were asked the item and have ended 300 Attempts that change 200');
    expect(said).toContain('Attempts that gain 100 Attempts that lose 100');
    expect(said).toContain('Practitioners who pass by it 100');
    expect(said).toContain('Practitioners who fall below the mark and keep their pass 100');
    expect(said).toContain('Crowd Member 0 1 75%, Not passed 100%, Passed Passes by it, and gets a letter');
    expect(said).toContain('Crowd Member 1 1 100%, Passed 75%, Passed Below the mark, and keeps the pass');
    expect(said).not.toContain('Crowd Member 2 1');
    expect([await reads().count(Grading), await reads().count(ItemCorrection)]).toEqual([before, 0]);
  });

  it('needs a reason, and keeps what was chosen until there is one', async () => {
    const dryRun = await press(lead, await lead.get(item), 'See what it would change', { remedy: 'key', key: 'false' });
    const refused = await press(lead, dryRun, 'Apply the correction', { reason: ' ' });
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('Say why')]);
    expect(await reads().count(ItemCorrection)).toBe(0);
    const applied = await press(lead, refused, 'Apply the correction', { reason: 'The trial says the opposite' });
    expect(applied.status).toBe(303);
    const shown = await lead.follow(applied);
    expect(readable(shown.html)).toContain('It is being applied.');
    expect(await correction()).toMatchObject({ remedy: 'key', key: false, madeBy: leadId, number: 1 });
  });

  it('goes on after a crash between two batches, and marks nobody twice', async () => {
    const batches = site.app.get(RegradeBatches);
    const next = batches.next.bind(batches);
    let done = 0;
    jest.spyOn(batches, 'next').mockImplementation(async (...args) => {
      if ((done += 1) > 2) throw new Error('The power went');
      return next(...args);
    });
    await work();
    const half = await reads().findOneBy(Regrading, { id: (await correction())!.id });
    expect([half!.changed > 0, half!.changed < 200, half!.doneAt]).toEqual([true, true, null]);
    expect(await letters()).toBe(half!.gained);
    await site.stop();
    await site.start();
    lead = await signIn(site, leonie); // at its new address
    site.clock.advance({ minutes: 2 });
    await work();
    const { id } = (await correction())!;
    const whole = await reads().findOneBy(Regrading, { id });
    expect(whole).toMatchObject({ changed: 200, gained: 100, kept: 100, doneAt: expect.any(Date) });
    expect(await reads().countBy(Grading, { correctionId: id })).toBe(200);
    expect(await reads().count(Grading)).toBe(crowd * 4 + 200);
    expect(await letters()).toBe(100);
  });

  it('leaves the old marks beside the new ones, and those alone that stay what they were', async () => {
    const marks = async (at: number) =>
      (await gradingsOf(people[at]!.attemptId)).map(({ number, earned, gradedBy }) => [number, earned, gradedBy]);
    expect(await marks(0)).toEqual([
      [1, 0, null],
      [2, 1, leadId],
    ]);
    expect(await marks(1)).toEqual([
      [1, 1, null],
      [2, 0, leadId],
    ]);
    expect(await marks(2)).toEqual([[1, 0, null]]);
  });

  it('shows what was done beside what was foreseen', async () => {
    const page = await lead.get(`/studio/courses/small/corrections/${(await correction())!.id}`);
    const said = readable(page.html);
    expect(said).toContain('It has been applied.');
    expect(said).toContain('Attempts that change 200 200');
    expect(said).toContain('Practitioners who pass by it 100 100');
    expect(said).toContain('keep their pass 100 100');
  });

  it('tells those who pass by it once, also when the job looks again for late ones', async () => {
    const told = await lettersTo(site, people[0]!.email);
    expect(told.map(({ template, links }) => [template, links])).toEqual([
      ['passed-by-correction', [`/attempts/${people[0]!.attemptId}/result`]],
    ]);
    expect(told[0]!.text).not.toContain('the opposite');
    expect(await lettersTo(site, people[1]!.email)).toEqual([]);
    site.clock.advance({ minutes: 10 });
    expect(await reads().countBy(Job, { kind: 'items.regrade', state: 'waiting' })).toBe(1);
    await work();
    expect(await reads().countBy(Job, { kind: 'items.regrade', state: 'done' })).toBe(2);
    expect([await letters(), await reads().count(Grading)]).toEqual([100, crowd * 4 + 200]);
  });

  it('is on record, with what it came to', async () => {
    const acts = await actsOn(site, (await small(site)).courseId);
    expect(acts.filter(([verb]) => verb?.startsWith('item.'))).toEqual([
      ['item.corrected', leadId, 'The trial says the opposite'],
      ['item.regraded', null, null],
    ]);
  });

  it('marks by the new key whoever was still at it, and tells them so', async () => {
    const browser = await signIn(site, robin);
    await browser.get(`/attempts/${open}`);
    const sent = await browser.follow(await browser.post(`/attempts/${open}/submission`, answering(4)));
    const said = readable(sent.html);
    expect(said).toContain('3 of 4');
    expect(said).toContain('The key of this item was corrected on 23 November 2026: The trial says the opposite');
    expect(said).not.toContain('How it was marked');
    expect((await gradingsOf(open)).map(({ number, correctionId }) => [number, correctionId])).toEqual([[1, null]]);
  });
});
