import { Act } from '../../../src/kernel/act.entity.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import type { Browser } from '../../support/browser.js';
import { ContentFolder } from '../../support/content-folder.js';
import { databases } from '../../support/databases.js';
import { type Fields, formWith, press, readable } from '../../support/page.js';
import { course, TestSite } from '../../support/site.js';
import {
  amaru,
  answers,
  begin,
  ines,
  noor,
  paperOf,
  practitioner,
  quiz,
  robin,
  sasha,
  sendIn,
  take,
} from '../../support/world.js';

const json = { Accept: 'application/json' };
const startAddress = `/learn/${course}/${quiz}/attempts`;

describe.each(databases)('an attempt on %s', (_name, make) => {
  const content = new ContentFolder().withWholePapers();
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(make, { content: content.path })));
  afterAll(async () => {
    await site.close();
    content.remove();
  });

  const rows = (id: string) =>
    site.database.reads.find(Response, { where: { attemptId: id }, order: { itemKey: 'ASC' } });

  describe('that Robin takes', () => {
    let browser: Browser;
    let id: string;
    beforeAll(async () => {
      browser = await practitioner(site, robin);
      id = await begin(browser);
    });

    it('shows after a reload what was saved, for every type of item', async () => {
      const given = await answers(site, id, 'right');
      const page = await browser.get(`/attempts/${id}`);
      const saved = await press(browser, page, 'Save and stay here', given);
      expect(saved.location).toBe(`/attempts/${id}`);
      const again = await browser.get(`/attempts/${id}`);
      expect(inOrder(formWith(again, 'Save and stay here').fields)).toEqual(expect.objectContaining(inOrder(given)));
      expect(readable(again.html)).toContain('35 of 35 answered');
    });

    it('shows it too after the program was stopped and started again', async () => {
      await site.stop();
      await site.start();
      Object.assign(browser, { site: site.address });
      const page = await browser.get(`/attempts/${id}`);
      expect(inOrder(formWith(page, 'Save and stay here').fields)).toEqual(
        expect.objectContaining(inOrder(await answers(site, id, 'right'))),
      );
    });

    it('changes one item alone when a script sends one', async () => {
      const before = await rows(id);
      const third = (await paperOf(site, id))[2]!;
      site.clock.advance({ minutes: 1 });
      const saved = await browser.post(
        `/attempts/${id}/answers`,
        { ...(await answers(site, id, 'wrong')), only: 'i3' },
        json,
      );
      expect(saved.status).toBe(200);
      const { versions, ...said } = JSON.parse(saved.html) as { versions: string[] };
      expect(versions[2]).toMatch(/^2\.[0-9a-f]{8}$/);
      expect(said).toEqual({
        leftMs: null,
        saved: 'Saved at 09:01 UTC',
        answered: '35 of 35 answered',
        unanswered: 'Every item has an answer. Once sent in, an attempt cannot be changed.',
        items: Array(35).fill('Saved'),
      });
      const changed = (await rows(id)).filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
      expect(changed.map(({ itemKey }) => itemKey)).toEqual([third.item.key]);
    });

    it('keeps an earlier answer where what was sent is no answer, and takes one back that was left empty', async () => {
      const paper = await paperOf(site, id);
      const single = paper.find(({ item }) => item.type === 'single')!;
      const numeric = paper.find(({ item }) => item.type === 'numeric')!;
      const answerOf = async (key: string) => (await rows(id)).find(({ itemKey }) => itemKey === key)!.answer;
      const kept = await answerOf(single.item.key);
      await browser.post(`/attempts/${id}/answers`, { [single.name]: 'no such option', only: single.name }, json);
      expect(await answerOf(single.item.key)).toEqual(kept);
      await browser.post(`/attempts/${id}/answers`, { [numeric.name]: '', only: numeric.name }, json);
      expect(await answerOf(numeric.item.key)).toBeNull();
      await browser.post(`/attempts/${id}/answers`, { ...numeric.right, only: numeric.name }, json);
    });

    it('moves a line of an ordering item by a button, and leads back to it', async () => {
      const ordering = (await paperOf(site, id)).findIndex(({ item }) => item.type === 'ordering');
      const name = `i${ordering + 1}`;
      const page = await browser.get(`/attempts/${id}`);
      const before = formWith(page, 'Save and stay here').fields[name] as string;
      const [first = '', second = '', ...rest] = before.split(',');
      const moved = await press(browser, page, 'Save and stay here', { [`${name}.move`]: `${second}:earlier` });
      expect(moved.location).toBe(`/attempts/${id}#item-${ordering + 1}`);
      const after = formWith(await browser.follow(moved), 'Save and stay here').fields[name];
      expect(after).toBe([second, first, ...rest].join());
    });

    it('is marked once, however often it is sent in', async () => {
      const fields = await answers(site, id, 'right');
      const sent = await Promise.all(
        Array.from({ length: 20 }, () => browser.post(`/attempts/${id}/submission`, fields)),
      );
      expect(new Set(sent.map(({ status, location }) => `${status} ${location}`))).toEqual(
        new Set([`303 /attempts/${id}/result`]),
      );
      const { submittedAt } = (await site.database.reads.findOneBy(Attempt, { id }))!;
      site.clock.advance({ minutes: 5 });
      await browser.post(`/attempts/${id}/submission`, await answers(site, id, 'wrong'));
      expect((await site.database.reads.findOneBy(Attempt, { id }))!.submittedAt).toEqual(submittedAt);
      expect(await site.database.reads.countBy(Grading, { attemptId: id })).toBe(35);
      expect(await site.database.reads.countBy(Act, { verb: 'attempt.submitted', subjectId: id })).toBe(1);
      expect(readable((await browser.get(`/attempts/${id}/result`)).html)).toContain('Passed, with everything right');
    });

    it('takes no answer any more: a script is told so, and a form is led to the result', async () => {
      const before = await rows(id);
      const fields = await answers(site, id, 'wrong');
      const script = await browser.post(`/attempts/${id}/answers`, fields, json);
      expect(script.status).toBe(409);
      expect(script.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect((JSON.parse(script.html) as { detail: string }).detail).toBe(
        'This attempt was sent in already, so its answers can no longer change. Open its result instead.',
      );
      expect((await browser.post(`/attempts/${id}/answers`, fields)).location).toBe(`/attempts/${id}/result`);
      expect((await browser.get(`/attempts/${id}`)).location).toBe(`/attempts/${id}/result`);
      expect(await rows(id)).toEqual(before);
    });

    it('is the last one after a pass', async () => {
      const again = await browser.post(startAddress);
      expect(again.status).toBe(422);
      expect(readable(again.html)).toContain('You have passed this quiz; there is nothing left to take.');
      const page = await browser.get(`/learn/${course}/${quiz}`);
      expect(page.html).not.toContain(startAddress);
    });
  });

  it('is one, however many windows begin it', async () => {
    const browser = await practitioner(site, sasha);
    const begun = await Promise.all(Array.from({ length: 6 }, () => browser.post(startAddress)));
    expect(new Set(begun.map(({ location }) => location)).size).toBe(1);
    expect(begun[0]!.location).toMatch(/^\/attempts\//);
    const enrolmentId = (await site.database.reads.findOneBy(Attempt, { id: begun[0]!.location!.split('/')[2]! }))!
      .enrolmentId;
    expect(await site.database.reads.countBy(Attempt, { enrolmentId })).toBe(1);
    expect(readable((await browser.get(`/learn/${course}/${quiz}`)).html)).toContain('Go on with your attempt');
  });

  it('cannot be begun a fourth time where three are allowed', async () => {
    const browser = await practitioner(site, noor);
    for (const left of ['2 are left', 'one is left', 'none is left']) {
      await take(site, browser, 'wrong');
      expect(readable((await browser.get(`/learn/${course}/${quiz}`)).html)).toContain(left);
    }
    const fourth = await browser.post(startAddress);
    expect(fourth.status).toBe(422);
    expect(readable(fourth.html)).toContain('There is no attempt left for this quiz.');
    expect((await browser.get(`/learn/${course}/${quiz}`)).html).not.toContain(startAddress);
  });

  it('counts an item without an answer as nothing, and passes at the mark exactly', async () => {
    const passes = await partly(await practitioner(site, amaru), 28);
    expect(passes).toMatch(/^Passed, with 7 items to look at again.* 28 of 35 80% of the points/);
    expect(passes).toContain('No answer, 0 of 1');
    const fails = await partly(await practitioner(site, ines), 27);
    expect(fails).toMatch(/^Not passed this time.* 27 of 35 77% of the points/);
  });

  /** What the result says when only the first items were answered, all of them rightly. */
  async function partly(browser: Browser, answered: number): Promise<string> {
    const id = await begin(browser);
    const given = Object.assign(
      {},
      ...(await paperOf(site, id)).slice(0, answered).map(({ right }) => right),
    ) as Fields;
    await browser.post(`/attempts/${id}/answers`, given);
    const { html } = await sendIn(browser, id);
    return readable(html.slice(html.indexOf('<h1>')));
  }
});

/** Several ticked boxes come in the order of the page, which is not that of the content. */
const inOrder = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...value].sort()]),
  );
