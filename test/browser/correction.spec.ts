/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { enrolledOn, publishEdition, slug } from '../support/edition-course.js';
import { answers, type TestPerson } from '../support/world.js';
import { Stage } from './stage.js';

jest.setTimeout(180_000);

const home = `/learn/${slug}`;
const person = (name: string): TestPerson => ({
  name,
  email: `${name}@reader.example`,
  password: 'a ladder by the barn',
});

/** Each begins in edition 1 and finishes in edition 2, which was published in between. */
describe('a correction while a practitioner is in the middle, in a browser', () => {
  let stage: Stage;
  const pages: { readonly page: Page; readonly as: Browser; attempt: string }[] = [];

  beforeAll(async () => {
    stage = await Stage.open();
    await publishEdition(stage.site, 1);
    for (const [name, javaScriptEnabled] of [
      ['scripted', true],
      ['plain', false],
    ] as const) {
      const { browser: as } = await enrolledOn(stage.site, person(name));
      pages.push({ page: await stage.page({ as, javaScriptEnabled }), as, attempt: '' });
    }
    for (const who of pages) who.attempt = await beginInTheFirst(who.page);
    await publishEdition(stage.site, 2);
  });
  afterAll(() => stage?.close());
  afterEach(() => expect(stage.troubles).toEqual([]));

  const arrives = async (page: Page, doing: () => Promise<unknown>) => {
    const arrival = page.waitForEvent('load');
    await doing();
    await arrival;
  };
  const press = (page: Page, name: string | RegExp) =>
    arrives(page, () => page.getByRole('button', { name }).first().click());
  const follow = (page: Page, name: string | RegExp) =>
    arrives(page, () => page.getByRole('link', { name }).first().click());

  /** Reads a lesson, begins the quiz and answers one of its two items. */
  async function beginInTheFirst(page: Page): Promise<string> {
    await page.goto(`${home}/m1-trial`);
    await press(page, 'Mark as done');
    await page.goto(`${home}/m1-quiz`);
    await press(page, /^Start/);
    await page.locator('input[type=radio]').first().check();
    const attempt = new URL(page.url()).pathname.split('/').at(-1)!;
    if (await page.getByRole('button', { name: /^Save/ }).first().isVisible()) await press(page, /^Save/);
    return attempt;
  }

  it.each([0, 1])('goes on with the attempt, moves, sees what changed and finishes (%i)', async (at) => {
    const { page, as, attempt } = pages[at]!;
    await page.goto(`${home}/edition`);
    expect(await page.getByRole('button', { name: 'Move to edition 2' }).count()).toBe(0);
    await follow(page, 'One trial, asked'); // the first of them is what changed in it; the attempt stands below
    await page.goto(`/attempts/${attempt}`);
    expect(await page.locator('main').innerText()).toContain('The follow-up still stands.');
    await as.post(`/attempts/${attempt}/answers`, await answers(stage.site, attempt, 'right'));
    await page.reload();
    await press(page, /^Send in/);
    await page.goto(home);
    await follow(page, 'See what changed');
    await press(page, 'Move to edition 2');
    expect(await page.locator('main').innerText()).toContain('You study edition 2.');
    await follow(page, 'One small trial');
    expect(await page.locator('ins').first().innerText()).toContain('compared with');
    await press(page, 'I looked at it again');
    expect(await page.getByRole('link', { name: 'One small trial' }).count()).toBe(0);
    for (const lesson of ['m1-same', 'm1-new']) {
      await page.goto(`${home}/${lesson}`);
      await press(page, 'Mark as done');
    }
    await page.goto(home);
    await follow(page, /^Sign the attestation/);
    await page.getByRole('checkbox').check();
    await press(page, 'Sign and issue the certificate');
    expect(await page.locator('article').innerText()).toContain('Edition 2');
  });
});
