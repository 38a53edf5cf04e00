import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import { Editions } from '../../../../src/catalog/editions.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, actsOn, inOffice } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { course, TestSite } from '../../../support/site.js';
import { robin, sasha, signIn } from '../../../support/world.js';

describe.each(databases)('the courses of administrators on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let [admin, person, courseId] = ['', '', ''];
  beforeAll(async () => {
    site = await TestSite.open(make);
    ({ id: admin, browser: office } = await inOffice(site));
    person = await account(site, robin);
    ({ courseId } = (await site.app.get(Editions).newestOf(course))!);
  });
  afterAll(() => site.close());

  const page = () => office.get(`/admin/courses/${course}`);
  const part = () => site.app.get(Staff).partIn(courseId, person);
  const latest = async () => (await actsOn(site, courseId)).at(-1);

  it('lead to the staff of each, where somebody is added, given another part, and taken off for a reason', async () => {
    const list = await office.get('/admin/courses');
    expect(readable(list.html)).toContain('Edition 1 Nobody on its staff');
    expect(list.html).toContain(`/admin/courses/${course}`);
    for (const role of ['author', 'lead']) {
      await office.follow(
        await press(office, await page(), 'Add to the staff', { email: ' ROBIN@ashgrove.example', role }),
      );
      expect([await part(), await latest()]).toEqual([role, ['staff.added', admin, null]]);
    }
    const shown = await page();
    expect(readable(shown.html)).toContain('Robin Ashgrove Lead, 23 Nov 2026');
    expect(linkTo(shown, robin.name)).toBe(`/admin/people/${person}`);
    await office.follow(await press(office, shown, 'Take off the staff', { person, reason: 'Has left' }));
    expect([await part(), await latest()]).toEqual([null, ['staff.removed', admin, 'Has left']]);
  });

  it.each([
    ['Add to the staff', { email: 'robin', role: 'author' }, 'Write the address in full'],
    ['Add to the staff', { email: robin.email, role: 'owner' }, 'Choose what they do on the course'],
    ['Add to the staff', { email: 'no@x.example', role: 'lead' }, 'No account has this address'],
    ['Take off the staff', { person: '', reason: 'x' }, 'Choose whom'],
    ['Take off the staff', { reason: '' }, 'Say why'],
  ])('refuse “%s” with %j beside the field', async (button, typed, says) => {
    await site.app.get(Staff).add(courseId, person, 'reviewer', admin);
    const refused = await press(office, await page(), button, { person, ...typed });
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining(says)]);
    expect(await part()).toBe('reviewer');
  });

  it('are not there for anybody else, nor are courses that do not exist', async () => {
    await account(site, sasha, ['instructor']);
    const other = await signIn(site, sasha);
    for (const path of ['/admin/courses', `/admin/courses/${course}`]) expect((await other.get(path)).status).toBe(404);
    const added = await other.post(`/admin/courses/${course}/staff`, { email: sasha.email, role: 'lead' });
    expect(added.status).toBe(404);
    expect((await office.get('/admin/courses/none')).status).toBe(404);
    expect((await office.post('/admin/courses/none/staff', { email: robin.email, role: 'lead' })).status).toBe(404);
  });
});
