import { Person } from '../../../../src/accounts/person.entity.js';
import { RoleGrant } from '../../../../src/accounts/role-grant.entity.js';
import { Roles } from '../../../../src/accounts/roles/roles.service.js';
import { newId } from '../../../../src/kernel/ids.js';
import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import { Editions } from '../../../../src/catalog/editions.service.js';
import { AccountsOwnData } from '../../../../src/accounts/own-data.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, actsOn, inOffice, owen } from '../../../support/office.js';
import { formWith, linkTo, press, readable } from '../../../support/page.js';
import { course, TestSite } from '../../../support/site.js';
import { complete, noor, practitioner, robin, sasha, signIn } from '../../../support/world.js';

const button = 'Make the change';

describe.each(databases)('a person’s page on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  beforeAll(async () => {
    site = await TestSite.open(make);
    ({ id: admin, browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const idOf = async (email: string) => (await site.database.reads.findOneBy(Person, { emailKey: email }))!.id;
  const page = (id: string) => office.get(`/admin/people/${id}`);
  const change = async (id: string, typed: { change: string; reason: string }) =>
    press(office, await page(id), button, typed);

  it('tells what is on record: roles, course staff, quizzes by attempt, certificates, acts', async () => {
    const serial = await complete(site, await practitioner(site, robin));
    const id = await idOf(robin.email);
    const { courseId } = (await site.app.get(Editions).newestOf(course))!;
    await site.app.get(Staff).add(courseId, id, 'reviewer', admin);
    const found = await office.get(`/admin/people?q=${encodeURIComponent('ashgrove')}`);
    const shown = await office.get(linkTo(found, robin.name));
    const text = readable(shown.html);
    for (const says of [robin.email, 'Active', 'Reviewer: Medicine', /Attempt 1, 23 Nov 2026: 100%, passed/, serial]) {
      expect(text).toMatch(says);
    }
    expect(text).toMatch(/Certificate issued .* Quiz sent in .* Enrolled/);
    expect(text).not.toContain(id);
  });

  it('gives and takes back a role, with the reason in the log', async () => {
    const id = await account(site, sasha);
    const changed = await office.follow(await change(id, { change: 'grant-instructor', reason: ' Writes a course ' }));
    expect(readable(changed.html)).toContain('The change was made.');
    expect((await site.app.get(Roles).of(id)).map(({ role }) => role)).toEqual(['instructor']);
    await office.follow(await change(id, { change: 'revoke-instructor', reason: 'Has left' }));
    expect(await site.app.get(Roles).of(id)).toEqual([]);
    expect((await actsOn(site, id)).slice(-2)).toEqual([
      ['role.granted', admin, 'Writes a course'],
      ['role.revoked', admin, 'Has left'],
    ]);
    expect(readable((await page(id)).html)).toContain('Role given: Sasha Lindqvist Instructor Petra Halloway');
  });

  it('gives no role to who has not confirmed their address, so that whoever is left to run the place can sign in', async () => {
    const stranger = site.visitor();
    await press(stranger, await stranger.get('/register'), 'Register', {
      ...noor,
      name: 'Ada Early',
      email: 'early@bird.example',
    });
    const id = await idOf('early@bird.example');
    expect((await page(id)).html).not.toContain('value="grant-');
    const typed = { change: 'grant-administrator', reason: 'In a hurry' };
    const refused = await office.post(`/admin/people/${id}/changes`, typed);
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('This person has not confirmed their address yet.');
    await site.database.writes.unit((unit) =>
      unit.insert(RoleGrant, {
        ...{ id: newId(), personId: id, role: 'administrator', grantedAt: site.clock.now(), grantedBy: admin },
      }),
    );
    const own = await change(admin, { change: 'revoke-administrator', reason: 'Enough' });
    expect([own.status, readable(own.html)]).toEqual([422, expect.stringContaining('the only administrator')]);
    await site.database.writes.unit((unit) => unit.delete(RoleGrant, { personId: id }));
  });

  it('deactivates and reactivates', async () => {
    const theirs = await signIn(site, sasha);
    const id = await idOf(sasha.email);
    await office.follow(await change(id, { change: 'deactivate', reason: 'On leave' }));
    expect((await theirs.get('/account')).status).not.toBe(200);
    await office.follow(await change(id, { change: 'reactivate', reason: 'Back' }));
    expect((await (await signIn(site, sasha)).get('/account')).status).toBe(200);
  });

  it('signs somebody out everywhere, and lets them in again', async () => {
    const [one, other] = [await signIn(site, sasha), await signIn(site, sasha)];
    const id = await idOf(sasha.email);
    await office.follow(await change(id, { change: 'end-sessions', reason: 'A laptop was stolen' }));
    for (const browser of [one, other]) expect((await browser.get('/account')).status).toBe(303);
    expect((await actsOn(site, id)).at(-1)).toEqual(['session.ended', admin, 'A laptop was stolen']);
    expect((await (await signIn(site, sasha)).get('/account')).status).toBe(200);
  });

  it.each([
    [{ change: '', reason: 'Because' }, 'Choose what to change'],
    [{ change: 'make-owner', reason: 'Because' }, 'Choose what to change'],
    [{ change: 'deactivate', reason: '  ' }, 'Say why'],
    [{ change: 'deactivate', reason: 'x'.repeat(201) }, 'at most 200 characters'],
    [{ change: 'deactivate', reason: 'wrote to her at a@b.example' }, 'Leave addresses out'],
  ])('refuses %j beside the field and keeps what was typed', async (typed, says) => {
    const id = await idOf(sasha.email);
    const before = await actsOn(site, id);
    const refused = await change(id, typed);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining(says)]);
    expect(formWith(refused, button).fields.reason).toBe(typed.reason);
    expect(await actsOn(site, id)).toEqual(before);
  });

  it.each(['deactivate', 'revoke-administrator'])('keeps the last administrator from “%s”', async (what) => {
    const refused = await change(admin, { change: what, reason: 'Leaving' });
    expect([refused.status, readable(refused.html)]).toEqual([
      422,
      expect.stringContaining('This is the only administrator'),
    ]);
    expect((await page(admin)).status).toBe(200);
  });

  it('lets an administrator step down where there is another, and shows them out', async () => {
    const second = await inOffice(site, owen);
    const left = await press(second.browser, await second.browser.get(`/admin/people/${second.id}`), button, {
      ...{ change: 'revoke-administrator', reason: 'Handed on' },
    });
    expect(left.location).toBe('/');
    expect((await second.browser.get('/admin')).status).toBe(404);
  });

  it('offers nothing for an account that was erased, and finds it by nothing', async () => {
    const id = await account(site, noor);
    await site.app.get(AccountsOwnData).erase(id);
    const shown = await page(id);
    expect(readable(shown.html)).toContain('Somebody whose account was erased');
    expect(shown.html).not.toContain(button);
    expect((await office.get('/admin/people?q=noor')).html).toContain('Nobody was found');
  });

  it('is not there for anybody else, and takes nothing from them', async () => {
    const stranger = await signIn(site, sasha);
    const answer = await stranger.post(`/admin/people/${admin}/changes`, { change: 'deactivate', reason: 'x' });
    expect(answer.status).toBe(404);
    expect((await page('nobody')).status).toBe(404);
  });
});
