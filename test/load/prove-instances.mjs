// Proves that two instances on one PostgreSQL are one site: `npm run prove:instances`. They share sessions and throttles; each
// is killed with no chance to tidy up while letters and copies of data are in the making, and nobody is signed out by it, no
// job is lost and none is done twice; else this ends with 1. It takes about two minutes: work that the dead have begun is
// taken over when their lease of half a minute has run out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import startPostgres from '../support/postgres.mjs';
import stopPostgres from '../support/postgres-down.mjs';
import { startProduct } from './servers.mjs';
import { slowMailServer } from './slow-mail-server.mjs';
import { Visitor } from './visitor.mjs';

const people = 20;
const lettersInARound = 100;
/** How long until all jobs have ended, in milliseconds. */
const patience = 150_000;
const password = 'a heron stands in the cold river';
const emailOf = (n) => `reader${n}@prove.example`;

const faults = [];
const check = (fact, isTrue) => {
  console.log(`${isTrue ? '  yes' : '  NO '}  ${fact}`);
  if (!isTrue) faults.push(fact);
};

await startPostgres();
const url = process.env.TEST_POSTGRES_URL;
const folder = mkdtempSync(join(tmpdir(), 'attune-instances-'));
const mail = await slowMailServer();
const client = new pg.Client({ connectionString: url });
await client.connect();
const ask = async (sql, values = []) => (await client.query(sql, values)).rows;
const settings = {
  PUBLIC_URL: 'http://prove.example',
  DATABASE_URL: url,
  SMTP_URL: mail.url,
  MAIL_FROM: 'Attune <no-reply@prove.example>',
};
const start = () => startProduct(folder, { settings });

try {
  await prove();
} finally {
  await client.end();
  await stopPostgres();
  mail.stop();
}
if (faults.length === 0) rmSync(folder, { recursive: true });
else console.log(`What the servers said is in ${folder}`);
process.exit(faults.length === 0 ? 0 : 1);

async function prove() {
  let [one, other] = await Promise.all([start(), start()]);
  console.log('Two instances, started at the same moment on an empty database');
  await makeAccounts();
  const visitors = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const visitor = new Visitor(`10.2.0.${n + 1}`);
      await visitor.signIn(one, emailOf(n), password);
      return visitor;
    }),
  );
  check(`${people} people signed in at one are signed in at the other`, await areIn(visitors, other));
  await throttles(one, other);

  const first = work(visitors, [one, other], 1);
  await pause(1_500);
  await other.kill();
  check('one is killed: everybody is still signed in at the one that is left', await areIn(visitors, one));
  await first;
  other = await start();
  check('started again, it knows everybody', await areIn(visitors, other));

  const second = work(visitors, [one, other], 2);
  await pause(1_500);
  await one.kill();
  check('the first is killed too: everybody is still signed in at the second', await areIn(visitors, other));
  await second;
  await settled();
  await count();
  await other.stop();
}

async function makeAccounts() {
  const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);
  const [{ hashPassword }, { newId }] = await Promise.all(['accounts/passwords.js', 'kernel/ids.js'].map(dist));
  const hash = await hashPassword(password);
  for (let n = 0; n < people; n += 1) {
    const about = [newId(), emailOf(n), `Reader ${n}`, hash, Date.now()];
    await ask(
      `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at, confirmed_at)
       VALUES ($1, $2, $2, $3, $4, 'en', $5, $5)`,
      about,
    );
  }
}

async function areIn(visitors, server) {
  const statuses = await Promise.all(visitors.map(async (visitor) => (await visitor.get(server, '/learn')).status));
  return statuses.every((status) => status === 200);
}

/** Eleven tries at one account, by turns at both and each from another place: the eleventh is one too many. */
async function throttles(one, other) {
  const tries = [];
  for (let n = 0; n < 11; n += 1) {
    const stranger = new Visitor(`10.3.0.${n + 1}`);
    tries.push(
      (await stranger.send([one, other][n % 2], '/sign-in', { email: 'x@prove.example', password: 'wrong' })).status,
    );
  }
  check(
    'ten tries at one account are counted by both, and the eleventh is refused',
    String(tries) === `${Array(10).fill(422)},429`,
  );
}

/** Letters that strangers ask for and copies that people ask for, at both servers by turns. One that is dead is passed over. */
async function work(visitors, servers, round) {
  const asking = Array.from({ length: lettersInARound }, (_, n) => async () => {
    const stranger = new Visitor(`10.${3 + round}.1.${n + 1}`);
    await either(servers, n, (server) => stranger.send(server, '/reset', { email: emailOf(n % people) }, '/reset'));
  });
  const copying = visitors.map((visitor, n) => async () => {
    await either(servers, n, (server) => visitor.send(server, '/account/data', {}));
  });
  const waiting = [...asking, ...copying];
  const hands = Array.from({ length: 10 }, async () => {
    while (waiting.length > 0) await waiting.splice(Math.floor(Math.random() * waiting.length), 1)[0]();
  });
  await Promise.all(hands);
}

async function either(servers, n, send) {
  for (const server of [servers[n % 2], servers[(n + 1) % 2]]) {
    const answer = await send(server).catch(() => null);
    if (answer?.status === 303) return;
  }
}

async function settled() {
  const end = performance.now() + patience;
  const open = `SELECT COUNT(*)::int AS n FROM jobs WHERE state IN ('waiting', 'running') AND run_at < $1`;
  for (;;) {
    const [{ n }] = await ask(open, [Date.now() + 3_600_000]);
    if (n === 0 || performance.now() > end) return;
    await pause(500);
  }
}

async function count() {
  const jobs = await ask('SELECT kind, state, COUNT(*)::int AS n FROM jobs GROUP BY kind, state ORDER BY kind, state');
  console.log(`  jobs: ${jobs.map(({ kind, state, n }) => `${kind} ${state} ${n}`).join(', ')}`);
  check(
    'every job has come to its end, and none has failed',
    jobs.every(({ state }) => state === 'done'),
  );
  const letters = await ask('SELECT id, address, state, sent_at FROM letters');
  const inState = (wanted) => letters.filter(({ state }) => state === wanted).length;
  const arrived = [...mail.delivered.values()].reduce((sum, each) => sum + each, 0);
  const [sent, uncertain, kept] = ['sent', 'uncertain', 'failed'].map(inState);
  console.log(
    `  letters: ${letters.length}, sent ${sent}, uncertain ${uncertain}, kept back ${kept}; ${arrived} arrived`,
  );
  check(
    'every letter is sent, shown as uncertain, or kept back as one too many of its hour',
    sent + uncertain + kept === letters.length,
  );
  check('each arrived once, but for uncertain ones, which may have', arrived >= sent && arrived <= sent + uncertain);
  const copies = await ask('SELECT made_at, failed_at FROM data_copies');
  const told = `SELECT COUNT(*)::int AS n FROM letters WHERE template = 'data-copy-ready'`;
  const [{ n }] = await ask(told);
  check(
    `every copy of data was made, once: ${copies.length}`,
    copies.length >= people && copies.every((each) => each.made_at && !each.failed_at),
  );
  check('each was told of by one letter', n === copies.length);
}
