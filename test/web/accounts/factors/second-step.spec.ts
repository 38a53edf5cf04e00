import { hashOf } from '../../../../src/kernel/ids.js';
import { PasswordChanges } from '../../../../src/accounts/password-changes.service.js';
import { AuthenticatorApp } from '../../../../src/accounts/factors/authenticator-app.entity.js';
import { RecoveryCode } from '../../../../src/accounts/factors/recovery-code.entity.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { Deactivations } from '../../../../src/accounts/roles/deactivations.service.js';
import { Session } from '../../../../src/accounts/session.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { codeNow, setUpApp, showCode, showPassword } from '../../../support/factors.js';
import { actsOn } from '../../../support/office.js';
import { press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { account, amaru, ines, noor, register, robin, sasha } from '../../../support/world.js';

const wrong = 'This code is wrong, or was used already.';
const sidOf = (browser: Browser) => decodeURIComponent(browser.cookie('attune')!).slice(2).split('.')[0]!;

describe.each(databases)('the second step on %s', (_name, make) => {
  let site: TestSite;
  let key: string;
  let codes: string[];
  let inesKey: string;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ key, codes } = await setUpApp(site, await register(site, robin)));
    inesKey = (await setUpApp(site, await register(site, ines))).key;
  });
  afterAll(() => site.close());
  /** So that no test meets the throttle of another. */
  afterEach(() => site.clock.advance({ minutes: 11 }));

  const isIn = async (browser: Browser) => (await browser.get('/learn')).status === 200;
  const atStep = async (more = {}) => (await showPassword(site, robin, site.visitor(), more)).browser;

  it('is asked of who has an app, after the right password alone', async () => {
    const right = await showPassword(site, robin);
    expect(right.answer.location).toBe('/sign-in/second');
    expect(await isIn(right.browser)).toBe(false);
    const mistaken = await showPassword(site, { ...robin, password: 'not the right one' });
    expect(mistaken.answer.status).toBe(422);
    expect((await mistaken.browser.get('/sign-in/second')).location).toBe('/sign-in?notice=late');
    await account(site, sasha);
    expect((await showPassword(site, sasha)).answer.location).toBe('/learn');
  });

  it('leads on with the code of now, to where the sign-in was to lead', async () => {
    const browser = site.visitor();
    const page = await browser.get('/sign-in?next=%2Faccount');
    const { email, password } = robin;
    await press(browser, page, 'Sign in', { email, password });
    expect((await showCode(browser, codeNow(site, key))).location).toBe('/account');
    expect(await isIn(browser)).toBe(true);
  });

  it('stays signed in for who asked for that before it', async () => {
    const browser = await atStep({ stay: '1' });
    const [line = ''] = (await showCode(browser, codeNow(site, key))).headers.getSetCookie();
    expect((Date.parse(/Expires=([^;]+)/.exec(line)![1]!) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('takes a code once, and no earlier one after it', async () => {
    const before = codeNow(site, key, -1);
    const code = codeNow(site, key);
    expect((await showCode(await atStep(), code)).status).toBe(303);
    for (const each of [code, before]) {
      const again = await showCode(await atStep(), each);
      expect(again.status).toBe(422);
      expect(readable(again.html)).toContain(wrong);
    }
    expect((await showCode(await atStep(), codeNow(site, key, 1))).status).toBe(303);
  });

  it('takes one of two that come at the same moment', async () => {
    const [one, other] = [await atStep(), await atStep()];
    await Promise.all([one, other].map((browser) => browser.get('/sign-in/second')));
    const code = codeNow(site, key);
    const answers = await Promise.all([one, other].map((browser) => browser.post('/sign-in/second', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('refuses codes of another time, of another person and of another shape, and says how to mend it', async () => {
    const browser = await atStep();
    const theirs = await setUpApp(site, await register(site, noor));
    for (const code of [codeNow(site, key, -2), codeNow(site, key, 2), codeNow(site, theirs.key), theirs.codes[0]!]) {
      expect((await showCode(browser, code)).status).toBe(422);
    }
    const page = await showCode(browser, 'six digits');
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('Write the 6 digits that your app shows');
    expect(await isIn(browser)).toBe(false);
  });

  it('takes each recovery code once, and tells its person by a letter how many are left', async () => {
    const [code = ''] = codes;
    const browser = await atStep();
    expect((await showCode(browser, ` ${code.replaceAll('-', ' ')} `)).location).toBe('/learn');
    expect(await isIn(browser)).toBe(true);
    expect((await showCode(await atStep(), code)).status).toBe(422);
    const letter = (await lettersTo(site, robin.email)).at(-1)!;
    expect([letter.template, letter.text]).toEqual(['recovery-code-used', expect.stringContaining('9 are left.')]);
  });

  it('takes a recovery code from one of two that show it at the same moment', async () => {
    const [one, other] = [await atStep(), await atStep()];
    await Promise.all([one, other].map((browser) => browser.get('/sign-in/second')));
    const code = codes[1]!;
    const answers = await Promise.all([one, other].map((browser) => browser.post('/sign-in/second', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('opens nothing until it is done', async () => {
    const browser = await atStep();
    for (const path of ['/learn', '/account', '/account/factors', '/certificates', '/account/confirm-it-is-you']) {
      expect([path, (await browser.get(path)).location]).toEqual([path, `/sign-in?next=${encodeURIComponent(path)}`]);
    }
    await browser.get('/sign-in/second');
    for (const path of ['/account/factors/app/removal', '/account/password', '/account/factors/recovery-codes']) {
      expect([path, (await browser.post(path)).location]).toEqual([path, '/sign-in']);
    }
    expect((await browser.get('/admin')).status).toBe(404);
    const row = await site.database.reads.findOneBy(Session, { id: hashOf(sidOf(browser)) });
    expect([row!.personId, row!.authenticatedAt]).toEqual([null, null]);
  });

  it('begins and ends with a session of another id', async () => {
    const browser = site.visitor();
    await browser.get('/sign-in');
    const ids = [sidOf(browser)];
    await showPassword(site, robin, browser);
    ids.push(sidOf(browser));
    await showCode(browser, codeNow(site, key));
    ids.push(sidOf(browser));
    expect(new Set(ids).size).toBe(3);
    const kept = (await site.database.reads.find(Session)).map(({ id }) => id);
    expect(ids.map((id) => kept.includes(hashOf(id)))).toEqual([false, false, true]);
  });

  it('has to be done within ten minutes', async () => {
    const browser = await atStep();
    await browser.get('/sign-in/second');
    site.clock.advance({ minutes: 9, seconds: 59 });
    expect((await browser.get('/sign-in/second')).status).toBe(200);
    site.clock.advance({ seconds: 1 });
    expect((await browser.get('/sign-in/second')).location).toBe('/sign-in?notice=late');
    const late = await browser.post('/sign-in/second', { code: codeNow(site, key) });
    expect(late.location).toBe('/sign-in?notice=late');
    expect(readable((await browser.follow(late)).html)).toContain('The second step took more than ten minutes');
    const options = await browser.post('/sign-in/second/options', {}, { Accept: 'application/json' });
    expect(options.location).toBe('/sign-in?notice=late');
  });

  it('is over when the password changes, or the account is deactivated, in between', async () => {
    const mover = { ...amaru, password: 'the first of two passwords' };
    const { key: theirs } = await setUpApp(site, await register(site, mover));
    const { browser } = await showPassword(site, mover);
    await browser.get('/sign-in/second');
    const person = await site.app
      .get(PasswordChanges)
      .change(await idOf(mover.email), mover.password, 'a hedge of yew and hornbeam');
    expect((await browser.post('/sign-in/second', { code: codeNow(site, theirs) })).location).toBe(
      '/sign-in?notice=late',
    );
    const again = await showPassword(site, { ...mover, password: 'a hedge of yew and hornbeam' });
    await again.browser.get('/sign-in/second');
    await site.app.get(Deactivations).deactivate(person.id, person.id, 'left');
    const refused = await again.browser.post('/sign-in/second', { code: codeNow(site, theirs) });
    expect(refused.location).toBe('/sign-in?notice=late');
  });

  it('is slowed for the account from wherever it is tried, and for a day after fifty codes', async () => {
    const browser = await atStep();
    await browser.get('/sign-in/second');
    for (let tries = 1; tries <= 10; tries += 1) {
      const wrongCode = { code: '000000', email: `somebody-${tries}@elsewhere.example` };
      expect((await browser.post('/sign-in/second', wrongCode)).status).toBe(422);
    }
    const other = await showPassword(site, ines);
    expect((await showCode(other.browser, '000000')).status).toBe(422);
    const elsewhere = await atStep();
    await elsewhere.get('/sign-in/second');
    const refused = await elsewhere.post('/sign-in/second', { code: codeNow(site, key) });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    site.clock.advance({ minutes: 11 });
    for (let rounds = 1; rounds <= 4; rounds += 1) {
      const next = await atStep();
      await next.get('/sign-in/second');
      for (let tries = 1; tries <= 10; tries += 1) await next.post('/sign-in/second', { code: '000000' });
      site.clock.advance({ minutes: 11 });
    }
    const last = await atStep();
    await last.get('/sign-in/second');
    const day = await last.post('/sign-in/second', { code: codeNow(site, key) });
    expect(day.status).toBe(429);
    expect(Number(day.headers.get('retry-after'))).toBeGreaterThan(20 * 3600);
    site.clock.advance({ hours: 24 });
    expect((await showCode(await atStep(), codeNow(site, key))).status).toBe(303);
  });

  it('keeps keys encrypted, codes as slow hashes, and acts without either', async () => {
    const tables = JSON.stringify([
      await site.database.reads.find(AuthenticatorApp),
      await site.database.reads.find(RecoveryCode),
      await site.database.reads.find(Session),
    ]);
    expect(tables).not.toContain(key);
    for (const code of codes)
      for (const written of [code, code.replaceAll('-', '')]) expect(tables).not.toContain(written);
    const [{ hash } = { hash: '' }] = await site.database.reads.find(RecoveryCode);
    expect(hash).toMatch(/^\$argon2id\$/);
    const acts = (await actsOn(site, await idOf(robin.email))).map(([verb]) => verb);
    expect(acts.slice(0, 4)).toEqual(['person.registered', 'factor.added', 'recovery-codes.made', expect.anything()]);
    expect(acts).toContain('recovery-code.used');
  });

  it('is asked for after a new password too', async () => {
    await site.app.get(PasswordChanges).change(await idOf(ines.email), ines.password, 'a lantern under the bridge');
    const { browser: other, answer } = await showPassword(site, { ...ines, password: 'a lantern under the bridge' });
    expect(answer.location).toBe('/sign-in/second');
    expect((await showCode(other, codeNow(site, inesKey))).location).toBe('/learn');
  });

  async function idOf(email: string): Promise<string> {
    return (await site.database.reads.findOneBy(Person, { emailKey: email }))!.id;
  }
});
