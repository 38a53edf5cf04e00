// What a whole attempt at a quiz of twenty items costs: it is begun, its page is opened, each answer is saved by the script as it is
// given, it is sent in and its result is looked at. Each step is measured by itself, at one, eight and thirty-two people at once.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { anAnswer, readAttempt } from './attempt-form.mjs';
import { open, requestText } from './client.mjs';
import { quizKey, slug, writeQuiz } from './quiz-folder.mjs';
import { startProduct } from './servers.mjs';
import { makeTakers } from './takers.mjs';

const items = 20;
/** How many are at it at once, and how many of them there are in all; the first ones only warm up. */
const crowds = [
  { atOnce: 8, people: 64, warmsUp: true },
  { atOnce: 1, people: 64 },
  { atOnce: 8, people: 128 },
  { atOnce: 32, people: 128 },
];

/** Writes the course into the folder of the database. Returns where it is. */
export function contentOf(folder) {
  const content = join(folder, 'content');
  writeQuiz(content, items);
  return content;
}

/** Measures on the database in the folder, which holds that course and nobody. */
export async function measureAttempts(folder) {
  const file = join(folder, 'attune.sqlite');
  const everybody = await makeTakers(
    file,
    crowds.reduce((sum, { people }) => sum + people, 0),
  );
  const settings = { CONTENT_DIR: join(folder, 'content') };
  const enrolling = await startProduct(folder, { settings });
  await steps.enrol(enrolling, everybody, 8);
  await enrolling.stop();
  const before = sizes(file);
  const product = await startProduct(folder, { settings });
  const levels = [];
  for (const { atOnce, people, warmsUp } of crowds) {
    const crowd = everybody.splice(0, people);
    const done = [];
    for (const name of ['begin', 'save', 'end']) done.push(await measured(product, name, crowd, atOnce));
    const cycleCpu = done.reduce((sum, { cpuMs, perPerson }) => sum + cpuMs * perPerson, 0);
    if (!warmsUp) levels.push({ atOnce, steps: done, cycleCpu });
  }
  const memory = product.memory();
  await product.stop();
  const attempts = crowds.reduce((sum, { people }) => sum + people, 0);
  return { levels, bytes: grown(before, sizes(file), attempts), memory };
}

const told = { begin: 'beginning, with the page', save: 'saving an answer', end: 'sending in, with the result' };
const perPerson = { begin: 1, save: items, end: 1 };

async function measured(product, name, crowd, atOnce) {
  const [cpu, began] = [product.cpu(), performance.now()];
  const times = (await steps[name](product, crowd, atOnce)).sort((one, other) => one - other);
  const [took, cpuMs] = [performance.now() - began, product.cpu() - cpu];
  const at = (share) => times[Math.floor(times.length * share)];
  const many = { perPerson: perPerson[name], perSecond: (times.length / took) * 1000 };
  return { name: told[name], ...many, p50: at(0.5), p95: at(0.95), cpuMs: cpuMs / times.length };
}

/** Each takes one step for all of the crowd, and returns how long each one took. */
const steps = {
  enrol: (product, crowd, atOnce) =>
    together(product, crowd, atOnce, async (who, send) => {
      await send(`/courses/${slug}/enrolments`, [['acknowledged', '1']], 303);
    }),
  begin: (product, crowd, atOnce) =>
    together(product, crowd, atOnce, async (who, send) => {
      const { headers } = await send(`/learn/${slug}/${quizKey}/attempts`, [], 303);
      who.path = headers.location;
      who.html = (await send(who.path, null, 200)).body();
    }),
  save(product, crowd, atOnce) {
    for (const who of crowd) prepare(who);
    const times = [];
    return together(product, crowd, atOnce, async (who, send) => {
      for (const [name, given] of who.given) {
        who.fields.push(...given);
        const began = performance.now();
        const answer = await send(`${who.path}/answers`, [...formOf(who), ['only', name]], 200, 'application/json');
        times.push(performance.now() - began);
        const { versions } = JSON.parse(answer.body().toString());
        who.page.items.get(name).version = versions[Number(name.slice(1)) - 1];
      }
    }).then(() => times);
  },
  end: (product, crowd, atOnce) =>
    together(product, crowd, atOnce, async (who, send) => {
      const { headers } = await send(`${who.path}/submission`, formOf(who), 303);
      await send(headers.location, null, 200);
    }),
};

/** Reads the page as a browser has it, and thinks of an answer to each item; this costs the client time, not the server. */
function prepare(who) {
  who.page = readAttempt(who.html.toString());
  who.fields = [];
  who.given = [...who.page.items].map(([name, item]) => [name, anAnswer(item, Math.random)]);
}

/** What the script sends: the whole form, as it is filled in so far. */
function formOf({ page, fields }) {
  const versions = [...page.items.values()].map(({ name, version }) => [`${name}.version`, version]);
  return [['page', page.page], ...versions, ...fields];
}

/** So many at once, each on a connection of their own, until all of the crowd have done it. */
async function together({ port }, crowd, atOnce, work) {
  const waiting = [...crowd];
  const times = [];
  const hands = Array.from({ length: atOnce }, async () => {
    const connection = await open(port);
    for (let who = waiting.shift(); who; who = waiting.shift()) {
      const { cookie, token } = who;
      const send = async (path, fields, status, accept = 'text/html') => {
        const form = fields && new URLSearchParams([['_csrf', token], ...fields]).toString();
        const headers = { Cookie: cookie, Accept: accept, 'Accept-Encoding': 'identity' };
        const answer = await connection.send(requestText(path, { ...headers, ...(form !== null && { form }) }));
        if (answer.status !== status) throw new Error(`${path} was answered with ${answer.status}`);
        return answer;
      };
      const began = performance.now();
      await work(who, send);
      times.push(performance.now() - began);
    }
    connection.close();
  });
  await Promise.all(hands);
  return times;
}

/** Bytes of each table and index in whole pages, and of the file. */
function sizes(file) {
  const database = new Sqlite(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = database.pragma('page_count', { simple: true }) * database.pragma('page_size', { simple: true });
  const rows = database
    .prepare(
      `SELECT s.tbl_name || CASE WHEN s.type = 'index' THEN ' (indexes)' ELSE '' END AS name, SUM(d.pgsize) AS size
       FROM dbstat d JOIN sqlite_schema s ON s.name = d.name GROUP BY 1`,
    )
    .all();
  database.close();
  return { bytes, tables: new Map(rows.map(({ name, size }) => [name, size])) };
}

/** What each attempt added, in all and by table. */
function grown(before, after, attempts) {
  const each = (after.bytes - before.bytes) / attempts;
  const tables = [...after.tables]
    .map(([name, size]) => [name, (size - (before.tables.get(name) ?? 0)) / attempts])
    .filter(([, size]) => size > 20)
    .sort(([, one], [, other]) => other - one);
  return { each, tables };
}
