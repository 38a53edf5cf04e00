import { People } from '../../src/accounts/people.service.js';
import type { Person } from '../../src/accounts/person.entity.js';
import type { Item } from '../../src/assessment/item.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { lessonsOf, quizzesOf } from '../../src/catalog/published.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { answerTo, type Manner } from './answers.js';
import type { Answer, Browser } from './browser.js';
import { type Fields, press } from './page.js';
import { lettersTo } from './post.js';
import { course, type TestSite } from './site.js';

export interface TestPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Practitioners of the test world. Nobody here is or was alive. */
export const robin = person('Robin Ashgrove', 'robin@ashgrove.example');
export const sasha = person('Sasha Lindqvist', 'sasha@lindqvist.example');
export const noor = person('Noor van Dael', 'noor@vandael.example');
export const amaru = person('Amaru Quispe-Flores', 'amaru@quispe.example');
export const ines = person('Inês Carvalhal', 'ines@carvalhal.example');

/** The one quiz of the shipped course. */
export const quiz = 'm1-quiz';

function person(name: string, email: string): TestPerson {
  return { name, email, password: `the quiet river of ${name}` };
}

/** Makes an account whose address is confirmed. */
export async function account(site: TestSite, { name, email, password }: TestPerson): Promise<Person> {
  return site.app.get(People).register({ name, email, password, language: 'en' });
}

/** Makes an account whose address is confirmed, and signs it in in a new browser. */
export async function register(site: TestSite, who: TestPerson): Promise<Browser> {
  await account(site, who);
  return signIn(site, who);
}

/** Where the newest letter to this address leads. */
export async function newestLink(site: TestSite, address: string): Promise<string> {
  const link = (await lettersTo(site, address)).at(-1)?.links[0];
  if (link === undefined) throw new Error(`No letter to ${address} holds a link`);
  return link;
}

export async function signIn(
  site: TestSite,
  { email, password }: TestPerson,
  browser = site.visitor(),
): Promise<Browser> {
  const page = await browser.get('/sign-in');
  await arrived(browser, await press(browser, page, 'Sign in', { email, password }));
  return browser;
}

export async function enrol(browser: Browser): Promise<Answer> {
  const page = await browser.get(`/courses/${course}`);
  return arrived(browser, await press(browser, page, 'Enrol in Edition 1', { acknowledged: '1' }));
}

/** A person with an account, signed in and enrolled on the shipped course. */
export async function practitioner(site: TestSite, who: TestPerson): Promise<Browser> {
  const browser = await register(site, who);
  await enrol(browser);
  return browser;
}

export async function lessonKeys(site: TestSite): Promise<string[]> {
  return lessonsOf((await edition(site)).content).map(({ key }) => key);
}

/** Opens every lesson and marks it as done, the button's way. */
export async function readAllLessons(site: TestSite, browser: Browser): Promise<Answer> {
  const keys = await lessonKeys(site);
  let page = await browser.get(`/learn/${course}/${keys[0]}`);
  for (const _ of keys) page = await arrived(browser, await press(browser, page, 'Mark as done and go on'));
  return page;
}

/** Begins an attempt, or goes on with the open one. Returns its id. */
export async function begin(browser: Browser): Promise<string> {
  const begun = await browser.post(`/learn/${course}/${quiz}/attempts`);
  const id = /^\/attempts\/([^/]+)$/.exec(begun.location ?? '')?.[1];
  if (!id) throw new Error(`No attempt was begun: ${begun.status} ${begun.location}`);
  return id;
}

/** One item of an attempt's paper, under its form name, with the fields that answer it. */
export interface AskedItem {
  readonly item: Item;
  readonly name: string;
  /** What the item tests, in the words of its module. */
  readonly objective: string;
  readonly right: Fields;
  readonly wrong: Fields;
}

export async function paperOf(site: TestSite, attemptId: string): Promise<AskedItem[]> {
  const attempt = await site.database.reads.findOneBy(Attempt, { id: attemptId });
  const { content } = await site.app.get(Editions).byId(attempt!.editionId);
  const items = new Map(quizzesOf(content).flatMap((each) => each.items.map((item) => [item.key, item])));
  const objectives = new Map(
    content.modules.flatMap((module) => module.objectives.map(({ key, text }) => [key, text])),
  );
  return attempt!.paper.items.map(({ key, order }, at) => {
    const item = items.get(key)!;
    const name = `i${at + 1}`;
    const fields = (manner: Manner) => answerTo(item, order, name, manner);
    return { item, name, objective: objectives.get(item.objective)!, right: fields('right'), wrong: fields('wrong') };
  });
}

/** The fields that answer a whole paper in one manner; `none` leaves every item open. */
export async function answers(site: TestSite, attemptId: string, manner: Manner | 'none'): Promise<Fields> {
  if (manner === 'none') return {};
  const paper = await paperOf(site, attemptId);
  return Object.assign({}, ...paper.map((asked) => asked[manner])) as Fields;
}

export async function answerAll(
  site: TestSite,
  browser: Browser,
  id: string,
  manner: Manner | 'none',
): Promise<Answer> {
  return browser.post(`/attempts/${id}/answers`, await answers(site, id, manner));
}

/** Sends an attempt in with what is filled in on its page, and shows what came of it. */
export async function sendIn(browser: Browser, id: string): Promise<Answer> {
  const page = await browser.get(`/attempts/${id}`);
  return arrived(browser, await press(browser, page, 'Send in for marking'));
}

/** A whole attempt from its beginning to its result. */
export async function take(
  site: TestSite,
  browser: Browser,
  manner: Manner | 'none',
): Promise<{ id: string; result: Answer }> {
  const id = await begin(browser);
  await answerAll(site, browser, id, manner);
  return { id, result: await sendIn(browser, id) };
}

/** Signs the attestation. Returns the serial of the certificate. */
export async function attest(browser: Browser, name?: string): Promise<string> {
  const page = await browser.get(`/certificates/for/${course}`);
  const typed = { attested: '1', ...(name !== undefined && { name }) };
  const { location, status } = await press(browser, page, 'Sign and issue the certificate', typed);
  const serial = /^\/certificates\/(ATN-[^/]+)$/.exec(location ?? '')?.[1];
  if (!serial) throw new Error(`No certificate was issued: ${status} ${location}`);
  return serial;
}

/** Everything from enrolling to the certificate. */
export async function complete(site: TestSite, browser: Browser): Promise<string> {
  await readAllLessons(site, browser);
  await take(site, browser, 'right');
  return attest(browser);
}

async function edition(site: TestSite) {
  const newest = await site.app.get(Editions).newestOf(course);
  return newest!;
}

/** Follows the redirect that every well-formed form ends in; anything else fails the step. */
async function arrived(browser: Browser, answer: Answer): Promise<Answer> {
  if (answer.status !== 303) throw new Error(`The form was not taken: ${answer.status} ${answer.html.slice(0, 2000)}`);
  return browser.follow(answer);
}
