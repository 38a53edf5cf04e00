import { setTimeout as pause } from 'node:timers/promises';
import { ThrottleHit } from '../../src/kernel/throttle-hit.entity.js';
import { Busy } from '../../src/kernel/errors.js';
import type { Database } from '../../src/kernel/database.js';
import { openDatabase } from '../../src/kernel/opening.js';
import { schema } from '../../src/schema.js';
import { databases, type TestDatabase } from '../support/databases.js';

const at = new Date(Date.UTC(2026, 10, 23));
const row = (key: string, hits = 1) => ({ key, hits, windowEndsAt: at });

describe.each(databases)('the one door to writes on %s', (_name, make) => {
  let place: TestDatabase;
  let database: Database;
  const keys = async () => (await database.reads.find(ThrottleHit, { order: { key: 'ASC' } })).map((hit) => hit.key);

  beforeEach(async () => {
    place = await make();
    database = await openDatabase(place.address, schema, { waitMs: 600, runMs: 1200 });
  });
  afterEach(async () => {
    await database.close();
    await place.drop();
  });

  it('keeps sixty parallel units apart: every third rolls back alone', async () => {
    const patient = await openDatabase(place.address, schema, { waitMs: 20_000, runMs: 20_000 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        patient.writes.unit(async (unit) => {
          await unit.insert(ThrottleHit, row(`${n}`.padStart(2, '0')));
          await pause(1);
          if (n % 3 === 0) throw new Error('on purpose');
        }),
      ),
    );
    expect(outcomes.filter((o) => o.status === 'rejected')).toHaveLength(20);
    const kept = (await patient.reads.find(ThrottleHit)).map((hit) => Number(hit.key)).sort((a, b) => a - b);
    await patient.close();
    expect(kept).toEqual(Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 3 !== 0));
  });

  it('lets a nested unit join, and takes the whole back when the nested one failed', async () => {
    await database.writes.unit(async (unit) => {
      await unit.insert(ThrottleHit, row('outer'));
      await database.writes.unit((inner) => inner.insert(ThrottleHit, row('inner')));
    });
    expect(await keys()).toEqual(['inner', 'outer']);
    const swallowed = database.writes.unit(async (unit) => {
      await unit.insert(ThrottleHit, row('lost'));
      await database.writes.unit(() => Promise.reject(new Error('nested'))).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('nested');
    expect(await keys()).toEqual(['inner', 'outer']);
  });

  it('has no other door: the injectable connection refuses every write', async () => {
    const { manager } = database.reader;
    await expect(manager.save(ThrottleHit, row('a'))).rejects.toThrow(/readonly|read-only/);
    await expect(manager.insert(ThrottleHit, row('a'))).rejects.toThrow(/readonly|read-only/);
    await expect(manager.query('DELETE FROM throttle_hits')).rejects.toThrow(/readonly|read-only/);
    expect('save' in database.reads || 'insert' in database.reads || 'query' in database.reads).toBe(false);
  });

  it('shows a reader no uncommitted row, and a unit its own', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let within: string[] = [];
    const unit = database.writes.unit(async (manager) => {
      await manager.insert(ThrottleHit, row('mine'));
      within = await keys();
      await gate;
    });
    await pause(100);
    expect(await keys()).toEqual([]);
    release();
    await unit;
    expect(within).toEqual(['mine']);
    expect(await keys()).toEqual(['mine']);
  });

  it('ends a hung unit: others are told, nothing of it is kept, and late statements reach no table', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const hung = database.writes.unit(async (manager) => {
      await manager.insert(ThrottleHit, row('hung'));
      await pause(1600);
      late = manager.insert(ThrottleHit, row('late'));
      await late;
    });
    hung.catch(() => undefined);
    await pause(50);
    if (place.address.kind === 'sqlite') {
      await expect(database.writes.unit((m) => m.insert(ThrottleHit, row('waiting')))).rejects.toThrow(Busy);
    }
    await expect(hung).rejects.toThrow(Busy);
    await database.writes.unit((manager) => manager.insert(ThrottleHit, row('after')));
    await pause(600);
    await expect(late).rejects.toThrow('has ended');
    expect(await keys()).toEqual(['after']);
  });

  it('tells who waits too long for a connection', async () => {
    const hold = Array.from({ length: 11 }, () => database.writes.unit(() => pause(900)));
    const outcomes = await Promise.allSettled(hold);
    expect(outcomes.some((o) => o.status === 'rejected' && o.reason instanceof Busy)).toBe(true);
  });
});
