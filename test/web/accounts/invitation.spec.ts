import { Invitations, type NewInvitation } from '../../../src/accounts/invitations/invitations.service.js';
import { Person } from '../../../src/accounts/person.entity.js';
import { Roles } from '../../../src/accounts/roles/roles.service.js';
import { Editions } from '../../../src/catalog/editions.service.js';
import { Staff } from '../../../src/catalog/staff/staff.service.js';
import { databases } from '../../support/databases.js';
import { account, actsOn, inOffice, owen } from '../../support/office.js';
import { formWith, linkTo, press, readable } from '../../support/page.js';
import { course, TestSite } from '../../support/site.js';
import { amaru, ines, noor, robin, sasha, signIn } from '../../support/world.js';

describe.each(databases)('the link of an invitation on %s', (_name, make) => {
  let site: TestSite;
  let admin: string;
  let named: { id: string; title: string };
  beforeAll(async () => {
    site = await TestSite.open(make);
    ({ id: admin } = await inOffice(site));
    const edition = (await site.app.get(Editions).newestOf(course))!;
    named = { id: edition.courseId, title: edition.content.title };
  });
  afterAll(() => site.close());

  const made = async (offer: Partial<NewInvitation>) => {
    const whole = { role: 'practitioner', course: null, email: null, name: null, language: 'en', ...offer } as const;
    const { id, secret } = await site.app.get(Invitations).invite(whole, admin);
    return { id, link: `/invitations/${secret}` };
  };
  const personOf = async (email: string) => (await site.database.reads.findOneBy(Person, { emailKey: email }))!;
  const rolesOf = async (email: string) =>
    (await site.app.get(Roles).of((await personOf(email)).id)).map(({ role }) => role);

  it('lets somebody new register with the address that it was sent to, which is then confirmed', async () => {
    const { id, link } = await made({ email: robin.email, role: 'instructor', name: 'Robin A.' });
    const browser = site.visitor();
    const page = await browser.get(link);
    expect(page.html).toContain(`value="${robin.email}" autocomplete="username" readonly`);
    expect(formWith(page, 'Register and accept').fields.name).toBe('Robin A.');
    const { name, password } = robin;
    const done = await press(browser, page, 'Register and accept', { name, password, email: 'other@x.example' });
    expect([done.status, done.location]).toEqual([303, '/learn']);
    expect((await browser.get('/learn')).status).toBe(200);
    const person = await personOf(robin.email);
    expect([person.email, person.confirmedAt]).toEqual([robin.email, site.clock.now()]);
    expect(await site.app.get(Roles).of(person.id)).toMatchObject([{ role: 'instructor', grantedBy: admin }]);
    expect((await actsOn(site, id)).at(-1)).toEqual(['invitation.accepted', person.id, null]);
    const again = await site.visitor().get(link);
    expect([again.status, readable(again.html)]).toEqual([404, expect.stringContaining('opens no invitation')]);
  });

  it('asks who has an account to sign in, and puts them on the course’s staff', async () => {
    await account(site, sasha);
    const { link } = await made({ email: sasha.email.toUpperCase(), role: 'reviewer', course: named });
    const browser = site.visitor();
    const page = await browser.get(link);
    expect(readable(page.html)).toContain('Sign in with it to accept');
    expect(page.html).not.toContain('Register and accept');
    const way = `/sign-in?next=${encodeURIComponent(link)}`;
    expect(page.html).toContain(`href="${way.replaceAll('=', '&#x3D;')}"`);
    const forms = await browser.get(way);
    expect((await press(browser, forms, 'Sign in', { email: sasha.email, password: sasha.password })).location).toBe(
      link,
    );
    const accepting = await browser.get(link);
    expect(readable(accepting.html)).toContain(`You are signed in as ${sasha.name}`);
    expect((await press(browser, accepting, 'Accept the invitation')).location).toBe('/learn');
    const { id } = await personOf(sasha.email);
    expect(await site.app.get(Staff).partIn(named.id, id)).toBe('reviewer');
    expect(await rolesOf(sasha.email)).toEqual([]);
    expect((await actsOn(site, named.id)).at(-1)).toEqual(['staff.added', admin, null]);
  });

  it('leads a practitioner to the course, where they enrol', async () => {
    const { link } = await made({ email: ines.email, course: named });
    const browser = site.visitor();
    const done = await press(browser, await browser.get(link), 'Register and accept', { ...ines });
    expect(done.location).toBe(`/courses/${course}`);
    expect(readable((await browser.follow(done)).html)).toContain('Enrol in Edition 1');
  });

  it('is for the address that it was sent to, whoever else opens it', async () => {
    const { id, link } = await made({ email: 'someone@else.example', role: 'administrator' });
    const browser = await signIn(site, sasha);
    const page = await browser.get(link);
    expect(readable(page.html)).toContain('was sent to someone@else.example');
    expect(page.html).not.toContain('/acceptance');
    expect((await browser.post(`${link}/acceptance`)).status).toBe(422);
    expect(await rolesOf(sasha.email)).toEqual([]);
    expect((await actsOn(site, id)).map(([verb]) => verb)).toEqual(['invitation.made']);
    expect(formWith(page, 'Sign out').action).toBe('/sign-out');
  });

  it('that was handed over is for whoever has it, once', async () => {
    const { link } = await made({ role: 'lead', course: named });
    const stranger = await site.visitor().get(link);
    expect(linkTo(stranger, 'Register')).toBe(`/register?next=${encodeURIComponent(link)}`);
    await account(site, noor);
    const [first, second] = [await signIn(site, noor), await signIn(site, sasha)];
    for (const browser of [first, second]) await browser.get(link);
    const both = await Promise.all([first, second].map((browser) => browser.post(`${link}/acceptance`)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    const { id } = await personOf(noor.email);
    const leads = (await site.app.get(Staff).of(named.id)).filter(({ role }) => role === 'lead');
    expect(leads).toHaveLength(1);
    expect([id, (await personOf(sasha.email)).id]).toContain(leads[0]!.personId);
  });

  it('shows a refused form again, and is not used up by it', async () => {
    const { link } = await made({ email: amaru.email });
    const browser = site.visitor();
    const page = await press(browser, await browser.get(link), 'Register and accept', { name: 'A', password: 'short' });
    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining('2 things stand in the way')]);
    expect(page.html).toMatch(/<title>Error: You are invited/);
    const guessable = { name: amaru.name, password: 'passwordpassword' };
    expect((await press(browser, page, 'Register and accept', guessable)).status).toBe(422);
    expect((await press(browser, page, 'Register and accept', { ...amaru })).location).toBe('/learn');
  });

  it('takes over a registration that nobody confirmed, with nothing of what a stranger wrote', async () => {
    const browser = site.visitor();
    const form = await browser.get('/register');
    const stranger = { name: 'Not Owen', email: owen.email, password: 'a password of a stranger' };
    await press(browser, form, 'Register', stranger);
    const { link } = await made({ email: owen.email });
    const guest = site.visitor();
    await press(guest, await guest.get(link), 'Register and accept', { ...owen });
    expect(await personOf(owen.email)).toMatchObject({ name: owen.name, confirmedAt: site.clock.now() });
    const page = await browser.get('/sign-in');
    expect((await press(browser, page, 'Sign in', { email: owen.email, password: stranger.password })).status).toBe(
      422,
    );
    expect((await (await signIn(site, owen)).get('/learn')).status).toBe(200);
  });

  it('does not let more than it should: a stranger’s acceptance, an unknown link, another’s account', async () => {
    const { link } = await made({ email: sasha.email, role: 'instructor' });
    const stranger = site.visitor();
    await stranger.get('/sign-in');
    expect((await stranger.post(`${link}/acceptance`)).location).toBe('/sign-in');
    const taken = await stranger.post(`${link}/account`, { name: 'New Sasha', password: 'another long password' });
    expect([taken.status, readable(taken.html)]).toEqual([422, expect.stringContaining('has an account by now')]);
    const unknown = `/invitations/${'x'.repeat(43)}`;
    expect((await stranger.get(unknown)).status).toBe(404);
    expect((await stranger.post(`${unknown}/account`, { ...robin })).status).toBe(404);
    expect(await rolesOf(sasha.email)).toEqual([]);
  });
});
