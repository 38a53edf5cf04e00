import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { setUpApp } from '../support/factors.js';
import { inOffice } from '../support/office.js';
import { press } from '../support/page.js';
import { png } from '../support/pictures.js';
import type { TestSite } from '../support/site.js';
import type { TestPerson } from '../support/world.js';
import type { State } from './states.js';

const keeper: TestPerson = { name: 'Hale Winter', email: 'hale@winter.example', password: 'a key under the mat' };
const path = '/admin/settings';

/** The pages of the settings, and those that show what was set: every other page shows it too, from here on. */
export async function settingsStates(site: TestSite): Promise<readonly State[]> {
  const { browser: office } = await inOffice(site, keeper);
  await setUpApp(site, office);
  const typed = {
    name: 'Harbour University of Applied Sciences',
    address: '1 Quay Street\nHarbour Town\nH1 2AB',
    email: 'office@continuing-education.harbour.example',
  };
  await press(office, await office.get(path), 'Save who runs the place', typed);
  await office.get(path);
  await office.upload(`${path}/logo`, 'logo', png(640, 160), { text: 'Harbour University' });
  const text = '## What it costs\n\nNothing.\n\n- no fee\n- no [deposit](https://harbour.example)\n';
  await press(office, await office.get(`${path}/policies/refunds`), 'Publish this text', { text });
  const seen = (as: Browser | undefined, name: string, at: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path: at, first },
  });
  return [
    seen(office, 'the settings', path),
    seen(office, 'the settings after a change', `${path}?done=provider`),
    seen(office, 'the settings with an error', path, async (page) => {
      await page.getByLabel('Email address for questions').fill('nobody');
      await pressing('Save who runs the place')(page);
    }),
    seen(office, 'the text of a policy', `${path}/policies/privacy`),
    seen(office, 'the text of a policy, of their own', `${path}/policies/refunds`),
    seen(office, 'how a policy reads', `${path}/policies/refunds`, pressing('See how it reads')),
    seen(office, 'a policy without a text', `${path}/policies/refunds`, async (page) => {
      await page.getByLabel('Text', { exact: true }).fill('');
      await pressing('Publish this text')(page);
    }),
    seen(office, 'the versions of a policy', `${path}/versions/policy-refunds`),
    seen(office, 'the versions of the logo', `${path}/versions/logo`),
    seen(office, 'a setting that was never changed', `${path}/versions/oidc-label`),
    seen(undefined, 'a policy of their own', '/policies/refunds'),
    seen(undefined, 'complaints', '/policies/complaints'),
    seen(undefined, 'records', '/policies/records'),
  ];
}

const nothing = (): Promise<void> => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};
