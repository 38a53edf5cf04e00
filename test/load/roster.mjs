// A course with a hundred thousand people on it, at every stage of it. Rows go into the tables directly, a service would take an
// hour; people are found by the very keys that the product makes.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { signedIn } from './signed-in.mjs';

const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);
export const onCourse = 100_000;

const first = 'Robin Noor Inês Amaru Sasha Mattéo Yuki Olu Freya Zainab Tomás Wren Ilse Kofi Mei Dag'.split(' ');
const last = `Ashgrove Lindqvist Carvalhal Okafor Nakamura Quispe Haddad Kowalski Ng Strauß O’Neill García Vandael
  Halloway Tashiro Moreau Petrov Singh Abebe Costa`.split(/\s+/);
const hour = 60 * 60_000;

/** Of a hundred: 30 have not begun, 60 are under way, 2 are done without their certificate, 8 hold it. */
const stageOf = (n) => (n % 100 < 30 ? 'not-begun' : n % 100 < 90 ? 'under-way' : n % 100 < 92 ? 'done' : 'certified');

/** Fills the database in the folder. Returns an administrator's browser and where the roster is. */
export async function makeRoster(folder, sessionSecret, count = onCourse) {
  const [{ openDatabase }, { schema }, { SystemClock }, ids, { Sessions }, { searchKeys }] = await Promise.all(
    [
      ...['kernel/opening.js', 'schema.js', 'kernel/clock.js', 'kernel/ids.js', 'accounts/sessions.service.js'],
      'accounts/directory/search-keys.js',
    ].map(dist),
  );
  const file = resolve(folder, 'attune.sqlite');
  const made = fill(file, count, ids.newId, searchKeys);
  const database = await openDatabase({ kind: 'sqlite', file }, schema, { waitMs: 60_000, runMs: 600_000 });
  const sessions = new Sessions(database.reads, database.writes, new SystemClock());
  const administrator = await signedIn({ sessions, hashOf: ids.hashOf, sessionSecret }, made.administrator);
  await database.close();
  return { administrator, roster: `/studio/courses/${made.slug}/roster`, group: made.group };
}

/** The whole roster as one file, and how long a small page takes meanwhile. */
export async function timeOfCsv(product, { administrator, roster }) {
  const { port, cpu } = product;
  const url = (path) => `http://127.0.0.1:${port}${path}`;
  const [began, cpuBefore] = [performance.now(), cpu()];
  const response = await fetch(url(`${roster}.csv`), { headers: { cookie: administrator.cookie } });
  let [lines, firstMs, isOver] = [0, 0, false];
  const others = (async () => {
    const times = [];
    while (!isOver) {
      const from = performance.now();
      await (await fetch(url('/healthz'))).text();
      times.push(performance.now() - from);
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
  return { ms: performance.now() - began, cpuMs: cpu() - cpuBefore, lines, firstMs, meanwhileMs };
}

function fill(file, count, newId, searchKeys) {
  const database = new Sqlite(file);
  const edition = database.prepare('SELECT * FROM editions ORDER BY number DESC LIMIT 1').get();
  const { slug, modules } = JSON.parse(edition.content);
  const activities = modules.flatMap((module) => module.activities);
  const lessons = activities.filter(({ kind }) => kind === 'lesson');
  const quizzes = activities.filter(({ kind }) => kind === 'quiz');
  const insert = writers(database);
  const now = Date.now();
  const [group, administrator] = [newId(), newId()];
  database.transaction(() => {
    const office = 'office@load.invalid';
    insert.person(administrator, 'The Office', office, office, now, now);
    insert.role(newId(), administrator, now);
    insert.group(group, edition.course_id, administrator, now);
    const due = [newId(), edition.course_id, '2020-01-01', Date.parse('2020-01-01'), administrator, now, 'all'];
    insert.due(...due);
    for (let n = 0; n < count; n += 1) {
      const [person, enrolment] = [newId(), newId()];
      const name = `${first[n % first.length]} ${last[(n * 7) % last.length]}-${n.toString(36)}`;
      const email = `p${n}@clinic-${n % 5000}.example`;
      const [stage, at] = [stageOf(n), now - (n % 5000) * hour];
      insert.person(person, name, email, email, now, now);
      for (const key of searchKeys({ name, email })) insert.key(newId(), person, key);
      insert.enrolment(enrolment, person, edition.course_id, edition.id, now, now, stage === 'not-begun' ? null : at);
      if (n % 50 === 0) insert.member(newId(), group, enrolment, now);
      const share = stage === 'not-begun' ? 0 : stage === 'under-way' ? ((n % 9) + 1) / 12 : 1;
      for (const { key } of lessons.slice(0, Math.floor(lessons.length * share)))
        insert.progress(newId(), enrolment, key, edition.id, at, at);
      for (const quiz of quizzes.slice(0, Math.floor(quizzes.length * share))) {
        const attempt = newId();
        const keys = quiz.items.slice(0, quiz.draw).map(({ key }) => key);
        const paper = JSON.stringify({ items: keys.map((key) => ({ key, order: [] })) });
        insert.attempt(attempt, enrolment, edition.id, quiz.key, attempt, paper, terms(quiz), at, at);
        for (const key of keys) insert.grading(newId(), attempt, key, at);
      }
      if (stage === 'certified') insert.certificate(newId(), `L-${n}`, enrolment, enrolment, person, edition.id, at);
    }
  })();
  database.close();
  return { administrator, slug, group };
}

const terms = ({ passMark, attempts, reveal }) => JSON.stringify({ passMark, attempts, reveal });

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
    progress: into(
      'progress',
      'id, enrolment_id, activity_key, edition_id, content_hash, first_viewed_at, done_at',
      `?, ?, ?, ?, 'x', ?, ?`,
    ),
    attempt: into(
      'attempts',
      'id, enrolment_id, edition_id, quiz_key, number, seed, paper, terms, started_at, submitted_at, ending',
      `?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 'sent'`,
    ),
    grading: into(
      'gradings',
      'id, attempt_id, item_key, number, earned, out_of, points, reason, graded_at',
      `?, ?, ?, 1, 1, 1, 1, 'submitted', ?`,
    ),
    certificate: into(
      'certificates',
      'id, serial, enrolment_id, stands_for, person_id, edition_id, statement, issued_at',
      `?, ?, ?, ?, ?, ?, '{}', ?`,
    ),
  };
}
