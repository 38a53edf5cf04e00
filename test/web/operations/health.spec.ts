import { HealthController } from '../../../src/web/operations/health.controller.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { TestSite } from '../../support/site.js';
import { register, robin } from '../../support/world.js';

describe.each(databases)('the probes on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const probe = async (path: string) => {
    const { status, html, headers } = await site.visitor().get(path);
    expect(headers.get('cache-control')).toBe('no-store');
    return [status, (JSON.parse(html) as { status: string }).status];
  };

  it('say that the site is alive and ready', async () => {
    expect(await probe('/healthz')).toEqual([200, 'alive']);
    expect(await probe('/readyz')).toEqual([200, 'ready']);
  });

  it('tell a site that lost its database, which stays alive and polite, from one that has it again', async () => {
    const browser = await register(site, robin);
    await site.database.reader.destroy();
    expect(await probe('/readyz')).toEqual([503, 'database unreachable']);
    expect(await probe('/healthz')).toEqual([200, 'alive']);
    for (const visitor of [browser, site.visitor()]) {
      expectErrorPage(site, await visitor.get('/courses'), 500, 'Something broke on our side');
    }
    await site.database.reader.initialize();
    expect(await probe('/readyz')).toEqual([200, 'ready']);
    expect((await browser.get('/learn')).status).toBe(200);
  });

  it('stay out of the log', () => {
    expect(site.log.join('')).not.toMatch(/healthz|readyz/);
  });

  it('send new visitors elsewhere while the site is being stopped', async () => {
    site.app.get(HealthController).beforeApplicationShutdown();
    expect(await probe('/readyz')).toEqual([503, 'stopping']);
    expect((await site.visitor().get('/courses')).status).toBe(200);
  });
});
