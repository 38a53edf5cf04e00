import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Act } from '../../../src/kernel/act.entity.js';
import { exponential } from '../../../src/kernel/jobs/back-off.js';
import { JobHandlers } from '../../../src/kernel/jobs/job-handlers.service.js';
import { jobKind, recurringKind } from '../../../src/kernel/jobs/job-kind.js';
import { JobRecords } from '../../../src/kernel/jobs/job-records.service.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Job } from '../../../src/kernel/jobs/job.entity.js';
import { Jobs } from '../../../src/kernel/jobs/jobs.service.js';
import { databases } from '../../support/databases.js';
import { TestKernel } from '../../support/kernel.js';

const paint = jobKind('paint', z.object({ wall: z.string() }));

it('the time between tries doubles up to a limit', () => {
  const backOff = exponential(10, 70);
  expect([1, 2, 3, 4, 5, 2000].map(backOff)).toEqual([10, 20, 40, 70, 70, 70]);
});

describe.each(databases)('jobs on %s', (_name, make) => {
  let kernel: TestKernel;
  let painted: string[];
  beforeEach(async () => {
    kernel = await TestKernel.open(make);
    painted = [];
  });
  afterEach(() => kernel.close());

  const jobs = () => kernel.app.get(Jobs);
  const handlers = () => kernel.app.get(JobHandlers);
  const runner = () => kernel.app.get(JobRunner);
  const ask = (key: string, wall = key) => jobs().enqueue({ kind: paint, key, payload: { wall } });
  const all = () => kernel.database.reads.find(Job, { where: { kind: 'paint' }, order: { id: 'ASC' } });
  const brush = ({ wall }: { wall: string }): Promise<void> => Promise.resolve(void painted.push(wall));

  it('are done once for each key, when their time has come, and the oldest first', async () => {
    handlers().on(paint, brush);
    await ask('north');
    await ask('north', 'south');
    await jobs().enqueue({
      kind: paint,
      key: 'later',
      payload: { wall: 'later' },
      runAt: new Date('2026-11-23T09:05Z'),
    });
    await runner().runDue();
    expect(painted).toEqual(['north']);
    kernel.clock.advance({ minutes: 5 });
    await runner().runDue();
    expect(painted).toEqual(['north', 'later']);
    await ask('north', 'again');
    await runner().runDue();
    expect(painted).toHaveLength(2);
    expect(await all()).toEqual([
      expect.objectContaining({ key: 'north', state: 'done', attempts: 1, leasedBy: null, leasedUntil: null }),
      expect.objectContaining({ key: 'later', state: 'done', endedAt: kernel.clock.now() }),
    ]);
  });

  it('are asked for with the deed or not at all', async () => {
    handlers().on(paint, brush);
    const failed = kernel.database.writes.unit(async () => {
      await ask('lost');
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    await runner().runDue();
    expect([painted, await all()]).toEqual([[], []]);
  });

  it('are tried again after longer and longer waits, and fail after the last try with the reason', async () => {
    const farewells: string[] = [];
    const tries: number[] = [];
    const gaveUp = ({ wall }: { wall: string }, why: string) => Promise.resolve(void farewells.push(`${wall}: ${why}`));
    handlers().on(
      paint,
      (_, { attempt }) => {
        tries.push(attempt);
        return Promise.reject(new Error(`no paint (${attempt})`));
      },
      { attempts: 3, backOff: exponential(60_000, 90_000), gaveUp },
    );
    await ask('north');
    await runner().runDue();
    await runner().runDue();
    expect(tries).toEqual([1]);
    expect(await all()).toMatchObject([
      { state: 'waiting', lastError: 'no paint (1)', runAt: new Date('2026-11-23T09:01Z') },
    ]);
    kernel.clock.advance({ seconds: 60 });
    await runner().runDue();
    kernel.clock.advance({ seconds: 89 });
    await runner().runDue();
    expect(tries).toEqual([1, 2]);
    kernel.clock.advance({ seconds: 1 });
    await runner().runDue();
    expect(tries).toEqual([1, 2, 3]);
    expect(await all()).toMatchObject([{ state: 'failed', lastError: 'no paint (3)', endedAt: kernel.clock.now() }]);
    expect(farewells).toEqual(['north: no paint (3)']);
    kernel.clock.advance({ days: 1 });
    await runner().runDue();
    expect(tries).toHaveLength(3);
  });

  it('wait while nobody knows how to do them', async () => {
    await ask('north');
    await runner().runDue();
    expect(await all()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    handlers().on(paint, brush);
    await runner().runDue();
    expect(painted).toEqual(['north']);
  });

  it('that a dead instance held are taken by another when the lease has run out, and not before', async () => {
    handlers().on(paint, brush);
    await ask('north');
    const leasedUntil = new Date(kernel.clock.now().getTime() + 30_000);
    await kernel.database.writes.unit((unit) =>
      unit.update(Job, { key: 'north' }, { state: 'running', attempts: 1, leasedBy: 'a dead instance', leasedUntil }),
    );
    kernel.clock.advance({ seconds: 30 });
    await runner().runDue();
    expect(painted).toEqual([]);
    kernel.clock.advance({ seconds: 1 });
    await runner().runDue();
    expect(painted).toEqual(['north']);
    expect(await all()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('that end the process every time are given up', async () => {
    const farewells: string[] = [];
    handlers().on(paint, brush, { attempts: 2, gaveUp: (_, why) => Promise.resolve(void farewells.push(why)) });
    await ask('north');
    const leasedUntil = new Date(0);
    await kernel.database.writes.unit((unit) =>
      unit.update(Job, { key: 'north' }, { state: 'running', attempts: 10, leasedBy: 'a dead instance', leasedUntil }),
    );
    await runner().runDue();
    expect([painted, farewells]).toEqual([[], ['lapsed']]);
    expect(await all()).toMatchObject([{ state: 'failed', lastError: 'lapsed' }]);
  });

  it('whose holder was overtaken change nothing any more', async () => {
    let overtaken = false;
    handlers().on(paint, async ({ wall }) => {
      painted.push(wall);
      if (overtaken) return;
      overtaken = true;
      kernel.clock.advance({ minutes: 1 });
      await runner().runDue(); // as another instance would, once the lease has run out
      throw new Error('too late');
    });
    await ask('north');
    await runner().runDue();
    expect(painted).toEqual(['north', 'north']);
    expect(await all()).toMatchObject([{ state: 'done', attempts: 2, lastError: null }]);
  });

  it('are shared by two instances: two hundred, each done once', async () => {
    const [second, leave] = await kernel.another();
    const by: string[] = [];
    const noting = (who: string) => async (payload: { wall: string }) => {
      by.push(who);
      await pause(2);
      await brush(payload);
    };
    handlers().on(paint, noting('first'));
    second.get(JobHandlers).on(paint, noting('second'));
    await kernel.database.writes.unit(async () => {
      for (let n = 0; n < 200; n += 1) await ask(`wall ${n}`);
    });
    await Promise.all([runner().runDue(), second.get(JobRunner).runDue()]);
    await leave();
    expect(painted).toHaveLength(200);
    expect(new Set(painted).size).toBe(200);
    expect(new Set(by)).toEqual(new Set(['first', 'second']));
    expect((await all()).every(({ state, attempts }) => state === 'done' && attempts === 1)).toBe(true);
  });

  it('that recur are done once in each interval, by one instance, and what was missed is not made up for', async () => {
    const [second, leave] = await kernel.another();
    const sweep = recurringKind('sweep-the-floor');
    let swept = 0;
    for (const app of [kernel.app, second]) {
      app.get(JobHandlers).on(sweep, () => Promise.resolve(void (swept += 1)));
      app.get(Jobs).every(sweep, 60 * 60_000);
    }
    const both = () => Promise.all([runner().runDue(), second.get(JobRunner).runDue()]);
    await both();
    kernel.clock.advance({ minutes: 59 });
    await both();
    expect(swept).toBe(1);
    kernel.clock.advance({ minutes: 1 });
    await both();
    expect(swept).toBe(2);
    kernel.clock.advance({ days: 3 });
    await both();
    await both();
    expect(swept).toBe(3);
    await leave();
  });

  it('run by themselves once the runner has started, and are finished before the application closes', async () => {
    let ended = false;
    handlers().on(paint, async () => {
      await pause(400);
      ended = true;
    });
    await ask('north');
    runner().start();
    await until(async () => (await all())[0]?.state === 'running');
    await ask('south');
    await kernel.app.close();
    expect(ended).toBe(true);
    expect(await all()).toMatchObject([{ state: 'done' }, { key: 'south' }]);
    expect((await all()).filter(({ state }) => state === 'running')).toEqual([]);
  });

  it('that take long pause when the server stops, go on later, and lose no try by it', async () => {
    handlers().on(paint, async (_, { signal }) => {
      while (!signal.aborted) await pause(10);
      throw signal.reason;
    });
    await ask('north');
    runner().start();
    await until(async () => (await all())[0]?.state === 'running');
    await kernel.app.close();
    expect(await all()).toMatchObject([{ state: 'waiting', attempts: 0, leasedBy: null, lastError: null }]);
  });

  it('that failed can be run again by an administrator, which is an act', async () => {
    let paintThere = false;
    const revived: string[] = [];
    handlers().on(paint, (payload) => (paintThere ? brush(payload) : Promise.reject(new Error('no paint'))), {
      attempts: 1,
      again: ({ wall }) => Promise.resolve(void revived.push(wall)),
    });
    await ask('north');
    await runner().runDue();
    const records = kernel.app.get(JobRecords);
    expect(await records.counts()).toMatchObject({ failed: 1 });
    const [failed] = await records.page('failed', null, 10);
    paintThere = true;
    await records.runAgain(failed!.id, 'an-administrator');
    expect([revived, painted]).toEqual([['north'], []]);
    await runner().runDue();
    expect(painted).toEqual(['north']);
    await expect(records.runAgain(failed!.id, 'an-administrator')).rejects.toThrow('job-moved-on');
    await expect(records.runAgain('nothing', 'an-administrator')).rejects.toThrow('not-found');
    expect(await kernel.database.reads.findBy(Act, { verb: 'job.run-again' })).toMatchObject([
      { actorId: 'an-administrator', subjectKind: 'job', subjectId: failed!.id },
    ]);
  });

  it('that ended long ago are forgotten, and those that wait are not', async () => {
    handlers().on(paint, brush);
    await ask('north');
    await runner().runDue();
    await jobs().enqueue({ kind: paint, key: 'later', payload: { wall: 'later' }, runAt: new Date('2028-01-01') });
    kernel.clock.advance({ days: 91 });
    await kernel.app.get(JobRecords).sweep();
    expect((await all()).map(({ key }) => key)).toEqual(['later']);
  });

  it('refuse a payload that is not of their kind', async () => {
    const wrong = jobs().enqueue({ kind: paint, key: 'wrong', payload: {} as { wall: string } });
    await expect(wrong).rejects.toThrow(z.ZodError);
  });
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('It never came to be');
    await pause(20);
  }
}
