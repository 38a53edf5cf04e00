import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database, type DatabaseAddress, readerOptions, type Schema, writerOptions } from './database.js';
import { CannotStart } from './errors.js';
import type { WriteLimits } from './writes.js';

export interface Limits extends WriteLimits {
  /** How many connections to PostgreSQL there may be to read, and as many to write. */
  readonly connections?: number;
}

/**
 * Opens the database, brings its tables up to date, and runs `prepare` (the first start's content and accounts) while no
 * other instance can do the same.
 * @throws CannotStart when the database cannot be reached or was made by a newer program
 */
export async function openDatabase(
  address: DatabaseAddress,
  schema: Schema,
  limits: Limits,
  prepare: (database: Database) => Promise<void> = () => Promise.resolve(),
): Promise<Database> {
  const release = await lockInstances(address);
  try {
    const writer = new DataSource(writerOptions(address, schema, limits.waitMs, limits.connections));
    await writer.initialize().catch(unreachable(address));
    await refuseNewer(writer);
    await writer.runMigrations();
    const reader = new DataSource(readerOptions(address, schema, limits.waitMs, limits.connections));
    await reader.initialize().catch(unreachable(address));
    const database = new Database(reader, writer, limits);
    await prepare(database);
    return database;
  } finally {
    await release();
  }
}

/** A database that holds a migration which this program does not know was made by a later one: older code must not touch it. */
async function refuseNewer(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner();
  const known = new Set(writer.migrations.map((migration) => migration.name));
  const applied = (await runner.hasTable('migrations'))
    ? ((await runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[])
    : [];
  await runner.release();
  const newer = applied.find(({ name }) => !known.has(name ?? ''));
  if (!newer) return;
  await writer.destroy();
  throw new CannotStart(
    `The database was made by a newer version of Attune (it holds the migration ${newer.name}). Start that version or restore a backup.`,
  );
}

/** Two instances that start at once take turns here; the lock goes with its connection, also after a crash. */
function lockInstances(address: DatabaseAddress): Promise<() => Promise<void>> {
  return address.kind === 'sqlite' ? lockFile(address.file) : lockPostgres(address.url);
}

const patience = 120_000;
const attuneLock = 4_117_746_101;

async function lockFile(file: string): Promise<() => Promise<void>> {
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 }); // never block the event loop: the holder may live in this process;
  const until = performance.now() + patience;
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return () => Promise.resolve(void lock.close());
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function lockPostgres(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch(unreachable({ kind: 'postgres', url }));
  await client.query(`SET lock_timeout = ${patience}`);
  await client.query('SELECT pg_advisory_lock($1)', [attuneLock]);
  return () => client.end();
}

const unreachable =
  (address: DatabaseAddress) =>
  (error: unknown): never => {
    const where = address.kind === 'sqlite' ? address.file : new URL(address.url).host;
    const why = error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
    throw new CannotStart(
      `The database at ${where} cannot be reached: ${why}. Check DATABASE_URL and that it is running.`,
    );
  };
