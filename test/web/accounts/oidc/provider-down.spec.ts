import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { databases } from '../../../support/databases.js';
import { readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];

/** A provider that comes and goes: it tells where its pages are, or answers as a broken one does, or not at all. */
class Flaky {
  manner: 'up' | 'broken' | 'another' | 'silent' = 'broken';
  readonly #server: Server = createServer((_request, response) => {
    if (this.manner === 'silent') return void response.destroy();
    if (this.manner === 'broken') return void response.writeHead(502).end('<h1>Bad gateway</h1>');
    const issuer = this.manner === 'another' ? 'https://another.example' : this.issuer;
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }),
    );
  });

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => void this.#server.close(() => closed()));
  }
}

describe('a site whose provider is down', () => {
  const flaky = new Flaky();
  let site: TestSite;
  beforeAll(async () => {
    await flaky.listen();
    site = await TestSite.empty(sqlite);
    await site.stop();
    site.oidc = { issuer: flaky.issuer, clientId: 'attune', clientSecret: 'a secret', name: null };
    await site.start();
  });
  afterAll(async () => {
    await site.close();
    await flaky.close();
  });

  it('starts all the same, and calls the provider by its address where it has no name', async () => {
    const page = await site.visitor().get('/sign-in');
    expect([page.status, readable(page.html).includes('Sign in with 127.0.0.1')]).toEqual([200, true]);
  });

  it.each(['broken', 'silent', 'another'] as const)(
    'says so, and when to come again, while it is %s',
    async (manner) => {
      flaky.manner = manner;
      const page = await site.visitor().get('/sign-in/oidc');
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '60']);
      expect(readable(page.html)).toContain('127.0.0.1 does not answer at the moment');
      expect(site.log.join('')).not.toContain('a secret');
    },
  );

  it('finds it again once it is up, without a new start', async () => {
    flaky.manner = 'up';
    const sent = await site.visitor().get('/sign-in/oidc');
    expect([sent.status, sent.location?.startsWith(`${flaky.issuer}/auth?`)]).toEqual([303, true]);
  });

  it.each(['silent', 'broken'] as const)('says so as well to whoever comes back while it is %s', async (manner) => {
    flaky.manner = 'up';
    const browser = site.visitor();
    const sent = new URL((await browser.get('/sign-in/oidc')).location!);
    flaky.manner = manner;
    const page = await browser.get(`/sign-in/oidc/callback?code=one&state=${sent.searchParams.get('state')}`);
    expect(page.status).toBe(503);
  });
});

describe('a site without a provider', () => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(sqlite)));
  afterAll(() => site.close());

  it('has no way to one', async () => {
    const browser = site.visitor();
    expect((await browser.get('/sign-in')).html).not.toContain('/sign-in/oidc');
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback', '/sign-in/oidc/new', '/sign-in/oidc/link']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    }
  });
});
