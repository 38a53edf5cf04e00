import { Person } from '../../../src/accounts/person.entity.js';
import { Session } from '../../../src/accounts/session.entity.js';
import { hashOf } from '../../../src/kernel/ids.js';
import type { Answer, Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage, expectProblem, lasting } from '../../support/error-page.js';
import { formWith, press, readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { account, amaru, ines, noor, register, robin, sasha, signIn } from '../../support/world.js';

const refused = 'The address and the password do not belong together. Check both and try again.';

describe.each(databases)('signing in on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    for (const person of [robin, sasha]) await register(site, person);
  });
  afterAll(() => site.close());

  const trying = async (email: string, password: string, more = {}): Promise<Answer> => {
    const browser = site.visitor();
    return press(browser, await browser.get('/sign-in'), 'Sign in', { email, password, ...more });
  };
  const sessionOf = (cookie: string) => hashOf(decodeURIComponent(cookie).slice(2).split('.')[0]!);
  const sessions = () => site.database.reads.find(Session);

  it('refuses a wrong password and an unknown address with the same page', async () => {
    const wrong = await trying(robin.email, 'not this one at all');
    const unknown = await trying('nobody@ashgrove.example', robin.password);
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(readable(wrong.html)).toContain(refused);
    expect(lasting(wrong)).toBe(lasting(unknown));
    expect(formWith(wrong, 'Sign in').fields).toMatchObject({ email: robin.email, password: '' });
    expect(wrong.html).not.toContain('not this one at all');
  });

  it('asks for what is missing', async () => {
    const page = await trying('robin', '');
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('2 things stand in the way');
  });

  it('takes the address in any spelling and the password in any Unicode form', async () => {
    const password = 'Un café à São Tomé';
    await register(site, { ...amaru, password: password.normalize('NFD') });
    expect((await trying(` ${amaru.email.toUpperCase()} `, password.normalize('NFC'))).location).toBe('/learn');
  });

  it('gives the session a new id, and ends the one known before', async () => {
    const browser = site.visitor();
    await browser.get('/sign-in');
    const before = browser.cookie('attune')!;
    await signIn(site, robin, browser);
    const after = browser.cookie('attune')!;
    expect(after).not.toBe(before);
    const kept = (await sessions()).map(({ id }) => id);
    expect(kept).toContain(sessionOf(after));
    expect(kept).not.toContain(sessionOf(before));
    const thief = site.visitor();
    expect((await thief.get('/learn', { Cookie: `attune=${before}` })).location).toBe('/sign-in?next=%2Flearn');
    expect((await thief.get('/learn', { Cookie: `attune=${after}` })).status).toBe(200);
  });

  it('keeps no session’s id in the database, only its hash, and nobody’s name', async () => {
    const browser = await signIn(site, robin);
    const sid = decodeURIComponent(browser.cookie('attune')!).slice(2).split('.')[0]!;
    const table = JSON.stringify(await sessions());
    expect(table).not.toContain(sid);
    expect(table).not.toContain(robin.name);
    expect(table).not.toContain(robin.email);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const cookie = (await site.visitor().get('/sign-in')).headers.getSetCookie();
    expect(cookie).toEqual([expect.stringMatching(/^attune=s%3A[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const stay = await trying(robin.email, robin.password, { stay: '1' });
    const [line = ''] = stay.headers.getSetCookie();
    expect(line).toMatch(/Expires=/);
    expect((Date.parse(/Expires=([^;]+)/.exec(line)![1]!) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('ends with the sign-out, in the database too', async () => {
    const browser = await signIn(site, sasha);
    const cookie = browser.cookie('attune')!;
    const page = await browser.get('/learn');
    const count = (await sessions()).length;
    const left = await press(browser, page, 'Sign out');
    expect([left.status, left.location]).toEqual([303, '/']);
    expect((await sessions()).map(({ id }) => id)).not.toContain(sessionOf(cookie));
    expect(await sessions()).toHaveLength(count - 1);
    expect((await browser.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
    expect((await browser.get('/')).headers.getSetCookie()).toEqual([]);
  });

  it('lasts twelve hours without use, and thirty days for whoever asked to stay', async () => {
    const usual = await signIn(site, robin);
    const staying = site.visitor();
    const page = await staying.get('/sign-in');
    await press(staying, page, 'Sign in', { email: sasha.email, password: sasha.password, stay: '1' });
    const isIn = async (browser: typeof usual) => (await browser.get('/learn')).status === 200;
    site.clock.advance({ hours: 11, minutes: 59 });
    expect([await isIn(usual), await isIn(staying)]).toEqual([true, true]);
    site.clock.advance({ hours: 12, minutes: 1 });
    expect([await isIn(usual), await isIn(staying)]).toEqual([false, true]);
    site.clock.advance({ days: 29 });
    expect(await isIn(staying)).toBe(true);
    site.clock.advance({ days: 30, minutes: 1 });
    expect(await isIn(staying)).toBe(false);
  });

  it.each([
    ['/courses?q=trauma', '/courses?q=trauma'],
    ['//evil.example', '/learn'],
    ['/\\evil.example', '/learn'],
    ['/\t/evil.example', '/learn'],
    ['https://evil.example/learn', '/learn'],
    ['javascript:alert(1)', '/learn'],
    ['', '/learn'],
  ])('asked for %j afterwards, leads to %s', async (next, location) => {
    const browser = site.visitor();
    const page = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(formWith(page, 'Sign in').fields.next ?? '/learn').toBe(location);
    expect((await press(browser, page, 'Sign in', { ...robin, next })).location).toBe(location);
    expect((await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)).location).toBe(location);
    site.clock.advance({ minutes: 11 });
  });

  it('is refused at the eleventh try for one account within ten minutes, wherever it is tried from', async () => {
    await account(site, noor);
    for (let tries = 1; tries <= 10; tries += 1)
      expect((await trying(noor.email, `wrong number ${tries}`)).status).toBe(422);
    const eleventh = await trying(noor.email.toUpperCase(), noor.password);
    expectErrorPage(site, eleventh, 429, 'There were too many tries. Wait 10 minutes and try again.');
    const browser = site.visitor();
    await browser.get('/sign-in');
    expectProblem(
      site,
      await browser.post('/sign-in', { ...noor }, { Accept: 'application/json' }),
      429,
      'too many tries',
    );
    expect((await trying(robin.email, robin.password)).status).toBe(303);
    expect(eleventh.headers.get('retry-after')).toBe('600');
    site.clock.advance({ minutes: 9, seconds: 30 });
    expect((await trying(noor.email, noor.password)).headers.get('retry-after')).toBe('30');
    expectErrorPage(site, await trying(noor.email, noor.password), 429, 'Wait 1 minute and try again.');
    site.clock.advance({ minutes: 1 });
    expect((await trying(noor.email, noor.password)).status).toBe(303);
  });

  it('counts for the account that is aimed at and for the place, whoever is signed in', async () => {
    const target = 'target@ashgrove.example';
    const guessing = async (browser: Browser, email: string) =>
      (await browser.post('/sign-in', { email, password: 'a guess of many' })).status;
    for (const person of [robin, sasha]) {
      const browser = await signIn(site, person);
      for (let tries = 1; tries <= 5; tries += 1) expect(await guessing(browser, target)).toBe(422);
    }
    expect((await trying(target, 'a guess of many')).status).toBe(429);
    const browser = await signIn(site, robin);
    expect(await guessing(browser, target)).toBe(429);
    const others = Array.from({ length: 60 }, (_, n) => guessing(browser, `other${n}@ashgrove.example`));
    const answers = await Promise.all(others);
    expect(answers.filter((status) => status === 429)).toHaveLength(2); // with the sign-in itself and the try before
  });

  it('tells whoever knows the password of a deactivated account why they cannot come in, and nobody else', async () => {
    const { id } = await account(site, ines);
    const open = await signIn(site, ines);
    await site.database.writes.unit((unit) => unit.update(Person, { id }, { deactivatedAt: site.clock.now() }));
    const right = await trying(ines.email, ines.password);
    expect(right.status).toBe(422);
    expect(readable(right.html)).toContain('This account was deactivated, so nobody can sign in to it.');
    expect(readable((await trying(ines.email, 'not the right one')).html)).toContain(refused);
    expect((await open.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
  });

  it('lets no more than ten through, also when all are tried at the same moment', async () => {
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => trying('crowd@ashgrove.example', 'a guess of many')),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('is refused at the sixty-first try from one place, whatever the account', async () => {
    const browser = site.visitor();
    await browser.get('/sign-in');
    const many = Array.from({ length: 61 }, (_, n) =>
      browser.post('/sign-in', { email: `p${n}@ashgrove.example`, password: '' }),
    );
    expect((await Promise.all(many)).filter(({ status }) => status === 429)).toHaveLength(1);
  });
});
