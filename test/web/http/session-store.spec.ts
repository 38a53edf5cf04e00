import type { SessionData } from 'express-session';
import { Session } from '../../../src/accounts/session.entity.js';
import { Sessions } from '../../../src/accounts/sessions.service.js';
import { hashOf } from '../../../src/kernel/ids.js';
import { SessionStore } from '../../../src/web/http/session-store.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { press } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { register, robin, signIn } from '../../support/world.js';

describe.each(databases)('a session in use on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    browser = await register(site, robin);
  });
  afterAll(() => site.close());

  const lastUse = async () => {
    const sessions = await site.database.reads.find(Session);
    const [session] = sessions.filter(({ personId }) => personId !== null);
    return session!.touchedAt.toISOString();
  };

  it('is written down again only after ten minutes, so that reading a page writes nothing', async () => {
    const atFirst = await lastUse();
    site.clock.advance({ minutes: 9, seconds: 59 });
    expect((await browser.get('/learn')).status).toBe(200);
    expect(await lastUse()).toBe(atFirst);
    site.clock.advance({ seconds: 1 });
    expect((await browser.get('/learn')).status).toBe(200);
    expect(await lastUse()).toBe(site.clock.now().toISOString());
  });

  it('lasts twelve hours from its last use', async () => {
    site.clock.advance({ hours: 11 });
    expect((await browser.get('/learn')).status).toBe(200);
    site.clock.advance({ hours: 11 });
    expect((await browser.get('/learn')).status).toBe(200);
    site.clock.advance({ hours: 12 });
    expect((await browser.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
  });

  it('lasts a day at most, however much it is used, and ninety days for whoever asked to stay', async () => {
    const usual = await signIn(site, robin);
    const staying = site.visitor();
    const page = await staying.get('/sign-in');
    await press(staying, page, 'Sign in', { email: robin.email, password: robin.password, stay: '1' });
    const isIn = async (who: Browser) => (await who.get('/learn')).status === 200;
    site.clock.advance({ hours: 11, minutes: 59 });
    expect([await isIn(usual), await isIn(staying)]).toEqual([true, true]);
    site.clock.advance({ hours: 11, minutes: 59 });
    expect(await isIn(usual)).toBe(true);
    site.clock.advance({ minutes: 2 });
    expect([await isIn(usual), await isIn(staying)]).toEqual([false, true]);
    for (const days of [29, 29, 29]) {
      site.clock.advance({ days });
      expect(await isIn(staying)).toBe(true);
    }
    site.clock.advance({ days: 2 });
    expect(await isIn(staying)).toBe(false);
  });

  it('stays ended once it was, also for a request that was under way in it', async () => {
    const sessions = site.app.get(Sessions);
    const store = new SessionStore(sessions);
    const other = await signIn(site, robin);
    const sid = decodeURIComponent(other.cookie('attune')!).slice(2).split('.')[0]!;
    const read = await new Promise<SessionData>((resolve) => store.get(sid, (_, session) => resolve(session!)));
    await sessions.end(hashOf(sid));
    await new Promise((resolve) => store.set(sid, read, resolve));
    expect(await sessions.open(hashOf(sid))).toBeNull();
    expect((await other.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
  });
});
