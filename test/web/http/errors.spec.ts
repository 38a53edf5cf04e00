import { gzipSync } from 'node:zlib';
import { createApp } from '../../../src/app.js';
import type { Database } from '../../../src/kernel/database.js';
import { openDatabase } from '../../../src/kernel/opening.js';
import { schema } from '../../../src/schema.js';
import { Views } from '../../../src/web/views/views.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage, expectNoStack, expectProblem } from '../../support/error-page.js';
import { course, TestSite } from '../../support/site.js';
import { begin, practitioner, quiz, robin, take } from '../../support/world.js';

const json = { Accept: 'application/json' };
const busy = 'Attune is very busy just now, and nothing was changed. Wait a few seconds and try again.';

describe.each(databases)('a bad request on %s', (name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = await practitioner(site, robin);
    await browser.get('/learn');
  });
  afterAll(() => site.close());
  afterEach(() => jest.restoreAllMocks());

  const addressesNotUnderstood = [
    '/courses/%E0%A4%A',
    '/attempts/%',
    '/verify/%00',
    '/courses/%00',
    '/attempts/%00',
    '/learn/a%00b/c',
  ];
  it.each(addressesNotUnderstood)('gets 400 for the address %s', async (path) => {
    expectErrorPage(site, await browser.get(path), 400, 'The request could not be understood');
    expectProblem(site, await browser.get(path, json), 400, 'The request could not be understood');
  });

  it('gets 400 for a form that cannot be read', async () => {
    const garbled = { 'Content-Encoding': 'gzip', 'X-CSRF-Token': browser.token };
    expectErrorPage(site, await browser.post('/sign-in', {}, garbled), 400, 'The request could not be understood');
    expectErrorPage(
      site,
      await browser.post('/register', { name: 'Rob\0in' }),
      400,
      'The request could not be understood',
    );
    const given = { ...robin, email: `${robin.email}\0` };
    expectErrorPage(site, await browser.post('/sign-in', { ...given }), 400, 'The request could not be understood');
  });

  it('gets 415 for a body of another kind or encoding', async () => {
    const headers = { 'Content-Encoding': 'zstd', 'X-CSRF-Token': browser.token };
    expectErrorPage(site, await browser.post('/sign-in', {}, headers), 415, 'This kind of file is not taken');
  });

  it.each([
    '/sign-in',
    '/register',
    `/courses/${course}/enrolments`,
    `/learn/${course}/m1-dsm5/reflections/m1-letters`,
  ])('is no trouble of the server’s when %s is sent without a form', async (path) => {
    const headers = { 'X-CSRF-Token': browser.token, 'Content-Type': 'application/json' };
    expect((await browser.post(path, {}, headers)).status).toBeLessThan(500);
  });

  it('gets 422 where one field came as a list', async () => {
    const stranger = site.visitor();
    await stranger.get('/sign-in');
    const twice = [robin.email, robin.email];
    expect((await stranger.post('/sign-in', { email: twice, password: robin.password })).status).toBe(422);
    expect((await stranger.post('/sign-in', { email: robin.email, password: ['one', 'two'] })).status).toBe(422);
    expect((await stranger.post('/register', { name: twice, email: twice, password: twice })).status).toBe(422);
  });

  it('gets 403 without the token of its session', async () => {
    const says = 'the form was open for so long that it expired';
    expectErrorPage(site, await browser.post('/sign-out', { _csrf: 'made-up' }), 403, says);
    expectProblem(site, await site.visitor().post('/sign-in', {}, json), 403, says);
  });

  it('gets 404 where there is nothing', async () => {
    const says = 'There is no page at this address';
    for (const path of [
      '/nowhere',
      '/courses/none',
      '/attempts/none',
      '/learn/none',
      '/assets/none.css',
      '/set-up/none',
    ]) {
      expectErrorPage(site, await browser.get(path), 404, says);
    }
    expectErrorPage(site, await browser.post('/courses'), 404, says);
    expectProblem(site, await browser.get('/api/v1/nothing'), 404, says);
  });

  it('gets 409 and 422 where a rule stands in the way', async () => {
    const { id } = await take(site, browser, 'right');
    await browser.get('/learn');
    expectProblem(
      site,
      await browser.post(`/attempts/${id}/answers`, {}, json),
      409,
      'This attempt was sent in already',
    );
    const again = () => browser.post(`/learn/${course}/${quiz}/attempts`);
    await expect(begin(browser)).rejects.toThrow('422');
    expectErrorPage(site, await again(), 422, 'You have passed this quiz; there is nothing left to take.');
  });

  it('gets 413 for a form above 256 kB, and is let through below', async () => {
    const note = (text: string) => browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, { text });
    expectErrorPage(site, await note('x'.repeat(256 * 1024)), 413, 'What you sent is larger than this page accepts.');
    expect((await note('x'.repeat(255 * 1024))).status).toBe(422);
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`f${n}`, '']));
    expectErrorPage(site, await browser.post('/sign-in', many), 413, 'What you sent is larger');
    const bomb = { body: gzipSync(`_csrf=${browser.token}&text=${'x'.repeat(3_000_000)}`) };
    expect(bomb.body.length).toBeLessThan(10_000);
    const response = await fetch(`${site.address}/sign-in`, {
      ...{ method: 'POST', ...bomb },
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' },
    });
    expect(response.status).toBe(413);
  });

  it('finds a broken server honest and discreet: 500, with nothing of the note in the answer or the log', async () => {
    const rename = (from: string, to: string) =>
      site.database.writes.unit((unit) => unit.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('reflections', 'mislaid');
    const from = site.log.length;
    const broken = await browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, {
      text: 'Between me and the page',
    });
    await rename('mislaid', 'reflections');
    expectErrorPage(site, broken, 500, 'Something broke on our side');
    const log = site.log.slice(from).join('');
    expect(log).toMatch(/reflections/); // what broke can be found …
    expect(log).not.toContain('Between me and the page'); // … and what was written cannot
  });

  it('gets no stack trace even where the error page itself cannot be made', async () => {
    const from = site.log.length;
    jest.spyOn(site.app.get(Views), 'render').mockImplementation(() => {
      throw new Error('the template is gone');
    });
    const answer = await browser.get('/nowhere');
    expect(answer.status).toBe(500);
    expectNoStack(answer);
    expect(answer.html).not.toContain('the template is gone');
    expect(site.log.slice(from).join('')).toContain('the template is gone');
  });

  it('is asked to come again while the database is taken up: 503, with the time to wait', async () => {
    const limits = { waitMs: 300, runMs: 5000 };
    const second = await openDatabase(site.place.address, schema, limits);
    const app = await createApp(site.options(second));
    await app.listen(0, '127.0.0.1');
    Object.assign(browser, { site: await app.getUrl() });
    const release = await hold(second, name === 'SQLite' ? 1 : 10);
    const taken = await browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, { text: 'Later' });
    const script = await browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, { text: 'Later' }, json);
    const reading = await browser.get(`/learn/${course}`);
    await release();
    const free = await browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, { text: 'Later' });
    await app.close();
    await second.close();
    expectErrorPage(site, taken, 503, busy);
    expect(taken.headers.get('retry-after')).toBe('5');
    expectProblem(site, script, 503, busy);
    expect([reading.status, free.status]).toEqual([200, 303]);
  });

  /** Keeps as many units of work open as there are connections, until it is told to let go. */
  async function hold(database: Database, units: number): Promise<() => Promise<void>> {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const begun: Promise<void>[] = [];
    const held = Array.from({ length: units }, () => {
      let mark = () => {};
      begun.push(new Promise<void>((resolve) => (mark = resolve)));
      return database.writes.unit(() => (mark(), gate));
    });
    await Promise.all(begun);
    return async () => {
      letGo();
      await Promise.all(held);
    };
  }
});
