import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Browser } from './support/browser.js';
import { databases, type TestDatabase } from './support/databases.js';
import { press } from './support/page.js';
import { Server } from './support/server.js';
import { smallContent } from './support/small-content.js';

const demo = { email: 'practitioner@demo.invalid', password: 'attune demo practitioner' };
const onPostgres = databases.filter(([name]) => name === 'PostgreSQL');

/** Jobs are proved by `npm run prove:instances`, which has the time to wait for the leases of the dead. */
(onPostgres.length > 0 ? describe.each(onPostgres) : describe.skip.each([['PostgreSQL', databases[0]![1]] as const]))(
  'two instances on one %s',
  (_name, make) => {
    let place: TestDatabase;
    let folder: string;
    let [one, other] = [] as unknown as [Server, Server];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'attune-instances-'));
      for (const [file, text] of Object.entries(smallContent)) {
        mkdirSync(join(folder, 'content', dirname(file)), { recursive: true });
        writeFileSync(join(folder, 'content', file), text);
      }
      place = await make();
      const settings = {
        ...{ DATABASE_URL: place.url, DATA_DIR: folder, CONTENT_DIR: join(folder, 'content') },
        ...{ SESSION_SECRET: 's'.repeat(40), TRUST_PROXY: '1' },
      };
      [one, other] = await Promise.all([Server.start(settings), Server.start(settings)]);
    });
    afterAll(async () => {
      await Promise.all([one?.stop(), other?.stop()]);
      await place?.drop();
      rmSync(folder, { recursive: true, force: true });
    });

    const tryIn = async (browser: Browser, password: string) =>
      press(browser, await browser.get('/sign-in'), 'Sign in', { ...demo, password });

    it('share sessions, and one that is killed signs nobody out', async () => {
      const browser = new Browser(one.address);
      expect((await tryIn(browser, demo.password)).location).toBe('/learn');
      Object.assign(browser, { site: other.address });
      expect((await browser.get('/learn')).status).toBe(200);
      await one.stop('SIGKILL');
      expect((await browser.get('/learn')).status).toBe(200);
      const left = await press(browser, await browser.get('/learn'), 'Sign out');
      expect(left.location).toBe('/');
    });

    it('share the count of tries, also of one that is gone', async () => {
      const statuses: number[] = [];
      for (let tries = 2; tries <= 11; tries += 1) {
        statuses.push((await tryIn(new Browser(other.address), 'not the right one')).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 9 }, () => 422), 429]);
    });
  },
);
