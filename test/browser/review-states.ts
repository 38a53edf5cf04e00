import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { course, type TestSite } from '../support/site.js';
import { begin, paperOf, practitioner, readAllLessons, sendIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const mind = `/review/${course}`;
const keeper: TestPerson = { name: 'Imre Halloran', email: 'imre@halloran.example', password: 'a kettle on the quay' };
const starter = { ...keeper, name: 'Lotte Brandvold', email: 'lotte@brandvold.example' };

/** What is kept fresh, from the offer to the end of a sitting. */
export async function reviewStates(site: TestSite): Promise<readonly State[]> {
  const newcomer = await practitioner(site, starter);
  await newcomer.get(mind);
  const reader = await keepingFresh(site, keeper);
  const seen = (as: Browser, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(newcomer, 'the offer to keep a course fresh', mind),
    seen(newcomer, 'all courses to keep fresh', '/review'),
    seen(reader, 'a course that is kept fresh', mind),
    seen(reader, 'everything in a review', mind, opening),
    seen(reader, 'an item in a review', `${mind}/next`),
    seen(reader, 'the key of an item in a review', `${mind}/next`, showing),
    seen(reader, 'the end of a sitting', `${mind}/next?answered=10`),
  ];
}

/** Somebody who has read the module, missed one item of its quiz, and turned it on. */
export async function keepingFresh(site: TestSite, who: TestPerson): Promise<Browser> {
  const browser = await practitioner(site, who);
  await readAllLessons(site, browser);
  const id = await begin(browser);
  const [first, ...rest] = await paperOf(site, id);
  const fields = Object.assign({}, first!.wrong, ...rest.map(({ right }) => right)) as Record<string, string>;
  await browser.post(`/attempts/${id}/answers`, fields);
  await sendIn(browser, id);
  await browser.get(mind);
  await browser.post(`${mind}/start`, { letters: '1' });
  return browser;
}

const nothing = () => Promise.resolve();

async function opening(page: Page): Promise<void> {
  for (const summary of await page.locator('.kept > summary').all()) await summary.click();
}

async function showing(page: Page): Promise<void> {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await arrival;
}
