import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/kernel/database.js';

export interface TestDatabase {
  readonly address: DatabaseAddress;
  readonly url: string;
  /** Lays this database, which nobody may use at this moment, into `folder` for those who make theirs from `source`. */
  keep(folder: string, source: string): Promise<void>;
  drop(): Promise<void>;
}

/** Makes an empty database, or a copy of the one that was kept for `source`. */
export type MakeDatabase = ((source?: string) => Promise<TestDatabase>) & { readonly kind: string };

const sqlite = Object.assign(makeSqlite, { kind: 'sqlite' });
const postgres = Object.assign(makePostgres, { kind: 'postgres' });

/** Each database that the product runs on, with a way to make one. */
export const databases: readonly (readonly [name: string, make: MakeDatabase])[] = process.env.NOPG
  ? [['SQLite', sqlite]]
  : [
      ['SQLite', sqlite],
      ['PostgreSQL', postgres],
    ];

const fileName = 'attune.sqlite';

async function makeSqlite(source?: string): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  const file = join(folder, fileName);
  if (source !== undefined) copyFileSync(join(source, fileName), file);
  return Promise.resolve({
    address: { kind: 'sqlite', file },
    url: `sqlite:${file}`,
    keep: (kept) => {
      if (existsSync(`${file}-wal`))
        throw new Error('The database is still open: its last writes are not in its file.');
      return Promise.resolve(copyFileSync(file, join(kept, fileName)));
    },
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  });
}

async function makePostgres(source?: string): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL!;
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}${source === undefined ? '' : ` TEMPLATE ${templateOf(source)}`}`);
  const url = server.replace(/\/postgres$/, `/${name}`);
  return {
    address: { kind: 'postgres', url },
    url,
    keep: (_folder, kept) => administer(server, `CREATE DATABASE ${templateOf(kept)} TEMPLATE ${name}`),
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

const templateOf = (source: string): string => `p${createHash('sha256').update(source).digest('hex').slice(0, 32)}`;

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
