import { Act } from '../../../src/kernel/act.entity.js';
import { Setting } from '../../../src/kernel/settings/setting.entity.js';
import { settingValues, standardSettings } from '../../../src/kernel/settings/setting-kinds.js';
import { Settings } from '../../../src/kernel/settings/settings.service.js';
import { databases } from '../../support/databases.js';
import { TestKernel } from '../../support/kernel.js';

describe('the values of settings', () => {
  it.each([
    ['nothing was set', new Map(), null],
    ['it was set', new Map([['provider-name', 'Harbour School']]), 'Harbour School'],
    ['it was taken back', new Map([['provider-name', null]]), null],
    ['this program cannot read it', new Map([['provider-name', 12]]), null],
    ['this program does not know it', new Map([['of-another-day', 'on']]), null],
  ])('hold when %s', (_, stored, name) => {
    expect(settingValues(stored)).toEqual({ ...standardSettings, 'provider-name': name });
  });
});

describe.each(databases)('settings on %s', (_, make) => {
  let kernel: TestKernel;
  let settings: Settings;
  beforeAll(async () => {
    kernel = await TestKernel.open(make);
    settings = kernel.app.get(Settings);
  });
  afterAll(() => kernel.close());

  const key = 'administrators-need-second-factor';

  it('are as they ship until somebody sets them', async () => {
    expect(await settings.get(key)).toBe(false);
    expect(settings.known).toEqual(standardSettings);
  });

  it('hold at once for whoever changed them, and are an act with its reason', async () => {
    expect(
      await settings.change('p1', { [key]: true, 'provider-name': 'Harbour School' }, 'As the board asked'),
    ).toEqual([key, 'provider-name']);
    expect(await settings.get(key)).toBe(true);
    const [act] = await kernel.database.reads.findBy(Act, { verb: 'setting.changed', subjectId: key });
    expect(act).toMatchObject({
      actorId: 'p1',
      subjectKind: 'setting',
      reason: 'As the board asked',
      detail: { version: 1 },
    });
  });

  it('make no version where nothing differs', async () => {
    expect(await settings.change('p2', { [key]: true })).toEqual([]);
    expect(await settings.versions(key)).toHaveLength(1);
  });

  it('keep each version with who and when, the newest first', async () => {
    kernel.clock.advance({ minutes: 1 });
    await settings.change('p2', { 'provider-name': null });
    const versions = await settings.versions('provider-name');
    expect(versions.map(({ version, value, changedBy }) => [version, value, changedBy])).toEqual([
      [2, null, 'p2'],
      [1, 'Harbour School', 'p1'],
    ]);
    expect(versions[0]!.changedAt).toEqual(kernel.clock.now());
    expect(await settings.get('provider-name')).toBeNull();
  });

  it('are seen by a unit of work as it sets them, and by nobody else when it fails', async () => {
    const failing = kernel.database.writes.unit(async () => {
      await settings.change('p1', { 'provider-name': 'Never' });
      expect(await settings.get('provider-name')).toBe('Never');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await settings.get('provider-name')).toBeNull();
  });

  it('cost no read while they are fresh', async () => {
    await settings.all();
    const read = jest.spyOn(kernel.database.reads, 'select');
    await settings.all();
    await settings.get(key);
    expect(read).not.toHaveBeenCalled();
    kernel.clock.advance({ seconds: 5 });
    await settings.all();
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('reach another instance within five seconds', async () => {
    const [other, leave] = await kernel.another();
    const there = other.get(Settings);
    await there.all();
    await settings.change('p1', { 'contact-email': 'office@harbour.example' });
    expect(await there.get('contact-email')).toBeNull();
    kernel.clock.advance({ seconds: 5 });
    expect(await there.get('contact-email')).toBe('office@harbour.example');
    await leave();
  });

  it('that two change at once have no version twice', async () => {
    const changes = ['A', 'B', 'C'].map((name) => settings.change('p1', { 'oidc-label': name }));
    await Promise.allSettled(changes);
    const versions = await kernel.database.reads.findBy(Setting, { key: 'oidc-label' });
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
    expect(versions.length).toBeGreaterThan(0);
  });

  it('refuse a value that is none', async () => {
    await expect(settings.change('p1', { 'contact-email': '' })).rejects.toThrow();
  });
});
