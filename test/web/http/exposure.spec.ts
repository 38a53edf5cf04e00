import { request } from 'node:http';
import { connect } from 'node:net';
import { databases } from '../../support/databases.js';
import { TestSite } from '../../support/site.js';
import { account, noor, practitioner, robin, signIn } from '../../support/world.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];

describe('what the server gives away', () => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(sqlite)));
  afterAll(() => site.close());

  it.each([
    ...[
      '/.git/config',
      '/.git/HEAD',
      '/.env',
      '/package.json',
      '/package-lock.json',
      '/src/main.ts',
      '/data/attune.sqlite',
    ],
    ...[
      '/node_modules/express/package.json',
      '/assets',
      '/assets/',
      '/assets/css/',
      '/media',
      '/media/',
      '/views/layouts/page.hbs',
    ],
    ...[
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/media/..%2f..%2fpackage.json',
      '/media/%2e%2e/attune.sqlite',
    ],
    ...['/metrics', '/api', '/api/docs', '/swagger', '/debug', '/graphql', '/phpinfo.php', '/server-status'],
  ])('holds nothing behind %s', async (path) => {
    expect((await site.visitor().get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('shows no letters, unless somebody develops here', async () => {
    expect((await site.visitor().get('/outbox')).status).toBe(404);
  });

  it.each(['TRACE', 'TRACK', 'PUT', 'DELETE', 'PATCH'])('does nothing when it is asked to %s', async (method) => {
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = request(site.address, { method, headers: { 'X-Secret': 'echo-me' } });
      asked.on('error', reject).on('response', (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      });
      asked.end();
    }).catch(() => ({ status: 400, text: '' }));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('echo-me');
  });

  it('refuses a request whose end could be read in two ways', async () => {
    const { hostname, port } = new URL(site.address);
    const lines = [
      'POST /sign-in HTTP/1.1',
      'Host: x',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      'GET /',
    ];
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')));
      socket.on('data', (piece: Buffer) => (text += piece.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('says of each text what it is and how it is written, and lets no other site read it', async () => {
    const browser = await practitioner(site, robin);
    const origin = { Origin: 'https://evil.example' };
    const style = /href="(\/assets\/[^"]+\.css)"/.exec((await browser.get('/')).html)![1]!;
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/nowhere', 'text/html; charset=utf-8'],
      ['/healthz', 'application/json; charset=utf-8'],
      [style, 'text/css; charset=utf-8'],
      ['/evidence/studies.bib', /^application\/x-bibtex; charset=utf-8$|^text\/.+; charset=utf-8$/],
      ['/evidence/studies.csv', 'text/csv; charset=utf-8; header=present'],
    ] as const) {
      const { headers } = await browser.get(path, origin);
      expect([path, headers.get('content-type')]).toEqual([
        path,
        typeof type === 'string' ? type : expect.stringMatching(type),
      ]);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
      expect([path, headers.get('frame-options') ?? headers.get('x-frame-options')]).toEqual([path, 'DENY']);
    }
    const file = await browser.get('/evidence/studies.csv');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
  });

  it('asks the browser to let go of what it kept when somebody signs out', async () => {
    await account(site, noor);
    const browser = await signIn(site, noor);
    await browser.get('/learn');
    expect((await browser.post('/sign-out')).headers.get('clear-site-data')).toBe('"cache", "storage"');
  });
});
