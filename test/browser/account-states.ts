import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { press } from '../support/page.js';
import type { TestSite } from '../support/site.js';
import { newestLink, register, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const mover: TestPerson = { name: 'Mira Okonkwo', email: 'mira@okonkwo.example', password: 'an umbrella at the weir' };
const newcomer = { name: 'Lev Brandt', email: 'lev@brandt.example', password: 'the ferry leaves at six' };

/** The pages about an address and a password, as strangers meet them by their letters, and their owner by the account. */
export async function accountStates(site: TestSite): Promise<readonly State[]> {
  const stranger = site.visitor();
  await press(stranger, await stranger.get('/register'), 'Register', newcomer);
  const confirm = await newestLink(site, newcomer.email);
  const owner = await register(site, mover);
  await press(stranger, await stranger.get('/reset'), 'Send the link', { email: mover.email });
  const reset = await newestLink(site, mover.email);
  const change = { email: 'mira@elsewhere.example', current: mover.password };
  await press(owner, await owner.get('/account/address'), 'Send both emails', change);
  const [old, fresh] = [await newestLink(site, mover.email), await newestLink(site, change.email)];
  const seen = (as: Browser | undefined, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(undefined, 'the letter that was sent', '/confirm'),
    seen(undefined, 'the letter that was sent again', '/confirm?again=1'),
    seen(undefined, 'a letter to no address', '/confirm', pressing('Send it again')),
    seen(undefined, 'the confirmation of an address', confirm),
    seen(undefined, 'a confirmation that was refused', confirm, pressing('Confirm and sign in')),
    seen(undefined, 'a link that works no more', '/confirm/cut-off'),
    seen(undefined, 'a forgotten password', '/reset'),
    seen(undefined, 'the link for a new password was sent', '/reset/sent'),
    seen(undefined, 'a new password by a link', reset),
    seen(undefined, 'a new password that was refused', reset, pressing('Set the password')),
    seen(undefined, 'the new password is set', '/reset/done'),
    seen(owner, 'a change of password', '/account/password'),
    seen(owner, 'a change of password that was refused', '/account/password', pressing('Change the password')),
    seen(owner, 'the password was changed', '/account/password?changed=1'),
    seen(owner, 'a change of address', '/account/address'),
    seen(owner, 'a change of address that was refused', '/account/address', pressing('Send both emails')),
    seen(owner, 'the letters to both addresses were sent', '/account/address?sent=1'),
    seen(undefined, 'the question to the old address', old),
    seen(undefined, 'the question to the new address', fresh),
    seen(undefined, 'a half of the change done', '/address?now=waiting'),
    seen(undefined, 'the address was changed', '/address?now=moved'),
    seen(undefined, 'the address was kept', '/address?now=refused'),
  ];
}

const nothing = (): Promise<void> => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};
