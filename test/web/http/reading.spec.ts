import { Session } from '../../../src/accounts/session.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Housekeeping } from '../../../src/web/operations/housekeeping.service.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { course, TestSite } from '../../support/site.js';
import { attest, practitioner, readAllLessons, robin, signIn, take } from '../../support/world.js';

describe.each(databases)('reading on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(make)));
  afterAll(() => site.close());
  afterEach(() => jest.restoreAllMocks());

  /** How many units of work were begun while `doing`. */
  async function writes(doing: () => Promise<unknown>): Promise<number> {
    const begun = jest.spyOn(site.database.writer, 'createQueryRunner');
    await doing();
    return begun.mock.calls.length;
  }

  const sessions = () => site.database.reads.find(Session);

  it('costs an anonymous visitor no cookie and the site no write', async () => {
    const paths = [
      '/',
      '/courses',
      '/courses?q=trauma',
      `/courses/${course}`,
      '/verify',
      '/verify?serial=x',
      '/privacy',
      '/evidence',
      '/evidence?q=ketamine&show=claims',
      '/evidence/studies/jerome2020',
      '/evidence/claims/c22',
      '/evidence/studies.bib',
    ];
    const others = [
      '/accessibility',
      '/verify/ATN-2026-0000-0000-00000',
      '/nowhere',
      '/learn',
      '/courses/none',
      '/healthz',
      '/readyz',
    ];
    const begun = await writes(async () => {
      for (const path of [...paths, ...others]) {
        const { headers } = await site.visitor().get(path);
        expect({ path, cookies: headers.getSetCookie() }).toEqual({ path, cookies: [] });
      }
    });
    expect(begun).toBe(0);
    expect(await sessions()).toEqual([]);
  });

  it('sets a cookie only where a stranger is about to send a form', async () => {
    for (const path of ['/sign-in', '/register'])
      expect((await site.visitor().get(path)).headers.getSetCookie()).toHaveLength(1);
    expect(await sessions()).toHaveLength(2);
  });

  describe('while signed in', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await practitioner(site, robin);
      await readAllLessons(site, browser);
    });

    const pages = [
      '/',
      '/courses',
      '/learn',
      `/learn/${course}`,
      `/learn/${course}/m1-dsm5`,
      `/learn/${course}/m1-quiz`,
      '/certificates',
    ];
    const readAll = async () => {
      for (const path of pages)
        expect({ path, status: (await browser.get(path)).status }).toEqual({ path, status: 200 });
    };

    it('writes nothing for ten minutes, and then once that the session is in use', async () => {
      const own = async () => (await sessions()).find(({ personId }) => personId)!;
      await readAll();
      const before = await own();
      site.clock.advance({ minutes: 9, seconds: 59 });
      expect(await writes(readAll)).toBe(0);
      expect(await own()).toEqual(before);
      site.clock.advance({ seconds: 1 });
      expect(await writes(readAll)).toBe(1);
      const { touchedAt, expiresAt, ...rest } = await own();
      expect(touchedAt).toEqual(site.clock.now());
      expect(expiresAt.getTime()).toBe(touchedAt.getTime() + 12 * 60 * 60_000);
      expect(before).toMatchObject(rest);
    });

    it('is not kept by caches on the way', async () => {
      for (const path of pages)
        expect((await browser.get(path)).headers.get('cache-control')).toBe('private, no-store');
    });
  });

  it('leaves who it was, and what was read, out of the log', async () => {
    const browser = await signIn(site, robin);
    await browser.get('/courses?q=a+private+search');
    await take(site, browser, 'right');
    const serial = await attest(browser);
    await browser.get(`/certificates/${serial}`);
    await site.visitor().get(`/verify/${serial}`);
    await site.visitor().get(`/verify/${serial}x`);
    const person = (await sessions()).find(({ personId }) => personId)!.personId!;
    const log = site.log.join('');
    expect(site.log.length).toBeGreaterThan(50);
    const secrets = [
      serial,
      browser.cookie('attune')!,
      browser.token,
      'private',
      robin.email,
      robin.name,
      robin.password,
      '127.0.0.1',
      browser.place,
    ];
    for (const secret of secrets) expect(log).not.toContain(secret);
    const line = site.log
      .map((each) => JSON.parse(each) as Record<string, unknown>)
      .find(({ route }) => route === '/certificates/:serial');
    expect(line).toMatchObject({
      method: 'GET',
      status: 200,
      person,
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const acts = JSON.stringify(await site.database.reads.find(Act));
    for (const secret of [serial, robin.email, robin.name]) expect(acts).not.toContain(secret);
  });

  it('leaves no session behind that has run out', async () => {
    site.clock.advance({ hours: 13 });
    await site.app.get(Housekeeping).sweep();
    expect(await sessions()).toEqual([]);
  });
});
