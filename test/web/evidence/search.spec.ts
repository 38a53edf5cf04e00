import { resolve } from 'node:path';
import { Session } from '../../../src/accounts/session.entity.js';
import { checkContent } from '../../../src/catalog/package/check.js';
import { readFolder } from '../../../src/catalog/package/folder.reader.js';
import { Recording } from '../../../src/evidence/recording.service.js';
import { RegistryToday } from '../../../src/evidence/registry-today.service.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { formWith, linkTo, readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { register, robin } from '../../support/world.js';

describe.each(databases)('the evidence registry on %s', (_name, make) => {
  let site: TestSite;
  let held: { studies: number; claims: number; retracted: number };
  beforeAll(async () => {
    site = await TestSite.empty(make);
    const { files } = await readFolder(resolve('content'));
    await site.app.get(Recording).record(checkContent(files).registry, null);
    const { studies, claims } = await site.app.get(RegistryToday).read();
    const retracted = [...studies.values()].filter(({ status }) => status === 'retracted').length;
    held = { studies: studies.size, claims: claims.size, retracted };
  });
  afterAll(() => site.close());

  const page = (path: string) => site.visitor().get(path);
  const said = async (path: string) => readable((await page(path)).html);
  const titles = async (path: string) =>
    [...(await page(path)).html.matchAll(/<h3 class="line-title">([\s\S]*?)<\/h3>/g)].map(([, text]) =>
      readable(text!),
    );

  it('says to everybody what it is, how much it holds, and what its marks mean', async () => {
    const text = await said('/evidence');
    for (const part of [
      `What the courses here teach rests on ${held.studies} studies and ${held.claims} claims.`,
      'The registry is a selection made for teaching, and no systematic review.',
      `${held.retracted} retracted studies, kept as history`,
      'The true effect may differ a good deal from what the studies found.',
      `Retracted ${held.retracted}`,
      `Studies (${held.studies}) Claims (${held.claims})`,
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each([
    ['mitchel', 'MDMA-assisted therapy for moderate to severe PTSD: A randomized, placebo-controlled phase 3 trial'],
    ['Kuhfuss', 'Somatic Experiencing'],
    ['OTALORA', 'MDMA-assisted'],
    ['ketamin', 'etamine'],
    ['ketmaine', 'etamine'],
    ['van der kolk 2005', 'Developmental trauma disorder'],
  ])('finds by %j', async (query, title) => {
    expect((await titles(`/evidence?q=${encodeURIComponent(query)}`)).join('\n')).toContain(title);
  });

  it('is one form without scripts, which comes back as it was sent', async () => {
    const answer = await page('/evidence?q=trial&topic=mdma&kind=trial&status=retracted');
    expect(formWith(answer, 'Search')).toEqual({
      action: '/evidence',
      fields: { q: 'trial', topic: 'mdma', kind: 'trial', status: 'retracted' },
    });
    expect(readable(answer.html)).toContain('One study for “trial”');
    const claims = await page('/evidence?show=claims&strength=certainty-low&contested=1');
    expect(formWith(claims, 'Show').fields).toMatchObject({
      show: 'claims',
      strength: 'certainty-low',
      contested: '1',
    });
  });

  it('says first, in words, that a study was retracted', async () => {
    const retracted = await titles('/evidence?status=retracted');
    expect(retracted).toHaveLength(held.retracted);
    for (const title of retracted) expect(title).toMatch(/^Retracted \w+ \d{4} ?: /);
    const current = await titles('/evidence?status=current');
    expect(current.filter((title) => title.startsWith('Retracted'))).toEqual([]);
  });

  it('keeps what was asked on the way to the other list, and shows claims with strength and studies', async () => {
    const answer = await page('/evidence?q=jerome');
    const [label] = /Claims \(\d+\)/.exec(readable(answer.html))!;
    const claims = await page(linkTo(answer, label));
    expect(readable(claims.html)).toMatch(/\d claims for “jerome”/);
    expect(readable(claims.html)).toMatch(/Jerome 2020 \( ?Retracted August 2024 ?\)/);
    expect(await said('/evidence?show=claims&strength=certainty-high')).toContain('Certainty: High');
  });

  it('goes on page by page, and a page that is not there is the last one', async () => {
    const first = await page('/evidence');
    expect(readable(first.html)).toContain(`1 to 50 of ${held.studies}`);
    const second = await page(linkTo(first, 'Next page'));
    expect(readable(second.html)).toContain(`51 to ${held.studies} of ${held.studies}`);
    const all = [...(await titles('/evidence')), ...(await titles('/evidence?page=2'))];
    expect(new Set(all).size).toBe(held.studies);
    expect(await said('/evidence?page=99')).toContain(`51 to ${held.studies} of ${held.studies}`);
  });

  it.each([
    ['q=astronomy', 'Nothing in the registry has “astronomy”. Check the spelling, or leave it out.'],
    ['q=brom+polyvagal+fda', 'Each of these words is known, but no entry has all of them. Try fewer.'],
    ['q=jerome&kind=guideline', 'Show 4 studies without filters'],
    ['q=contested+mdma+benefit&show=claims', 'Show everything'],
  ])('tells at ?%s how to mend a search that finds nothing', async (query, words) => {
    expect(await said(`/evidence?${query}`)).toContain(words);
  });

  it.each(['topic=none', 'kind=novel', 'status=x', 'page=0', 'page=1e3', 'show=x', 'q=a&q=b', 'strength=low', 'q[]=x'])(
    'takes ?%s for nothing asked',
    async (query) => {
      const answer = await page(`/evidence?${query}`);
      expect(answer.status).toBe(200);
      expect(readable(answer.html)).toContain(`1 to 50 of ${held.studies}`);
    },
  );

  it.each(['<script>alert(1)</script>', '"><b>', "' OR 1=1", '%', '\\', 'long '.repeat(900), '{{x}}'])(
    'is not led astray by %j',
    async (query) => {
      const answer = await page(`/evidence?q=${encodeURIComponent(query)}`);
      expect(answer.status).toBe(200);
      expect(answer.html).not.toMatch(/<script>alert|"><b>/);
    },
  );

  it('costs a stranger no cookie and the site no session, and may be kept for a minute', async () => {
    for (const path of [
      '/evidence?q=x',
      '/evidence/studies/jerome2020',
      '/evidence/claims/c22',
      '/evidence/studies.ris',
    ]) {
      const { headers } = await page(path);
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get('cache-control')).toBe('public, max-age=60');
      expect(headers.get('vary')).toContain('Cookie');
    }
    expect(await site.database.reads.count(Session)).toBe(0);
    const reader = await register(site, robin);
    expect((await reader.get('/evidence')).headers.get('cache-control')).toBe('private, no-store');
  });

  it('has no page for what it does not hold', async () => {
    for (const path of [
      'studies/nobody2020',
      'claims/c999',
      'studies/constructor',
      'studies/jerome2020.exe',
      'studies.x',
    ]) {
      expectErrorPage(site, await page(`/evidence/${path}`), 404, 'There is no page at this address');
    }
  });
});
