import { databases } from '../../support/databases.js';
import { press } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { account, robin, signIn } from '../../support/world.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];

interface Line {
  readonly time: string;
  readonly request: string;
  readonly route: string | null;
  readonly status: number;
  readonly person: string | null;
  readonly event?: string;
}

describe('the log', () => {
  let site: TestSite;
  let id: string;
  beforeAll(async () => {
    site = await TestSite.empty(sqlite);
    ({ id } = await account(site, robin));
  });
  afterAll(() => site.close());

  const lines = () => site.log.map((line) => JSON.parse(line) as Line);
  const events = () => lines().flatMap(({ event, person }) => (event ? [[event, person]] : []));
  const trying = async (password: string) => {
    const browser = site.visitor();
    return press(browser, await browser.get('/sign-in'), 'Sign in', { email: robin.email, password });
  };

  it('says who came in and who was kept out, at what, by an opaque id', async () => {
    await trying('not the right one');
    const browser = await signIn(site, robin);
    await browser.get('/admin/people');
    await browser.post('/account/data', { _csrf: 'made-up' });
    for (let tries = 3; tries <= 11; tries += 1) await trying('not the right one');
    expect(events()).toEqual([
      ...[
        ['sign-in.nobody', null],
        ['sign-in.welcome', id],
        ['administration.refused', id],
        ['form.foreign', id],
      ],
      ...Array.from({ length: 8 }, () => ['sign-in.nobody', null]),
      ['too-many', null],
    ]);
  });

  it('has in each line the moment in UTC, the request’s id, the route and the status', () => {
    for (const { time, request, status } of lines()) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
      expect(status).toBeGreaterThan(99);
    }
    expect(lines().map(({ route }) => route)).toContain('/admin/people');
  });

  it('holds no name, address, password or cookie, and no line that somebody else wrote', async () => {
    const browser = site.visitor();
    await browser.get('/courses/a%0d%0a%7b%22level%22:50%7d', { 'User-Agent': 'x"}{"level":50' });
    await browser.get('/sign-in');
    await browser.post('/sign-in', { email: 'a@b.example\r\n{"level":50}', password: 'p' });
    for (const line of site.log) expect(JSON.parse(line)).toMatchObject({ level: 30 });
    const text = site.log.join('');
    for (const secret of [robin.name, robin.email, robin.password, 'attune=', browser.cookie('attune')!]) {
      expect(text).not.toContain(secret);
    }
  });
});
