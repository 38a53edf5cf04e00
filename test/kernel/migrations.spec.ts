import { execFileSync } from 'node:child_process';
import { DataSource } from 'typeorm';
import { readerOptions, writerOptions } from '../../src/kernel/database.js';
import { CannotStart } from '../../src/kernel/errors.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { ThrottleHit } from '../../src/kernel/throttle-hit.entity.js';
import { schema } from '../../src/schema.js';
import { databases, type TestDatabase } from '../support/databases.js';

const limits = { waitMs: 5000, runMs: 5000 };

describe.each(databases)('migrations on %s', (_name, make) => {
  let place: TestDatabase;
  beforeEach(async () => void (place = await make()));
  afterEach(() => place.drop());

  it('go up, leave no drift from the entities, and go down', async () => {
    const writer = await new DataSource(writerOptions(place.address, schema, 5000)).initialize();
    await writer.runMigrations();
    const drift = await writer.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    for (const _ of writer.migrations) await writer.undoLastMigration();
    const runner = writer.createQueryRunner();
    for (const entity of writer.entityMetadatas) expect(await runner.hasTable(entity.tableName)).toBe(false);
    await runner.release();
    await writer.destroy();
  });

  it('are run once by three instances that start at the same moment', async () => {
    let prepared = 0;
    const start = () =>
      openDatabase(place.address, schema, limits, async (database) => {
        if (await database.reads.existsBy(ThrottleHit, { key: 'first' })) return;
        prepared += 1;
        await database.writes.unit((unit) =>
          unit.insert(ThrottleHit, { key: 'first', hits: 1, windowEndsAt: new Date(0) }),
        );
      });
    const instances = await Promise.all([start(), start(), start()]);
    expect(prepared).toBe(1);
    expect(await instances[2].reader.query('SELECT name FROM migrations')).toHaveLength(
      schema.migrations.length as number,
    );
    for (const instance of instances) await instance.close();
  });

  it('refuse a database that a newer program made', async () => {
    const database = await openDatabase(place.address, schema, limits);
    await database.writes.unit((unit) =>
      unit.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`),
    );
    await database.close();
    await expect(openDatabase(place.address, schema, limits)).rejects.toThrow(CannotStart);
    await expect(openDatabase(place.address, schema, limits)).rejects.toThrow(/newer version.*Later9999999999999/);
  });

  it('keep a moment the same in two time zones', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z');
    const database = await openDatabase(place.address, schema, limits);
    await database.writes.unit((unit) => unit.insert(ThrottleHit, { key: 'zone', hits: 1, windowEndsAt: at }));
    const [raw] = await database.reader.query(`SELECT window_ends_at AS at FROM throttle_hits WHERE key = 'zone'`);
    expect(Number(raw.at)).toBe(at.getTime());
    for (const TZ of ['Pacific/Auckland', 'America/St_Johns']) {
      const seen = execFileSync(process.execPath, ['-p', `new Date(${raw.at}).toISOString()`], {
        env: { ...process.env, TZ },
      });
      expect(String(seen).trim()).toBe(at.toISOString());
    }
    const reread = await new DataSource(readerOptions(place.address, schema, 5000)).initialize();
    expect((await reread.manager.findOneByOrFail(ThrottleHit, { key: 'zone' })).windowEndsAt).toEqual(at);
    await reread.destroy();
    await database.close();
  });
});
