import type { Page } from 'playwright-core';
import { SettingUp } from '../../src/accounts/set-up.service.js';
import { makeSerial } from '../../src/credentials/serial.js';
import { MailWishes } from '../../src/kernel/mail/mail-wishes.service.js';
import type { Browser } from '../support/browser.js';
import { course, type TestSite } from '../support/site.js';
import { amaru, answerAll, attest, begin, lessonKeys, noor, practitioner, quiz } from '../support/world.js';
import { readAllLessons, register, robin, sasha, take } from '../support/world.js';
import { accountStates } from './account-states.js';
import { attemptStates } from './attempt-states.js';
import { editionStates } from './edition-states.js';
import { factorStates } from './factor-states.js';
import { mediaStates } from './media-states.js';
import { officeStates } from './office-states.js';
import { quizBuilderStates } from './quiz-builder-states.js';
import { oidcStates } from './oidc-states.js';
import { ownAccountStates } from './own-account-states.js';
import { reviewStates } from './review-states.js';
import { writingStates } from './writing-states.js';
import { settingsStates } from './settings-states.js';
import { studioStates } from './studio-states.js';

type Doing = (page: Page) => Promise<unknown>;

/** A page as somebody meets it: whose session it is, where it stands, and what they do there first. */
export interface State {
  readonly name: string;
  readonly as: Browser | undefined;
  readonly path: string;
  readonly first: Doing;
}

/** Every page, in every state that looks different. */
/** Administrators' pages and one's own account are looked at by `npm run prove:pages`: all of them together take too long. */
const hasTime = process.env.ATTUNE_EVERY_PAGE !== undefined;

export async function everyState(site: TestSite): Promise<readonly State[]> {
  const newcomer = await register(site, robin);
  const learner = await practitioner(site, sasha);
  const failed = await take(site, learner, 'wrong');
  const answered = await begin(learner);
  await answerAll(site, learner, answered, 'right');
  const candidate = await practitioner(site, noor);
  const open = await begin(candidate);
  const signer = await practitioner(site, { ...noor, email: 'signer@vandael.example' });
  const holder = await practitioner(site, amaru);
  for (const browser of [signer, holder]) await readAllLessons(site, browser);
  const passed = await take(site, signer, 'right');
  await take(site, holder, 'right');
  const serial = await attest(holder);
  const setUp = (await site.app.get(SettingUp).offer())!;
  const letters = `/unsubscribe/${site.app.get(MailWishes).ending('nobody', 'learning')}`;
  const lessons = await lessonKeys(site);
  const at = { course: `/courses/${course}`, home: `/learn/${course}`, attestation: `/certificates/for/${course}` };
  return [
    ...seenBy(undefined, [
      ['the landing page', '/'],
      ['the courses', '/courses'],
      ['courses that were found', '/courses?q=trauma'],
      ['no course found', '/courses?q=astronomy'],
      ['a course, for strangers', at.course],
      ['the evidence registry', '/evidence', (page) => page.locator('.guide > summary').click()],
      ['studies that were found', '/evidence?q=mdma&kind=trial'],
      ['claims that were found', '/evidence?q=mdma&show=claims'],
      ['no study found', '/evidence?q=astronomy&kind=trial'],
      ['a study', '/evidence/studies/mitchell2023'],
      ['a retracted study', '/evidence/studies/jerome2020'],
      ['a claim', '/evidence/claims/c22'],
      ['a contested claim', '/evidence/claims/c32'],
      ['a study that is not there', '/evidence/studies/nobody2020'],
      ['registration', `/register?next=${at.course}`],
      ['registration with three errors', '/register', pressing('Register')],
      ['sign-in', '/sign-in'],
      ['sign-in that was refused', '/sign-in', signingInWrongly],
      ['the first administrator’s page', `/set-up/${setUp}`],
      ['verification', '/verify'],
      ['verification of what is no serial', '/verify?serial=ATN-2026-7K4M'],
      ['verification of a serial with a slip', `/verify?serial=${mistyped(serial)}`],
      ['verification of an unknown serial', `/verify/${makeSerial(new Uint8Array(8), 2026)}`],
      ['verification of a certificate', `/verify/${serial}`],
      ['the end of letters about a topic', letters],
      ['letters about a topic, ended', letters, pressing('Get no more of these letters')],
      ['accessibility', '/accessibility'],
      ['privacy', '/privacy'],
      ['a page that is not there', '/nothing-here'],
    ]),
    ...seenBy(newcomer, [
      ['an empty dashboard', '/learn'],
      ['no certificates', '/certificates'],
      ['a course, before enrolling', at.course],
      ['enrolment without the tick', at.course, pressing('Enrol in Edition 1')],
    ]),
    ...seenBy(learner, [
      ['the dashboard of a learner', '/learn'],
      ['a course that one is on', at.course],
      ['the course’s page', at.home],
      ...lessons.map((key): Told => [`the lesson ${key}`, `${at.home}/${key}`]),
      ['a citation’s slip', `${at.home}/${lessons[0]}`, (page) => page.locator('button.cite').first().click()],
      ['the outline of a lesson', `${at.home}/${lessons[0]}`, openingTheOutline],
      ['a quiz with an earlier attempt', `${at.home}/${quiz}`],
      ['an attempt with every answer', `/attempts/${answered}`],
      ['the result of a failed attempt', `/attempts/${failed.id}/result`],
    ]),
    ...seenBy(candidate, [
      ['an attempt with unanswered items', `/attempts/${open}`],
      ['the quiz of an open attempt', `${at.home}/${quiz}`],
    ]),
    ...seenBy(signer, [
      ['the result of a passed attempt', `/attempts/${passed.id}/result`],
      ['the course’s page before the signature', at.home],
      ['the attestation', at.attestation],
      ['the attestation with errors', at.attestation, unsigned],
    ]),
    ...seenBy(holder, [
      ['the dashboard with a certificate', '/learn'],
      ['the course’s page of a holder', at.home],
      ['the certificates', '/certificates'],
      ['a certificate', `/certificates/${serial}`],
    ]),
    ...(await accountStates(site)),
    ...(await reviewStates(site)),
    ...(hasTime
      ? [
          ...(await officeStates(site)),
          ...(await ownAccountStates(site)),
          ...(await oidcStates(site)),
          ...(await settingsStates(site)),
          ...(await factorStates(site)),
          ...(await studioStates(site)),
          ...(await attemptStates(site)),
          ...(await editionStates(site)),
          ...(await quizBuilderStates(site)),
          ...(await writingStates(site)),
          ...(await mediaStates(site)),
        ]
      : []),
  ];
}

type Told = readonly [name: string, path: string, first?: Doing];

const seenBy = (as: Browser | undefined, told: readonly Told[]): State[] =>
  told.map(([name, path, first = () => Promise.resolve()]) => ({ name, as, path, first }));

const pressing =
  (name: string): Doing =>
  async (page) => {
    const arrival = page.waitForEvent('load');
    await page.getByRole('button', { name }).first().click();
    await arrival;
  };

/** It stands open beside the text where there is room. */
async function openingTheOutline(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.outline > summary').click();
}

async function signingInWrongly(page: Page): Promise<void> {
  await page.getByLabel('Email address').fill('nobody@nowhere.example');
  await page.getByLabel('Password', { exact: true }).fill('not the right one');
  await pressing('Sign in')(page);
}

async function unsigned(page: Page): Promise<void> {
  await page.getByLabel('Your name as it will be printed').fill('');
  await pressing('Sign and issue the certificate')(page);
}

const mistyped = (serial: string): string => serial.slice(0, -1) + (serial.endsWith('A') ? 'B' : 'A');
