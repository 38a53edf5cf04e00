import { Session } from '../../../src/accounts/session.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { TestSite } from '../../support/site.js';
import { register, robin } from '../../support/world.js';

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
});
