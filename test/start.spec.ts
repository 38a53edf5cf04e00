import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../src/accounts/person.entity.js';
import { RoleGrant } from '../src/accounts/role-grant.entity.js';
import { Edition } from '../src/catalog/edition.entity.js';
import type { Database } from '../src/kernel/database.js';
import { openDatabase } from '../src/kernel/opening.js';
import { schema } from '../src/schema.js';
import { Browser } from './support/browser.js';
import { ContentFolder, courseFile, firstLesson } from './support/content-folder.js';
import { databases, type TestDatabase } from './support/databases.js';
import { press, readable } from './support/page.js';
import { type Refusal, Server } from './support/server.js';
import { course } from './support/site.js';

jest.setTimeout(120_000);

const limits = { waitMs: 5000, runMs: 5000 };
const temporary = () => mkdtempSync(join(tmpdir(), 'attune-start-'));
const demo = { email: 'practitioner@demo.invalid', password: 'attune demo practitioner' };
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://attune.example.org',
  SESSION_SECRET: 's'.repeat(40),
  TRUST_PROXY: '1',
};

async function read<T>(place: TestDatabase, reading: (reads: Database['reads']) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.address, schema, limits);
  try {
    return await reading(database.reads);
  } finally {
    await database.close();
  }
}

describe.each(databases)('the server on %s', (_name, make) => {
  let place: TestDatabase;
  let data: string;
  let settings: Record<string, string>;
  let browser: Browser;
  beforeAll(async () => {
    place = await make();
    data = temporary();
    settings = { DATA_DIR: data, DATABASE_URL: place.url };
  });
  afterAll(async () => {
    await place.drop();
    rmSync(data, { recursive: true });
  });

  const editions = () => read(place, (reads) => reads.find(Edition, { order: { number: 'ASC' } }));
  const people = () => read(place, (reads) => reads.find(Person, { order: { id: 'ASC' } }));
  const goTo = (server: Server) => Object.assign(browser, { site: server.address });

  it('starts with nothing but a folder, publishes the shipped course once, also where two start at once, and stops when asked', async () => {
    const [one, other] = await Promise.all([Server.start(settings), Server.start(settings)]);
    const said = one.out + other.out;
    expect(said.match(/entries recorded/g)).toHaveLength(1);
    expect(said.match(/edition 1 published/g)).toHaveLength(1);
    expect(one.out).toContain(`  ${demo.email}   password: ${demo.password}`);
    browser = new Browser(one.address);
    expect((await browser.get('/readyz')).status).toBe(200);
    const page = await browser.get('/sign-in');
    expect((await press(browser, page, 'Sign in', demo)).location).toBe('/learn');
    await press(browser, await browser.get(`/courses/${course}`), 'Enrol in Edition 1', { acknowledged: '1' });
    expect(await Promise.all([one.stop('SIGTERM'), other.stop('SIGINT')])).toEqual([0, 0]);
    expect(one.err + other.err).toBe('');
    expect((await people()).map(({ name }) => name)).toEqual([
      'Demo Practitioner',
      'Demo Instructor',
      'Demo Administrator',
    ]);
  });

  it('finds everything done at the second start, and everybody still signed in', async () => {
    const before = [await editions(), await people()];
    const server = await Server.start(settings);
    goTo(server);
    const home = await browser.get(`/learn/${course}`);
    expect(await server.stop()).toBe(0);
    expect(server.out).not.toMatch(/recorded|published/);
    expect([await editions(), await people()]).toEqual(before);
    expect(home.status).toBe(200);
  });

  it('makes a changed package edition 2, and who is enrolled stays on edition 1', async () => {
    const [first] = await editions();
    const content = new ContentFolder();
    content.rewrite(firstLesson, 'It is easy to answer too soon.', 'One answers too soon.');
    content.rewrite(
      courseFile,
      /changeNote: >-\n\s+The course is complete:/,
      'changeNote: >-\n  One sentence is plainer.',
    );
    const server = await Server.start({ ...settings, CONTENT_DIR: content.path });
    content.remove();
    goTo(server);
    const [mine, lesson] = [
      await browser.get(`/learn/${course}`),
      await browser.get(`/learn/${course}/m1-four-lenses`),
    ];
    const offered = await new Browser(server.address).get(`/courses/${course}`);
    expect(await server.stop()).toBe(0);
    expect(server.out).toContain(`Course ${course}: edition 2 published`);
    expect(server.out).not.toContain('entries recorded');
    const [before, after, ...more] = await editions();
    expect(before).toEqual(first);
    expect(after).toMatchObject({ number: 2, courseId: first!.courseId });
    expect(more).toEqual([]);
    expect(readable(mine.html)).toContain('Edition 1,');
    expect(readable(lesson.html)).toContain('Edition 1,');
    expect(readable(offered.html)).toMatch(/New in Edition 2: One sentence is plainer\./);
  });
});

describe('the server in production', () => {
  it('has no demo accounts: the first administrator comes in by a link that only its operator sees', async () => {
    const own = await databases[0]![1]();
    const folder = temporary();
    const real = { ...production, DATA_DIR: folder, DATABASE_URL: own.url };
    const server = await Server.start({ ...real, HOST: '127.0.0.1' });
    const link =
      /Set up the first administrator \(works once, for one day\): https:\/\/attune\.example\.org(\/set-up\/[\w-]{43})\n/.exec(
        server.out,
      );
    const admin = new Browser(server.address);
    const https = { 'X-Forwarded-Proto': 'https' };
    const page = await admin.get(link![1]!, https);
    const made = await admin.post(
      link![1]!,
      { name: 'Kim Ansah', email: 'kim@ansah.example', password: 'the very first account' },
      https,
    );
    expect(await server.stop()).toBe(0);
    expect([page.status, made.location]).toEqual([200, '/learn']);
    expect(server.out).not.toContain('Demo');
    expect(await read(own, (reads) => reads.find(Person))).toEqual([expect.objectContaining({ name: 'Kim Ansah' })]);
    expect(await read(own, (reads) => reads.find(RoleGrant))).toEqual([
      expect.objectContaining({ role: 'administrator' }),
    ]);
    await own.drop();
    rmSync(folder, { recursive: true });
  });
});

describe('the server refuses to start, with one line and exit code 1,', () => {
  const data = temporary();
  const sqlite = (name: string) => ({ kind: 'sqlite' as const, file: join(data, `${name}.sqlite`) });
  const at = (name: string) => ({ DATABASE_URL: `sqlite:${sqlite(name).file}` });
  const busy = createServer();

  const cases: readonly [why: string, settings: () => Record<string, string>, says: RegExp][] = [
    [
      'on a port that is taken',
      () => ({ PORT: String((busy.address() as AddressInfo).port) }),
      /^Port \d+ on 127\.0\.0\.1 is taken by another program\. Set PORT to a free one\.\n$/,
    ],
    [
      'in a folder that is a file',
      () => ({ DATA_DIR: join(data, 'file') }),
      /^The data folder \S+ cannot be written to \(EEXIST\)\. Set DATA_DIR to one that can\.\n$/,
    ],
    [
      'without its database',
      () => ({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' }),
      /^The database at 127\.0\.0\.1:1 cannot be reached: (?!.*secret).*ECONNREFUSED.*\n$/,
    ],
    [
      'on a database that a newer version made',
      () => at('newer'),
      /^The database was made by a newer version of Attune .*\n$/,
    ],
    [
      'in production on a database with demo accounts',
      () => ({ ...production, ...at('demo') }),
      /^This database holds the demo accounts, .*\n$/,
    ],
    ['with a setting that is none', () => ({ PORT: 'abc' }), /^PORT is "abc"; allowed: .*\n$/],
    [
      'with the name of a setting misspelt',
      () => ({ SESION_SECRET: 'x'.repeat(40) }),
      /^SESION_SECRET is not a setting of Attune \(is SESSION_SECRET meant\?\); .*\n$/,
    ],
  ];
  const refusals = new Map<string, Refusal>();

  beforeAll(async () => {
    writeFileSync(join(data, 'file'), '');
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
    await withRows('newer', `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    await withRows(
      'demo',
      `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at)
       VALUES ('d', '${demo.email}', '${demo.email}', 'Demo Practitioner', 'x', 'en', 0)`,
    );
    const waiting = [...cases];
    const inTurns = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [why, settings] = next;
        refusals.set(why, await Server.refusal({ DATA_DIR: join(data, 'own'), PORT: '0', ...settings() }));
      }
    };
    await Promise.all([inTurns(), inTurns()]);
  });
  afterAll(() => {
    busy.close();
    rmSync(data, { recursive: true });
  });

  async function withRows(name: string, sql: string): Promise<void> {
    const database = await openDatabase(sqlite(name), schema, limits);
    await database.writes.unit((unit) => unit.query(sql));
    await database.close();
  }

  it.each(cases)('%s', (why, _settings, says) => {
    const { code, err } = refusals.get(why)!;
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(says) });
  });

  it('and lists every fault of content that has some', async () => {
    const content = new ContentFolder().rewrite(courseFile, 'level: intermediate', 'level: expert');
    const { code, err } = await Server.refusal({ DATA_DIR: join(data, 'other'), PORT: '0', CONTENT_DIR: content.path });
    content.remove();
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^The content in \S+ has faults:\n {2}\S+course\.yaml:\d+/),
    });
    expect(err).not.toMatch(/\n\s+at /);
  });
});
