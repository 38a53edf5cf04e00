import { Invitation } from '../../../src/accounts/invitations/invitation.entity.js';
import { Invitations } from '../../../src/accounts/invitations/invitations.service.js';
import { Deactivations } from '../../../src/accounts/roles/deactivations.service.js';
import { Roles } from '../../../src/accounts/roles/roles.service.js';
import { Session } from '../../../src/accounts/session.entity.js';
import { NotFound, RuleBroken } from '../../../src/kernel/errors.js';
import { databases } from '../../support/databases.js';
import { account, actsOn, inOffice, owen } from '../../support/office.js';
import { TestSite } from '../../support/site.js';
import { formWith, press, readable } from '../../support/page.js';
import { noor, robin, sasha, signIn } from '../../support/world.js';

const refusal = expect.objectContaining({ code: 'last-administrator' });

describe.each(databases)('roles on %s', (_name, make) => {
  let site: TestSite;
  let roles: Roles;
  let deactivations: Deactivations;
  beforeEach(async () => {
    site = await TestSite.empty(make);
    roles = site.app.get(Roles);
    deactivations = site.app.get(Deactivations);
  });
  afterEach(() => site.close());

  const held = async (personId: string) => (await roles.of(personId)).map(({ role }) => role);

  it('are given once, and say by whom', async () => {
    const { id: admin } = await inOffice(site);
    const person = await account(site, robin);
    await roles.grant(person, 'instructor', admin);
    await roles.grant(person, 'instructor', admin);
    expect(await roles.of(person)).toMatchObject([{ role: 'instructor', grantedBy: admin }]);
    expect((await actsOn(site, person)).slice(1)).toEqual([['role.granted', admin, null]]);
    await expect(roles.grant('nobody', 'instructor', admin)).rejects.toBeInstanceOf(NotFound);
  });

  it('end with the next request, with a reason', async () => {
    const { id: admin } = await inOffice(site);
    const other = await inOffice(site, owen);
    expect((await other.browser.get('/admin/people/invitations')).status).toBe(200);
    await roles.revoke(other.id, 'administrator', admin, 'has left the office');
    expect((await other.browser.get('/admin/people/invitations')).status).toBe(404);
    expect(await held(other.id)).toEqual([]);
    expect((await actsOn(site, other.id)).at(-1)).toEqual(['role.revoked', admin, 'has left the office']);
  });

  it('leave an administrator: the last one cannot be demoted or deactivated, by whomever', async () => {
    const { id: admin } = await inOffice(site);
    await roles.grant(admin, 'instructor', admin);
    await expect(roles.revoke(admin, 'administrator', admin, 'tired')).rejects.toBeInstanceOf(RuleBroken);
    await expect(deactivations.deactivate(admin, admin, 'tired')).rejects.toEqual(refusal);
    await roles.revoke(admin, 'instructor', admin, 'makes no courses');
    expect(await held(admin)).toEqual(['administrator']);
    const second = await account(site, owen, ['administrator']);
    await deactivations.deactivate(second, admin, 'away for a year');
    await expect(roles.revoke(admin, 'administrator', admin, 'tired')).rejects.toEqual(refusal);
    await deactivations.reactivate(second, admin, 'back');
    await roles.revoke(admin, 'administrator', admin, 'tired');
    expect([await held(admin), await held(second)]).toEqual([[], ['administrator']]);
  });

  it('leave an administrator also when two demote or deactivate each other at the same moment', async () => {
    const [one, other] = [(await inOffice(site)).id, await account(site, owen, ['administrator'])];
    const ends = [
      (who: string, by: string) => roles.revoke(who, 'administrator', by, 'a quarrel'),
      (who: string, by: string) => deactivations.deactivate(who, by, 'a quarrel'),
    ];
    const { writes } = site.database; // both connections stand ready, or one would be done before the other begins
    await Promise.all([1, 2].map(() => writes.unit((unit) => unit.query('SELECT 1'))));
    for (const end of [...ends, ...ends]) {
      const both = await Promise.allSettled([end(one, other), end(other, one)]);
      const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      expect(refused).toEqual([refusal]);
      for (const id of [one, other]) {
        await roles.grant(id, 'administrator', one);
        await deactivations.reactivate(id, one, 'peace');
      }
    }
  });

  it('that somebody offered are withdrawn when they are no administrator any more', async () => {
    const { id: admin } = await inOffice(site);
    const leaving = await account(site, owen, ['administrator']);
    const invitations = site.app.get(Invitations);
    const offer = (role: 'instructor' | 'administrator' | 'practitioner', email: string) =>
      invitations.invite({ role, course: null, email, name: null, language: 'en' }, leaving);
    const [risky, harmless] = [await offer('administrator', noor.email), await offer('practitioner', sasha.email)];
    await roles.revoke(leaving, 'administrator', admin, 'has left');
    const state = async (id: string) => (await site.database.reads.findOneBy(Invitation, { id }))!.withdrawnAt !== null;
    expect([await state(risky.id), await state(harmless.id)]).toEqual([true, false]);
    expect((await actsOn(site, risky.id)).at(-1)).toEqual(['invitation.withdrawn', admin, null]);
  });

  it('stay with somebody who is deactivated, whose sessions end and whose sign-in is refused in words', async () => {
    const { id: admin } = await inOffice(site);
    const person = await account(site, robin, ['instructor']);
    const [desk, phone] = [await signIn(site, robin), await signIn(site, robin)];
    await deactivations.deactivate(person, admin, 'asked us to');
    expect(await site.database.reads.countBy(Session, { personId: person })).toBe(0);
    for (const browser of [desk, phone]) expect((await browser.get('/learn')).status).toBe(303);
    const visitor = site.visitor();
    const page = await visitor.get('/sign-in');
    const refused = await press(visitor, page, 'Sign in', { email: robin.email, password: robin.password });
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('deactivated')]);
    const wrong = await press(visitor, page, 'Sign in', { email: robin.email, password: 'not the password' });
    expect(readable(wrong.html)).not.toContain('deactivated');
    expect(formWith(wrong, 'Sign in').fields.email).toBe(robin.email);
    await deactivations.reactivate(person, admin, 'asked us again');
    expect((await (await signIn(site, robin)).get('/learn')).status).toBe(200);
    expect(await held(person)).toEqual(['instructor']);
    expect((await actsOn(site, person)).slice(-2)).toEqual([
      ['person.deactivated', admin, 'asked us to'],
      ['person.reactivated', admin, 'asked us again'],
    ]);
    await expect(deactivations.deactivate('nobody', admin, 'who?')).rejects.toBeInstanceOf(NotFound);
  });
});
