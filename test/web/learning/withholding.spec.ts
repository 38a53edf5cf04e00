import type { Browser } from '../../support/browser.js';
import { ContentFolder } from '../../support/content-folder.js';
import { databases } from '../../support/databases.js';
import { readable } from '../../support/page.js';
import { secretsIn, sentencesOf } from '../../support/secrets.js';
import { course, TestSite } from '../../support/site.js';
import { answers, begin, paperOf, practitioner, quiz, robin, sasha, sendIn, take } from '../../support/world.js';

describe.each(databases)('the key of a quiz on %s', (_name, make) => {
  const content = new ContentFolder().withWholePapers();
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await TestSite.open(make, { content: content.path });
    browser = await practitioner(site, robin);
  });
  afterAll(async () => {
    await site.close();
    content.remove();
  });

  const items = async (id: string) => (await paperOf(site, id)).map(({ item }) => item);
  const pageText = async (path: string) => (await browser.get(path)).html;

  it('reaches no browser before it may: not with the paper, a save, a conflict or a result', async () => {
    const id = await begin(browser);
    const drawn = await items(id);
    const seen: Record<string, string> = {
      'quiz before the start': await pageText(`/learn/${course}/${quiz}`),
      'open paper': await pageText(`/attempts/${id}`),
    };
    for (const manner of ['wrong', 'right'] as const) {
      const fields = await answers(site, id, manner);
      const saved = await browser.post(`/attempts/${id}/answers`, fields, { Accept: 'application/json' });
      seen[`save of ${manner} answers`] = saved.html;
      seen[`paper with ${manner} answers`] = await pageText(`/attempts/${id}`);
    }
    await browser.post(`/attempts/${id}/answers`, await answers(site, id, 'wrong'));
    seen['result'] = (await sendIn(browser, id)).html;
    seen['conflict'] = (await browser.post(`/attempts/${id}/answers`, {}, { Accept: 'application/json' })).html;
    seen['quiz after the result'] = await pageText(`/learn/${course}/${quiz}`);
    seen['course'] = await pageText(`/learn/${course}`);

    expect(drawn).toHaveLength(35);
    expect(Object.keys(seen)).toHaveLength(10);
    for (const [where, text] of Object.entries(seen)) {
      expect(text.length).toBeGreaterThan(200);
      expect({ where, told: secretsIn(text, drawn) }).toEqual({ where, told: [] });
    }
    expect(readable(seen['result'])).toContain(
      'Which answers were right, and why, is shown once you have passed or have used your last attempt.',
    );
  });

  it('says the same of a saved answer, right or wrong', async () => {
    const id = await begin(browser);
    const said = [];
    for (const manner of ['wrong', 'right'] as const) {
      const fields = await answers(site, id, manner);
      const { html } = await browser.post(`/attempts/${id}/answers`, fields, { Accept: 'application/json' });
      said.push({ ...(JSON.parse(html) as object), versions: null }); // they tell one's own answers apart, and no more
    }
    expect(said[0]).toEqual(said[1]);
    await browser.post(`/attempts/${id}/answers`, await answers(site, id, 'wrong'));
    await sendIn(browser, id);
  });

  it('stays hidden while a later attempt is open, and is shown when the last one is sent in', async () => {
    const last = await begin(browser);
    const earlier = [...(await pageText(`/learn/${course}/${quiz}`)).matchAll(/\/attempts\/[^/"]+\/result/g)].map(
      ([path]) => path,
    );
    expect(earlier).toHaveLength(2);
    for (const path of earlier) expect(secretsIn(await pageText(path), await items(last))).toEqual([]);
    await browser.post(`/attempts/${last}/answers`, await answers(site, last, 'wrong'));
    const shown = (await sendIn(browser, last)).html;
    for (const item of await items(last)) expect(secretsIn(shown, [item])).toContain(sentencesOf(item.rationale)[0]);
    for (const path of earlier) expect(await pageText(path)).toContain('class="item-result"');
  });

  it('is shown for an attempt that failed once a later one has passed', async () => {
    browser = await practitioner(site, sasha);
    const failed = await take(site, browser, 'wrong');
    expect(failed.result.html).not.toContain('class="item-result"');
    await take(site, browser, 'right');
    expect(await pageText(`/attempts/${failed.id}/result`)).toContain('class="item-result"');
  });
});
