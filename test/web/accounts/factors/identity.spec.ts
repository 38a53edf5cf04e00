import { Session } from '../../../../src/accounts/session.entity.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { hashOf } from '../../../../src/kernel/ids.js';
import type { RequestOptions } from '../../../support/authenticator.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { addPasskey, codeNow, optionsFor, setUpApp } from '../../../support/factors.js';
import { inOffice } from '../../../support/office.js';
import { press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { register, robin, sasha, signIn } from '../../../support/world.js';

const again = (next: string) => `/account/confirm-it-is-you?next=${encodeURIComponent(next)}`;
const sidOf = (browser: Browser) => decodeURIComponent(browser.cookie('attune')!).slice(2).split('.')[0]!;

/** Pages that only who has shown lately who they are may see. */
const pages = [
  '/account/factors',
  '/account/factors/app',
  '/account/factors/recovery-codes',
  '/account/password',
  '/account/address',
  '/account/name',
  '/account/erasure',
];

/** Forms by where they are sent, with the page to come back to. */
const forms = [
  ['/account/factors/passkeys/options', '/account/factors'],
  ['/account/factors/passkeys', '/account/factors'],
  ['/account/factors/passkeys/x/removal', '/account/factors'],
  ['/account/factors/app', '/account/factors/app'],
  ['/account/factors/app/removal', '/account/factors/app'],
  ['/account/factors/recovery-codes', '/account/factors/recovery-codes'],
  ['/account/password', '/account/password'],
  ['/account/address', '/account/address'],
  ['/account/name', '/account/name'],
  ['/account/data', '/account/data'],
  ['/account/erasure', '/account/erasure'],
  ['/account/sessions/others/end', '/account/sessions'],
  ['/account/sessions/x/end', '/account/sessions'],
] as const;

describe.each(databases)('showing once more who one is, on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    browser = await register(site, robin);
  });
  afterAll(() => site.close());

  const late = () => site.clock.advance({ minutes: 15, seconds: 1 });

  it('is not asked of who has just signed in, nor for fifteen minutes', async () => {
    for (const path of pages.filter((each) => !each.endsWith('recovery-codes'))) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
    site.clock.advance({ minutes: 15 });
    expect((await browser.get('/account/password')).status).toBe(200);
  });

  it('is asked later, before whatever concerns who may come in or what leaves', async () => {
    late();
    for (const path of pages) expect([path, (await browser.get(path)).location]).toEqual([path, again(path)]);
    for (const path of ['/account', '/account/profile', '/account/preferences', '/account/sessions', '/account/data']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
    for (const [path, form] of forms) {
      expect([path, (await browser.post(path, { name: 'Somebody Else' })).location]).toEqual([path, again(form)]);
    }
    expect((await browser.get('/account/data/some.zip')).location).toBe(again('/account/data/some.zip'));
    expect((await site.database.reads.findOneBy(Person, { emailKey: robin.email }))!.name).toBe(robin.name);
  });

  it('leads back, by the password, in a session with another id whose forms elsewhere still work', async () => {
    late();
    const other = await browser.get('/account/preferences');
    const [before, token] = [sidOf(browser), browser.token];
    const page = await browser.follow(await browser.get('/account/name'));
    expect((await press(browser, page, 'Confirm with the password', { password: 'not it' })).status).toBe(422);
    const back = await press(browser, page, 'Confirm with the password', { password: robin.password });
    expect(back.location).toBe('/account/name');
    expect((await browser.follow(back)).status).toBe(200);
    expect(sidOf(browser)).not.toBe(before);
    expect(await site.database.reads.findOneBy(Session, { id: hashOf(before) })).toBeNull();
    browser.token = token;
    expect((await press(browser, other, 'Save')).status).toBe(303);
  });

  it('leads nowhere else than to this site', async () => {
    for (const [next, location] of [
      ['//evil.example', '/account'],
      ['https://evil.example', '/account'],
    ] as const) {
      const page = await browser.get(`/account/confirm-it-is-you?next=${encodeURIComponent(next)}`);
      const { password } = robin;
      expect((await press(browser, page, 'Confirm with the password', { password, next })).location).toBe(location);
    }
  });

  it('stays signed in for who had asked for that', async () => {
    const staying = site.visitor();
    const { email, password } = robin;
    await press(staying, await staying.get('/sign-in'), 'Sign in', { email, password, stay: '1' });
    const page = await staying.get('/account/confirm-it-is-you');
    const [line = ''] = (await press(staying, page, 'Confirm with the password', { password })).headers.getSetCookie();
    expect(line).toMatch(/Expires=/);
  });

  it('takes a code, a recovery code or a passkey as well', async () => {
    const mine = await register(site, sasha);
    const { key, codes } = await setUpApp(site, mine);
    const { key: passkey } = await addPasskey(mine, 'Key');
    for (const code of [codeNow(site, key), codes[0]!]) {
      late();
      expect((await mine.get('/account/factors')).status).toBe(303);
      const page = await mine.get('/account/confirm-it-is-you?next=/account/factors');
      const wrong = await press(mine, page, 'Confirm with the code', { code: '000000' });
      expect(readable(wrong.html)).toContain('This code is wrong, or was used already.');
      const now = code === codes[0] ? code : codeNow(site, key);
      expect((await press(mine, page, 'Confirm with the code', { code: now })).location).toBe('/account/factors');
      expect((await mine.get('/account/factors')).status).toBe(200);
    }
    late();
    await mine.get('/account/confirm-it-is-you');
    const options = await optionsFor<RequestOptions>(mine, '/account/confirm-it-is-you/options');
    const confirmed = await mine.post('/account/confirm-it-is-you', { credential: passkey.get(options) });
    expect(confirmed.location).toBe('/account');
    expect((await mine.get('/account/factors')).status).toBe(200);
  });

  it('is slowed after ten tries', async () => {
    const mine = await signIn(site, robin);
    site.clock.advance({ minutes: 11 });
    await mine.get('/account/confirm-it-is-you');
    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await mine.post('/account/confirm-it-is-you', { password: `wrong ${tries}` })).status).toBe(422);
    }
    expect((await mine.post('/account/confirm-it-is-you', { password: robin.password })).status).toBe(429);
  });

  it('is asked of sessions from before the program knew of it', async () => {
    const mine = await signIn(site, robin);
    const id = hashOf(sidOf(mine));
    await site.database.writes.unit((unit) => unit.update(Session, { id }, { authenticatedAt: null }));
    expect((await mine.get('/account/password')).location).toBe(again('/account/password'));
  });

  it('is asked of an administrator before an account is changed, and leads back to its person', async () => {
    const { browser: office, id } = await inOffice(site);
    await office.get(`/admin/people/${id}`);
    late();
    const answer = await office.post(`/admin/people/${id}/changes`, { change: 'grant-instructor', reason: 'asked' });
    expect(answer.location).toBe(again(`/admin/people/${id}`));
  });
});
