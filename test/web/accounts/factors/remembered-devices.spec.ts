import { RememberedDevice } from '../../../../src/accounts/factors/remembered-device.entity.js';
import { PasswordChanges } from '../../../../src/accounts/password-changes.service.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { hashOf } from '../../../../src/kernel/ids.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { addPasskey, codeNow, setUpApp, showCode, showPassword } from '../../../support/factors.js';
import { formWith, press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { noor, register, robin, sasha, type TestPerson } from '../../../support/world.js';

const cookie = 'attune-device';

describe.each(databases)('a remembered device on %s', (_name, make) => {
  let site: TestSite;
  const keys = new Map<TestPerson, string>();

  beforeAll(async () => {
    site = await TestSite.empty(make);
    for (const who of [robin, sasha, noor]) keys.set(who, (await setUpApp(site, await register(site, who))).key);
  });
  afterAll(() => site.close());
  afterEach(() => site.clock.advance({ minutes: 11 }));

  const code = (who: TestPerson) => codeNow(site, keys.get(who)!);
  /** Goes through both steps and asks to be remembered. */
  async function remembered(who = robin, browser = site.visitor()): Promise<Browser> {
    browser.forgetCookies();
    await showPassword(site, who, browser);
    const answer = await showCode(browser, code(who), { remember: '1' });
    if (answer.status !== 303) throw new Error(readable(answer.html));
    site.clock.advance({ minutes: 1 });
    return browser;
  }
  /** Where the password leads in a new session of a browser. */
  async function asks(browser: Browser, who = robin): Promise<boolean> {
    const other = site.visitor();
    const token = browser.cookie(cookie) ?? '';
    const page = await other.get('/sign-in');
    const { action } = formWith(page, 'Sign in');
    const { email, password } = who;
    const Cookie = `attune=${other.cookie('attune')}; ${cookie}=${token}`;
    const answer = await other.post(action, { email, password }, { Cookie });
    if (answer.status !== 303) throw new Error(readable(answer.html));
    return answer.location === '/sign-in/second';
  }
  const rows = async (who = robin) => {
    const { id } = (await site.database.reads.findOneBy(Person, { emailKey: who.email }))!;
    return site.database.reads.findBy(RememberedDevice, { personId: id });
  };

  it('is not asked for the second step, for thirty days at most, however often it is used', async () => {
    const browser = await remembered();
    expect(await asks(browser)).toBe(false);
    site.clock.advance({ days: 29 });
    expect(await asks(browser)).toBe(false);
    site.clock.advance({ hours: 23, minutes: 40 });
    expect(await asks(browser)).toBe(false);
    site.clock.advance({ minutes: 40 });
    expect(await asks(browser)).toBe(true);
  });

  it('has a token that scripts cannot read and other sites cannot send, and that the table does not hold', async () => {
    const { browser } = await showPassword(site, robin);
    const [line = ''] = (await showCode(browser, code(robin), { remember: '1' })).headers
      .getSetCookie()
      .filter((each) => each.startsWith(cookie));
    expect(line).toMatch(/^attune-device=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const token = browser.cookie(cookie)!;
    const table = await rows();
    expect(table.map(({ id }) => id)).toContain(hashOf(token));
    expect(JSON.stringify(table)).not.toContain(token);
  });

  it('is nobody else’s: the token counts for its person alone', async () => {
    const browser = await remembered();
    expect(await asks(browser, sasha)).toBe(true);
    expect(await asks(browser, robin)).toBe(false);
  });

  it('opens nothing without the password', async () => {
    const browser = await remembered();
    const wrong = { ...robin, password: 'not the right one' };
    browser.forgetCookies();
    expect((await showPassword(site, wrong, browser)).answer.status).toBe(422);
  });

  it('is one of five at most; the one used longest ago makes room', async () => {
    const browsers: Browser[] = [];
    for (let count = 0; count < 6; count += 1) {
      browsers.push(await remembered(noor));
      site.clock.advance({ minutes: 11 });
    }
    expect(await rows(noor)).toHaveLength(5);
    const asked = [];
    for (const browser of browsers) asked.push(await asks(browser, noor));
    expect(asked).toEqual([true, false, false, false, false, false]);
  });

  it('is listed beside the sessions, and forgotten from there, by its person alone', async () => {
    const browser = await remembered();
    const [{ id } = { id: '' }] = await rows();
    const other = await remembered(sasha);
    await other.get('/account/sessions');
    expect((await other.post(`/account/sessions/remembered/${id}/end`)).status).toBe(404);
    const page = await browser.get('/account/sessions');
    expect(readable(page.html)).toContain('Remembered devices Here the second step is not asked for.');
    for (const { id: each } of await rows()) await browser.post(`/account/sessions/remembered/${each}/end`);
    expect(await asks(browser)).toBe(true);
    expect(readable((await browser.get('/account/sessions')).html)).not.toContain('Remembered devices');
  });

  it('stays where all other sessions are ended, and the others are forgotten', async () => {
    const [here, elsewhere] = [await remembered(), await remembered()];
    await press(here, await here.get('/account/sessions'), 'End all other sessions');
    expect([await asks(here), await asks(elsewhere)]).toEqual([false, true]);
  });

  it('is forgotten when a factor is added, when it is removed, and with new recovery codes', async () => {
    const browser = await remembered(sasha);
    await addPasskey(browser, 'Key');
    expect(await asks(browser, sasha)).toBe(true);
    await remembered(sasha, browser);
    await press(browser, await browser.get('/account/factors/recovery-codes'), 'Make ten new codes');
    expect(await asks(browser, sasha)).toBe(true);
    await remembered(sasha, browser);
    await press(browser, await browser.get('/account/factors/app'), 'Remove the app');
    expect(await asks(browser, sasha)).toBe(true);
  });

  it('is forgotten with a new password', async () => {
    const browser = await remembered();
    const { id } = (await site.database.reads.findOneBy(Person, { emailKey: robin.email }))!;
    const password = 'the quiet river in another valley';
    await site.app.get(PasswordChanges).change(id, robin.password, password);
    expect(await asks(browser, { ...robin, password })).toBe(true);
  });
});
