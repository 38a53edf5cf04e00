// A course with a hundred thousand people on it, at every stage of it. Rows go into the tables directly, a service would take an
// hour; people are found by the very keys that the product makes.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { signedIn } from './signed-in.mjs';

const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);
export const onCourse = 100_000;

const first = 'Robin Noor Inês Amaru Sasha Mattéo Yuki Olu Freya Zainab Tomás Wren Ilse Kofi Mei Dag'.split(' ');
const last = `Ashgrove Lindqvist Carvalhal Okafor Nakamura Quispe Haddad Kowalski Ng Strauß O’Neill García Vandael
  Halloway Tashiro Moreau Petrov Singh Abebe Costa`.split(/\s+/);
const hour = 60 * 60_000;
/** So many papers of each quiz. */
const drawn = 8;

/** Of a hundred: 30 have not begun, 60 are under way, 2 are done without their certificate, 8 hold it. */
const stageOf = (n) => (n % 100 < 30 ? 'not-begun' : n % 100 < 90 ? 'under-way' : n % 100 < 92 ? 'done' : 'certified');

/** Fills the database in the folder. Returns an administrator's browser and where the roster is. */
export async function makeRoster(folder, sessionSecret, count = onCourse) {
  const [{ openDatabase }, { schema }, { SystemClock }, ids, { Sessions }] = await Promise.all(
    ['kernel/opening.js', 'schema.js', 'kernel/clock.js', 'kernel/ids.js', 'accounts/sessions.service.js'].map(dist),
  );
  const file = resolve(folder, 'attune.sqlite');
  const made = await fill(file, count);
  const database = await openDatabase({ kind: 'sqlite', file }, schema, { waitMs: 60_000, runMs: 600_000 });
  const sessions = new Sessions(database.reads, database.writes, new SystemClock());
  const administrator = await signedIn({ sessions, hashOf: ids.hashOf, sessionSecret }, made.administrator);
  await database.close();
  return { administrator, roster: `/studio/courses/${made.slug}/roster`, group: made.group };
}

/** The whole roster as one file, and how long a small page takes meanwhile. */
export async function timeOfCsv(product, { administrator, roster }) {
  const { port, cpu, memory } = product;
  const url = (path) => `http://127.0.0.1:${port}${path}`;
  const [began, cpuBefore] = [performance.now(), cpu()];
  const response = await fetch(url(`${roster}.csv`), { headers: { cookie: administrator.cookie } });
  const memoryBefore = memory();
  let [lines, firstMs, isOver, most] = [0, 0, false, memoryBefore];
  const others = (async () => {
    const times = [];
    while (!isOver) {
      const from = performance.now();
      await (await fetch(url('/healthz'))).text();
      times.push(performance.now() - from);
      most = Math.max(most, memory());
      await new Promise((go) => setTimeout(go, 20));
    }
    return times.sort((one, other) => one - other);
  })();
  for await (const piece of response.body) {
    firstMs ||= performance.now() - began;
    for (const byte of piece) if (byte === 10) lines += 1;
  }
  isOver = true;
  const times = await others;
  const meanwhileMs = times[Math.floor(times.length * 0.95)] ?? 0;
  const [ms, cpuMs] = [performance.now() - began, cpu() - cpuBefore];
  return { ms, cpuMs, lines, firstMs, meanwhileMs, memory: most, memoryBefore };
}

/** Everything is written as the product writes it, but for answers and acts, which no page of the roster reads. */
async function fill(file, count) {
  const [{ searchKeys }, { sha256 }, { makeSerial }, { certificateStatement }] = await Promise.all(
    [
      ...['accounts/directory/search-keys.js', 'kernel/canonical.js', 'credentials/serial.js'],
      'credentials/statement.js',
    ].map(dist),
  );
  const newId = ids();
  const database = new Sqlite(file);
  const row = database.prepare('SELECT * FROM editions ORDER BY number DESC LIMIT 1').get();
  const edition = { ...row, publishedAt: new Date(row.published_at), content: JSON.parse(row.content) };
  const { slug, modules, completion } = edition.content;
  const activities = modules.flatMap((module) => module.activities);
  const lessons = activities.filter(({ kind }) => kind === 'lesson');
  const quizzes = await takes(activities.filter(({ kind }) => kind === 'quiz'));
  const now = Date.now();
  const [group, administrator] = [newId(), newId()];
  inBulk(database, () => {
    database.exec('CREATE TEMP TABLE shares (enrolment_id, lessons, at)');
    const insert = writers(database);
    const office = 'office@load.invalid';
    insert.person(administrator, 'The Office', office, office, now, now);
    insert.role(newId(), administrator, now);
    insert.group(group, edition.course_id, administrator, now);
    const [day, dueAt] = ['2020-01-01', Date.parse('2020-01-01T23:59:59.999Z')];
    insert.due(newId(), edition.course_id, day, dueAt, administrator, now, `${edition.course_id}  course `);
    for (let n = 0; n < count; n += 1) {
      const [person, enrolment] = [newId(), newId()];
      const name = `${first[n % first.length]} ${last[(n * 7) % last.length]}-${n.toString(36)}`;
      const email = `p${n}@clinic-${n % 5000}.example`;
      const [stage, at] = [stageOf(n), now - (n % 5000) * hour];
      insert.person(person, name, email, email, now, now);
      for (const key of searchKeys({ name, email })) insert.key(newId(), person, key);
      insert.enrolment(enrolment, person, edition.course_id, edition.id, at, at, stage === 'not-begun' ? null : at);
      if (n % 50 === 0) insert.member(newId(), group, enrolment, now);
      const share = stage === 'not-begun' ? 0 : stage === 'under-way' ? ((n % 9) + 1) / 12 : 1;
      insert.share(enrolment, Math.floor(lessons.length * share), at);
      for (const quiz of quizzes.slice(0, Math.floor(quizzes.length * share))) {
        const { seed, paper } = quiz[stage === 'under-way' && n % 10 === 0 ? 'failed' : 'passed'][n % drawn];
        insert.attempt(newId(), enrolment, edition.id, quiz.key, seed, paper, quiz.terms, at, at);
      }
      if (stage !== 'certified') continue;
      const { version, text } = completion.attestation;
      insert.attestation(newId(), enrolment, version, text, at);
      const [issuedAt, serial] = [new Date(at), makeSerial(randomBytes(8), new Date(at).getUTCFullYear())];
      const completedOn = issuedAt.toISOString().slice(0, 10);
      const statement = JSON.stringify(certificateStatement({ serial, holder: name, edition, completedOn, issuedAt }));
      insert.certificate(newId(), serial, enrolment, enrolment, person, edition.id, statement, at);
    }
    const read = lessons.map(({ key, markdown }, place) => [place, key, sha256(markdown)]);
    const marked = quizzes.flatMap(({ passed, failed }) => [...passed, ...failed].flatMap(({ marks }) => marks));
    finish(database, edition.id, read, marked);
  });
  database.close();
  return { administrator, slug, group };
}

/** Ids of the product's kind, in the order in which they are asked for; their first 24 characters are of nobody else. */
function ids() {
  const [random, msecs] = [randomBytes(16), Date.now()];
  let made = 0;
  return () => v7({ random, msecs, seq: 64 * made++ });
}

/** For each quiz some papers as the product draws them, with the marks of who passes and of who does not. */
async function takes(quizzes) {
  const [{ drawPaper }, { markPaper }, { policyOf }] = await Promise.all(
    ['assessment/paper.js', 'assessment/marking.js', 'catalog/quiz-policy.js'].map(dist),
  );
  return quizzes.map((quiz) => {
    const terms = policyOf(quiz);
    const some = (wrong) => Array.from({ length: drawn }, () => taken(wrong));
    const taken = (wrong) => {
      const seed = randomBytes(32).toString('base64url');
      const paper = drawPaper(quiz, seed);
      const marks = markPaper(quiz.items, paper, new Map(), terms).items.map(({ key, score: { of, max } }, place) => [
        ...[seed, place, key, place < wrong ? 0 : of, of, max],
      ]);
      return { seed, paper: JSON.stringify(paper), marks };
    };
    return { key: quiz.key, terms: JSON.stringify(terms), passed: some(1), failed: some(4) };
  });
}

/** What there is most of, by the database itself: which lessons each has done, and how each item was marked. */
function finish(database, editionId, lessons, marks) {
  database.exec('CREATE TEMP TABLE lessons (place PRIMARY KEY, key, hash) WITHOUT ROWID');
  database.exec('CREATE TEMP TABLE marks (seed, place, key, earned, of, max, PRIMARY KEY (seed, place)) WITHOUT ROWID');
  const [lesson, mark] = ['lessons VALUES (?, ?, ?)', 'marks VALUES (?, ?, ?, ?, ?, ?)'].map((into) =>
    database.prepare(`INSERT INTO ${into}`),
  );
  for (const each of lessons) lesson.run(...each);
  for (const each of marks) mark.run(...each);
  const idAfter = (id, place) => `substr(${id}, 1, 24) || printf('%012x', ${place})`;
  database
    .prepare(
      `INSERT INTO progress (id, enrolment_id, activity_key, edition_id, content_hash, first_viewed_at, done_at)
       SELECT ${idAfter('s.enrolment_id', 'l.place')}, s.enrolment_id, l.key, ?, l.hash, s.at, s.at
       FROM shares s CROSS JOIN lessons l ON l.place < s.lessons`,
    )
    .run(editionId);
  database.exec(
    `INSERT INTO gradings (id, attempt_id, item_key, number, earned, out_of, points, reason, graded_at)
     SELECT ${idAfter('a.id', 'm.place')}, a.id, m.key, 1, m.earned, m.of, m.max, 'submitted', a.submitted_at
     FROM attempts a CROSS JOIN marks m ON m.seed = a.seed`,
  );
}

/** Five million rows: without a journal, and with indices that are made once everything stands. */
function inBulk(database, work) {
  database.pragma('journal_mode = DELETE');
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000'])
    database.pragma(pragma);
  const tables = ['people', 'search_keys', 'enrolments', 'progress', 'attempts', 'gradings', 'certificates'];
  const isOfThem = `tbl_name IN (${tables.map((table) => `'${table}'`).join()})`;
  const indices = database
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND ${isOfThem}`)
    .all();
  database.transaction(() => {
    for (const { name } of indices) database.exec(`DROP INDEX "${name}"`);
    work();
    for (const { sql } of indices) database.exec(sql);
  })();
  database.pragma('journal_mode = WAL');
}

function writers(database) {
  const into = (table, columns, values) => {
    const statement = database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values})`);
    return (...given) => statement.run(...given);
  };
  return {
    person: into('people', 'id, name, email, email_key, created_at, confirmed_at, language', `?, ?, ?, ?, ?, ?, 'en'`),
    key: into('search_keys', 'id, person_id, key', '?, ?, ?'),
    role: into('role_grants', 'id, person_id, role, granted_at', `?, ?, 'administrator', ?`),
    group: into('course_groups', 'id, course_id, name, made_by, made_at', `?, ?, 'A clinic', ?, ?`),
    member: into('group_members', 'id, group_id, enrolment_id, added_at', '?, ?, ?, ?'),
    due: into(
      'due_dates',
      'id, course_id, part_kind, day, time_zone, due_at, set_by, set_at, in_force',
      `?, ?, 'course', ?, 'UTC', ?, ?, ?, ?`,
    ),
    enrolment: into(
      'enrolments',
      'id, person_id, course_id, edition_id, begun_at, disclosures_acknowledged_at, last_active_at',
      '?, ?, ?, ?, ?, ?, ?',
    ),
    share: into('shares', 'enrolment_id, lessons, at', '?, ?, ?'),
    attempt: into(
      'attempts',
      'id, enrolment_id, edition_id, quiz_key, number, seed, paper, terms, started_at, submitted_at, ending',
      `?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 'sent'`,
    ),
    attestation: into('attestations', 'id, enrolment_id, version, text, signed_at', '?, ?, ?, ?, ?'),
    certificate: into(
      'certificates',
      'id, serial, enrolment_id, stands_for, person_id, edition_id, statement, issued_at',
      `?, ?, ?, ?, ?, ?, ?, ?`,
    ),
  };
}
