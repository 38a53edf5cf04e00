import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../../src/app.js';
import { Person } from '../../../src/accounts/person.entity.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { course, TestSite } from '../../support/site.js';
import { press } from '../../support/page.js';
import { noor, register, robin } from '../../support/world.js';

const policy = [
  ...[
    "default-src 'none'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
  ],
  ...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
];
const pages = ['/', `/courses/${course}`, '/sign-in', '/nowhere', '/healthz', '/verify/ATN-2026-0000-0000-00000'];

describe.each(databases)('protection on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.open(make)));
  afterAll(() => site.close());

  it.each(pages)('stands in the headers of %s', async (path) => {
    const { headers } = await site.visitor().get(path);
    const policies = headers.get('content-security-policy')!.split(';');
    expect(policies.sort()).toEqual([...policy].sort());
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('leaves nothing inline on a page that the policy would have to allow', async () => {
    for (const path of pages) {
      const { html } = await site.visitor().get(path);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(html).not.toMatch(/(?:src|<link[^>]* href)="(?:https?:)?\/\//);
    }
  });

  describe('against forms of other sites', () => {
    let browser: Browser;
    beforeAll(async () => void (browser = await register(site, robin)));

    const enrolments = () => site.database.reads.count(Enrolment);
    const sent = { acknowledged: '1' };

    it('refuses a form without the token, with another one and with another session’s, and changes nothing', async () => {
      await browser.get(`/courses/${course}`);
      const other = await register(site, noor);
      await other.get('/learn');
      for (const _csrf of ['', 'made-up', other.token, [browser.token, browser.token]]) {
        const answer = await browser.post(`/courses/${course}/enrolments`, { ...sent, _csrf });
        expect(answer.status).toBe(403);
      }
      const bare = await fetch(`${site.address}/courses/${course}/enrolments`, {
        method: 'POST',
        body: new URLSearchParams(sent),
        headers: { Cookie: `attune=${browser.cookie('attune')!}`, Accept: 'text/html' },
      });
      expect(bare.status).toBe(403);
      expect(await enrolments()).toBe(0);
    });

    it('refuses registering and signing in from elsewhere too', async () => {
      const count = await site.database.reads.count(Person);
      const stranger = site.visitor();
      expect((await stranger.post('/register', { ...robin, email: 'other@ashgrove.example' })).status).toBe(403);
      expect((await stranger.post('/sign-in', { ...robin })).status).toBe(403);
      expect((await browser.post('/sign-out', { _csrf: '' })).status).toBe(403);
      expect(await site.database.reads.count(Person)).toBe(count);
      expect((await browser.get('/learn')).status).toBe(200);
    });

    it('does not let the token through by the address', async () => {
      const path = `/courses/${course}/enrolments?_csrf=${browser.token}&acknowledged=1`;
      expect((await browser.post(path, { _csrf: '' })).status).toBe(403);
      expect((await browser.get(path)).status).toBe(404);
      expect(await enrolments()).toBe(0);
    });

    it('lets the form of the page itself through', async () => {
      const page = await browser.get(`/courses/${course}`);
      expect((await press(browser, page, 'Enrol in Edition 1', sent)).status).toBe(303);
      expect(await enrolments()).toBe(1);
    });
  });

  describe('under https', () => {
    let app: NestExpressApplication;
    let secure: Browser;
    const https = { 'X-Forwarded-Proto': 'https' };
    beforeAll(async () => {
      app = await createApp({ ...site.options(site.database), publicUrl: 'https://attune.test' });
      await app.listen(0, '127.0.0.1');
      secure = new Browser(await app.getUrl());
    });
    afterAll(() => app.close());

    it('asks browsers to stay with it', async () => {
      const { headers } = await secure.get('/', https);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    });

    it('binds the cookie to the host and to https', async () => {
      const [cookie, ...more] = (await secure.get('/sign-in', https)).headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-attune=s%3A[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(more).toEqual([]);
      await secure.post('/sign-in', { ...robin }, https);
      expect((await secure.get('/learn', https)).status).toBe(200);
    });

    it('hands no cookie out over http', async () => {
      const plain = new Browser(await app.getUrl());
      expect((await plain.get('/sign-in')).headers.getSetCookie()).toEqual([]);
    });
  });
});
