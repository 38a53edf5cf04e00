import { readdirSync, readFileSync } from 'node:fs';
import { Person } from '../../../src/accounts/person.entity.js';
import { RoleGrant } from '../../../src/accounts/role-grant.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { inOffice } from '../../support/office.js';
import { TestSite } from '../../support/site.js';
import { register, robin } from '../../support/world.js';

const hostile = [
  ...["' OR 1=1 --", "'; DROP TABLE people; --", '" OR ""="', '%', '_', '\\', "\\'", '%27%20OR%201', "x') OR ('1'='1"],
  ...['(', '[', '*', '.*', '(a+)+$', '{{7*7}}', '${7*7}', '<%= 7*7 %>', '{name}', "{a, plural, other {'}}", '<b>x</b>'],
  ...['\u202e', '\ufffe', 'a'.repeat(5000), '😀'.repeat(50), '-1', '1e309', 'NaN', '__proto__', 'constructor'],
];

describe.each(databases)('what somebody types on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let person: Browser;
  beforeAll(async () => {
    site = await TestSite.open(make);
    ({ browser: office } = await inOffice(site));
    person = await register(site, robin);
    for (const browser of [office, person]) await browser.get('/account');
  });
  afterAll(() => site.close());

  const everybody = () => site.database.reads.find(Person, { order: { id: 'ASC' } });

  it('is a value to the database and text on the page, wherever something is looked for', async () => {
    const before = await everybody();
    const searches = [
      '/evidence?q=',
      '/evidence?topic=',
      '/verify?serial=',
      '/admin/people?q=',
      '/admin/people?state=',
    ];
    const more = [
      '/admin/people?before=',
      '/admin/acts?person=',
      '/admin/acts?verb=',
      '/admin/acts?from=',
      '/admin/acts?before=',
    ];
    for (const text of hostile) {
      for (const search of [...searches, ...more]) {
        const { status, html } = await office.get(search + encodeURIComponent(text));
        expect([search, text.slice(0, 20), status < 500]).toEqual([search, text.slice(0, 20), true]);
        expect(html).not.toMatch(/<b>x<\/b>|\b49\b/);
        const isPeople = search === '/admin/people?q=' && /^x?['"]/.test(text);
        if (isPeople) expect([text, html.includes(robin.email)]).toEqual([text, false]);
      }
    }
    expect(await everybody()).toEqual(before);
  });

  it('sets nothing that the form does not have, by whatever name', async () => {
    const stolen = {
      ...{ id: 'x', email: 'x@evil.example', emailKey: 'x', passwordHash: 'x', confirmedAt: '0', deactivatedAt: '1' },
      ...{ roles: 'administrator', role: 'administrator', administers: '1', 'roles[]': 'administrator' },
      ...{
        __proto__: 'x',
        constructor: 'x',
        'constructor[prototype][administers]': '1',
        'person.roles': 'administrator',
      },
    };
    const before = await everybody();
    for (const [path, typed] of [
      ['/account/profile', { pronouns: 'they', profession: 'Counsellor' }],
      ['/account/name', { name: robin.name }],
      ['/account/preferences', { language: 'en', zone: 'Europe/Paris' }],
    ] as const) {
      await person.get('/account');
      expect([path, (await person.post(path, { ...stolen, ...typed })).status < 500]).toEqual([path, true]);
    }
    const allowed = (each: Person) => ({ ...each, pronouns: null, profession: null, licences: null, timeZone: null });
    expect((await everybody()).map(allowed)).toEqual(before.map(allowed));
    expect(await site.database.reads.countBy(RoleGrant, { role: 'administrator' })).toBe(1);
    expect(({} as Record<string, unknown>).administers).toBeUndefined();
  });
});

describe('the program', () => {
  const sourcesIn = (folder: string, end: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(end))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(`${folder}/${file}`, 'utf8')] as const);
  const naming = (sources: ReturnType<typeof sourcesIn>, pattern: RegExp) =>
    sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

  it('starts no other program, and runs no text as code but its own templates', () => {
    const sources = sourcesIn('src', '.ts');
    expect(naming(sources, /child_process|worker_threads|\beval\(|new Function\b/)).toEqual([]);
    expect(naming(sources, /node:vm/)).toEqual(['web/views/templates.ts']);
  });

  it('asks nobody on the net but the mail server, the sign-in provider, the bucket and where DOIs are looked up, and believes no bad certificate', () => {
    const sources = sourcesIn('src', '.ts');
    const asking = /\bfetch\(|^import (?!type).* from '(node:)?(https?|net|tls|dns)(\/promises)?'|axios|undici/m;
    expect(naming(sources, asking)).toEqual([
      'evidence/references/doi-resolver.ts',
      'evidence/references/public-address.ts',
    ]);
    expect(naming(sources, /['"]@aws-sdk/)).toEqual(['kernel/objects/s3-objects.ts']);
    expect(naming(sources, /from 'nodemailer/)).toEqual(['kernel/mail/smtp-carrier.ts']);
    const toProvider = naming(sources, /from 'openid-client/);
    expect(toProvider.filter((file) => !file.startsWith('web/accounts/oidc/'))).toEqual([]);
    expect(naming(sources, /rejectUnauthorized|NODE_TLS_REJECT/)).toEqual([]);
  });

  it('keeps nothing in browsers but cookies, and its scripts write text and no HTML', () => {
    const scripts = sourcesIn('views/assets/scripts', '.js');
    expect(scripts.length).toBeGreaterThan(2);
    expect(naming(scripts, /localStorage|sessionStorage|indexedDB|document\.cookie|caches\./)).toEqual([]);
    expect(naming(scripts, /innerHTML\s*\+?=|outerHTML|insertAdjacentHTML|document\.write|postMessage|eval\(/)).toEqual(
      [],
    );
  });
});
