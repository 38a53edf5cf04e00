import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { TestProvider } from '../support/oidc.js';
import { press } from '../support/page.js';
import type { TestSite } from '../support/site.js';
import { account, newestLink, register, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const owner: TestPerson = { name: 'Ottilie Vane', email: 'ottilie@vane.example', password: 'a ladder in the orchard' };
const linker: TestPerson = { name: 'Ivo Stern', email: 'ivo@stern.example', password: 'a bucket by the well' };

/** The pages on the way from a sign-in provider. The site goes on with one that no longer answers. */
export async function oidcStates(site: TestSite): Promise<readonly State[]> {
  const provider = await TestProvider.start(site.address);
  await site.stop();
  site.oidc = { ...provider.settings, name: 'Harbour University of Applied Sciences' };
  await site.start();
  await account(site, owner);
  await provider.knows({
    new: { name: 'Nell Arkwright', email: 'nell@arkwright.example', email_verified: true },
    owner: { name: owner.name, email: owner.email, email_verified: true },
    only: { name: 'Una Bell', email: 'una@bell.example', email_verified: true },
    linker: { name: linker.name, email: 'ivo.stern@harbour.example', email_verified: true },
  });
  const by = async (who: string, browser = site.visitor(), from = '/sign-in/oidc'): Promise<Browser> => {
    const { location } = await browser.get(from);
    await browser.get(await provider.visit(location!, who));
    return browser;
  };
  const [newcomer, known, only] = [await by('new'), await by('owner'), await by('only')];
  await press(known, await known.get('/sign-in/oidc/link'), 'Send a link to the address');
  const letter = await newestLink(site, owner.email);
  await press(only, await only.get('/sign-in/oidc/new'), 'Register');
  const asked = await by('linker', await register(site, linker), '/account/identities/start');
  const linked = await register(site, { ...linker, email: 'third@stern.example' });
  await provider.knows({ third: { email: 'third@harbour.example', email_verified: true } });
  await by('third', linked, '/account/identities/start');
  await press(linked, await linked.get('/account/identities/new'), 'Link Harbour University of Applied Sciences');
  await provider.stop();
  return [
    seen(undefined, 'sign-in with a provider', '/sign-in'),
    seen(undefined, 'registration with a provider', '/register'),
    seen(undefined, 'a provider that does not answer', '/sign-in/oidc/callback'),
    seen(newcomer, 'a new account by a provider', '/sign-in/oidc/new'),
    seen(newcomer, 'a new account by a provider, without a name', '/sign-in/oidc/new', async (page) => {
      await page.getByLabel('Full name').fill('');
      await pressing('Register')(page);
    }),
    seen(known, 'an account with that address', '/sign-in/oidc/link'),
    seen(known, 'an account with that address, after the letter', '/sign-in/oidc/link?sent=1'),
    seen(known, 'an account with that address, with an error', '/sign-in/oidc/link', pressing('Link it and sign in')),
    seen(known, 'the letter about that address', letter),
    seen(undefined, 'the letter in another browser', letter),
    seen(asked, 'no provider', '/account/identities'),
    seen(asked, 'a provider to be linked', '/account/identities/new'),
    seen(linked, 'a linked provider', '/account/identities?done=linked'),
    seen(only, 'a provider that is the only way in', '/account/identities'),
    seen(only, 'the account of somebody without a password', '/account'),
  ];
}

function seen(as: Browser | undefined, name: string, path: string, first: State['first'] = nothing): State {
  return { name, as, path, first };
}

const nothing = (): Promise<void> => Promise.resolve();

const pressing = (name: string) => async (page: Page) => {
  const arrival = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).click();
  await arrival;
};
