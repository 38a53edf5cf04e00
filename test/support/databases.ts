import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/kernel/database.js';

export interface TestDatabase {
  readonly address: DatabaseAddress;
  readonly url: string;
  drop(): Promise<void>;
}

/** Each database that the product runs on, with a way to make an empty one. */
export const databases: readonly (readonly [name: string, make: () => Promise<TestDatabase>])[] = process.env.NOPG
  ? [['SQLite', sqlite]]
  : [
      ['SQLite', sqlite],
      ['PostgreSQL', postgres],
    ];

async function sqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  const file = join(folder, 'attune.sqlite');
  return Promise.resolve({
    address: { kind: 'sqlite', file },
    url: `sqlite:${file}`,
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  });
}

async function postgres(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL!;
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = server.replace(/\/postgres$/, `/${name}`);
  return {
    address: { kind: 'postgres', url },
    url,
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
