import { Person } from '../../../src/accounts/person.entity.js';
import { Session } from '../../../src/accounts/session.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import type { Answer, Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage, lasting } from '../../support/error-page.js';
import { formWith, press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { account, amaru, ines, newestLink, noor, register, robin, sasha, signIn } from '../../support/world.js';

const fresh = 'a kettle for the second winter';

describe.each(databases)('a new password on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const asking = async (email: string, browser = site.visitor()): Promise<Answer> => {
    const sent = await press(browser, await browser.get('/reset'), 'Send the link', { email });
    return sent.status === 303 ? browser.follow(sent) : sent;
  };
  const linkTo = (email: string) => newestLink(site, email);
  const setting = async (link: string, password: string): Promise<Answer> => {
    const browser = site.visitor();
    return press(browser, await browser.get(link), 'Set the password', { password });
  };
  const isIn = async (browser: Browser) => (await browser.get('/learn')).status === 200;
  const acts = (verb: string, subjectId: string) => site.database.reads.countBy(Act, { verb, subjectId });

  describe('by a link', () => {
    it('is offered in the same words to everybody, and sent to who has an account', async () => {
      await account(site, robin);
      const [known, unknown] = [await asking(robin.email.toUpperCase()), await asking('nobody@ashgrove.example')];
      expect(known.status).toBe(200);
      expect(lasting(known)).toBe(lasting(unknown));
      expect(readable(known.html)).toContain(
        'If there is an account with this address, an email with a link is on its way',
      );
      expect((await lettersTo(site, robin.email)).map(({ template }) => template)).toEqual(['reset-password']);
      expect(await lettersTo(site, 'nobody@ashgrove.example')).toEqual([]);
    });

    it('is not burnt by a program that opens every link', async () => {
      const link = await linkTo(robin.email);
      for (const _ of [1, 2, 3]) expect((await site.visitor().get(link)).status).toBe(200);
    });

    it('is refused when it is short, common or the person’s name, and the link stays good', async () => {
      const link = await linkTo(robin.email);
      for (const password of ['eleven char', 'qwertyuiop12', 'robinashgrove']) {
        const page = await setting(link, password);
        expect(page.status).toBe(422);
        expect(page.html).toMatch(/<a href="#password">/);
        expect(page.html).not.toContain(password);
        expect(formWith(page, 'Set the password').fields).toMatchObject({ password: '', username: robin.email });
      }
    });

    it('ends every session and every link, tells the owner, and signs nobody in', async () => {
      const [one, other] = [await signIn(site, robin), await signIn(site, robin)];
      await asking(robin.email);
      const [first, second] = (await lettersTo(site, robin.email)).map(({ links }) => links[0]!);
      const browser = site.visitor();
      const done = await press(browser, await browser.get(second!), 'Set the password', { password: fresh });
      expect([done.status, done.location]).toEqual([303, '/reset/done']);
      expect(readable((await browser.follow(done)).html)).toContain('Your password is changed');
      expect([await isIn(browser), await isIn(one), await isIn(other)]).toEqual([false, false, false]);
      for (const link of [first!, second!]) {
        const gone = await site.visitor().get(link);
        expect([gone.status, readable(gone.html)]).toEqual([404, expect.stringContaining('no longer works')]);
      }
      const { id } = (await site.database.reads.findOneBy(Person, { email: robin.email }))!;
      expect(await acts('person.password-changed', id)).toBe(1);
      expect((await lettersTo(site, robin.email)).at(-1)!.template).toBe('password-changed');
      expect(await isIn(await signIn(site, { ...robin, password: fresh }))).toBe(true);
      await expect(signIn(site, robin)).rejects.toThrow('422');
    });

    it('is set once, also when it is sent twice at the same moment', async () => {
      await account(site, sasha);
      await asking(sasha.email);
      const link = await linkTo(sasha.email);
      const both = await Promise.all([setting(link, `${fresh} one`), setting(link, `${fresh} two`)]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    });

    it('comes within an hour or not at all', async () => {
      await account(site, noor);
      await asking(noor.email);
      const link = await linkTo(noor.email);
      const browser = site.visitor();
      const page = await browser.get(link);
      site.clock.advance({ hours: 1 });
      expect((await press(browser, page, 'Set the password', { password: fresh })).status).toBe(404);
      expect((await site.visitor().get(link)).html).toContain('href="/reset"');
      await signIn(site, noor);
    });

    it('confirms an address that was not yet, and is not sent to who was deactivated', async () => {
      const browser = site.visitor();
      await press(browser, await browser.get('/register'), 'Register', { ...amaru });
      await asking(amaru.email);
      expect((await setting(await linkTo(amaru.email), fresh)).status).toBe(303);
      await signIn(site, { ...amaru, password: fresh });
      const { id } = (await site.database.reads.findOneBy(Person, { email: amaru.email }))!;
      expect(await acts('person.confirmed', id)).toBe(1);
      await site.database.writes.unit((unit) => unit.update(Person, { id }, { deactivatedAt: site.clock.now() }));
      const count = (await lettersTo(site, amaru.email)).length;
      await asking(amaru.email);
      expect(await lettersTo(site, amaru.email)).toHaveLength(count);
    });

    it('is refused after ten letters asked for one address in ten minutes, and says for how long', async () => {
      site.clock.advance({ hours: 1 });
      for (let times = 1; times <= 10; times += 1) expect((await asking('flood@ashgrove.example')).status).toBe(200);
      const eleventh = await asking('flood@ashgrove.example');
      expectErrorPage(site, eleventh, 429, 'Wait 10 minutes and try again.');
      expect(eleventh.headers.get('retry-after')).toBe('600');
    });

    it('answers a made-up link as it does one that has run out', async () => {
      const [made, empty] = [
        await site.visitor().get('/reset/made-up'),
        await site.visitor().get(`/reset/${'x'.repeat(43)}`),
      ];
      expect(made.status).toBe(404);
      expect(lasting(made)).toBe(lasting(empty));
      expect(made.html).toContain('href="/reset"');
    });
  });

  describe('by who is signed in', () => {
    const changing = async (browser: Browser, current: string, password: string): Promise<Answer> =>
      press(browser, await browser.get('/account/password'), 'Change the password', { current, password });

    it('asks for the current one, and keeps this browser alone signed in, under a new id', async () => {
      const here = await register(site, ines);
      const there = await signIn(site, ines);
      const wrong = await changing(here, 'not the current one', fresh);
      expect(wrong.status).toBe(422);
      expect(readable(wrong.html)).toContain('This is not your current password');
      expect(wrong.html).not.toContain(fresh);
      const before = here.cookie('attune');
      const done = await changing(here, ines.password, fresh);
      expect([done.status, done.location]).toEqual([303, '/account/password?changed=1']);
      expect(readable((await here.follow(done)).html)).toContain('Your password is changed');
      expect(here.cookie('attune')).not.toBe(before);
      expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
      const { id } = (await site.database.reads.findOneBy(Person, { email: ines.email }))!;
      expect(await site.database.reads.countBy(Session, { personId: id })).toBe(1);
      expect((await lettersTo(site, ines.email)).map(({ template }) => template)).toEqual(['password-changed']);
      await signIn(site, { ...ines, password: fresh });
    });

    it('cannot be guessed at from a session that was left open', async () => {
      site.clock.advance({ hours: 1 });
      const browser = await signIn(site, { ...ines, password: fresh });
      for (let times = 1; times <= 10; times += 1) {
        expect((await changing(browser, `guess number ${times}`, 'another long password')).status).toBe(422);
      }
      expect((await changing(browser, fresh, 'another long password')).status).toBe(429);
      const other = await signIn(site, noor);
      expect((await changing(other, 'wrong as well', 'another long password')).status).toBe(422);
    });

    it('is had by a link where there is none yet', async () => {
      const { id } = (await site.database.reads.findOneBy(Person, { email: noor.email }))!;
      const browser = await signIn(site, noor);
      await site.database.writes.unit((unit) => unit.update(Person, { id }, { passwordHash: null }));
      const page = await browser.get('/account/password');
      expect(readable(page.html)).toContain('You sign in without a password.');
      expect((await press(browser, page, 'Send me the link')).location).toBe('/reset/sent');
      expect((await setting(await linkTo(noor.email), fresh)).status).toBe(303);
      await signIn(site, { ...noor, password: fresh });
    });

    it('is nobody’s to change who is not', async () => {
      expect((await site.visitor().get('/account/password')).location).toBe('/sign-in?next=%2Faccount%2Fpassword');
    });
  });
});
