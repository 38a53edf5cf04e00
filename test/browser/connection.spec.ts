import type { Cookie, Locator, Page } from 'playwright-core';
import { course } from '../support/site.js';
import { begin, lessonKeys, practitioner, robin, sasha } from '../support/world.js';
import { oneOfEachShipped } from '../support/one-of-each.js';
import { Stage } from './stage.js';

jest.setTimeout(60_000);

describe('a connection that breaks while one works', () => {
  const folder = oneOfEachShipped();
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open({ content: folder.path });
  });
  afterAll(async () => {
    await stage?.close();
    folder.remove();
  });

  const saves = /\/(answers|reflections\/[^/]+)$/;
  const cut = (page: Page) => page.route(saves, (route) => route.abort());
  const mend = (page: Page) => page.unroute(saves);
  const said = (place: Locator, text: string) => place.filter({ hasText: text }).waitFor();

  /** Tries to leave by a link, and tells whether the page asked before it let go. */
  async function asksWhoLeaves(page: Page, answer: 'stay' | 'go'): Promise<boolean> {
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void (answer === 'stay' ? dialog.dismiss() : dialog.accept());
    });
    await page.getByRole('link', { name: 'Certificates' }).click();
    if (answer === 'go') await page.waitForURL('**/certificates');
    page.removeAllListeners('dialog');
    return asked;
  }

  it('says that a note is not saved, asks before leaving, and saves it once the connection is back', async () => {
    const page = await stage.page({ as: await practitioner(stage.site, robin) });
    const [lesson] = await lessonKeys(stage.site);
    await page.goto(`/learn/${course}/${lesson}`);
    const note = page.getByLabel('Your private note');
    const hint = page.locator('.reflection .hint');
    await cut(page);
    await note.pressSequentially('Ask what came before.');
    await said(hint, 'Not saved yet. The connection is broken');
    expect(await asksWhoLeaves(page, 'stay')).toBe(true);
    await mend(page);
    await said(hint, 'Last saved');
    expect(await asksWhoLeaves(page, 'go')).toBe(false);
    await page.goto(`/learn/${course}/${lesson}`);
    expect(await note.inputValue()).toBe('Ask what came before.');
  });

  describe('in a quiz', () => {
    let page: Page;
    let cookies: Cookie[];

    beforeAll(async () => {
      const browser = await practitioner(stage.site, sasha);
      page = await stage.page({ as: browser });
      await page.goto(`/attempts/${await begin(browser)}`);
      cookies = await page.context().cookies();
    });

    const status = () => page.locator('#saved');
    const single = () => page.locator('.item', { hasText: 'One answer' });
    const gaps = () => page.locator('.item', { has: page.locator('.cloze') });
    const numeric = () => page.locator('.item', { has: page.locator('.numeric') });
    const stateOf = (item: Locator) => item.locator('.label > span').last().innerText();

    it('says that an answer is not saved, and goes on saying so while any is not', async () => {
      await page.route(saves, (route) =>
        route.request().postData()?.includes('=77') ? route.abort() : route.continue(),
      );
      await numeric().getByRole('textbox').pressSequentially('77');
      await said(status(), 'Not saved yet. The connection is broken');
      expect(await asksWhoLeaves(page, 'stay')).toBe(true);
      await single().getByRole('radio').first().check();
      await page.waitForEvent('requestfailed');
      expect(await status().innerText()).toMatch(/^Not saved|^Saving/);
      await mend(page);
      await said(status(), 'Saved at');
      expect([await stateOf(numeric()), await stateOf(single())]).toEqual(['Saved', 'Saved']);
    });

    it('says what the server says of a save that it is too busy for, and tries again', async () => {
      const busy = { status: 503, contentType: 'application/problem+json', body: '{"detail":"Very busy just now."}' };
      await page.route(saves, (route) => route.fulfill(busy));
      await single().getByRole('radio').last().check();
      await said(status(), 'Very busy just now.');
      expect(await asksWhoLeaves(page, 'stay')).toBe(true);
      await mend(page);
      await said(status(), 'Saved at');
      expect(stage.troubles.splice(0).every((trouble) => /net::ERR_FAILED|503/.test(trouble))).toBe(true);
    });

    it('says after each save what is answered, in part too, and what is not', async () => {
      await gaps().getByRole('combobox').first().selectOption({ index: 1 });
      await said(page.locator('.attempt-state'), '2 of 7 answered, 1 in part');
      await said(page.locator('.items'), '4 items have no saved answer yet');
    });

    it('says so when the session has ended, and keeps what was typed', async () => {
      await page.context().clearCookies();
      await numeric().getByRole('textbox').fill('78');
      await said(status(), 'Not saved, because you are no longer signed in here');
      expect(await asksWhoLeaves(page, 'stay')).toBe(true);
      expect(await numeric().getByRole('textbox').inputValue()).toBe('78');
      await page.context().addCookies(cookies);
      await numeric().getByRole('textbox').fill('79');
      await said(status(), 'Saved at');
      expect(stage.troubles.splice(0).every((trouble) => trouble.includes(': 403 '))).toBe(true);
    });

    it('lets go without asking when everything is saved', async () => {
      expect(await asksWhoLeaves(page, 'go')).toBe(false);
      await page.goBack();
    });

    it('sends an attempt in without asking, also while a save is under way', async () => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.type());
        void dialog.accept();
      });
      await page.route(saves, () => new Promise(() => undefined));
      await single().getByRole('radio').first().check();
      await said(status(), 'Saving');
      await page.getByRole('button', { name: 'Send in for marking' }).click();
      await page.waitForURL('**/result');
      expect(dialogs).toEqual([]);
    });
  });

  it('causes no other trouble', () => {
    expect(stage.troubles).toEqual([]);
  });
});
