import { Session } from '../../../../src/accounts/session.entity.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { hashOf } from '../../../../src/kernel/ids.js';
import type { RequestOptions } from '../../../support/authenticator.js';
import type { Answer, Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { addPasskey, codeNow, optionsFor, setUpApp } from '../../../support/factors.js';
import { inOffice, owen } from '../../../support/office.js';
import { formWith, linkTo, press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { account, ines, noor, register, robin, sasha, signIn, type TestPerson } from '../../../support/world.js';

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

  describe('after a form was sent too late', () => {
    const unsent = 'Nothing is changed yet. What you typed stands in the form again: send it once more.';
    const confirmed = async (who: Browser, sent: Answer, { password }: TestPerson) => {
      const question = await who.follow(sent);
      expect(readable(question.html)).toContain('What you typed is kept for 15 minutes.');
      return who.follow(await press(who, question, 'Confirm with the password', { password }));
    };
    const sessionOf = async (who: Browser) =>
      JSON.stringify(await site.database.reads.findOneBy(Session, { id: hashOf(sidOf(who)) }));

    it.each([
      ['/account/name', 'Change the name', { name: 'Robin Rowan' }, {}],
      ['/account/address', 'Send both emails', { email: 'rowan@ashgrove.example' }, { current: 'a secret' }],
      ['/account/erasure', 'Erase my account in 14 days', { understood: '1' }, { confirmation: 'a secret' }],
    ])('gives back what was typed at %s, and no secret', async (path, button, typed, secret) => {
      const mine = await signIn(site, robin);
      const form = await mine.get(path);
      late();
      const sent = await press(mine, form, button, { ...typed, ...secret });
      expect(await sessionOf(mine)).not.toMatch(/a secret|owan/);
      const back = await confirmed(mine, sent, robin);
      expect([back.status, readable(back.html).includes(unsent)]).toEqual([200, true]);
      const { fields } = formWith(back, button);
      expect(fields).toMatchObject(typed);
      expect(back.html).not.toContain('a secret');
      for (const other of ['/account/name', '/account/address'].filter((each) => each !== path)) {
        expect(readable((await mine.get(other)).html)).not.toContain(unsent);
      }
    });

    it('forgets it with the next form, after a quarter of an hour, and where it is too much', async () => {
      const mine = await signIn(site, robin);
      const form = await mine.get('/account/name');
      const name = async () => formWith(await mine.get('/account/name'), 'Change the name').fields.name;
      const sentLate = async (typed: string) => {
        late();
        const question = await mine.follow(await press(mine, form, 'Change the name', { name: typed }));
        await press(mine, question, 'Confirm with the password', { password: robin.password });
      };
      await sentLate('Robin Rowan');
      expect(await name()).toBe('Robin Rowan');
      await press(mine, form, 'Change the name', { name: 'R' });
      expect(await name()).toBe(robin.name);
      await sentLate('Robin Rowan');
      site.clock.advance({ minutes: 15 });
      expect(await name()).toBe(robin.name);
      await sentLate('R'.repeat(5_000));
      expect(await name()).toBe(robin.name);
      expect(await sessionOf(mine)).not.toContain('unsent');
    });

    it('gives it to nobody else', async () => {
      const mine = await signIn(site, robin);
      const form = await mine.get('/account/name');
      late();
      await press(mine, form, 'Change the name', { name: 'Robin Rowan' });
      const { data } = JSON.parse(await sessionOf(mine)) as { data: { unsent: object } };
      expect(data.unsent).toBeDefined();
      await account(site, noor);
      const other = await signIn(site, noor);
      const id = hashOf(sidOf(other));
      const own = (await site.database.reads.findOneBy(Session, { id }))!;
      const planted = { ...own.data, unsent: data.unsent };
      await site.database.writes.unit((unit) => unit.update(Session, { id }, { data: planted }));
      expect((await other.get('/account/name')).html).not.toContain('Rowan');
    });

    it('gives an administrator back what they were about to change', async () => {
      const { browser: office, id } = await inOffice(site, owen);
      const person = await office.get(`/admin/people/${id}`);
      late();
      const typed = { change: 'grant-instructor', reason: 'She asked for it' };
      const back = await confirmed(office, await press(office, person, 'Make the change', typed), owen);
      expect(formWith(back, 'Make the change').fields).toMatchObject(typed);
      expect(back.html).toContain('href="#change"');
      expect((await press(office, back, 'Make the change')).location).toBe(`/admin/people/${id}?changed=1`);
      const settings = await office.get('/admin/settings');
      late();
      const set = await confirmed(
        office,
        await press(office, settings, 'Save how people sign in', { needed: '1' }),
        owen,
      );
      expect(formWith(set, 'Save how people sign in').fields).toMatchObject({ needed: '1' });
      const plain = formWith(await office.get('/account/sessions'), 'Sign out').fields;
      expect(plain).not.toHaveProperty('needed');
    });

    it('gives back the name of a passkey, new or old', async () => {
      const mine = await register(site, { ...ines, email: 'keys@carvalhal.example' });
      await addPasskey(mine, 'Key');
      const factors = await mine.get('/account/factors');
      late();
      const headers = { Accept: 'application/json' };
      const asked = await mine.post('/account/factors/passkeys/options', { name: 'Red key', credential: '' }, headers);
      const back = await confirmed(mine, asked, ines);
      expect(back.html).toContain('value="Red key"');
      const path = linkTo(factors, 'Rename or remove Key');
      const passkey = await mine.get(path);
      late();
      const again = await confirmed(mine, await press(mine, passkey, 'Change the name', { name: 'Blue key' }), ines);
      expect(formWith(again, 'Change the name').fields.name).toBe('Blue key');
    });
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
