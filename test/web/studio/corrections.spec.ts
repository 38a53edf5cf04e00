import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { ItemCorrection } from '../../../src/learning/regrading/item-correction.entity.js';
import { Regrades } from '../../../src/learning/regrading/regrades.service.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { account, inOffice } from '../../support/office.js';
import { linkTo, press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { anselm, itemPath, leonie, onStaff, rhea, seedAttempts, small } from '../../support/studio.js';
import { lettersTo } from '../../support/post.js';
import { amaru, ines, noor, robin, sasha, signIn } from '../../support/world.js';

jest.setTimeout(120_000);

const policy = 'passMark: 80\nattempts: 3\nreveal:';

describe.each(databases)('correcting items on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let other: Browser;
  let author: Browser;
  let courseId: string;

  beforeAll(async () => {
    const shown = `${policy} after-submission`;
    const hidden = `${policy} after-pass-or-last`;
    site = await quizCourse(make, {
      open: shown,
      hidden,
      two: shown,
      three: shown,
      out: shown,
      four: shown,
      five: shown,
    });
    ({ courseId } = await small(site));
    ({ browser: lead } = await onStaff(site, leonie, 'lead'));
    ({ browser: other } = await onStaff(site, anselm, 'lead'));
    ({ browser: author } = await onStaff(site, rhea, 'author'));
  });
  afterAll(() => site.close());

  const work = () => site.app.get(JobRunner).runDue();
  const path = (quiz: string, item = `${quiz}-1`) => itemPath(site, quiz, item);
  const dryRun = async (browser: Browser, quiz: string, typed: Record<string, string>, item = `${quiz}-1`) =>
    press(browser, await browser.get(await path(quiz, item)), 'See what it would change', typed);
  const apply = async (browser: Browser, quiz: string, typed: Record<string, string>, item = `${quiz}-1`) => {
    const applied = await press(browser, await dryRun(browser, quiz, typed, item), 'Apply the correction', {
      reason: `Because of ${quiz}`,
    });
    await work();
    return applied;
  };
  const sentIn = async (browser: Browser, quiz: string, right: number) => {
    const id = await beginAt(browser, quiz);
    await browser.get(`/attempts/${id}`);
    await browser.post(`/attempts/${id}/submission`, answering(right));
    return id;
  };
  const result = async (browser: Browser, id: string) => readable((await browser.get(`/attempts/${id}/result`)).html);

  it('is for leads: others on the staff see the item and no form, and what they send is not there', async () => {
    const item = await path('open');
    const page = await author.get(item);
    expect([page.status, readable(page.html)]).toEqual([200, expect.not.stringContaining('Correct this item')]);
    const { browser: office } = await inOffice(site);
    expect(readable((await office.get(item)).html)).not.toContain('Correct this item');
    for (const browser of [author, office]) {
      for (const to of ['dry-runs', 'corrections']) {
        const { status } = await browser.post(`${item}/${to}`, { remedy: 'everyone', reason: 'x', after: '' });
        expect(status).toBe(404);
      }
    }
    expect(await site.database.reads.count(ItemCorrection)).toBe(0);
  });

  it('is nothing for strangers, practitioners and the staff of other courses', async () => {
    await account(site, sasha, ['instructor']);
    const instructor = await signIn(site, sasha);
    expect((await site.visitor().get('/studio')).status).toBe(404);
    expect((await instructor.get('/studio')).html).not.toContain('/studio/courses/small');
    for (const browser of [site.visitor(), instructor]) {
      for (const each of ['/studio/courses/small', await path('open'), '/studio/courses/small/marking']) {
        expect([each, (await browser.get(each)).status]).toEqual([each, 404]);
      }
    }
    expect((await lead.get('/studio/courses/elsewhere')).status).toBe(404);
    expect((await lead.get('/studio/courses/small/items/open-1/0000000000000000')).status).toBe(404);
    expect((await lead.get('/studio/courses/small/corrections/none')).status).toBe(404);
  });

  it('begins in the studio, which only the staff have in their masthead', async () => {
    const home = await lead.get('/learn');
    const studio = await lead.get(linkTo(home, 'Studio'));
    expect(readable(studio.html)).toContain('A small course Lead Edition 1');
    const course = await lead.get(linkTo(studio, 'A small course'));
    const quiz = await lead.get(linkTo(course, 'The quiz open'));
    expect(linkTo(quiz, 'Statement 1 of open.')).toBe(await path('open'));
    const browser = await enrolled(site, noor);
    expect((await browser.get('/learn')).html).not.toContain('href="/studio"');
  });

  it.each([
    [{}, 'Choose what is to be done'],
    [{ remedy: 'everything' }, 'Choose what is to be done'],
    [{ remedy: 'as-written' }, 'This cannot be done with this item'],
    [{ remedy: 'key', key: 'maybe' }, 'Say what is right here'],
    [{ remedy: 'key', key: 'true' }, 'This is the key as it was published'],
  ])('refuses %j and says how to mend it', async (typed, says) => {
    const refused = await dryRun(lead, 'open', typed);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining(says)]);
  });

  it('shows practitioners both marks and the reason, and lets a pass stand that would be lost', async () => {
    const browser = await enrolled(site, robin);
    const id = await sentIn(browser, 'open', 4);
    await apply(lead, 'open', { remedy: 'key', key: 'false' });
    const said = await result(browser, id);
    expect(said).toContain('Marked 23 November 2026: 100% An item corrected 23 November 2026: 75%');
    expect(said).toContain('The reason: Because of open');
    expect(said).toContain('A pass once given stays a pass');
    expect(said).toContain('Passed, with one item to look at again');
    expect(said).toContain('Item 1 · True or false Not correct, 0 of 1');
    expect((await browser.post('/learn/small/open/attempts')).status).toBe(422);
    expect(await lettersTo(site, robin.email)).toEqual([]);
  });

  it('keeps the reason to itself while the key may not be seen', async () => {
    const browser = await enrolled(site, ines);
    const id = await sentIn(browser, 'hidden', 1);
    await apply(lead, 'hidden', { remedy: 'key', key: 'false' });
    const said = await result(browser, id);
    expect(said).toContain('Marked 23 November 2026: 25% An item corrected 23 November 2026: 0%');
    expect(said).not.toContain('Because of hidden');
    expect(said).not.toContain('was corrected on');
  });

  it('tells a second one why it was not applied, with what the first one did', async () => {
    const [one, two] = [
      await dryRun(lead, 'two', { remedy: 'everyone' }),
      await dryRun(other, 'two', { remedy: 'out' }),
    ];
    expect((await press(lead, one, 'Apply the correction', { reason: 'Two answers are right' })).status).toBe(303);
    const late = await press(other, two, 'Apply the correction', { reason: 'Poor wording' });
    const said = readable(late.html);
    expect([late.status, said]).toEqual([
      409,
      expect.stringContaining('Somebody else corrected this item while you looked'),
    ]);
    expect(said).toContain('Leonie Vasquez-Holt Everyone gets the points Two answers are right');
    expect(late.html).toContain('Poor wording');
    const again = await press(other, late, 'Apply the correction');
    expect(again.status).toBe(303);
    const item = { courseId, itemKey: 'two-1' };
    const made = await site.database.reads.find(ItemCorrection, { where: item, order: { number: 'ASC' } });
    expect(made.map(({ number, remedy, reason }) => [number, remedy, reason])).toEqual([
      [1, 'everyone', 'Two answers are right'],
      [2, 'out', 'Poor wording'],
    ]);
  });

  it('lets one of two win who apply at the very same moment', async () => {
    const revision = (await path('three')).split('/').at(-1)!;
    const decision = { item: { courseId, itemKey: 'three-1', revision }, reason: 'x', after: null };
    const decide = (remedy: 'everyone' | 'out') =>
      site.app.get(Regrades).decide('somebody', { ...decision, correction: { remedy, key: null } });
    const both = await Promise.allSettled([decide('everyone'), decide('out'), decide('everyone')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const lost = both.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
    expect(lost).toEqual(['corrected-meanwhile', 'corrected-meanwhile']);
    expect(await site.database.reads.countBy(ItemCorrection, { itemKey: 'three-1' })).toBe(1);
    await work();
  });

  it('takes an item out, so that it counts neither for nor against, and back in again', async () => {
    const browser = await enrolled(site, amaru);
    const id = await sentIn(browser, 'out', 3);
    expect(await result(browser, id)).toContain('3 of 4');
    await apply(lead, 'out', { remedy: 'out' }, 'out-4');
    const said = await result(browser, id);
    expect(said).toContain('3 of 3 100% of the points');
    expect(said).toContain('Item 4 · True or false Out of the total');
    expect(said).toContain('On 23 November 2026 this item was taken out of the total: Because of out');
    expect((await lettersTo(site, amaru.email)).map(({ template }) => template)).toEqual(['passed-by-correction']);
    expect(readable((await dryRun(lead, 'out', { remedy: 'out' }, 'out-4')).html)).toContain(
      'This is what holds for the item already',
    );
    await apply(lead, 'out', { remedy: 'as-written' }, 'out-4');
    const back = await result(browser, id);
    expect(back).toContain('3 of 4 75% of the points');
    expect(back).toContain('A correction of this item was taken back on 23 November 2026');
    expect(back).toContain('A pass once given stays a pass');
    const marks = await site.database.reads.find(Grading, {
      where: { attemptId: id, itemKey: 'out-4' },
      order: { number: 'ASC' },
    });
    expect(marks.map(({ number, earned, outOf, points }) => [number, `${earned}/${outOf} of ${points}`])).toEqual([
      [1, '0/1 of 1'],
      [2, '0/1 of 0'],
      [3, '0/1 of 1'],
    ]);
  });

  it('gives everyone the points, also whoever left the item out', async () => {
    const [one] = await seedAttempts(site, 'four', 12, () => ({ 'four-2': true, 'four-3': true, 'four-4': true }));
    const course = readable((await lead.get('/studio/courses/small')).html);
    expect(course).toContain('Items that most people missed 1 item');
    expect(course).toContain('Statement 1 of four. True or false 1 12 0 (0%) 12 (100%)');
    await apply(lead, 'four', { remedy: 'everyone' });
    const where = { attemptId: one!.attemptId, itemKey: 'four-1' };
    const marks = await site.database.reads.find(Grading, { where, order: { number: 'ASC' } });
    expect(marks.map(({ earned, outOf, points }) => `${earned}/${outOf} of ${points}`)).toEqual([
      '0/1 of 1',
      '1/1 of 1',
    ]);
    const later = readable((await lead.get('/studio/courses/small')).html);
    expect(later).toContain('Items that most people missed None');
    expect(later).toContain('Everyone gets the points Because of four');
  });

  it('leaves a correction that another one has replaced before it reached everybody', async () => {
    const [one] = await seedAttempts(site, 'five', 1, () => ({ 'five-1': true }));
    const revision = (await path('five')).split('/').at(-1)!;
    const item = { courseId, itemKey: 'five-1', revision };
    const regrades = site.app.get(Regrades);
    const correction = (remedy: 'everyone' | 'out') => ({ remedy, key: null }) as const;
    const first = await regrades.decide('somebody', { item, correction: correction('out'), reason: 'x', after: null });
    await regrades.decide('somebody', { item, correction: correction('everyone'), reason: 'x', after: first });
    await work();
    const marks = await site.database.reads.findBy(Grading, { attemptId: one!.attemptId, itemKey: 'five-1' });
    expect(marks.map(({ number, points }) => [number, points])).toEqual([[1, 1]]);
    expect(readable((await lead.get(`/studio/courses/small/corrections/${first}`)).html)).toContain(
      'A later correction of the same item has taken its place',
    );
  });
});
