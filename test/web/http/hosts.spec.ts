import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { createApp } from '../../../src/app.js';
import { Letter } from '../../../src/kernel/mail/letter.entity.js';
import { Sending } from '../../../src/kernel/mail/sending.service.js';
import { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { TestSite } from '../../support/site.js';
import { noor, register, robin, sasha } from '../../support/world.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];
const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
const elsewhere = [
  ...['//evil.example', '/\\evil.example', '/\t/evil.example', '\t//evil.example', 'https://evil.example/learn'],
  ...['javascript:alert(1)', 'data:text/html,x', '/%09/evil.example\r\nX: y', '///evil.example', 'evil.example'],
];

describe('who asks under another name', () => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(sqlite)));
  afterAll(() => site.close());

  interface Raw {
    readonly status: number;
    readonly location: string | undefined;
    readonly cookie: string;
    readonly text: string;
  }

  /** Unlike fetch, this sends any header, Host too. */
  const send = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const asked = request(site.address + path, { method, headers: { Accept: 'text/html', ...type, ...headers } });
      asked.on('error', reject).on('response', (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          const cookie = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
          const text = Buffer.concat(pieces).toString();
          resolve({ status: answer.statusCode!, location: answer.headers.location, cookie, text });
        });
      });
      asked.end(body);
    });

  it('reads pages in which nothing is of that name', async () => {
    for (const path of ['/', '/sign-in', '/courses', '/verify', '/evidence', '/nowhere', '/learn', '/outbox']) {
      const { text, location } = await send('GET', path, forged);
      expect([path, text.includes('evil.example'), location ?? '/']).toEqual([
        path,
        false,
        expect.stringMatching(/^\/(?!\/)/),
      ]);
    }
  });

  it('gets letters whose links lead to PUBLIC_URL alone', async () => {
    await register(site, robin);
    for (const [form, page] of [
      ['/reset', '/reset'],
      ['/register', '/register'],
      ['/confirm', '/confirm'],
    ] as const) {
      const { text, cookie } = await send('GET', page, forged);
      const _csrf = /name="_csrf" value="([^"]+)"/.exec(text)![1]!;
      for (const { name, email, password } of [robin, noor]) {
        const body = new URLSearchParams({ _csrf, name, email, password }).toString();
        const answer = await send('POST', form, { ...forged, Cookie: cookie }, body);
        expect([form, answer.status, answer.location]).toEqual([form, 303, expect.stringMatching(/^\/(?!\/)/)]);
      }
    }
    const letters = await site.database.reads.find(Letter);
    expect(new Set(letters.map(({ template }) => template)).size).toBeGreaterThanOrEqual(3);
    for (const letter of letters) {
      const written = site.app.get(Sending).write(letter)!;
      expect(written.links.length).toBeGreaterThan(0);
      for (const link of written.links) expect(link).toMatch(/^http:\/\/attune\.test\//);
      expect(`${written.text} ${written.html}`).not.toContain('evil.example');
    }
  });

  it('comes from one place, whatever they write in front of what the proxy says', async () => {
    const page = await send('GET', '/sign-in', {});
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
    const tries = Array.from({ length: 61 }, (_, n) => {
      const body = new URLSearchParams({ _csrf, email: `p${n}@ashgrove.example`, password: '' }).toString();
      return send('POST', '/sign-in', { Cookie: page.cookie, 'X-Forwarded-For': `10.9.9.${n}, 10.8.8.8` }, body);
    });
    const refused = (await Promise.all(tries)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
  });

  it('is led nowhere else by any address that takes a way to go on', async () => {
    const stranger = site.visitor();
    const person = await register(site, sasha);
    for (const next of elsewhere) {
      const query = `?next=${encodeURIComponent(next)}`;
      for (const path of ['/sign-in', '/register']) {
        expect((await stranger.get(path + query)).html).not.toContain('evil.example');
        expect((await person.get(path + query)).location).toBe('/learn');
      }
      await person.get('/account');
      const shown = { ...sasha, next };
      const { location } = await person.post('/account/confirm-it-is-you', shown);
      expect(location ?? '/').toMatch(/^\/(?!\/)[\w/-]*$/);
      site.clock.advance({ minutes: 11 });
    }
  });

  it('finds no other: what reads a way to go on from a request has it looked at, and no address is built from a header', () => {
    const files = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sources = files.map((file) => [file, readFileSync(`src/web/${file}`, 'utf8')] as const);
    const takes = sources.filter(([, text]) =>
      /@Query\('next'\)|\bbody\.next\b|\{[^}]*\bnext\b[^}]*\}: Record<string, unknown>/.test(text),
    );
    expect(takes.length).toBeGreaterThanOrEqual(4);
    expect(takes.filter(([, text]) => !text.includes('localPath(')).map(([file]) => file)).toEqual([]);
    const trusting =
      /\.(hostname|host|protocol)\b(?=.*request)|request\.(hostname|host|protocol)\b|get\('(host|x-forwarded-host|referer|origin)'\)/i;
    expect(sources.filter(([, text]) => trusting.test(text)).map(([file]) => file)).toEqual([]);
    expect(sources.filter(([, text]) => /redirect\(\s*(?:30\d,\s*)?(?:request|body|query)\b/.test(text))).toEqual([]);
  });

  it('is not believed without a proxy: the connection alone says where a request comes from', async () => {
    const app = await createApp({ ...site.options(site.database), trustProxy: false });
    await app.listen(0, '127.0.0.1');
    const statuses: number[] = [];
    const browser = new Browser(await app.getUrl());
    await browser.get('/sign-in');
    for (let n = 0; n < 61; n += 1) {
      const typed = { email: `q${n}@ashgrove.example`, password: '' };
      statuses.push((await browser.post('/sign-in', typed, { 'X-Forwarded-For': `10.7.7.${n}` })).status);
    }
    await app.close();
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});
