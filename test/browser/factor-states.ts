import type { Page } from 'playwright-core';
import { Settings } from '../../src/kernel/settings/settings.service.js';
import { Authenticator } from '../support/authenticator.js';
import type { Browser } from '../support/browser.js';
import { addPasskey, codeNow, setUpApp, showCode, showPassword } from '../support/factors.js';
import { inOffice } from '../support/office.js';
import type { TestSite } from '../support/site.js';
import { register, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const careful: TestPerson = {
  name: 'Ottoline Grey',
  email: 'ottoline@grey.example',
  password: 'two locks on the gate',
};
const bare: TestPerson = { name: 'Tove Lund', email: 'tove@lund.example', password: 'no lock on this gate' };
const head: TestPerson = { name: 'Petra Vance', email: 'petra@vance.example', password: 'a gate with a keeper' };

/** The pages of second factors: with all kinds and with none, before the second step, and where one is needed. */
export async function factorStates(site: TestSite): Promise<readonly State[]> {
  const [owner, newcomer] = [await register(site, careful), await register(site, bare)];
  const { key } = await setUpApp(site, owner);
  const made = () => new Authenticator(site.address);
  await addPasskey(owner, 'Blue security key on the ring with the long red ribbon', made());
  const { browser: remembered } = await showPassword(site, careful);
  await showCode(remembered, codeNow(site, key), { remember: '1' });
  const { browser: halfway } = await showPassword(site, careful);
  const shown = await register(site, { ...bare, email: 'shown@lund.example' });
  await addPasskey(shown, 'Key', made());
  const passkey = /href="(\/account\/factors\/passkeys\/[^"]+)"/.exec((await owner.get('/account/factors')).html)![1]!;
  const { browser: office, id } = await inOffice(site, head);
  const states = [
    seen(undefined, 'the sign-in after too long', '/sign-in?notice=late'),
    seen(halfway, 'the second step', '/sign-in/second'),
    seen(halfway, 'the second step, refused', '/sign-in/second', pressing('Go on')),
    seen(newcomer, 'no second factor', '/account/factors'),
    seen(owner, 'second factors', '/account/factors'),
    seen(owner, 'second factors after a change', '/account/factors?done=renamed'),
    seen(owner, 'a passkey that was not added', '/account/factors?problem=passkey'),
    seen(owner, 'a passkey', passkey),
    seen(owner, 'a passkey without a name', passkey, async (page) => {
      await page.getByLabel('Name of the passkey').fill('');
      await pressing('Change the name')(page);
    }),
    seen(newcomer, 'an app that is set up', '/account/factors/app'),
    seen(newcomer, 'an app with a wrong code', '/account/factors/app', pressing('Set up the app')),
    seen(owner, 'another app', '/account/factors/app'),
    seen(shown, 'recovery codes', '/account/factors/recovery-codes'),
    seen(owner, 'recovery codes later', '/account/factors/recovery-codes'),
    seen(owner, 'who one is, once more', '/account/confirm-it-is-you'),
    seen(owner, 'who one is, refused', '/account/confirm-it-is-you', pressing('Confirm with the password')),
    seen(owner, 'remembered devices', '/account/sessions'),
    seen(office, 'an administrator who needs a factor', '/account/factors?needed=1'),
  ];
  await site.app.get(Settings).change(id, { 'administrators-need-second-factor': true });
  return states;
}

function seen(as: Browser | undefined, name: string, path: string, first: State['first'] = nothing): State {
  return { name, as, path, first };
}

const nothing = () => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};
