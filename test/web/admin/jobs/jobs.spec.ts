import { newId } from '../../../../src/kernel/ids.js';
import { Job, type JobState } from '../../../../src/kernel/jobs/job.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, actsOn, inOffice } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { robin, signIn } from '../../../support/world.js';

describe.each(databases)('the jobs on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ id: admin, browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const job = async (state: JobState, lastError: string | null = null): Promise<string> => {
    const [id, now] = [newId(), site.clock.now()];
    const about = { id, kind: 'people.import', key: id, payload: {}, state, runAt: now, attempts: 5, createdAt: now };
    const end = { leasedUntil: null, leasedBy: null, lastError, endedAt: state === 'failed' ? now : null };
    await site.database.writes.unit((unit) => unit.insert(Job, { ...about, ...end }));
    return id;
  };

  it('that failed stand first with their reason, and run again when somebody says so', async () => {
    const id = await job('failed', 'disk <full>');
    const page = await office.get('/admin/jobs');
    expect(readable(page.html)).toMatch(/Failed \(1\) .*people\.import .* 5 disk <full> Run again/);
    expect(readable((await office.get('/admin')).html)).toContain('Jobs that failed 1 Show');
    await office.follow(await press(office, page, 'Run again'));
    expect(await site.database.reads.findOneBy(Job, { id })).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await actsOn(site, id)).toEqual([['job.run-again', admin, null]]);
  });

  it('that are under way cannot be run again', async () => {
    const id = await job('running');
    expect((await office.get('/admin/jobs?show=running')).html).not.toContain(`/${id}/runs`);
    expect((await office.post(`/admin/jobs/${id}/runs`)).status).toBe(409);
    expect((await office.post('/admin/jobs/none/runs')).status).toBe(404);
  });

  it('come fifty at a time', async () => {
    for (let n = 0; n < 55; n++) await job('failed');
    const first = await office.get('/admin/jobs?show=failed');
    const second = await office.get(linkTo(first, 'Earlier ones'));
    const shown = [first, second].flatMap(({ html }) => [...html.matchAll(/id="j-([\w-]+)"/g)].map(([, id]) => id));
    expect([shown.length, new Set(shown).size]).toEqual([55, 55]);
  });

  it('are not there for anybody else', async () => {
    await account(site, robin);
    const other = await signIn(site, robin);
    expect((await other.get('/admin/jobs')).status).toBe(404);
    expect((await other.post(`/admin/jobs/${await job('failed')}/runs`)).status).toBe(404);
  });
});
