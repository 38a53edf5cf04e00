import { Editions } from '../../../src/catalog/editions.service.js';
import { quizzesOf } from '../../../src/catalog/published.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import type { VignetteItem } from '../../../src/assessment/vignette/vignette-item.js';
import type { Browser } from '../../support/browser.js';
import { ContentFolder } from '../../support/content-folder.js';
import { databases } from '../../support/databases.js';
import { formWith, press, readable } from '../../support/page.js';
import { course, TestSite } from '../../support/site.js';
import { beginVignettes, choose, vignettes, walkOn, waysOn } from '../../support/vignette-walk.js';
import { amaru, complete, ines, noor, practitioner, robin, sasha, sendIn } from '../../support/world.js';

const file = `courses/${course}/modules/01/vignettes.yaml`;
const hear = '“You dream of them.';
const sensitive = '“Have you always been';
const ask = '“I ask everyone this';
const pressed = '“With dreams like these';

/** The shipped vignettes, the first of which shows one of its states and closes one of its choices to some. */
const changedContent = () =>
  new ContentFolder()
    .rewrite(
      file,
      'label: Alliance, start: 2, min: 0, max: 4 }',
      'label: Alliance, start: 2, min: 0, max: 4, show: true }',
    )
    .rewrite(
      file,
      '          - key: press\n',
      '          - key: press\n            when: [{ state: alliance, atLeast: 3 }]\n',
    );

describe.each(databases)('vignettes on %s', (_name, make) => {
  const content = changedContent();
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(make, { content: content.path, vignettes: true })));
  afterAll(async () => {
    await site.close();
    content.remove();
  });

  const path = async (id: string) =>
    (await site.database.reads.findBy(Response, { attemptId: id })).find(({ itemKey }) => itemKey === 'm1-v-only-jokes')
      ?.answer ?? null;
  const jokes = async () => {
    const { content } = (await site.app.get(Editions).newestOf(course))!;
    return quizzesOf(content).find(({ key }) => key === vignettes)!.items[0] as VignetteItem;
  };

  describe('that Robin walks', () => {
    let browser: Browser;
    let id: string;
    beforeAll(async () => {
      browser = await practitioner(site, robin);
      id = await beginVignettes(browser);
    });

    it('say before the first choice that a choice is final', async () => {
      const page = readable((await browser.get(`/attempts/${id}`)).html);
      expect(page).toContain('A choice is final');
      expect(page).toContain('Step 1: what do you do?');
      expect(page).toContain('Alliance 2 (0 to 4)');
      expect(page).not.toContain('The record');
    });

    it('keep a choice when it is made, tell what came of it, and lead to the next step', async () => {
      const page = await browser.get(`/attempts/${id}`);
      const made = await choose(browser, page, hear);
      expect(made.location).toBe(`/attempts/${id}#i1-now`);
      expect(await path(id)).toEqual(['hear']);
      const next = await browser.follow(made);
      expect(next.html).toContain('id="i1-now" tabindex="-1"');
      const text = readable(next.html);
      expect(text).toContain(
        'You chose “You dream of them. What do they say, and what has it done to you?” What came of it She tells you three',
      );
      expect(text).toContain('Step 2: what do you do?');
      expect(text).toContain('Alliance 3 (0 to 4)');
      expect(text).toContain('Saved, 1 choice so far');
    });

    it('make nothing of a press that is sent twice', async () => {
      const page = await browser.get(`/attempts/${id}`);
      await Promise.all([choose(browser, page, ask), choose(browser, page, ask), choose(browser, page, ask)]);
      expect(await path(id)).toEqual(['hear', 'ask']);
      const late = await choose(browser, page, ask);
      expect(late.location).toBe(`/attempts/${id}#i1-now`);
      expect(await path(id)).toEqual(['hear', 'ask']);
    });

    it('say nothing and lose nothing when the form is saved without a choice', async () => {
      const page = await browser.get(`/attempts/${id}`);
      expect((await press(browser, page, 'Save and stay here')).status).toBe(303);
      expect(await path(id)).toEqual(['hear', 'ask']);
      const { _csrf: _, ...form } = formWith(page, 'Save and stay here').fields;
      const saved = await browser.post(
        `/attempts/${id}/answers`,
        { ...form, only: 'i1' },
        { Accept: 'application/json' },
      );
      expect(saved.status).toBe(200);
      expect(await path(id)).toEqual(['hear', 'ask']);
    });
  });

  it('refuse another choice at a step that was left in another window, and say so', async () => {
    const browser = await practitioner(site, sasha);
    const id = await beginVignettes(browser);
    const old = await browser.get(`/attempts/${id}`);
    await choose(browser, old, hear);
    const clash = await choose(browser, old, sensitive);
    expect(clash.status).toBe(409);
    expect(readable(clash.html)).toContain('A choice in a case is final');
    expect(readable(clash.html)).toContain('“You dream of them.');
    expect(await path(id)).toEqual(['hear']);
    expect((await press(browser, clash, 'Save these answers')).status).toBe(303);
    expect(await path(id)).toEqual(['hear']);
  });

  it('take one of two choices that are made at the same moment in two windows', async () => {
    const browser = await practitioner(site, { ...sasha, email: 'twice@lindqvist.example' });
    const id = await beginVignettes(browser);
    const page = await browser.get(`/attempts/${id}`);
    const both = await Promise.all([choose(browser, page, hear), choose(browser, page, sensitive)]);
    expect(await path(id)).toHaveLength(1);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('take no choice that the page does not offer', async () => {
    const browser = await practitioner(site, noor);
    const id = await beginVignettes(browser);
    const page = await walkOn(browser, id, '“That’s racism');
    expect(await path(id)).toEqual(['label']);
    expect(waysOn(page).some(({ text }) => text.startsWith(pressed))).toBe(false);
    const letters = waysOn(page).map(({ value }) => value);
    const closed = ['a', 'b', 'c'].find((letter) => !letters.includes(letter))!;
    const tampered: Record<string, string>[] = [
      { 'i1.go': closed, 'i1.at': '1' },
      { 'i1.go': 'z', 'i1.at': '1' },
      { 'i1.go': 'ask', 'i1.at': '1' },
      { 'i1.go': 'a', 'i1.at': '7' },
      { 'i1.go': 'a' },
      { i1: 'hear,ask,both' },
      { 'i1.at': '0' },
    ];
    for (const fields of tampered) {
      await browser.post(`/attempts/${id}/answers`, fields);
      expect(await path(id)).toEqual(['label']);
    }
    await browser.post(`/attempts/${id}/answers`, { 'i1.go': ['a', 'b'], 'i1.at': '1' });
    expect(await path(id)).toEqual(['label']);
  });

  it('send nothing of the key before the result, at no step of the way', async () => {
    const browser = await practitioner(site, { ...ines, email: 'crawl@carvalhal.example' });
    const id = await beginVignettes(browser);
    const item = await jokes();
    const choices = item.steps.flatMap((step) => step.choices);
    const kept = new Set(['The record: how far']);
    let page = await browser.get(`/attempts/${id}`);
    for (let ways = waysOn(page); ways.length > 0; ways = waysOn(page)) {
      const text = readable(page.html);
      for (const { rationale } of choices) expect(text).not.toContain(readable(rationale).slice(0, 40));
      expect(text).not.toContain(readable(item.rationale).slice(0, 40));
      for (const secret of kept) expect(text).not.toContain(secret);
      expect(page.html).not.toMatch(/effects|rationale|m1-v-only-jokes|\b\d+ points?\b/i);
      const told = ((await path(id)) ?? []) as readonly string[];
      const untold = choices.filter(({ key }) => !told.includes(key));
      for (const { consequence } of untold) expect(text).not.toContain(readable(consequence).slice(0, 60));
      page = await browser.follow(await choose(browser, page, ways[0]!.text));
    }
    expect(readable(page.html)).toContain('The case has come to its end');
  });

  it('count what the way had earned when they are sent in before its end, and say so', async () => {
    const browser = await practitioner(site, ines);
    const id = await beginVignettes(browser);
    await walkOn(browser, id, hear, ask);
    const result = readable((await sendIn(browser, id)).html);
    expect(result).toContain(
      'You sent this in before the end of the case, after 2 choices. Up to there they earned 4 of at most 12, and that counts.',
    );
    expect(result).toContain('Where you left the case You have gone through the letters together');
    expect(result).toContain('You made no choice in this case, and so it earned nothing.');
    const gradings = await site.database.reads.findBy(Grading, { attemptId: id });
    expect(gradings.map(({ itemKey, earned, outOf, points }) => [itemKey, earned, outOf, points])).toEqual(
      expect.arrayContaining([['m1-v-only-jokes', 4, 12, 1]]),
    );
  });

  it('replay the way with its reasons, its studies, and what the other choices would have led to', async () => {
    const browser = await practitioner(site, { ...noor, email: 'whole@vandael.example' });
    const id = await beginVignettes(browser);
    const item = await jokes();
    await walkOn(
      browser,
      id,
      hear,
      ask,
      '“Not by that book',
      '“She reports racist',
      '“What would you want',
      'Two aims',
    );
    const page = await sendIn(browser, id);
    const result = readable(page.html);
    expect(result).toContain('You went through the case to its end, with 6 choices. Your way earned 12 of at most 12.');
    for (const { choices } of item.steps.filter(({ key }) => !['bag', 'keys', 'own-code'].includes(key))) {
      for (const { consequence } of choices) expect(result).toContain(consequence.slice(0, 25));
    }
    expect(page.html.match(/<details class="others">/g)).toHaveLength(6);
    expect(result).toContain('What the other 2 choices would have led to');
    expect(result).toContain('It would have led to this step: Her coat is half on.');
    expect(result).toContain('The record: how far it can be stood by: from 0 to 1');
    expect(result).toContain('Carter');
    expect(page.html.match(/<tr><th scope="row">/g)!.length).toBe(7);
  });

  it('are practice: they can be taken again at once, are neither passed nor failed, and no certificate asks for them', async () => {
    const browser = await practitioner(site, amaru);
    const before = readable((await browser.get(`/learn/${course}/${vignettes}`)).html);
    expect(before).toContain('there is no mark to pass');
    const id = await beginVignettes(browser);
    await walkOn(browser, id, hear);
    const result = readable((await sendIn(browser, id)).html);
    expect(result).not.toMatch(/passed|mark to pass/i);
    expect(await beginVignettes(browser)).not.toBe(id);
    await complete(site, browser);
  });
});
