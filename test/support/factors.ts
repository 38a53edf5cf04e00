import { codeAt } from '../../src/accounts/factors/one-time-code.js';
import { Authenticator, type CreationOptions, type Flaws, type RequestOptions } from './authenticator.js';
import type { Answer, Browser } from './browser.js';
import { press, readable } from './page.js';
import type { TestSite } from './site.js';
import type { TestPerson } from './world.js';

/** The code that an app with this key shows now, or so many steps from now. */
export const codeNow = (site: TestSite, key: string, steps = 0): string =>
  codeAt(key, Math.floor(site.clock.now().getTime() / 30_000) + steps);

/** Sets up an authenticator app as its person does it. Returns its key, and the recovery codes if there were none before. */
export async function setUpApp(site: TestSite, browser: Browser): Promise<{ key: string; codes: string[] }> {
  const page = await browser.get('/account/factors/app');
  const key = keyOn(page);
  const answer = await press(browser, page, 'Set up the app', { code: codeNow(site, key) });
  if (answer.status !== 303) throw new Error(`The app was not set up: ${readable(answer.html)}`);
  const codes = codesOn(await browser.follow(answer));
  if (codes.length > 0) await browser.post('/account/factors/recovery-codes/kept');
  site.clock.advance({ seconds: 60 }); // the code that set it up works no more
  return { key, codes };
}

export const keyOn = (page: Answer): string =>
  (/<code class="breakable">([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');

export const codesOn = (page: Answer): string[] =>
  [...page.html.matchAll(/<code>(\d{4}-\d{4}-\d{4})<\/code>/g)].map(([, code]) => code!);

/** Asks the site for what a passkey has to sign, as the script does. */
export async function optionsFor<T>(browser: Browser, path: string): Promise<T> {
  const answer = await browser.post(path, {}, { Accept: 'application/json' });
  if (answer.status !== 200) throw new Error(`No options at ${path}: ${answer.status} ${answer.html}`);
  return JSON.parse(answer.html) as T;
}

export async function addPasskey(
  browser: Browser,
  name: string,
  key = new Authenticator(),
  flaws: Flaws = {},
): Promise<{ key: Authenticator; answer: Answer }> {
  await browser.get('/account/factors');
  const options = await optionsFor<CreationOptions>(browser, '/account/factors/passkeys/options');
  const credential = key.create(options, flaws);
  return { key, answer: await browser.post('/account/factors/passkeys', { name, credential }) };
}

/** Signs in with a passkey and nothing else, in a new browser. */
export async function signInByPasskey(
  site: TestSite,
  key: Authenticator,
  flaws: Flaws = {},
  browser = site.visitor(),
): Promise<{ browser: Browser; answer: Answer; credential: string }> {
  await browser.get('/sign-in');
  const options = await optionsFor<RequestOptions>(browser, '/sign-in/passkey/options');
  const credential = key.get(options, flaws);
  return { browser, answer: await browser.post('/sign-in/passkey', { credential }), credential };
}

/** Shows the password; where a second step is due, the browser stands before it. */
export async function showPassword(
  site: TestSite,
  { email, password }: TestPerson,
  browser = site.visitor(),
  more: Record<string, string> = {},
): Promise<{ browser: Browser; answer: Answer }> {
  const page = await browser.get('/sign-in');
  return { browser, answer: await press(browser, page, 'Sign in', { email, password, ...more }) };
}

/** Shows a code at the second step. */
export async function showCode(browser: Browser, code: string, more: Record<string, string> = {}): Promise<Answer> {
  return press(browser, await browser.get('/sign-in/second'), 'Go on', { code, ...more });
}
