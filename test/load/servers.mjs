// The product and the yardstick, each in a process of its own, and what the system says about them.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { ask, requestText } from './client.mjs';

const root = resolve(import.meta.dirname, '../..');
const here = import.meta.dirname;
export const sessionSecret = randomBytes(32).toString('base64url');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Starts the built server as in production and waits until it is ready. `ms` is how long that took. */
export async function startProduct(folder, { counting = false, settings = {} } = {}) {
  const port = await freePort();
  const log = openSync(join(folder, 'server.log'), 'a');
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, SESSION_SECRET: sessionSecret, DATA_DIR: folder },
    TRUST_PROXY: '1', // requests say where they come from, as behind a proxy
    ...settings,
  };
  const execArgv = ['--enable-source-maps', ...(counting ? ['--import', join(here, 'count-statements.mjs')] : [])];
  const began = performance.now();
  const child = fork(join(root, 'dist/src/main.js'), { cwd: root, env, execArgv, stdio: ['ignore', log, log, 'ipc'] });
  const watcher = watched(child);
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`The server did not start; see ${folder}/server.log`);
    await new Promise((go) => setTimeout(go, 5));
  }
  return { ...watcher, port, ms: performance.now() - began };
}

/** Starts the bare handlers for these answers. */
export async function startBare(answers) {
  const child = fork(join(here, 'bare.mjs'), { env: { PATH: process.env.PATH, NODE_ENV: 'production' } });
  const watcher = watched(child);
  child.send(answers);
  const [port] = await once(child, 'message');
  return { ...watcher, port };
}

function watched(child) {
  const end = () => child.kill('SIGKILL');
  process.once('exit', end); // nothing is left behind, however the run ends
  const read = (name) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
  return {
    /** Processor time of all its threads so far, in milliseconds; the system counts in hundredths of a second. */
    cpu() {
      const fields = read('stat').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    /** Resident memory in megabytes. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(read('status'))[1]) / 1024,
    /** Statements since the last time it was asked. */
    async statements() {
      child.send('count');
      return (await once(child, 'message'))[0];
    },
    /** Ends it with no chance to tidy up. */
    async kill() {
      const ended = once(child, 'exit');
      end();
      await ended;
      process.off('exit', end);
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      process.off('exit', end);
    },
  };
}

async function isReady(port) {
  try {
    return (await ask(port, requestText('/readyz'))).status === 200;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
