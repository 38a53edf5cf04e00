import { Person } from '../../../src/accounts/person.entity.js';
import { Session } from '../../../src/accounts/session.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { MailRefusal } from '../../../src/kernel/mail/mail-refusal.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { type Fields, formWith, press, readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { noor, register, robin, sasha, signIn } from '../../support/world.js';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0';

describe.each(databases)('one’s account on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    browser = await register(site, robin);
    await register(site, sasha);
  });
  afterAll(() => site.close());

  const me = async () => (await site.database.reads.findOneBy(Person, { email: robin.email }))!;
  const said = async (path: string, who = browser) => readable((await who.get(path)).html);

  it('is for whoever is signed in', async () => {
    for (const page of ['', '/name', '/profile', '/preferences', '/sessions', '/certificates', '/data', '/erasure']) {
      const path = `/account${page}`;
      expect((await site.visitor().get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });

  it('shows every fact with where it is changed', async () => {
    const page = await browser.get('/account');
    for (const fact of [robin.name, robin.email, 'Signed in on 1 device', 'The time of this site (UTC)', 'English']) {
      expect(readable(page.html)).toContain(fact);
    }
    const links = [...page.html.matchAll(/<dd class="change"><a href="([^"#]+)/g)].map(([, href]) => href!);
    expect(new Set(links).size).toBeGreaterThan(7);
    for (const href of links) expect([href, (await browser.get(href)).status]).toEqual([href, 200]);
  });

  it('keeps pronouns, profession and licences, and an empty place is none', async () => {
    const typed = {
      pronouns: ' they/them ',
      profession: 'Psychologist',
      'body-2': 'Board of Quiet Waters',
      'number-2': 'Q 1',
    };
    const saved = await press(browser, await browser.get('/account/profile'), 'Save', typed);
    expect(readable((await browser.follow(saved)).html)).toContain('they/them Psychologist Board of Quiet Waters, Q 1');
    expect(await me()).toMatchObject({ licences: [{ body: 'Board of Quiet Waters', number: 'Q 1' }] });
    const form = formWith(await browser.get('/account/profile'), 'Save').fields;
    expect(form).toMatchObject({ 'body-1': 'Board of Quiet Waters', 'number-1': 'Q 1', 'body-2': '' });
    expect(await site.database.reads.countBy(Act, { verb: 'person.described' })).toBe(1);
  });

  it('asks for the missing half of a licence beside its field, with what was typed', async () => {
    const refused = await press(browser, await browser.get('/account/profile'), 'Save', {
      'body-2': '',
      'number-2': '77',
    });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('Say who issued this licence, or take its number out');
    expect(refused.html).toContain('<a href="#body-2">');
    expect(formWith(refused, 'Save').fields).toMatchObject({ 'number-2': '77', profession: 'Psychologist' });
  });

  it('refuses what is too long or would not be one line', async () => {
    const refused: Fields[] = [
      { pronouns: 'x'.repeat(61) },
      { profession: 'a\u0007b' },
      { 'body-1': '<i>', 'number-1': '1' },
    ];
    for (const typed of refused) {
      expect((await press(browser, await browser.get('/account/profile'), 'Save', typed)).status).toBe(422);
    }
  });

  it('tells times in the zone that was chosen, everywhere, and letters that are not wanted stay away', async () => {
    const saved = await press(browser, await browser.get('/account/preferences'), 'Save', {
      ...{ zone: 'Pacific/Auckland', 'letters-learning': [] },
    });
    expect(readable((await browser.follow(saved)).html)).toContain('Your preferences have been changed.');
    expect(await said('/account/sessions')).toContain('23 November 2026 at 22:00 GMT+13');
    expect(await site.database.reads.findBy(MailRefusal, { personId: (await me()).id })).toMatchObject([
      { topic: 'learning' },
    ]);
    const page = await browser.get('/account/preferences');
    expect(formWith(page, 'Save').fields).toMatchObject({ zone: 'Pacific/Auckland', language: 'en' });
    await press(browser, page, 'Save', { zone: '', 'letters-learning': '1' });
    expect(await said('/account/sessions')).toContain('23 November 2026 at 09:00 UTC');
    expect(await site.database.reads.count(MailRefusal)).toBe(0);
  });

  it('refuses a zone and a language that there are not', async () => {
    const page = await browser.get('/account/preferences');
    const strange: Fields[] = [{ zone: 'Mars/Olympus' }, { zone: '+05:00' }, { language: 'tlh' }];
    for (const typed of strange) {
      const refused = await press(browser, page, 'Save', typed);
      expect([typed, refused.status]).toEqual([typed, 422]);
    }
    expect(await me()).toMatchObject({ language: 'en', timeZone: null });
  });

  it('lists sessions by device, this one first, and ends another at once', async () => {
    const there = site.visitor();
    const form = await there.get('/sign-in');
    const { _csrf: _, ...hidden } = formWith(form, 'Sign in').fields;
    site.clock.advance({ minutes: 5 });
    await there.post(
      '/sign-in',
      { ...hidden, email: robin.email, password: robin.password },
      { 'User-Agent': firefox },
    );
    const page = await browser.get('/account/sessions');
    expect(readable(page.html)).toMatch(/This device .*Firefox on Windows last used 23 November 2026 at 09:05 UTC/);
    const end = 'End the session in Firefox on Windows, last used 23 November 2026 at 09:05 UTC';
    expect((await press(browser, page, end)).location).toBe('/account/sessions');
    expect((await there.get('/account')).location).toMatch(/^\/sign-in/);
    expect(await said('/account/sessions')).not.toContain('Firefox');
  });

  it('ends all sessions but this one', async () => {
    const others = [await signIn(site, robin), await signIn(site, robin)];
    await press(browser, await browser.get('/account/sessions'), 'End all other sessions');
    for (const other of others) expect((await other.get('/account')).location).toMatch(/^\/sign-in/);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await browser.get('/account/sessions')).html).not.toContain('End all other sessions');
  });

  it('ends nobody else’s session', async () => {
    const other = await register(site, noor);
    await other.get('/account');
    const theirs = (await site.database.reads.findBy(Session, { personId: (await me()).id }))[0]!;
    expect((await other.post(`/account/sessions/${theirs.id}/end`)).status).toBe(404);
    expect((await browser.get('/account')).status).toBe(200);
  });
});
