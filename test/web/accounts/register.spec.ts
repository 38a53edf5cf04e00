import { Person } from '../../../src/accounts/person.entity.js';
import { RoleGrant } from '../../../src/accounts/role-grant.entity.js';
import { SettingUp } from '../../../src/accounts/set-up.service.js';
import { MailedLink } from '../../../src/accounts/mailed-link.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Job } from '../../../src/kernel/jobs/job.entity.js';
import { Letter } from '../../../src/kernel/mail/letter.entity.js';
import type { Answer } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage, lasting } from '../../support/error-page.js';
import { formWith, press, readable, unescaped } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { account, amaru, ines, newestLink, noor, robin, sasha } from '../../support/world.js';

describe.each(databases)('a new account on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const people = () => site.database.reads.find(Person);

  const trying = async (typed: Record<string, string>, path = '/register'): Promise<Answer> => {
    const browser = site.visitor();
    return press(browser, await browser.get(path), 'Register', typed);
  };

  it('keeps the password as an argon2id hash alone, and the name as it was written', async () => {
    const sent = await trying({ ...ines, email: '  Ines@Carvalhal.Example ' });
    expect([sent.status, sent.location]).toEqual([303, '/confirm']);
    const [person] = await people();
    expect(person).toMatchObject({
      name: ines.name,
      email: 'Ines@Carvalhal.Example',
      emailKey: 'ines@carvalhal.example',
      confirmedAt: null,
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
    [
      'with a password among the first to be tried',
      { password: 'password2026!' },
      'This password is among the first that somebody would try',
    ],
    ['with a password of their own name', { password: 'Noorvandael2026' }, 'made of too few common words, your name'],
    ['with a novel for a password', { password: 'x'.repeat(257) }, 'Choose a password of at most 256 characters'],
  ];
  it.each(wrong)('is refused %s, and the form comes back with all but the password', async (_what, typed, says) => {
    const browser = site.visitor();
    const given = { name: noor.name, email: noor.email, password: noor.password, ...typed };
    const page = await press(browser, await browser.get('/register'), 'Register', given);
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('One thing stands in the way');
    expect(readable(page.html)).toContain(says);
    expect(page.html).toMatch(new RegExp(`<a href="#${Object.keys(typed)[0]!}">`));
    const { name, email } = given;
    expect(formWith(page, 'Register').fields).toMatchObject({ name, email, password: '' });
    expect(page.html).not.toContain(given.password);
    expect(await people()).toHaveLength(1);
  });

  it('is asked for in the same words, by the same time, where the address has an account already', async () => {
    await account(site, robin);
    const timed = async (typed: Record<string, string>) => {
      const begun = performance.now();
      const browser = site.visitor();
      const sent = await press(browser, await browser.get('/register'), 'Register', typed);
      const page = await browser.follow(sent);
      return { sent, page, took: performance.now() - begun };
    };
    const known = await timed({ name: 'Another', email: robin.email.toUpperCase(), password: noor.password });
    const fresh = await timed({ name: 'Another', email: 'fresh@ashgrove.example', password: noor.password });
    expect([known.sent.status, known.sent.location]).toEqual([fresh.sent.status, fresh.sent.location]);
    expect(lasting(known.page)).toBe(lasting(fresh.page));
    expect(Math.min(known.took, fresh.took)).toBeGreaterThanOrEqual(400);
    const [letter, ...more] = await lettersTo(site, robin.email);
    expect([letter!.template, more]).toEqual(['known-already', []]);
    expect(letter!.links).toEqual(['/sign-in', '/reset']);
    expect(await site.database.reads.findOneBy(Person, { email: robin.email })).toMatchObject({ name: robin.name });
    expect((await lettersTo(site, 'fresh@ashgrove.example')).map(({ template }) => template)).toEqual([
      'confirm-address',
    ]);
  });

  it('is one, however often the form is sent at once', async () => {
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => trying({ ...sasha })))).map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([303, 303, 303, 303, 303]);
    expect(await site.database.reads.countBy(Person, { email: sasha.email })).toBe(1);
    expect(await lettersTo(site, sasha.email)).toHaveLength(5);
  });

  describe('is confirmed by the link in the letter', () => {
    const linkTo = (email: string) => newestLink(site, email);
    const confirming = async (link: string, password: string): Promise<Answer> => {
      const browser = site.visitor();
      return press(browser, await browser.get(link), 'Confirm and sign in', { password });
    };

    it('once, with the password of that registration, and then lets in', async () => {
      const link = await linkTo(ines.email);
      const browser = site.visitor();
      const scanned = await browser.get(link);
      expect([scanned.status, (await browser.get(link)).status]).toEqual([200, 200]);
      const wrong = await press(browser, scanned, 'Confirm and sign in', { password: 'some other words' });
      expect(wrong.status).toBe(422);
      expect(readable(wrong.html)).toContain('This is not the password that was chosen with this registration');
      const before = browser.cookie('attune');
      const right = await press(browser, wrong, 'Confirm and sign in', { password: ines.password });
      expect([right.status, right.location]).toEqual([303, '/learn']);
      expect(browser.cookie('attune')).not.toBe(before);
      expect((await browser.get('/learn')).status).toBe(200);
      const person = await site.database.reads.findOneBy(Person, { emailKey: ines.email });
      expect(person!.confirmedAt).toEqual(site.clock.now());
      expect(await site.database.reads.countBy(Act, { verb: 'person.confirmed', subjectId: person!.id })).toBe(1);
      const again = await site.visitor().get(link);
      expect(again.status).toBe(404);
      expect(readable(again.html)).toContain('This link no longer works');
    });

    it('not by guessing: ten tries for a link, whatever address is sent along', async () => {
      await trying({ ...sasha, email: 'guessed@ashgrove.example' });
      const link = await linkTo('guessed@ashgrove.example');
      const browser = site.visitor();
      await browser.get(link);
      const guesses = Array.from({ length: 11 }, (_, n) =>
        browser.post(link, { password: `a wrong guess ${n}`, email: `other${n}@ashgrove.example` }),
      );
      expect((await Promise.all(guesses)).filter(({ status }) => status === 429)).toHaveLength(1);
    });

    it('not twice at the same moment', async () => {
      const link = await linkTo('fresh@ashgrove.example');
      const both = await Promise.all([confirming(link, noor.password), confirming(link, noor.password)]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    });

    it('and not before: until then nobody can sign in, and who tries gets another letter', async () => {
      const browser = site.visitor();
      const count = (await lettersTo(site, sasha.email)).length;
      const answer = await press(browser, await browser.get('/sign-in'), 'Sign in', { ...sasha });
      expect([answer.status, answer.location]).toEqual([303, '/confirm']);
      expect((await browser.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
      expect(await lettersTo(site, sasha.email)).toHaveLength(count + 1);
      expect((await confirming(await linkTo(sasha.email), sasha.password)).location).toBe('/learn');
    });

    it('by its own registration alone, so that no stranger takes an address before its owner comes', async () => {
      const email = 'prized@ashgrove.example';
      await trying({ name: 'A Stranger', email, password: 'the words of a stranger' });
      const strangers = await linkTo(email);
      await trying({ name: 'The Owner', email, password: 'the words of the owner' });
      const owners = await linkTo(email);
      expect((await confirming(strangers, 'the words of the owner')).status).toBe(422);
      expect((await confirming(owners, 'the words of the owner')).status).toBe(303);
      expect(await site.database.reads.findOneBy(Person, { email })).toMatchObject({ name: 'The Owner' });
      expect((await site.visitor().get(strangers)).status).toBe(404);
      const browser = site.visitor();
      const page = await browser.get('/sign-in');
      expect((await press(browser, page, 'Sign in', { email, password: 'the words of a stranger' })).status).toBe(422);
    });

    it('within a day', async () => {
      await trying({ ...amaru });
      const link = await linkTo(amaru.email);
      site.clock.advance({ hours: 24 });
      expect((await site.visitor().get(link)).status).toBe(404);
      const browser = site.visitor();
      const sent = await press(browser, await browser.get('/confirm'), 'Send it again', { email: amaru.email });
      expect(readable((await browser.follow(sent)).html)).toContain(
        'If somebody is registering with that address, the email is on its way again.',
      );
      expect((await confirming(await linkTo(amaru.email), amaru.password)).status).toBe(303);
    });

    it('keeps its secret out of the tables', async () => {
      await trying({ name: 'Kept Secret', email: 'secret@ashgrove.example', password: noor.password });
      const secret = (await linkTo('secret@ashgrove.example')).split('/').at(-1)!;
      expect(secret).toHaveLength(43);
      const tables = await Promise.all([MailedLink, Letter, Job, Act].map((table) => site.database.reads.find(table)));
      expect(JSON.stringify(tables)).not.toContain(secret);
    });

    it('and leads where its owner was going, never to another site', async () => {
      const whereTo = async (next: string) => {
        const email = `${Math.random()}@lindqvist.example`;
        const path = `/register?next=${encodeURIComponent(next)}`;
        await trying({ ...sasha, email, next }, path);
        return (await confirming(await linkTo(email), sasha.password)).location;
      };
      expect(await whereTo('/courses?q=a')).toBe('/courses?q=a');
      for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
        expect(await whereTo(elsewhere)).toBe('/learn');
      }
      const page = await site.visitor().get('/register?next=%2Fcourses');
      expect(unescaped(page.html)).toContain('<a href="/sign-in?next=%2Fcourses">Sign in</a>');
    });

    it('sends the letter again to who waits for it, and says the same to everybody', async () => {
      const asking = async (email: string) => {
        const browser = site.visitor();
        const sent = await press(browser, await browser.get('/confirm'), 'Send it again', { email });
        return [sent.status, sent.location, lasting(await browser.follow(sent))];
      };
      const [waiting, known, nobody] = ['secret@ashgrove.example', robin.email, 'nobody@ashgrove.example'] as const;
      const answers = [await asking(waiting), await asking(known), await asking(nobody)];
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect((await lettersTo(site, waiting)).map(({ template }) => template)).toEqual([
        'confirm-address',
        'confirm-address',
      ]);
      expect((await lettersTo(site, known)).at(-1)!.template).toBe('known-already');
      expect(await lettersTo(site, nobody)).toEqual([]);
    });
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
