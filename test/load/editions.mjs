// Ten thousand practitioners who have not begun move to a new edition, first on a server with nothing else to do, then to the next
// one while others read lessons and begin attempts: what one of them costs, and how long others wait meanwhile.
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { open, requestText } from './client.mjs';
import { quizKey, slug } from './quiz-folder.mjs';
import { startProduct } from './servers.mjs';
import { makeTakers } from './takers.mjs';

const movers = 10_000;
/** Half of them read, half of them write, each on a connection of their own. */
const others = 8;
const quietMs = 5_000;

/** Measures on the database in the folder, which holds the course of the attempts and nobody. */
export async function measureMoving(folder) {
  const file = join(folder, 'attune.sqlite');
  const crowd = await makeTakers(file, others);
  enrolMany(file);
  const product = await startProduct(folder, { settings: { CONTENT_DIR: join(folder, 'content') } });
  for (const who of crowd) await sent(product, who, `/courses/${slug}/enrolments`, [['acknowledged', '1']]);
  const pages = crowd.map((who, at) => ({ who, ...(at % 2 === 0 ? reading : writing) }));
  await load(product, pages, async () => pause(1_000)); // warms up
  const alone = await moved(product, file, 2);
  const quiet = await load(product, pages, async () => pause(quietMs));
  const writes = await load(
    product,
    pages.filter(({ form }) => form),
    async () => pause(quietMs),
  );
  const busy = await load(product, pages, async () => moved(product, file, 3));
  await product.stop();
  return { movers, alone, quiet, busy, writeCpuMs: writes.cpuMs / writes.write.count };
}

const reading = { path: `/learn/${slug}/load-lesson`, form: null };
/** Who has an attempt open goes on with it: a unit of work that takes its turn, and writes nothing new. */
const writing = { path: `/learn/${slug}/${quizKey}/attempts`, form: [] };

/** Rows go into the tables directly: they are there to be moved. */
function enrolMany(file) {
  const database = new Sqlite(file);
  const [course] = database.prepare('SELECT id FROM courses WHERE slug = ?').all(slug);
  const [edition] = database.prepare('SELECT id FROM editions WHERE course_id = ?').all(course.id);
  const person = database.prepare(
    `INSERT INTO people (id, email, email_key, name, language, created_at, confirmed_at) VALUES (?, ?, ?, ?, 'en', ?, ?)`,
  );
  const enrolment = database.prepare(
    `INSERT INTO enrolments (id, person_id, course_id, edition_id, begun_at, disclosures_acknowledged_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const now = Date.now();
  database.transaction(() => {
    for (let n = 0; n < movers; n += 1) {
      const [id, email] = [randomUUID(), `mover${n}@load.invalid`];
      person.run(id, email, email, `Mover ${n}`, now, now);
      enrolment.run(randomUUID(), id, course.id, edition.id, now, now);
    }
  })();
  database.close();
}

/** Puts the next edition there with the job that moves to it, and waits until that is done. */
async function moved(product, file, number) {
  const database = new Sqlite(file);
  const [last] = database.prepare('SELECT * FROM editions ORDER BY number DESC LIMIT 1').all();
  const content = last.content.replace(/"changeNote":"[^"]*"/, `"changeNote":"Edition ${number}."`);
  const id = randomUUID();
  const [cpu, began] = [product.cpu(), performance.now()];
  database.transaction(() => {
    database
      .prepare('INSERT INTO editions (id, course_id, number, content, hash, published_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, last.course_id, number, content, createHash('sha256').update(content).digest('hex'), Date.now());
    database.prepare('INSERT INTO edition_movings (id, moved) VALUES (?, 0)').run(id);
    database
      .prepare(
        `INSERT INTO jobs (id, kind, key, payload, state, run_at, attempts, created_at)
         VALUES (?, 'enrolments.move', ?, ?, 'waiting', ?, 0, ?)`,
      )
      .run(randomUUID(), id, JSON.stringify({ editionId: id, late: false }), Date.now(), Date.now());
  })();
  const state = database.prepare('SELECT moved, done_at FROM edition_movings WHERE id = ?');
  let [row, first] = [state.get(id), null];
  while (row.done_at === null) {
    await pause(5);
    row = state.get(id);
    if (row.moved > 0) first ??= performance.now();
  }
  const [ended, cpuMs] = [performance.now(), product.cpu() - cpu];
  database.close();
  if (row.moved !== movers) throw new Error(`${row.moved} were moved`);
  return { ms: ended - first, waitedMs: first - began, cpuMs };
}

/** Everybody sends one request after the other until the work is done. */
async function load(product, pages, work) {
  const times = { read: [], write: [] };
  let isDone = false;
  const hands = pages.map(async ({ who, path, form }) => {
    const connection = await open(product.port);
    const text = textOf(who, path, form);
    while (!isDone) {
      const began = performance.now();
      const { status } = await connection.send(text);
      if (status !== (form ? 303 : 200)) throw new Error(`${path} was answered with ${status}`);
      times[form ? 'write' : 'read'].push(performance.now() - began);
    }
    connection.close();
  });
  const [cpu, began] = [product.cpu(), performance.now()];
  const found = await work();
  const [cpuMs, took] = [product.cpu() - cpu, performance.now() - began];
  isDone = true;
  await Promise.all(hands);
  return { read: summary(times.read, took), write: summary(times.write, took), cpuMs, found };
}

function summary(times, took) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    count: times.length,
    perSecond: (times.length / took) * 1000,
    p50: at(0.5),
    p95: at(0.95),
    most: at(0.99999),
  };
}

function textOf({ cookie, token }, path, fields) {
  const form = fields && new URLSearchParams([['_csrf', token], ...fields]).toString();
  return requestText(path, { Cookie: cookie, 'Accept-Encoding': 'identity', ...(form !== null && { form }) });
}

async function sent({ port }, who, path, fields) {
  const connection = await open(port);
  const { status } = await connection.send(textOf(who, path, fields));
  connection.close();
  if (status !== 303) throw new Error(`${path} was answered with ${status}`);
}
