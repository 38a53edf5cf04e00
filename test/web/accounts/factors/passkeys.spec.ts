import { PasskeyChallenge } from '../../../../src/accounts/factors/passkey-challenge.entity.js';
import { Passkey } from '../../../../src/accounts/factors/passkey.entity.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { Deactivations } from '../../../../src/accounts/roles/deactivations.service.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import {
  Authenticator,
  type CreationOptions,
  type Flaws,
  type RequestOptions,
} from '../../../support/authenticator.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { addPasskey, codesOn, optionsFor, showPassword, signInByPasskey } from '../../../support/factors.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { amaru, noor, register, robin, sasha } from '../../../support/world.js';

const refusedSignIn = '/sign-in?notice=passkey';
const unclear = 'This passkey did not sign you in.';

describe.each(databases)('a passkey on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let key: Authenticator;
  const noors = new Authenticator();

  beforeAll(async () => {
    site = await TestSite.empty(make);
    browser = await register(site, robin);
    ({ key } = await addPasskey(browser, 'Blue key'));
  });
  afterAll(() => site.close());
  afterEach(() => site.clock.advance({ minutes: 11 }));

  const fresh = async () => (await signInByPasskey(site, key)).browser;
  const passkeys = () => site.database.reads.find(Passkey, { order: { id: 'ASC' } });

  describe('at its registration', () => {
    it('is told the domain and the origin of PUBLIC_URL, whatever Host a request names', async () => {
      const mine = await fresh();
      await mine.get('/account/factors');
      const answer = await mine.post('/account/factors/passkeys/options', {}, { 'X-Forwarded-Host': 'evil.example' });
      const options = JSON.parse(answer.html) as CreationOptions & Record<string, unknown>;
      expect(options.rp).toEqual({ id: 'attune.test', name: 'Attune' });
      expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
      expect(options.excludeCredentials.map(({ id }) => id)).toEqual([key.id]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    });

    it('brings ten recovery codes with the first, and a letter each time', async () => {
      const mine = await register(site, sasha);
      const first = await addPasskey(mine, 'Telephone');
      expect(first.answer.location).toBe('/account/factors/recovery-codes');
      expect(codesOn(await mine.follow(first.answer))).toHaveLength(10);
      const second = await addPasskey(mine, '');
      expect(second.answer.location).toBe('/account/factors?done=passkey');
      const page = readable((await mine.follow(second.answer)).html);
      expect(page).toContain('Telephone');
      expect(page).toContain('A browser that does not say what it is');
      const letters = await lettersTo(site, sasha.email);
      expect(letters.map(({ template }) => template)).toEqual(['factor-added', 'factor-added']);
      expect(letters[0]!.subject).toBe('A passkey was added to your account at Attune');
    });

    it.each<[string, Flaws]>([
      ['another origin', { origin: 'https://attune.test.evil.example' }],
      ['another domain', { rpId: 'evil.example' }],
      ['a challenge that nobody gave', { challenge: 'bm90IGFza2VkIGZvcg' }],
      ['an answer for signing in', { type: 'webauthn.get' }],
      ['a page within a page', { crossOrigin: true }],
      ['nobody who was verified', { unverified: true }],
    ])('is refused from %s', async (_, flaws) => {
      const count = (await passkeys()).length;
      const mine = await fresh();
      const { answer } = await addPasskey(mine, 'Flawed', new Authenticator(), flaws);
      expect(answer.location).toBe('/account/factors?problem=passkey');
      expect(readable((await mine.follow(answer)).html)).toContain('The passkey was not added');
      expect(await passkeys()).toHaveLength(count);
    });

    it('counts once, within five minutes, and only in the browser that was asked', async () => {
      const [mine, other] = [await fresh(), await fresh()];
      for (const each of [mine, other]) await each.get('/account/factors');
      const path = '/account/factors/passkeys';
      const options = () => optionsFor<CreationOptions>(mine, `${path}/options`);
      const elsewhere = new Authenticator().create(await options());
      expect((await other.post(path, { credential: elsewhere })).location).toContain('problem=passkey');
      const late = new Authenticator().create(await options());
      site.clock.advance({ minutes: 5 });
      expect((await mine.post(path, { credential: late })).location).toContain('problem=passkey');
      const given = await options();
      const good = new Authenticator();
      expect((await mine.post(path, { name: 'Once', credential: good.create(given) })).location).toContain(
        'done=passkey',
      );
      const again = await mine.post(path, { name: 'Twice', credential: new Authenticator().create(given) });
      expect(again.location).toContain('problem=passkey');
      const known = await mine.post(path, { credential: good.create(await options()) });
      expect(known.location).toContain('problem=passkey');
    });

    it.each([
      '',
      'no JSON',
      '{}',
      '[]',
      '{"id":"a","rawId":"a","type":"public-key","response":{}}',
      `{"id":"${'a'.repeat(30_000)}"}`,
    ])('is refused as %.40j', async (credential) => {
      const mine = await fresh();
      await mine.get('/account/factors');
      expect((await mine.post('/account/factors/passkeys', { credential })).location).toContain('problem=passkey');
    });
  });

  describe('as the only thing that is shown', () => {
    it('signs its person in, as both factors, in a session with another id', async () => {
      const stranger = site.visitor();
      await stranger.get('/sign-in');
      const before = stranger.cookie('attune');
      const { answer } = await signInByPasskey(site, key, {}, stranger);
      expect(answer.location).toBe('/learn');
      expect(stranger.cookie('attune')).not.toBe(before);
      expect((await stranger.get('/account/factors')).status).toBe(200);
    });

    it('leads to where the sign-in was to lead, and nowhere else', async () => {
      for (const [next, location] of [
        ['/account', '/account'],
        ['//evil.example', '/learn'],
      ] as const) {
        const stranger = site.visitor();
        await stranger.get('/sign-in');
        const options = await optionsFor<RequestOptions>(stranger, '/sign-in/passkey/options');
        const answer = await stranger.post('/sign-in/passkey', { next, credential: key.get(options) });
        expect(answer.location).toBe(location);
      }
    });

    it('is asked for in the same words of everybody, so that nobody learns who has an account', async () => {
      const options = await Promise.all(
        [1, 2].map(async () => {
          const stranger = site.visitor();
          await stranger.get('/sign-in');
          return optionsFor<RequestOptions>(stranger, '/sign-in/passkey/options');
        }),
      );
      const [one, other] = options.map(({ challenge: _, ...rest }) => rest);
      expect(one).toEqual(other);
      expect(one!.allowCredentials ?? []).toEqual([]);
      expect(options[0]!.challenge).not.toBe(options[1]!.challenge);
      expect(JSON.stringify(options)).not.toContain(key.id);
    });

    it.each<[string, (key: Authenticator) => Flaws]>([
      ['another origin', () => ({ origin: 'https://attune.test.evil.example' })],
      ['another domain', () => ({ rpId: 'evil.example' })],
      ['a challenge that nobody gave', () => ({ challenge: 'bm90IGFza2VkIGZvcg' })],
      ['nobody who was verified', () => ({ unverified: true })],
      ['a page within a page', () => ({ crossOrigin: true })],
      ['an answer that names nobody', () => ({ userHandle: undefined })],
      ['an answer that names somebody else', () => ({ userHandle: Buffer.from('somebody').toString('base64url') })],
      ['a key that nobody registered', () => ({ id: new Authenticator().id })],
      ['a copy of the key, by its counter', ({ counter }) => ({ counter: counter - 1 })],
      ['an answer of before, by its counter', ({ counter }) => ({ counter })],
    ])('is refused from %s, always in the same words', async (_, flaws) => {
      const { answer, browser: stranger } = await signInByPasskey(site, key, flaws(key));
      expect(answer.location).toBe(refusedSignIn);
      expect(readable((await stranger.follow(answer)).html)).toContain(unclear);
      expect((await stranger.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
      expect((await signInByPasskey(site, key)).answer.location).toBe('/learn');
    });

    it('is refused with the signature of another key', async () => {
      const { answer } = await signInByPasskey(site, new Authenticator(), {
        id: key.id,
        userHandle: await handle(robin.email),
      });
      expect(answer.location).toBe(refusedSignIn);
    });

    it('counts once: the same answer does not sign in again, here or elsewhere', async () => {
      const { browser: mine, credential } = await signInByPasskey(site, key);
      const elsewhere = site.visitor();
      await press(mine, await mine.get('/learn'), 'Sign out');
      for (const each of [mine, elsewhere]) {
        await each.get('/sign-in');
        expect((await each.post('/sign-in/passkey', { credential })).location).toBe(refusedSignIn);
      }
    });

    it('counts once where two answers to one challenge come at the same moment', async () => {
      const uncounted = new Authenticator(undefined, false);
      await addPasskey(await fresh(), 'Without a counter', uncounted);
      const stranger = site.visitor();
      await stranger.get('/sign-in');
      const options = await optionsFor<RequestOptions>(stranger, '/sign-in/passkey/options');
      const answers = await Promise.all(
        [1, 2].map(() => stranger.post('/sign-in/passkey', { credential: uncounted.get(options) })),
      );
      // Whoever comes second finds the challenge gone, or the very session in which it was asked.
      expect(answers.filter(({ location }) => location === '/learn')).toHaveLength(1);
      expect(answers.filter(({ location, status }) => location === refusedSignIn || status === 403)).toHaveLength(1);
    });

    it('counts for five minutes, and for nothing but signing in', async () => {
      const stranger = site.visitor();
      await stranger.get('/sign-in');
      const options = await optionsFor<RequestOptions>(stranger, '/sign-in/passkey/options');
      site.clock.advance({ minutes: 5 });
      expect((await stranger.post('/sign-in/passkey', { credential: key.get(options) })).location).toBe(refusedSignIn);
      const mine = await fresh();
      await mine.get('/account/confirm-it-is-you');
      const other = await optionsFor<RequestOptions>(mine, '/account/confirm-it-is-you/options');
      expect((await mine.post('/sign-in/passkey', { credential: key.get(other) })).location).toBe(refusedSignIn);
    });

    it('tells only its person that the account was deactivated', async () => {
      const theirs = new Authenticator();
      await addPasskey(await register(site, amaru), 'Key', theirs);
      const { id } = (await site.database.reads.findOneBy(Person, { emailKey: amaru.email }))!;
      await site.app.get(Deactivations).deactivate(id, id, 'left');
      const { answer, browser: stranger } = await signInByPasskey(site, theirs);
      expect(readable((await stranger.follow(answer)).html)).toContain('This account was deactivated');
      expect((await stranger.get('/learn')).status).toBe(303);
    });
  });

  describe('as the second step', () => {
    it('is asked for by its id, after the password, and lets its person in', async () => {
      const { browser: mine, answer } = await showPassword(site, robin);
      expect(answer.location).toBe('/sign-in/second');
      expect(readable((await mine.follow(answer)).html)).toContain('Passkeys need a browser that knows them');
      const options = await optionsFor<RequestOptions>(mine, '/sign-in/second/options');
      expect(options.allowCredentials!.map(({ id }) => id)).toContain(key.id);
      const credential = key.get(options, { userHandle: undefined });
      expect((await mine.post('/sign-in/second', { credential })).location).toBe('/learn');
      expect((await mine.get('/learn')).status).toBe(200);
    });

    it('is refused where it is somebody else’s, or of another moment', async () => {
      await addPasskey(await register(site, noor), 'Key', noors);
      const { browser: mine } = await showPassword(site, robin);
      await mine.get('/sign-in/second');
      const options = await optionsFor<RequestOptions>(mine, '/sign-in/second/options');
      const stolen = await mine.post('/sign-in/second', { credential: noors.get(options) });
      expect(stolen.status).toBe(422);
      expect(readable(stolen.html)).toContain('This passkey was not accepted.');
      expect((await mine.post('/sign-in/second', { credential: key.get(options) })).status).toBe(422);
      const next = await optionsFor<RequestOptions>(mine, '/sign-in/second/options');
      expect((await mine.post('/sign-in/second', { credential: key.get(next) })).location).toBe('/learn');
    });
  });

  describe('on the page of the account', () => {
    it('has a name that can be changed, the day it was added and when it was used', async () => {
      const mine = await fresh();
      const list = await mine.get('/account/factors');
      expect(readable(list.html)).toContain('Blue key added 23 November 2026 last used');
      const page = await mine.get(linkTo(list, 'Rename or remove Blue key'));
      expect((await press(mine, page, 'Change the name', { name: ' ' })).status).toBe(422);
      const done = await press(mine, page, 'Change the name', { name: 'Red key' });
      expect(readable((await mine.follow(done)).html)).toContain('Red key');
    });

    it('is removed, which ends it, and a letter says so', async () => {
      const mine = await fresh();
      const { key: second } = await addPasskey(mine, 'To be lost');
      const page = await mine.get(linkTo(await mine.get('/account/factors'), 'Rename or remove To be lost'));
      expect((await press(mine, page, 'Remove the passkey')).location).toBe('/account/factors?done=passkey-removed');
      expect((await signInByPasskey(site, second)).answer.location).toBe(refusedSignIn);
      expect((await lettersTo(site, robin.email)).at(-1)!.template).toBe('factor-removed');
    });

    it('is nothing to anybody else', async () => {
      const [theirs] = await passkeys();
      const other = (await signInByPasskey(site, noors)).browser;
      const path = `/account/factors/passkeys/${theirs!.id}`;
      expect((await other.get(path)).status).toBe(404);
      await other.get('/account/factors');
      expect((await other.post(path, { name: 'Mine' })).status).toBe(404);
      expect((await other.post(`${path}/removal`)).status).toBe(404);
      expect((await passkeys())[0]!.name).toBe(theirs!.name);
    });

    it('leaves no challenge behind for longer than it holds', async () => {
      site.clock.advance({ hours: 1 });
      await site.app.get(JobRunner).runDue();
      expect(await site.database.reads.count(PasskeyChallenge)).toBe(0);
    });
  });

  async function handle(email: string): Promise<string> {
    const { id } = (await site.database.reads.findOneBy(Person, { emailKey: email }))!;
    return Buffer.from(id).toString('base64url');
  }
});
