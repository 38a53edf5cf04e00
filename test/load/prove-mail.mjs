// Proves that mail is sent once, also across a crash: `npm run prove:mail`. Two processes post and send a thousand letters
// through a real mail server while both are killed at random moments, again and again, with no chance to tidy up. Afterwards
// every letter was delivered once or is shown as uncertain, and none is lost; else this ends with 1.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import startPostgres from '../support/postgres.mjs';
import stopPostgres from '../support/postgres-down.mjs';
import { Mortal } from './mortal.mjs';
import { slowMailServer } from './slow-mail-server.mjs';

const letters = 1_000;
/** When so many have come to an end, or after so many milliseconds, the killing stops, and the others may. */
const enough = letters * 0.95;
const longestKilling = 120_000;
/** How long until all letters are settled, in milliseconds. */
const patience = 300_000;
/** From when a process is up, it lives at most so long. */
const longestLife = 2_500;

async function prove(name, databaseUrl, ask) {
  const folder = mkdtempSync(join(tmpdir(), 'attune-mail-'));
  const mail = await slowMailServer();
  const began = performance.now();
  const instance = instances(folder, databaseUrl, mail.url);
  const both = [letters, 0].map((posted) => new Mortal(() => instance(posted), isAtWork, longestLife));
  process.once('exit', () => both.forEach((each) => each.end()));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const lives = Promise.all(both.map((each) => each.live()));
  const left = async () => letters - (await ended(ask));
  const isEnough = async () => performance.now() - began > longestKilling || (await left()) <= letters - enough;
  await until(isEnough, lives);
  both.forEach((each) => each.spare());
  const killing = performance.now() - began;
  await until(async () => (await left()) === 0, lives);
  const took = performance.now() - began;
  const codes = await Promise.all(both.map((each) => each.stop()));
  mail.stop();

  const kills = both.reduce((sum, each) => sum + each.kills, 0);
  const isGood = report({ name, kills, killing, took, codes, rows: await ask(rowsOf), delivered: mail.delivered });
  if (isGood) rmSync(folder, { recursive: true });
  else console.log(`  What the processes said is in ${folder}`);
  return isGood;
}

const rowsOf = 'SELECT address, state FROM letters';
const endedOf = `SELECT COUNT(*) AS n FROM letters WHERE state NOT IN ('queued', 'sending')`;
/** Before the first process has made the tables, none. */
const ended = async (ask) => {
  const [{ n }] = await ask(endedOf).catch(() => [{ n: 0 }]);
  return Number(n);
};

/** How one is started, with the number of letters that it posts. */
function instances(folder, databaseUrl, smtpUrl) {
  const log = openSync(join(folder, 'log'), 'a');
  const settings = { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, SECRET: randomBytes(32).toString('base64url') };
  return (posted) => {
    const env = { PATH: process.env.PATH, ...settings, LETTERS: String(posted) };
    const program = join(import.meta.dirname, 'mail-instance.mjs');
    return spawn(process.execPath, [program], { env, cwd: folder, stdio: ['ignore', 'pipe', log] });
  };
}

const isAtWork = (child) => says(child, 'At work');

/** Resolves when the process has said this, or has ended. */
function says(child, words) {
  return new Promise((ready) => {
    let said = '';
    child.once('exit', ready);
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes(words)) ready();
    });
  });
}

function report({ name, kills, killing, took, codes, rows, delivered }) {
  const times = ({ address }) => delivered.get(address) ?? 0;
  const inState = (wanted) => rows.filter(({ state }) => state === wanted);
  const [sent, uncertain] = [inState('sent'), inState('uncertain')];
  const arrived = uncertain.filter((row) => times(row) === 1).length;
  const faults = {
    'never posted': letters - rows.length,
    'neither sent nor uncertain': rows.length - sent.length - uncertain.length,
    'sent but not delivered': sent.filter((row) => times(row) === 0).length,
    'delivered more than once': rows.filter((row) => times(row) > 1).length,
    'processes that did not stop well': codes.filter((code) => code !== 0).length,
  };
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  console.log(`${name}: ${letters} letters, ${kills} kills in ${seconds(killing)}, all settled after ${seconds(took)}`);
  console.log(
    `  ${sent.length} sent and delivered once, ${uncertain.length} shown as uncertain (${arrived} of them arrived)`,
  );
  console.log(
    `  ${Object.entries(faults)
      .map(([fault, count]) => `${fault}: ${count}`)
      .join(', ')}`,
  );
  return Object.values(faults).every((count) => count === 0);
}

/** @throws when it takes too long, or one of the processes fails meanwhile */
async function until(isTrue, lives) {
  const end = performance.now() + patience;
  let failure = null;
  lives.catch((error) => (failure = error));
  while (!(await isTrue())) {
    if (failure) throw failure;
    if (performance.now() > end) throw new Error(`Not done within ${patience / 1000} s`);
    await pause(250);
  }
}

async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'attune-mail-'));
  const file = join(folder, 'attune.sqlite');
  const ask = async (sql) => {
    const database = new Sqlite(file, { readonly: true });
    try {
      return await database.prepare(sql).all();
    } finally {
      database.close();
    }
  };
  try {
    return await prove('SQLite', `sqlite:${file}`, ask);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres() {
  await startPostgres();
  const url = process.env.TEST_POSTGRES_URL;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await prove('PostgreSQL', url, async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
    await stopPostgres();
  }
}

const outcomes = [await onSqlite(), ...(process.env.NOPG ? [] : [await onPostgres()])];
process.exit(outcomes.every(Boolean) ? 0 : 1);
