import type { Database as SqliteFile } from 'better-sqlite3';
import type { DataSource, DataSourceOptions, EntityManager, MixedList } from 'typeorm';
import { SnakeCase } from './columns.js';
import { Reads } from './reads.js';
import { type WriteLimits, Writes } from './writes.js';

/** Where the data is: a file for the embedded database, or the address of a PostgreSQL. */
export type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

export interface Schema {
  readonly entities: MixedList<new () => object>;
  readonly migrations: MixedList<new () => object>;
}

/**
 * The open database: a private writer behind the one door, and a reader that cannot write. The reader is opened when the
 * writer has migrated, because it could not create or change a table itself.
 */
export class Database {
  readonly writes: Writes;
  readonly reads: Reads;

  constructor(
    readonly reader: DataSource,
    readonly writer: DataSource,
    limits: WriteLimits,
  ) {
    this.writes = new Writes(writer, limits);
    this.reads = new Reads((): EntityManager => this.writes.current() ?? reader.manager);
  }

  async close(): Promise<void> {
    this.writes.close();
    await Promise.all([this.reader, this.writer].filter((source) => source.isInitialized).map((s) => s.destroy()));
  }
}

/** The options of the connection that writes and migrates. */
export const writerOptions = (
  address: DatabaseAddress,
  schema: Schema,
  waitMs: number,
  poolSize = 10,
): DataSourceOptions => ({
  ...common(schema),
  ...(address.kind === 'sqlite'
    ? { type: 'better-sqlite3', database: address.file, enableWAL: true, timeout: waitMs, prepareDatabase: durable }
    : { type: 'postgres', url: address.url, poolSize, extra: { connectionTimeoutMillis: waitMs } }),
});

/** The options of the connection that everything else reads from; the database itself refuses its writes. */
export const readerOptions = (
  address: DatabaseAddress,
  schema: Schema,
  waitMs: number,
  poolSize = 10,
): DataSourceOptions => ({
  ...common(schema),
  ...(address.kind === 'sqlite'
    ? { type: 'better-sqlite3', database: address.file, readonly: true, fileMustExist: true, timeout: waitMs }
    : {
        type: 'postgres',
        url: address.url,
        poolSize,
        extra: { connectionTimeoutMillis: waitMs, options: '-c default_transaction_read_only=on' },
      }),
});

const common = (schema: Schema) => ({
  ...schema,
  namingStrategy: new SnakeCase(),
  synchronize: false,
  logging: false as const,
  migrationsTransactionMode: 'each' as const,
});

/** Full synchronisation: an answer that was acknowledged is on the disk, also when the power goes. */
const durable = (file: SqliteFile): void => {
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
};
