import { Person } from '../../../src/accounts/person.entity.js';
import { RoleGrant } from '../../../src/accounts/role-grant.entity.js';
import { SettingUp } from '../../../src/accounts/set-up.service.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { formWith, press, readable, unescaped } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { ines, noor, register, robin, sasha } from '../../support/world.js';

describe.each(databases)('a new account on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const people = () => site.database.reads.find(Person);

  it('keeps the password as an argon2id hash alone, and the name as it was written', async () => {
    await register(site, { ...ines, email: '  Ines@Carvalhal.Example ' });
    const [person] = await people();
    expect(person).toMatchObject({
      name: ines.name,
      email: 'Ines@Carvalhal.Example',
      emailKey: 'ines@carvalhal.example',
    });
    expect(person!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(person)).not.toContain(ines.password);
    expect(await site.database.reads.countBy(Act, { verb: 'person.registered', subjectId: person!.id })).toBe(1);
  });

  const wrong: readonly [what: string, typed: Record<string, string>, says: string][] = [
    ['without a name', { name: ' ' }, 'Write your name as it should stand on certificates'],
    ['with a name too long', { name: 'N'.repeat(121) }, 'Write a name of at most 120 characters'],
    ['with signs in the name', { name: 'No<b>or' }, 'Write the name without < and > and without control characters'],
    ['with half an address', { email: 'noor@' }, 'Write the address in full, such as name@example.org'],
    ['with a short password', { password: 'eleven char' }, 'Choose a password of at least 12 characters'],
    ['with a novel for a password', { password: 'x'.repeat(257) }, 'Choose a password of at most 256 characters'],
  ];
  it.each(wrong)('is refused %s, and the form comes back with all but the password', async (_what, typed, says) => {
    const browser = site.visitor();
    const given = { name: noor.name, email: noor.email, password: noor.password, ...typed };
    const page = await press(browser, await browser.get('/register'), 'Register', given);
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain(`One thing stands in the way ${says}`);
    expect(page.html).toMatch(new RegExp(`<a href="#${Object.keys(typed)[0]!}">`));
    const { name, email } = given;
    expect(formWith(page, 'Register').fields).toMatchObject({ name, email, password: '' });
    expect(page.html).not.toContain(given.password);
    expect(await people()).toHaveLength(1);
  });

  it('is refused at its address where there is one already, in any spelling', async () => {
    const browser = site.visitor();
    const given = { name: 'Another', email: 'INES@carvalhal.example', password: noor.password };
    const page = await press(browser, await browser.get('/register'), 'Register', given);
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/id="email-error">.*An account with this address exists already\./s);
    expect(formWith(page, 'Register').fields).toMatchObject({ email: given.email, password: '' });
    expect(await people()).toHaveLength(1);
  });

  it('is one, however often the form is sent at once', async () => {
    const tries = Array.from({ length: 5 }, async () => {
      const browser = site.visitor();
      return press(browser, await browser.get('/register'), 'Register', { ...robin });
    });
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 422, 422, 422, 422]);
    expect(await site.database.reads.countBy(Person, { email: robin.email })).toBe(1);
  });

  it('leads where its owner was going, and never to another site', async () => {
    const whereTo = async (next: string) => {
      const browser = site.visitor();
      const page = await browser.get(`/register?next=${encodeURIComponent(next)}`);
      const email = `${Math.random()}@lindqvist.example`;
      return (await press(browser, page, 'Register', { ...sasha, email, next })).location;
    };
    expect(await whereTo('/courses?q=a')).toBe('/courses?q=a');
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      expect(await whereTo(elsewhere)).toBe('/learn');
    }
    const browser = site.visitor();
    const page = await browser.get('/register?next=%2Fcourses');
    expect(unescaped(page.html)).toContain('<a href="/sign-in?next=%2Fcourses">Sign in</a>');
  });

  describe('by the set-up link', () => {
    let link: string;
    beforeAll(async () => void (link = `/set-up/${(await site.app.get(SettingUp).offer())!}`));

    it('is refused as any other is, and the link stays good', async () => {
      const browser = site.visitor();
      const page = await press(browser, await browser.get(link), 'Create the account', {
        name: noor.name,
        email: 'no address',
      });
      expect(page.status).toBe(422);
      expect(formWith(page, 'Create the account').fields).toMatchObject({
        name: noor.name,
        email: 'no address',
        password: '',
      });
    });

    it('makes one administrator, once, also when it is used twice at the same moment', async () => {
      const [one, other] = [site.visitor(), site.visitor()];
      const pages = [await one.get(link), await other.get(link)];
      const used = await Promise.all([
        press(one, pages[0]!, 'Create the account', { ...noor }),
        press(other, pages[1]!, 'Create the account', { ...noor, email: 'second@vandael.example' }),
      ]);
      expect(used.map(({ status }) => status).sort()).toEqual([303, 404]);
      expect(await site.database.reads.countBy(RoleGrant, { role: 'administrator' })).toBe(1);
      expectErrorPage(site, await site.visitor().get(link), 404, 'There is no page at this address');
      expect(await site.app.get(SettingUp).offer()).toBeNull();
    });
  });
});
