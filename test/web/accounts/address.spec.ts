import { Person } from '../../../src/accounts/person.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import type { Answer, Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage, lasting } from '../../support/error-page.js';
import { press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { account, amaru, ines, noor, register, robin, sasha, signIn } from '../../support/world.js';

describe.each(databases)('another address on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const asking = async (browser: Browser, email: string, current: string): Promise<Answer> =>
    press(browser, await browser.get('/account/address'), 'Send both emails', { email, current });
  const linkTo = async (email: string, template: string) =>
    (await lettersTo(site, email)).filter((letter) => letter.template === template).at(-1)!.links[0]!;
  const pressing = async (link: string, button: string): Promise<Answer> => {
    const browser = site.visitor();
    return press(browser, await browser.get(link), button);
  };
  const yes = (link: string) => pressing(link, 'Yes, change the address');
  const addressOf = async (id: string) => (await site.database.reads.findOneBy(Person, { id }))!.email;
  const idOf = async (email: string) => (await site.database.reads.findOneBy(Person, { email }))!.id;

  it('takes a yes from both mailboxes, in either order, and is told to both', async () => {
    for (const [who, order] of [
      [robin, ['address-old', 'address-new']],
      [sasha, ['address-new', 'address-old']],
    ] as const) {
      const browser = await register(site, who);
      const id = await idOf(who.email);
      const to = `New.${who.email}`;
      const sent = await asking(browser, to, who.password);
      expect([sent.status, sent.location]).toEqual([303, '/account/address?sent=1']);
      expect(readable((await browser.follow(sent)).html)).toContain('Two emails are on their way.');
      const links = {
        'address-old': await linkTo(who.email, 'address-old'),
        'address-new': await linkTo(to, 'address-new'),
      };
      for (const link of Object.values(links)) expect((await site.visitor().get(link)).status).toBe(200);
      expect((await yes(links[order[0]])).location).toBe('/address?now=waiting');
      expect(await addressOf(id)).toBe(who.email);
      expect((await site.visitor().get(links[order[0]])).status).toBe(404);
      expect((await yes(links[order[1]])).location).toBe('/address?now=moved');
      expect(await addressOf(id)).toBe(to);
      expect(await site.database.reads.countBy(Act, { verb: 'person.address-changed', subjectId: id })).toBe(1);
      for (const address of [who.email, to]) {
        expect((await lettersTo(site, address)).at(-1)!.template).toBe('address-changed');
      }
      await signIn(site, { ...who, email: to });
      await expect(signIn(site, who)).rejects.toThrow('422');
    }
  });

  it('moves once when both say yes at the same moment', async () => {
    const browser = await register(site, ines);
    const id = await idOf(ines.email);
    await asking(browser, 'both@carvalhal.example', ines.password);
    const links = [await linkTo(ines.email, 'address-old'), await linkTo('both@carvalhal.example', 'address-new')];
    const answers = await Promise.all(links.map(yes));
    expect(answers.map(({ location }) => location).sort()).toEqual(['/address?now=moved', '/address?now=waiting']);
    expect(await addressOf(id)).toBe('both@carvalhal.example');
  });

  it('is refused without the password, and where it is the current one', async () => {
    const browser = await register(site, noor);
    const wrong = await asking(browser, 'new@vandael.example', 'not the password');
    expect(wrong.status).toBe(422);
    expect(readable(wrong.html)).toContain('This is not your current password');
    expect(wrong.html).toContain('value="new@vandael.example"');
    const same = await asking(browser, noor.email.toUpperCase(), noor.password);
    expect(readable(same.html)).toContain('This is your address already');
    expect(await lettersTo(site, 'new@vandael.example')).toEqual([]);
  });

  it('does not tell whether it has an account: only its owner hears of it', async () => {
    const browser = await signIn(site, noor);
    await account(site, amaru);
    const taken = await asking(browser, amaru.email, noor.password);
    const takenPage = await browser.follow(taken);
    const free = await asking(browser, 'free@vandael.example', noor.password);
    expect([taken.status, taken.location]).toEqual([free.status, free.location]);
    expect(lasting(takenPage)).toBe(lasting(await browser.follow(free)));
    expect((await lettersTo(site, amaru.email)).map(({ template }) => template)).toEqual(['known-already']);
  });

  it('is what was asked for last: the letters of the change before work no more', async () => {
    const browser = await signIn(site, noor);
    const before = await linkTo('free@vandael.example', 'address-new');
    await asking(browser, 'last@vandael.example', noor.password);
    expect((await site.visitor().get(before)).status).toBe(404);
    expect((await site.visitor().get(await linkTo('last@vandael.example', 'address-new'))).status).toBe(200);
  });

  it('is stopped by a no from the old mailbox, which the new one cannot say', async () => {
    const [old, fresh] = [await linkTo(noor.email, 'address-old'), await linkTo('last@vandael.example', 'address-new')];
    const browser = site.visitor();
    expect((await browser.get(fresh)).html).not.toContain('refusal');
    expect((await browser.post(`${fresh}/refusal`)).status).toBe(404);
    expect((await yes(fresh)).location).toBe('/address?now=waiting');
    expect((await pressing(old, 'No, keep the address')).location).toBe('/address?now=refused');
    for (const link of [old, fresh]) expect((await site.visitor().get(link)).status).toBe(404);
    expect(await idOf(noor.email)).toBeTruthy();
  });

  it('comes within a day or not at all', async () => {
    const browser = await signIn(site, noor);
    await asking(browser, 'late@vandael.example', noor.password);
    const [old, fresh] = [await linkTo(noor.email, 'address-old'), await linkTo('late@vandael.example', 'address-new')];
    await yes(fresh);
    site.clock.advance({ hours: 24 });
    expect((await site.visitor().get(old)).status).toBe(404);
    expect(await idOf(noor.email)).toBeTruthy();
  });

  it('is told to have been taken where somebody else came to it meanwhile', async () => {
    const browser = await signIn(site, noor);
    await asking(browser, 'raced@vandael.example', noor.password);
    await yes(await linkTo('raced@vandael.example', 'address-new'));
    await account(site, { name: 'A Racer', email: 'raced@vandael.example', password: 'came here before noor' });
    const late = await yes(await linkTo(noor.email, 'address-old'));
    expectErrorPage(site, late, 422, 'There is an account with the new address by now');
    expect(await idOf(noor.email)).toBeTruthy();
  });

  it('is not moved to by links of before a new password', async () => {
    site.clock.advance({ hours: 1 });
    const browser = await signIn(site, noor);
    await asking(browser, 'thief@vandael.example', noor.password);
    const link = await linkTo('thief@vandael.example', 'address-new');
    const reset = site.visitor();
    await press(reset, await reset.get('/reset'), 'Send the link', { email: noor.email });
    const [letter] = (await lettersTo(site, noor.email)).slice(-1);
    await press(reset, await reset.get(letter!.links[0]!), 'Set the password', {
      password: 'the lock was changed today',
    });
    expect((await site.visitor().get(link)).status).toBe(404);
  });

  it('has no page for outcomes that are none', async () => {
    expect((await site.visitor().get('/address?now=stolen')).status).toBe(404);
    expect((await site.visitor().get('/address')).status).toBe(404);
  });
});
