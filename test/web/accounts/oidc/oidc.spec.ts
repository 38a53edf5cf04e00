import { Deactivations } from '../../../../src/accounts/roles/deactivations.service.js';
import { ExternalIdentity } from '../../../../src/accounts/oidc/external-identity.entity.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { Act } from '../../../../src/kernel/act.entity.js';
import type { Answer, Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { codeNow, setUpApp, showCode } from '../../../support/factors.js';
import { TestProvider } from '../../../support/oidc.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { account, amaru, ines, newestLink, noor, register, robin, sasha, signIn } from '../../../support/world.js';

let provider: TestProvider;
beforeAll(async () => void (provider = await TestProvider.start('http://attune.test')));
afterAll(() => provider.stop());

const vouched = ({ name, email }: { name: string; email: string }) => ({ name, email, email_verified: true });

describe.each(databases)('signing in by a provider on %s', (_, make) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    await site.stop();
    site.oidc = provider.settings;
    await site.start();
  });
  afterAll(() => site.close());

  const personWith = (email: string) => site.database.reads.findOneBy(Person, { emailKey: email });
  const identities = () => site.database.reads.find(ExternalIdentity);
  const verbsOf = async (personId: string) =>
    (await site.database.reads.find(Act, { where: { subjectId: personId }, order: { id: 'ASC' } })).map(
      ({ verb }) => verb,
    );

  /** Takes the link on a page to the provider, signs in there, and comes back. */
  async function by(
    browser: Browser,
    who: string,
    from = '/sign-in',
    text = 'Sign in with Harbour University',
  ): Promise<Answer> {
    const sent = await browser.get(linkTo(await browser.get(from), text));
    return browser.get(await provider.visit(sent.location!, who));
  }

  it('sends people to the provider by a link, with a state, a nonce and a proof of the code', async () => {
    const browser = site.visitor();
    const page = await browser.get('/sign-in?next=/account');
    const href = linkTo(page, 'Sign in with Harbour University');
    expect(href).toBe('/sign-in/oidc?next=%2Faccount');
    const { status, location } = await browser.get(href);
    const asked = new URL(location!);
    expect([status, asked.origin]).toEqual([303, provider.issuer]);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: 'attune', code_challenge_method: 'S256', scope: 'openid email profile' },
      ...{
        redirect_uri: 'http://attune.test/sign-in/oidc/callback',
        state: expect.any(String),
        nonce: expect.any(String),
      },
    });
  });

  it('makes an account for somebody new, once they have seen it and said yes', async () => {
    await provider.knows({ r1: vouched(robin) });
    const browser = site.visitor();
    const back = await by(browser, 'r1', '/register?next=/account/profile');
    expect([back.status, back.location]).toEqual([303, '/sign-in/oidc/new']);
    const form = await browser.follow(back);
    expect(readable(form.html)).toContain(robin.email);
    expect(await personWith(robin.email)).toBeNull();
    const refused = await press(browser, form, 'Register', { name: 'R' });
    expect([refused.status, refused.html.includes('class="error-summary"')]).toEqual([422, true]);
    const made = await press(browser, form, 'Register', { name: 'Robin A. Ashgrove' });
    expect([made.status, made.location]).toEqual([303, '/account/profile']);
    const person = await personWith(robin.email);
    expect(person).toMatchObject({ name: 'Robin A. Ashgrove', passwordHash: null, confirmedAt: site.clock.now() });
    expect(await verbsOf(person!.id)).toEqual(['person.registered', 'identity.linked']);
    expect((await lettersTo(site, robin.email)).map(({ template }) => template)).toEqual(['identity-linked']);
    expect((await browser.get('/account')).html).toContain('Harbour University');
  });

  it('knows them again, and notes when', async () => {
    site.clock.advance({ days: 1 });
    const browser = site.visitor();
    const back = await by(browser, 'r1');
    expect([back.status, back.location]).toEqual([303, '/learn']);
    expect((await browser.get('/account')).status).toBe(200);
    const [identity] = await identities();
    expect(identity).toMatchObject({ subject: 'r1', address: robin.email, lastUsedAt: site.clock.now() });
  });

  it('begins a session with a new id', async () => {
    const browser = site.visitor();
    const sent = await browser.get('/sign-in/oidc');
    const before = browser.cookie('attune');
    await browser.get(await provider.visit(sent.location!, 'r1'));
    expect(before).toBeDefined();
    expect(browser.cookie('attune')).not.toBe(before);
  });

  it('leads where its reader was going, and never off the site', async () => {
    for (const [next, where] of [
      ['/account/data', '/account/data'],
      ['//elsewhere.example', '/learn'],
      ['https://elsewhere.example', '/learn'],
      ['/\\elsewhere.example', '/learn'],
    ]) {
      const browser = site.visitor();
      const sent = await browser.get(`/sign-in/oidc?next=${encodeURIComponent(next!)}`);
      const back = await browser.get(await provider.visit(sent.location!, 'r1'));
      expect([next, back.location]).toEqual([next, where]);
    }
  });

  it('links nothing to an account with the same address until its password is shown', async () => {
    await account(site, sasha);
    await provider.knows({ s1: vouched({ ...sasha, email: sasha.email.toUpperCase() }) });
    const browser = site.visitor();
    const page = await browser.follow(await by(browser, 's1', '/sign-in?next=/account'));
    expect(readable(page.html)).toContain('Is this account yours?');
    expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
    const wrong = await press(browser, page, 'Link it and sign in', { password: 'not the password at all' });
    expect(wrong.status).toBe(422);
    expect((await identities()).map(({ subject }) => subject)).toEqual(['r1']);
    const right = await press(browser, wrong, 'Link it and sign in', { password: sasha.password });
    expect([right.status, right.location]).toEqual([303, '/account']);
    const person = await personWith(sasha.email);
    expect(await verbsOf(person!.id)).toContain('identity.linked');
    expect((await lettersTo(site, sasha.email)).map(({ template }) => template)).toEqual(['identity-linked']);
    expect((await by(site.visitor(), 's1')).location).toBe('/learn');
  });

  it('counts guesses at that password by the address, whichever identity they come with', async () => {
    const email = 'guessed@ashgrove.example';
    await account(site, { ...robin, email });
    await provider.knows({ g1: vouched({ name: 'G', email }), g2: vouched({ name: 'G', email }) });
    const guess = async (browser: Browser, n: number) =>
      (await browser.post('/sign-in/oidc/link', { password: `a wrong guess ${n}`, email: `other${n}@x.example` }))
        .status;
    const browsers = await Promise.all(
      ['g1', 'g2'].map(async (who) => {
        const browser = site.visitor();
        await browser.follow(await by(browser, who));
        return browser;
      }),
    );
    const statuses = [];
    for (let n = 0; n <= 10; n += 1) statuses.push(await guess(browsers[n % 2]!, n));
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  it('or until a link in its mailbox is followed, in the browser that came from the provider', async () => {
    await account(site, noor);
    await provider.knows({ n1: vouched(noor) });
    const browser = site.visitor();
    const page = await browser.follow(await by(browser, 'n1'));
    const sent = await press(browser, page, 'Send a link to the address');
    expect(readable((await browser.follow(sent)).html)).toContain('A letter is on its way');
    const link = await newestLink(site, noor.email);
    const stranger = site.visitor();
    await stranger.get('/sign-in');
    expect((await stranger.get(link)).status).toBe(404);
    expect((await stranger.post(link)).status).toBe(404);
    await provider.knows({ other: { name: 'Somebody else', email: 'other@elsewhere.example', email_verified: true } });
    await by(stranger, 'other');
    expect((await stranger.get(link)).status).toBe(404);
    expect((await stranger.post(link)).status).toBe(404);
    const question = await browser.get(link);
    const linked = await press(browser, question, 'Link it and sign in');
    expect([linked.status, linked.location]).toEqual([303, '/learn']);
    expect((await browser.get(link)).status).toBe(404);
    expect((await by(site.visitor(), 'n1')).location).toBe('/learn');
  });

  it('keeps nothing of a registration of that address which nobody confirmed', async () => {
    const browser = site.visitor();
    const strange = { name: 'A Stranger', email: amaru.email, password: 'a password of a stranger' };
    await press(browser, await browser.get('/register'), 'Register', strange);
    const letter = await newestLink(site, amaru.email);
    await provider.knows({ a1: vouched(amaru) });
    const form = await browser.follow(await by(browser, 'a1'));
    expect((await press(browser, form, 'Register')).status).toBe(303);
    expect(await personWith(amaru.email)).toMatchObject({ name: amaru.name, passwordHash: null });
    expect((await site.visitor().get(letter)).status).toBe(404);
  });

  it.each([
    ['not confirmed there', { email: 'new@elsewhere.example', email_verified: false }],
    ['said to be nothing there', { email: 'new@elsewhere.example' }],
    ['not given', { email_verified: true }],
    ['none', { email: 'not an address', email_verified: true }],
    ['that of an account, but not confirmed there', { email: sasha.email, email_verified: false }],
  ])('says so honestly where the address is %s', async (_case, claims) => {
    await provider.knows({ u1: { name: 'Una Verified', ...claims } });
    const before = (await identities()).length;
    const browser = site.visitor();
    const page = await by(browser, 'u1');
    expect([
      page.status,
      readable(page.html).includes('does not say that your email address there is confirmed'),
    ]).toEqual([403, true]);
    expect((await browser.get('/sign-in/oidc/new')).status).toBe(400);
    expect((await browser.get('/sign-in/oidc/link')).status).toBe(400);
    expect((await identities()).length).toBe(before);
  });

  it('still asks for the second step', async () => {
    const { key } = await setUpApp(site, await signIn(site, noor));
    const browser = site.visitor();
    const back = await by(browser, 'n1', '/sign-in?next=/account/data');
    expect([back.status, back.location]).toEqual([303, '/sign-in/second']);
    expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
    expect((await showCode(browser, codeNow(site, key))).location).toBe('/account/data');
  });

  describe('refuses what came back', () => {
    const begun = async (browser: Browser) => (await browser.get('/sign-in/oidc')).location!;
    const refused = async (browser: Browser, path: string) => {
      const page = await browser.get(path);
      expect([
        page.status,
        readable(page.html).includes('does not belong to a sign-in that this browser has begun'),
      ]).toEqual([400, true]);
      expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
    };

    it('with another state', async () => {
      const browser = site.visitor();
      const back = await provider.visit(await begun(browser), 'r1');
      await refused(browser, back.replace(/state=[^&]+/, 'state=another'));
    });

    it('for another nonce', async () => {
      const browser = site.visitor();
      const sent = new URL(await begun(browser));
      sent.searchParams.set('nonce', 'another');
      await refused(browser, await provider.visit(sent.href, 'r1'));
    });

    it('for another proof of the code', async () => {
      const browser = site.visitor();
      const sent = new URL(await begun(browser));
      sent.searchParams.set('code_challenge', 'A'.repeat(43));
      await refused(browser, await provider.visit(sent.href, 'r1'));
    });

    it('a second time', async () => {
      const browser = site.visitor();
      const back = await provider.visit(await begun(browser), 'r1');
      expect((await browser.get(back)).location).toBe('/learn');
      await press(browser, await browser.get('/account'), 'Sign out');
      await refused(browser, back);
    });

    it('to a browser that never went there', async () => {
      const back = await provider.visit(await begun(site.visitor()), 'r1');
      await refused(site.visitor(), back);
    });

    it('with nothing in it, or in a body', async () => {
      const browser = site.visitor();
      await begun(browser);
      await refused(browser, '/sign-in/oidc/callback');
    });

    it('late', async () => {
      await provider.knows({ late: { name: 'Lou Late', email: 'late@elsewhere.example', email_verified: true } });
      const browser = site.visitor();
      const form = await browser.follow(await by(browser, 'late'));
      site.clock.advance({ minutes: 15 });
      expect((await press(browser, form, 'Register')).status).toBe(400);
      expect(await personWith('late@elsewhere.example')).toBeNull();
    });
  });

  it('says that the provider, or its person, said no', async () => {
    const browser = site.visitor();
    const sent = await browser.get('/sign-in/oidc');
    const page = await browser.get(await provider.visit(sent.location!, 'deny'));
    expect([page.status, readable(page.html).includes('did not let you in')]).toEqual([403, true]);
  });

  it('refuses whoever was deactivated, in the words of the other way in', async () => {
    const { id } = await account(site, ines);
    await provider.knows({ i1: vouched(ines) });
    await site.app
      .get(Deactivations)
      .deactivate(id, id, 'Asked for it')
      .catch(() => undefined);
    const page = await by(site.visitor(), 'i1');
    expect([page.status, readable(page.html).includes('This account was deactivated')]).toEqual([403, true]);
    expect((await identities()).map(({ subject }) => subject)).not.toContain('i1');
  });

  describe('from the page of one’s account', () => {
    const path = '/account/identities';

    it('links a provider, also with another address, after a question', async () => {
      const kit = { name: 'Kit Marlow', email: 'kit@marlow.example', password: 'the quiet river of Kit Marlow' };
      const browser = await register(site, kit);
      await provider.knows({ k1: { name: 'K. Marlow', email: 'k.marlow@harbour.example', email_verified: true } });
      const back = await by(browser, 'k1', path, 'Link Harbour University');
      expect(back.location).toBe(`${path}/new`);
      const question = await browser.follow(back);
      expect(readable(question.html)).toContain('k.marlow@harbour.example');
      const done = await press(browser, question, 'Link Harbour University');
      expect(readable((await browser.follow(done)).html)).toContain('The provider is linked to your account.');
      expect((await by(site.visitor(), 'k1')).location).toBe('/learn');
    });

    it('unlinks it, with a letter about it', async () => {
      const kit = { name: 'Kit Marlow', email: 'kit@marlow.example', password: 'the quiet river of Kit Marlow' };
      const browser = await signIn(site, kit);
      const done = await press(browser, await browser.get(path), 'Unlink Harbour University');
      expect(readable((await browser.follow(done)).html)).toContain('not linked to your account any more');
      expect((await lettersTo(site, kit.email)).at(-1)?.template).toBe('identity-unlinked');
      expect((await by(site.visitor(), 'k1')).location).toBe('/sign-in/oidc/new');
    });

    it('does not take the only way in from somebody without a password, and says how to set one', async () => {
      const browser = site.visitor();
      await by(browser, 'r1');
      const page = await browser.get(path);
      expect(page.html).not.toContain('Unlink');
      expect(linkTo(page, 'Set a password')).toBe('/account/password');
      const { id } = (await identities()).find(({ subject }) => subject === 'r1')!;
      expect((await browser.post(`${path}/${id}/removal`)).status).toBe(422);
      expect((await identities()).map(({ subject }) => subject)).toContain('r1');
    });

    it('does not touch another account’s', async () => {
      const browser = await signIn(site, sasha);
      await browser.get(path);
      const { id } = (await identities()).find(({ subject }) => subject === 'r1')!;
      expect((await browser.post(`${path}/${id}/removal`)).status).toBe(404);
    });

    it('refuses what is linked to somebody else, and a second of the same provider', async () => {
      const pat = { name: 'Pat Ironwood', email: 'pat@ironwood.example', password: 'the quiet river of Pat Ironwood' };
      const browser = await register(site, pat);
      const question = await browser.follow(await by(browser, 'r1', path, 'Link Harbour University'));
      expect((await press(browser, question, 'Link Harbour University')).status).toBe(409);
      const owner = await signIn(site, sasha);
      await provider.knows({ s2: { name: 'Sasha Two', email: 'two@lindqvist.example', email_verified: true } });
      const sent = await owner.get(`${path}/start`);
      const second = await owner.get(await provider.visit(sent.location!, 's2'));
      expect((await press(owner, await owner.follow(second), 'Link Harbour University')).status).toBe(409);
    });

    it('asks first who sits there, when that was shown long ago', async () => {
      const browser = await signIn(site, sasha);
      site.clock.advance({ minutes: 16 });
      expect((await browser.get(`${path}/start`)).location).toMatch(/^\/account\/confirm-it-is-you/);
    });

    it('links nothing for somebody who has signed out meanwhile', async () => {
      const browser = await signIn(site, sasha);
      const sent = await browser.get(`${path}/start`);
      const back = await provider.visit(sent.location!, 'late');
      await press(browser, await browser.get('/account'), 'Sign out');
      expect((await browser.get(back)).status).toBe(400);
    });
  });
});
