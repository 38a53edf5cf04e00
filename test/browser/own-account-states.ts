import { People } from '../../src/accounts/people.service.js';
import { Erasing } from '../../src/interchange/erasing.service.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import type { Browser } from '../support/browser.js';
import { press } from '../support/page.js';
import type { TestSite } from '../support/site.js';
import { account, complete, enrol, signIn, type TestPerson } from '../support/world.js';
import type { State } from './states.js';

const keeper: TestPerson = {
  name: 'Wilhelmina Oakenshaw-Featherstonehaugh',
  email: 'wilhelmina.oakenshaw-featherstonehaugh@a.very.long.name.of.a.domain.example',
  password: 'a lantern in the boathouse',
};
const leaver: TestPerson = { name: 'Lev Tallis', email: 'lev@tallis.example', password: 'the boathouse is empty' };

const licences = {
  'body-1': 'Oregon Board of Licensed Professional Counselors and Therapists',
  'number-1': 'C-77341',
  'body-2': 'Psychotherapeutenkammer Niedersachsen',
  'number-2': 'PKN 2044/7731',
};

/** The pages of one's own account, full and empty, and what they say of mistakes. */
export async function ownAccountStates(site: TestSite): Promise<readonly State[]> {
  const [{ id }, going] = [await account(site, keeper), await account(site, leaver)];
  const browser = await signIn(site, keeper);
  await signIn(site, keeper);
  await enrol(browser);
  await complete(site, browser);
  await press(browser, await browser.get('/account/profile'), 'Save', { pronouns: 'she/they', ...licences });
  await site.app.get(People).rename(id, 'Wilhelmina Oakenshaw');
  const leaving = await signIn(site, leaver);
  const making = await signIn(site, leaver);
  await press(browser, await browser.get('/account/data'), 'Make a copy of my data');
  await site.app.get(JobRunner).runDue();
  await press(making, await making.get('/account/data'), 'Make a copy of my data');
  await site.app.get(Erasing).plan(going.id);
  const seen = (as: Browser, name: string, path: string, first: State['first'] = nothing): State => ({
    ...{ name, as, path, first },
  });
  return [
    seen(browser, 'the account', '/account'),
    seen(browser, 'the account after a change', '/account?done=profile'),
    seen(browser, 'the name', '/account/name'),
    seen(browser, 'a name that is refused', '/account/name', async (page) => {
      await page.getByLabel('Full name, as it stands on certificates').fill('山');
      await page.getByRole('button', { name: 'Change the name' }).click();
    }),
    seen(browser, 'certificates in another name', '/account/certificates'),
    seen(browser, 'the profile', '/account/profile'),
    seen(browser, 'half a licence', '/account/profile', async (page) => {
      await page.locator('#body-2').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
    }),
    seen(browser, 'preferences', '/account/preferences'),
    seen(browser, 'devices', '/account/sessions'),
    seen(browser, 'a copy that is ready', '/account/data'),
    seen(browser, 'the way out', '/account/erasure'),
    seen(browser, 'the way out, with errors', '/account/erasure', async (page) => {
      await page.getByRole('button', { name: 'Erase my account in 14 days' }).click();
    }),
    seen(leaving, 'an account that is to be erased', '/account'),
    seen(leaving, 'the way back', '/account/erasure'),
    seen(leaving, 'a copy that is being made', '/account/data'),
  ];
}

const nothing = () => Promise.resolve();
