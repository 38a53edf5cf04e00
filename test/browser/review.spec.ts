/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { course } from '../support/site.js';
import { practitioner, readAllLessons } from '../support/world.js';
import { keepingFresh } from './review-states.js';
import { Stage } from './stage.js';

jest.setTimeout(180_000);

const mind = `/review/${course}`;

describe('a review in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());
  afterEach(() => expect(stage.troubles).toEqual([]));

  const person = (name: string) => ({ name, email: `${name}@halloran.example`, password: 'a kettle on the quay' });
  const left = (page: Page) => page.locator('.review-head').innerText();
  const arrives = async (page: Page, doing: () => Promise<unknown>) => {
    const arrival = page.waitForEvent('load');
    await doing();
    await arrival;
  };
  const press = (page: Page, name: string | RegExp) =>
    arrives(page, () => page.getByRole('button', { name }).first().click());

  it('goes from the offer to the end of a sitting without scripts', async () => {
    const as = await practitioner(stage.site, person('plain'));
    await readAllLessons(stage.site, as);
    const page = await stage.page({ as, javaScriptEnabled: false });
    await page.goto(`/learn/${course}`);
    await page.getByRole('link', { name: 'Keep it fresh' }).click();
    expect(await page.getByLabel('Send me a letter').isChecked()).toBe(true);
    await press(page, 'Turn it on');
    await page.getByRole('link', { name: 'Begin' }).click();
    for (const [count, rating] of ['Not this time', 'Only just', 'Yes', 'At once', 'Yes'].entries()) {
      expect(await left(page)).toContain(count === 4 ? 'The last one' : `${5 - count} left`);
      expect(await page.locator('.rating-keys').count()).toBe(0);
      await press(page, 'Show the answer');
      await press(page, new RegExp(`^${rating}`));
    }
    expect(await page.locator('h1').innerText()).toBe('Done for now');
    expect(await page.locator('.lead').innerText()).toContain('You answered 5.');
    await page.getByRole('link', { name: 'To the overview' }).click();
    expect(await page.locator('.lead').innerText()).toBe('Nothing is due today');
    await page.locator('.kept > summary').first().click();
    await press(page, 'Take out');
    expect(await page.locator('summary', { hasText: 'Taken out' }).count()).toBe(1);
    await press(page, 'Turn it off');
    expect(await page.getByRole('button', { name: 'Turn it on' }).count()).toBe(1);
  });

  it('is gone through with the keyboard: Enter shows, the digits answer, and the digits can be turned off', async () => {
    const as = await keepingFresh(stage.site, person('keys'));
    const page = await stage.page({ as });
    await page.goto(`${mind}/next`);
    expect(await left(page)).toContain('5 left');
    await page.keyboard.press('2'); // says nothing before the answer is shown
    await arrives(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('.verdict').innerText()).toBe('Left open');
    expect(await page.getByRole('button', { name: /^Yes/ }).getAttribute('aria-keyshortcuts')).toBe('3');
    await arrives(page, () => page.keyboard.press('1'));
    expect(await left(page)).toContain('4 left');
    await arrives(page, () => page.keyboard.press('Enter'));
    await page.getByLabel('The keys 1 to 4 answer too').uncheck();
    await page.locator('h1').click({ force: true });
    await page.keyboard.press('4');
    expect(await page.getByLabel('The keys 1 to 4 answer too').isChecked()).toBe(false);
    await page.getByRole('button', { name: /^At once/ }).focus();
    await arrives(page, () => page.keyboard.press('Enter'));
    expect(await left(page)).toContain('3 left');
  });

  it('leaves the digits to a field in which one types', async () => {
    const as = await keepingFresh(stage.site, person('typing'));
    const page = await stage.page({ as });
    await page.goto(`${mind}/next`);
    await press(page, 'Show the answer');
    const taken = await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
      return document.activeElement === field;
    });
    expect(taken).toBe(true);
    await page.keyboard.press('1');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('1');
    expect(await page.locator('.rating').count()).toBe(1);
  });
});
