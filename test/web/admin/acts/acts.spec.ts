import { AccountsOwnData } from '../../../../src/accounts/own-data.service.js';
import { Roles } from '../../../../src/accounts/roles/roles.service.js';
import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import { Editions } from '../../../../src/catalog/editions.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, inOffice, petra } from '../../../support/office.js';
import { linkTo, readable } from '../../../support/page.js';
import { course, TestSite } from '../../../support/site.js';
import { noor, robin, sasha, signIn } from '../../../support/world.js';

describe.each(databases)('the log on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let ids: Record<'admin' | 'robin' | 'sasha' | 'noor' | 'course', string>;
  beforeAll(async () => {
    site = await TestSite.open(make);
    const { id: admin, browser } = await inOffice(site);
    office = browser;
    const [first, second, third] = [await account(site, robin), await account(site, sasha), await account(site, noor)];
    const { courseId } = (await site.app.get(Editions).newestOf(course))!;
    ids = { admin, robin: first, sasha: second, noor: third, course: courseId };
    await site.app.get(Roles).grant(first, 'instructor', admin, 'Writes a course');
    await site.app.get(Staff).add(courseId, second, 'reviewer', admin);
    await site.app.get(Roles).grant(third, 'instructor', admin);
    await site.app.get(AccountsOwnData).erase(third);
  });
  afterAll(() => site.close());

  const log = async (query: Record<string, string> = {}) =>
    office.get(`/admin/acts?${new URLSearchParams(query).toString()}`);
  const rows = (html: string) =>
    [...html.matchAll(/<tr>\s*<th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row]) => readable(row!));

  it('shows people by name with a link, and whose account is gone without', async () => {
    const page = await log();
    const text = readable(page.html);
    expect(text).toContain('Role given: Robin Ashgrove Instructor Petra Halloway Writes a course');
    expect(text).toContain('Put on a course’s staff: Sasha Lindqvist Reviewer Petra Halloway');
    expect(text).toContain('Role given: Somebody whose account was erased Instructor Petra Halloway');
    expect(linkTo(page, robin.name)).toBe(`/admin/people/${ids.robin}`);
    expect(text).not.toContain(noor.name);
  });

  it('is told apart by verb, person, course and day', async () => {
    expect(rows((await log({ verb: 'staff.added' })).html)).toHaveLength(1);
    const robins = rows((await log({ person: robin.email.toUpperCase() })).html);
    expect(robins).toHaveLength(2);
    expect(rows((await log({ person: ids.robin })).html)).toEqual(robins);
    expect(rows((await log({ person: ids.noor, verb: 'role.granted' })).html)).toHaveLength(1);
    expect(rows((await log({ course: ids.course })).html).join()).toMatch(/staff.*Edition published.*Course made/);
    const today = site.clock.now().toISOString().slice(0, 10);
    const all = rows((await log()).html).length;
    expect(rows((await log({ from: today, to: today })).html)).toHaveLength(all);
    expect(rows((await log({ to: '2020-01-01' })).html)).toEqual([]);
    expect(rows((await log({ from: '2099-01-01' })).html)).toEqual([]);
    expect(rows((await log({ from: '31/12/2099', verb: 'nothing' })).html)).toHaveLength(all);
  });

  it('says beside the field that nobody has an address', async () => {
    expect(readable((await log({ person: 'no@x.example' })).html)).toContain('No account has this address');
  });

  it('comes fifty at a time, and keeps what was asked for', async () => {
    for (let n = 0; n < 30; n++) {
      await site.app.get(Roles).grant(ids.sasha, 'instructor', ids.admin);
      await site.app.get(Roles).revoke(ids.sasha, 'instructor', ids.admin, `Reason ${n}.`);
    }
    const first = await log({ person: petra.email });
    const second = await office.get(linkTo(first, 'Earlier ones'));
    const reasons = [first, second].flatMap(({ html }) => rows(html).filter((row) => row.includes('Reason ')));
    expect([reasons.length, new Set(reasons).size]).toEqual([30, 30]);
    expect(rows(second.html).every((row) => row.includes('Petra Halloway'))).toBe(true);
  });

  it('is not there for anybody else', async () => {
    expect((await (await signIn(site, robin)).get('/admin/acts')).status).toBe(404);
  });
});
