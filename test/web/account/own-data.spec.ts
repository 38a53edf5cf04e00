import { DataCopy } from '../../../src/interchange/data-copy.entity.js';
import { PersonalParts } from '../../../src/interchange/personal-parts.service.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { Response } from '../../../src/learning/response.entity.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { signInByPasskey } from '../../support/factors.js';
import { linkTo, press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { robin, sasha } from '../../support/world.js';
import { unzipped } from '../../support/unzip.js';
import { guest, type Life, livedLife, petra, robins, sashasNote } from './own-life.js';

type Data = Readonly<Record<string, readonly Record<string, unknown>[]>>;

describe.each(databases)('a copy of one’s data on %s', (_name, make) => {
  let site: TestSite;
  let life: Life;
  let files: ReadonlyMap<string, Buffer>;
  let data: Data;
  let href: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    life = await livedLife(site);
  });
  afterAll(() => site.close());

  const work = () => site.app.get(JobRunner).runDue();
  const text = () =>
    [...files].flatMap(([path, body]) => (/pdf$/.test(path) ? [] : [body.toString('utf8')])).join('\n');

  it('is asked for by a button, made by a job, and told of by a letter', async () => {
    const { browser } = life;
    const page = await browser.get(linkTo(await browser.get('/account'), 'Download your data'));
    const asked = await press(browser, page, 'Make a copy of my data');
    expect(readable((await browser.follow(asked)).html)).toContain('Your copy is being made.');
    await browser.post('/account/data');
    expect(await site.database.reads.count(DataCopy)).toBe(1);
    await work();
    const letter = (await lettersTo(site, robin.email)).at(-1)!;
    expect(letter).toMatchObject({ template: 'data-copy-ready', links: ['/account/data'] });
    const ready = await browser.get('/account/data');
    expect(readable(ready.html)).toContain('It can be downloaded until 30 November 2026 at 01:00 GMT-8');
    href = linkTo(ready, 'Download the copy');
    const file = await browser.get(href);
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect(file.headers.get('cache-control')).toContain('no-store');
    files = await unzipped(file.bytes);
    data = (JSON.parse(files.get('my-data.json')!.toString()) as { data: Data }).data;
    expect([...files.keys()]).toEqual([
      'my-data.json',
      'my-data.html',
      'style.css',
      `certificates/attune-certificate-${life.serial}.pdf`,
    ]);
  });

  it('holds what Robin wrote, did and was given, in the JSON and in the page to read', () => {
    const html = readable(files.get('my-data.html')!.toString());
    for (const said of [robin.name, robin.email, ...Object.values(robins), life.serial]) {
      expect(JSON.stringify(data)).toContain(said);
      expect(html).toContain(said);
    }
    expect(html).toContain('23 November 2026 at 01:00 GMT-8');
    expect(data.responses!.length).toBeGreaterThan(10);
    expect(data.responses![0]).toMatchObject({
      question: expect.stringMatching(/\w{4}/),
      answered: expect.any(String),
    });
    expect(data.attempts).toMatchObject([{ passed: false, activity: expect.any(String) }, { passed: true }]);
    expect(data.roles).toMatchObject([{ role: 'instructor', grantedBy: 'somebody else' }]);
    expect(data.sessions).toMatchObject([{ device: 'node' }]);
    const verbs = data.acts!.map(({ verb }) => verb);
    for (const verb of ['person.registered', 'role.granted', 'certificate.issued', 'own-data.asked']) {
      expect(verbs).toContain(verb);
    }
  });

  it('has a row in every part, so that nothing here is shown by an empty table', () => {
    const empty = Object.entries(data).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([name]) => name)).toEqual(['mailed_links']);
    expect(Object.keys(data)).toEqual(site.app.get(PersonalParts).tables.map(({ name }) => name));
  });

  it('holds every answer that is in the database of Robin’s, and none of Sasha’s', async () => {
    const all = await site.database.reads.find(Response);
    const copied = new Set(data.responses!.map(({ id }) => id));
    const attempts = new Set(data.attempts!.map(({ id }) => id));
    expect(all.filter(({ id, attemptId }) => copied.has(id) !== attempts.has(attemptId))).toEqual([]);
    expect(copied.size).toBeLessThan(all.length);
  });

  it('holds nothing of anybody else: no name, no address, no note, no id', () => {
    const strange = [sasha.name, sasha.email, sashasNote, life.sasha.id, life.petra.id, petra.name, petra.email];
    for (const said of [...strange, guest.name, guest.email]) expect(text()).not.toContain(said);
  });

  it('holds no secret: no password’s hash, no session, no link', async () => {
    for (const { table, column } of [
      { table: 'people', column: 'password_hash' },
      { table: 'sessions', column: 'id' },
      { table: 'invitations', column: 'link_hash' },
      { table: 'attempts', column: 'seed' },
    ]) {
      const rows: Record<string, string>[] = await site.database.reader.query(`SELECT ${column} AS it FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      for (const { it } of rows) expect(text()).not.toContain(it);
    }
  });

  it('leaves out of an administrator’s copy what they wrote about others, and keeps it in the copy of whom it is about', async () => {
    const acts = async (id: string) =>
      (await site.app.get(PersonalParts).copy(id)).find(({ name }) => name === 'acts')!.rows;
    const grants = async (id: string) => (await acts(id)).filter(({ verb }) => verb === 'role.granted');
    const ofOthers = (await grants(life.petra.id)).filter(({ subjectId }) => subjectId !== 'you');
    expect(ofOthers).toMatchObject([{ subjectId: 'somebody else', reason: null }]);
    expect(await grants(life.robin.id)).toMatchObject([{ subjectId: 'you', reason: `${robin.name} writes a course` }]);
  });

  it('leaves the marks of single items out while their quiz withholds them', async () => {
    const { other } = life;
    await press(other, await other.get('/account/data'), 'Make a copy of my data');
    await work();
    const file = await other.get(linkTo(await other.get('/account/data'), 'Download the copy'));
    const json = (await unzipped(file.bytes)).get('my-data.json')!.toString();
    const theirs = (JSON.parse(json) as { data: Data }).data;
    expect(theirs.attempts).toMatchObject([{ passed: false, percent: expect.any(Number) }]);
    expect(theirs.responses!.length).toBeGreaterThan(5);
    expect(theirs.gradings).toEqual([]);
    expect(data.gradings!.length).toBeGreaterThan(10);
    expect(json).toContain(sashasNote);
    expect(json).not.toContain(robins.note);
  });

  it('is Robin’s alone: to others its address is as good as none', async () => {
    expect(await site.visitor().get(href)).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/sign-in/),
    });
    for (const path of [href, `/account/data/${newId()}.zip`]) {
      expectErrorPage(site, await life.other.get(path), 404, 'There is no page at this address');
    }
  });

  it('gives way to a newer one, and is asked for five times a day at most', async () => {
    const { browser } = life;
    for (let copies = 2; copies <= 5; copies += 1) {
      expect((await browser.post('/account/data')).status).toBe(303);
      await work();
    }
    expect((await browser.get(href)).status).toBe(404);
    href = linkTo(await browser.get('/account/data'), 'Download the copy');
    const refused = await browser.post('/account/data');
    expectErrorPage(site, refused, 429, 'You asked for 5 copies within a day.');
    expect(await site.database.reads.countBy(Act, { verb: 'own-data.asked', actorId: life.robin.id })).toBe(5);
  });

  it('is gone after a week, from its address and then from the database', async () => {
    site.clock.advance({ days: 6, hours: 23 });
    const { browser } = await signInByPasskey(site, life.key);
    expect((await browser.get(href)).status).toBe(200);
    site.clock.advance({ hours: 1 });
    const { browser: later } = await signInByPasskey(site, life.key);
    expect((await later.get(href)).status).toBe(404);
    expect(readable((await later.get('/account/data')).html)).toContain('Make a copy of my data');
    site.clock.advance({ hours: 7 });
    await work();
    expect(await site.database.reads.count(DataCopy)).toBe(0);
  });
});
