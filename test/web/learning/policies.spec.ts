import type { Browser } from '../../support/browser.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { databases } from '../../support/databases.js';
import { press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { robin, type TestPerson } from '../../support/world.js';

const views = `key: views
title: What you think
purpose: practice
attempts: null
reveal: after-submission
items:
  - key: views-1
    type: likert
    stem: How far do you agree?
    objective: m1-read
    statements: [{ key: reads, text: I can read a small trial. }]
    scale: [{ key: not, text: I disagree }, { key: so, text: I agree }]
`;

let people = 0;
const somebody = (): TestPerson => ({ ...robin, email: `robin${(people += 1)}@ashgrove.example` });

describe.each(databases)('what a quiz promised on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    const quiz = (fields: string) => `passMark: 75\nattempts: 3\n${fields}`;
    site = await quizCourse(make, {
      average: 'passMark: 75\nattempts: 5\ncounts: average\nreveal: never',
      first: quiz('counts: first\nreveal: never'),
      last: quiz('counts: last\nreveal: never'),
      marks: quiz('reveal: { marks: after-submission, key: after-pass }'),
      closing: quiz(
        'reveal: after-close\nclosesAt: 2026-11-23T12:00:00Z\ntimeLimit: { minutes: 30, graceSeconds: 300 }',
      ),
      negative: quiz('marking: negative\nreveal: never'),
      sure: quiz('certainty: reported\nreveal: after-submission'),
      drawn: quiz('draw: 2\nreveal: never'),
      each: quiz('reveal: per-item'),
      early: quiz('reveal: { marks: per-item, key: never }'),
      views,
    });
  });
  beforeEach(async () => void (browser = await enrolled(site, somebody())));
  afterAll(() => site.close());

  const text = async (path: string) => readable((await browser.get(path)).html);
  const page = (key: string) => text(`/learn/${slug}/${key}`);
  const take = async (key: string, right: number) => {
    const id = await beginAt(browser, key);
    await press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', answering(right));
    return id;
  };

  it('is the average of the attempts, where that counts', async () => {
    expect(await page('average')).toContain('The average of your attempts counts.');
    await take('average', 2);
    await take('average', 3);
    expect(await page('average')).toContain('What counts so far is 62%.');
    await take('average', 4);
    expect(await page('average')).toMatch(/4 items .* Passed/);
    expect(await page('average')).toContain('You have used 3 attempts.');
  });

  describe('item by item', () => {
    const check = async (id: string, name: string, fields: Record<string, string>) =>
      browser.post(`/attempts/${id}/checks`, { ...fields, check: name });

    it('shows what is right of an answer once it was checked, and of no other', async () => {
      expect(await page('each')).toContain('You can check each answer as soon as you have given it');
      const id = await beginAt(browser, 'each');
      const before = await browser.get(`/attempts/${id}`);
      expect(before.html).not.toContain('The reason for each-');
      const checked = await press(browser, before, 'Check this answer : Item 1', { i1: 'false', check: 'i1' });
      expect(checked.location).toBe(`/attempts/${id}#item-1`);
      const after = await browser.get(`/attempts/${id}`);
      expect(after.html).toContain('The reason for each-1');
      expect(readable(after.html)).toContain('Feedback on each-1');
      for (const key of ['each-2', 'each-3', 'each-4']) expect(after.html).not.toContain(`The reason for ${key}`);
      expect(after.html).not.toContain('name="i1"');
    });

    it('fixes what was checked: neither another tab nor the end changes it', async () => {
      const id = await beginAt(browser, 'each');
      const old = await browser.get(`/attempts/${id}`);
      await check(id, 'i1', { i1: 'false' });
      const clash = await press(browser, old, 'Save', { i1: 'true' });
      expect([clash.status, readable(clash.html).includes('saved')]).toEqual([409, true]);
      // Whoever knows the newest version of the answer, as the page that sent it does, cannot change it either.
      const late = await browser.post(`/attempts/${id}/answers`, { i1: 'true', 'i1.version': '1' });
      expect(late.status).toBe(409);
      const now = await browser.get(`/attempts/${id}`);
      const { i2, i3, i4 } = answering(4);
      await press(browser, now, 'Send in for marking', { i2: i2!, i3: i3!, i4: i4! });
      expect(await text(`/attempts/${id}/result`)).toContain('3 of 4');
    });

    it('checks nothing that was not answered, and nothing where the terms do not say so', async () => {
      const id = await beginAt(browser, 'each');
      await check(id, 'i2', {});
      expect((await browser.get(`/attempts/${id}`)).html).toContain('name="i2"');
      expect((await check(id, 'i9', {})).status).toBe(404);
      const other = await beginAt(browser, 'marks');
      expect((await browser.get(`/attempts/${other}`)).html).not.toContain('Check this answer');
      expect((await check(other, 'i1', { i1: 'true' })).status).toBe(404);
      expect((await browser.get(`/attempts/${other}`)).html).not.toContain('The reason for');
    });

    it('may tell what an answer earned without the key', async () => {
      const id = await beginAt(browser, 'early');
      await check(id, 'i3', { i3: 'true' });
      const { html } = await browser.get(`/attempts/${id}`);
      expect(readable(html)).toMatch(/Item 3 Correct, 1 of 1/);
      expect(html).not.toContain('The reason for');
      await press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', {});
      expect((await browser.get(`/attempts/${id}/result`)).html).not.toContain('The reason for');
    });
  });

  it('is the first attempt, where that counts: a better one later passes nothing', async () => {
    await take('first', 2);
    await take('first', 4);
    const told = await page('first');
    expect(told).toContain('Your first attempt counts; any later one is for practice.');
    expect(told).toContain('What counts so far is 50%.');
    expect(told).toMatch(/Attempt 2 .* 100% Passed/);
    await take('first', 4);
    expect(await page('first')).toContain('You have used all your attempts.');
  });

  it('is the last attempt, where that counts', async () => {
    await take('last', 2);
    await take('last', 1);
    expect(await page('last')).toContain('What counts so far is 25%.');
  });

  it('shows which answers earned their points before it shows why', async () => {
    const id = await take('marks', 2);
    const told = await text(`/attempts/${id}/result`);
    expect(told).toContain('Which answers earned their points Item 1 Statement 1 of marks. Correct, 1 of 1');
    expect(told).not.toMatch(/Feedback on|The reason for/);
    await take('marks', 4);
    expect(await text(`/attempts/${id}/result`)).toContain('The reason for marks-3.');
  });

  it('shows the key when the quiz has closed, and not before', async () => {
    const id = await take('closing', 4);
    expect(await text(`/attempts/${id}/result`)).toContain('is shown when the quiz has closed.');
    expect(await text(`/attempts/${id}/result`)).toContain('Go on with the course');
    site.clock.advance({ hours: 2, minutes: 40 });
    const late = await enrolled(site, somebody());
    const open = await beginAt(late, 'closing');
    site.clock.advance({ minutes: 22 }); // it has closed, and what is on its way still arrives
    expect((await late.post(`/attempts/${open}/answers`, { i1: 'true' })).status).toBe(303);
    expect(await text(`/attempts/${id}/result`)).toContain('is shown when the quiz has closed.');
    site.clock.advance({ minutes: 3 });
    expect(await text(`/attempts/${id}/result`)).toContain('The reason for closing-1.');
  });

  it('takes points away for guesses, where that was said', async () => {
    expect(await page('negative')).toContain('takes away what guessing would earn on average: all its points where');
    const id = await take('negative', 2);
    expect(await text(`/attempts/${id}/result`)).toContain('0 of 4');
  });

  it('asks how sure one is, and keeps it', async () => {
    const id = await beginAt(browser, 'sure');
    const given = { ...answering(4), 'i1.certainty': '3', 'i2.certainty': '1' };
    await press(browser, await browser.get(`/attempts/${id}`), 'Save and stay here', given);
    expect((await browser.get(`/attempts/${id}`)).html).toMatch(/name="i1\.certainty" value="3" checked/);
  });

  it('is no mark where nothing is marked', async () => {
    const id = await take('views', 0);
    expect(await text(`/attempts/${id}/result`)).toContain('Nothing of this paper is marked.');
    for (const told of [await text(`/attempts/${id}/result`), await page('views')])
      expect(told).not.toMatch(/0%|0 of 0/);
  });

  it('draws a further paper from items that were not had', async () => {
    expect(await page('drawn')).toContain(
      'The items are drawn anew for each paper, out of a larger number. A further attempt prefers items that you have not had.',
    );
    const papers = [];
    for (const _ of [1, 2]) {
      const attempt = await site.database.reads.findOneBy(Attempt, { id: await take('drawn', 0) });
      papers.push(attempt!.paper);
    }
    const keys = papers.flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(4);
    expect(papers[1]!.avoided).toHaveLength(2);
  });
});
