/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { Importing } from '../../src/catalog/importing.service.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import type { Browser } from '../support/browser.js';
import { setUpApp } from '../support/factors.js';
import { inOffice } from '../support/office.js';
import { press } from '../support/page.js';
import { fourItems } from '../support/quiz-course.js';
import type { TestSite } from '../support/site.js';
import { courseFile, filesOf, moduleFile } from '../support/small-content.js';
import { register, type TestPerson } from '../support/world.js';
import { writtenTexts } from '../support/written-course.js';
import type { State } from './states.js';

const taker: TestPerson = {
  name: 'Tadeo Brannigan',
  email: 'tadeo@brannigan.example',
  password: 'a bell on the ferry',
};
const stopper: TestPerson = { ...taker, name: 'Sunniva Brannigan', email: 'sunniva@brannigan.example' };
const keeper: TestPerson = {
  name: 'Petra Halloway',
  email: 'keeper@halloway.example',
  password: 'a lantern by the dam',
};

const slug = 'timed';
const home = `/learn/${slug}`;
const quizzes = {
  all: 'passMark: 75\nattempts: 3\nreveal: { marks: after-submission, key: after-close }\nclosesAt: 2027-11-23T09:00:00Z\ncoolingOffMinutes: 60\ncounts: average\nmarking: negative\ntimeLimit: { minutes: 90 }',
  sure: 'passMark: 75\nattempts: 3\nreveal: after-submission\ncertainty: marked',
  short: 'passMark: 75\nattempts: 3\nreveal: never\ntimeLimit: { minutes: 1, graceSeconds: 0 }',
};

/** What somebody meets who takes quizzes with clocks, pauses, prices and two windows, and who grants them more time. */
export async function attemptStates(site: TestSite): Promise<readonly State[]> {
  await take(site);
  const { id: _, browser: office } = await inOffice(site, keeper);
  await setUpApp(site, office);
  const [open, paused] = [await enrolled(site, taker), await enrolled(site, stopper)];
  const granting = await accommodationsOf(site, stopper);
  await office.get(granting);
  await office.post(granting, { quiz: '', percent: '50', minutes: '', attempts: '1', pause: '10', why: 'As agreed.' });
  const short = await begin(open, 'short');
  site.clock.advance({ minutes: 2 });
  const sure = await begin(open, 'sure');
  const said = Object.fromEntries(
    [1, 2, 3].flatMap((n) => [
      [`i${n}`, String(n > 1)],
      [`i${n}.certainty`, String(n)],
    ]),
  );
  await open.post(`/attempts/${sure}/submission`, { ...said, 'i1.certainty': '3' });
  const [running, still] = [await begin(open, 'all'), await begin(paused, 'all')];
  await press(paused, await paused.get(`/attempts/${still}`), 'Stop the clock', { i1: 'true' });
  const seen = (as: Browser, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(open, 'a quiz with much to promise', `${home}/sure`, unfolding),
    seen(paused, 'a quiz with something granted', `${home}/all`),
    seen(open, 'an attempt with a clock', `/attempts/${running}`),
    seen(open, 'an item with two answers', `/attempts/${running}`, clashing(open, running)),
    seen(paused, 'an attempt whose clock stands still', `/attempts/${still}`),
    seen(open, 'the result of an attempt whose time ran out', `/attempts/${short}/result`),
    seen(open, 'a result with marks by certainty', `/attempts/${sure}/result`),
    seen(office, 'what was granted to somebody', granting),
    seen(office, 'a grant of nothing', granting, pressing('Grant it')),
  ];
}

async function take(site: TestSite): Promise<void> {
  const plain = 'courses/small/modules/01/1-plain.md';
  const written = Object.entries(quizzes).map(([key, policy]) => [`modules/01/${key}.yaml`, fourItems(key, policy)]);
  const texts = {
    'course.yaml': String(writtenTexts[courseFile]).replace('slug: small', `slug: ${slug}`),
    'modules/01/module.yaml': String(writtenTexts[moduleFile]).replace(
      /^activities: .*$/m,
      `activities: [1-plain.md, ${Object.keys(quizzes).join('.yaml, ')}.yaml]`,
    ),
    'modules/01/1-plain.md': writtenTexts[plain]!,
    ...(Object.fromEntries(written) as Record<string, string>),
  };
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`courses/${slug}/${path}`, text]));
  const { faults } = await site.app.get(Importing).take(filesOf(files), null);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

async function enrolled(site: TestSite, who: TestPerson): Promise<Browser> {
  const browser = await register(site, who);
  await press(browser, await browser.get(`/courses/${slug}`), 'Enrol in Edition 1', { acknowledged: '1' });
  await browser.get(home);
  return browser;
}

async function accommodationsOf(site: TestSite, { email }: TestPerson): Promise<string> {
  const [enrolment] = await site.database.reads
    .select(Enrolment, 'e')
    .innerJoin('Person', 'p', 'p.id = e.personId AND p.email = :email', { email })
    .getMany();
  return `/admin/people/${enrolment!.personId}/enrolments/${enrolment!.id}/accommodations`;
}

async function begin(browser: Browser, key: string): Promise<string> {
  const { location } = await browser.post(`${home}/${key}/attempts`);
  return String(location).replace('/attempts/', '');
}

const nothing = () => Promise.resolve();

const unfolding = (page: Page) => page.locator('.certainty-about > summary').click();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};

/** Another window saves something else while this one is open; the script, which saves what is typed, knows nothing of it. */
const clashing = (elsewhere: Browser, id: string) => async (page: Page) => {
  await elsewhere.get(`/attempts/${id}`);
  await press(elsewhere, await elsewhere.get(`/attempts/${id}`), 'Save and stay here', { i1: 'true' });
  await page.locator('[name=i1][value=false]').evaluate((field: HTMLInputElement) => void (field.checked = true));
  await pressing('Save and stay here')(page);
};
