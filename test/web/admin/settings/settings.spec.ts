import { Act } from '../../../../src/kernel/act.entity.js';
import { Settings } from '../../../../src/kernel/settings/settings.service.js';
import type { Answer, Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { setUpApp } from '../../../support/factors.js';
import { inOffice, owen } from '../../../support/office.js';
import { formWith, linkTo, press, readable, unescaped } from '../../../support/page.js';
import { jpeg, png } from '../../../support/pictures.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { account, robin, signIn } from '../../../support/world.js';

describe.each(databases)('the settings on %s', (_, make) => {
  let site: TestSite;
  let me: string;
  let office: Browser;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ id: me, browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const path = '/admin/settings';
  const settings = () => site.app.get(Settings);
  const acts = () => site.database.reads.find(Act, { where: { verb: 'setting.changed' }, order: { id: 'ASC' } });
  const done = async (answer: Answer): Promise<Answer> => {
    expect([answer.status, answer.location?.startsWith(`${path}?done=`)]).toEqual([303, true]);
    return office.follow(answer);
  };

  it('are nobody’s business but the administrators’', async () => {
    await account(site, robin);
    const browser = await signIn(site, robin);
    for (const address of [path, `${path}/versions/logo`, `${path}/policies/privacy`]) {
      expect([address, (await browser.get(address)).status]).toEqual([address, 404]);
      expect([address, (await site.visitor().get(address)).status]).toEqual([address, 404]);
    }
    await browser.get('/account');
    for (const address of [`${path}/provider`, `${path}/sign-in`, `${path}/logo`, `${path}/logo/removal`]) {
      expect([address, (await browser.post(address, { name: 'Mine' })).status]).toEqual([address, 404]);
    }
    expect(await settings().get('provider-name')).toBeNull();
  });

  it('say on every page and in every letter who runs the place', async () => {
    const typed = {
      name: 'Harbour School',
      address: '1 Quay Street\r\n\r\n Harbour Town ',
      email: 'office@harbour.example',
    };
    await done(await press(office, await office.get(path), 'Save who runs the place', typed));
    const page = await site.visitor().get('/sign-in');
    expect(readable(/<title>[^<]*/.exec(page.html)![0])).toBe('Sign in · Harbour School');
    expect(page.html).toContain('<a class="wordmark" href="/">Harbour School</a>');
    expect(readable(page.html)).toContain('Harbour School, 1 Quay Street, Harbour Town office@harbour.example');
    expect((await site.visitor().get('/privacy')).html).toContain('Contact: office@harbour.example.');
    await press(office, await office.get('/reset'), 'Send the link', { email: robin.email });
    const letter = (await lettersTo(site, robin.email)).at(-1)!;
    expect([letter.subject, letter.text.includes('Harbour School, 1 Quay Street, Harbour Town')]).toEqual([
      'A new password for Harbour School',
      true,
    ]);
  });

  it('are acts, of ids alone', async () => {
    const all = await acts();
    expect(all.map(({ actorId, subjectKind, subjectId, detail }) => [actorId, subjectKind, subjectId, detail])).toEqual(
      [
        [me, 'setting', 'provider-name', { version: 1 }],
        [me, 'setting', 'provider-address', { version: 1 }],
        [me, 'setting', 'contact-email', { version: 1 }],
      ],
    );
    expect(readable((await office.get('/admin/acts')).html)).toContain('Setting changed');
  });

  it.each([
    [{ email: 'no address' }, '#email'],
    [{ name: 'x'.repeat(121) }, '#name'],
    [{ name: '<b>Harbour</b>' }, '#name'],
    [{ address: Array.from({ length: 9 }, (_line, at) => `line ${at}`).join('\n') }, '#address'],
  ])('that are refused keep what was typed: %j', async (typed, where) => {
    const before = (await acts()).length;
    const answer = await press(office, await office.get(path), 'Save who runs the place', typed);
    expect([answer.status, answer.html.includes(`href="${where}"`)]).toEqual([422, true]);
    expect(unescaped(answer.html)).toContain(Object.values(typed)[0]!.split('\n')[0]);
    expect((await acts()).length).toBe(before);
  });

  it('can be emptied again', async () => {
    await done(
      await press(office, await office.get(path), 'Save who runs the place', { name: '', address: '', email: '' }),
    );
    expect((await site.visitor().get('/sign-in')).html).toContain('<a class="wordmark" href="/">Attune</a>');
    const versions = await office.get(`${path}/versions/provider-name`);
    expect(readable(versions.html)).toMatch(
      /Version 2 .* Petra Halloway As Attune ships it Version 1 .* Harbour School/,
    );
  });

  describe('of the logo', () => {
    const send = (bytes: Uint8Array, text = 'Harbour School'): Promise<Answer> =>
      office.get(path).then(() => office.upload(`${path}/logo`, 'logo', bytes, { text }));

    it('take a picture, and show it with its words', async () => {
      const answer = await done(await send(png(640, 160)));
      const [, src] = /<img class="logo" src="([^"]+)" alt="Harbour School" width="640" height="160">/.exec(
        answer.html,
      )!;
      const picture = await site.visitor().get(src!);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(picture.bytes.equals(png(640, 160))).toBe(true);
    });

    it('give the picture that is there other words', async () => {
      const answer = await done(await send(Buffer.alloc(0), 'Harbour'));
      expect(answer.html).toMatch(/alt="Harbour" width="640"/);
    });

    it.each([
      ['no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'This is no whole picture'],
      ['half a picture', png(64, 16).subarray(0, 50), 'This is no whole picture'],
      ['too many bytes', png(10, 10, Buffer.alloc(600_000, 65)), 'at most 512 kB'],
      ['too many pixels', jpeg(2001, 10), '2,001 × 10 pixels: it may have at most 2,000'],
    ])('refuse %s, and say what may be', async (_case, bytes, says) => {
      const answer = await send(bytes, 'Typed words');
      expect([answer.status, readable(answer.html).includes(says)]).toEqual([422, true]);
      expect(answer.html).toContain('value="Typed words"');
      expect((await settings().get('logo'))?.width).toBe(640);
    });

    it('ask for words, and for a picture where there is none', async () => {
      expect((await send(png(64, 16), ' ')).status).toBe(422);
      await done(await press(office, await office.get(path), 'Show the name instead'));
      expect(await settings().get('logo')).toBeNull();
      expect(readable((await send(Buffer.alloc(0))).html)).toContain('Choose a picture');
    });

    it('are not taken from a stranger, however they are sent', async () => {
      const browser = await signIn(site, robin);
      await browser.get('/account');
      expect(
        (await browser.upload(`${path}/logo`, 'logo', png(64, 16), { text: 'Mine' })).status,
      ).toBeGreaterThanOrEqual(400);
      expect(await settings().get('logo')).toBeNull();
    });
  });

  describe('of a policy', () => {
    const form = `${path}/policies/refunds`;
    const page = '/policies/refunds';

    it('begin with the text that ships, and show how another reads', async () => {
      const first = await office.get(form);
      expect(String(formWith(first, 'Publish this text').fields.text)).toContain('## No payment is taken here');
      const typed = {
        text: '## Money\r\n\r\n<script>alert(1)</script> [here](https://harbour.example) [not](javascript:alert(1))',
      };
      const seen = await press(office, first, 'Publish this text', { ...typed, preview: '1' });
      expect(seen.html).toContain('<h2>Money</h2>');
      expect(seen.html).not.toMatch(/<script>alert|href="javascript/);
      expect((await site.visitor().get(page)).html).not.toContain('Money');
      await done(await press(office, seen, 'Publish this text'));
      const read = await site.visitor().get(page);
      expect(read.html).toContain('<h2>Money</h2>');
      expect(read.html).toContain('href="https://harbour.example"');
      expect(read.html).not.toMatch(/<script>alert|href="javascript/);
      expect(readable(read.html)).toContain('As of 23 November 2026');
    });

    it('are not written over unseen', async () => {
      const { browser } = await inOffice(site, owen);
      const [mine, theirs] = [await office.get(form), await browser.get(form)];
      await press(browser, theirs, 'Publish this text', { text: 'Owen was first.' });
      const late = await press(office, mine, 'Publish this text', { text: 'Petra was second.' });
      expect([late.status, late.html.includes('Petra was second.')]).toEqual([409, true]);
      expect((await site.visitor().get(page)).html).toContain('Owen was first.');
      await done(await press(office, late, 'Publish this text'));
      expect((await site.visitor().get(page)).html).toContain('Petra was second.');
    });

    it('keep every version, with who and when, to begin with again', async () => {
      const versions = await office.get(`${path}/versions/policy-refunds`);
      expect(readable(versions.html)).toMatch(/Version 3 .*Petra Halloway.*second.*Version 2 .*Owen Tashiro.*first/);
      expect(linkTo(versions, 'Begin with this text 3')).toBe(`${form}?from=3`);
      const again = await office.get(`${form}?from=2`);
      expect(formWith(again, 'Publish this text').fields).toMatchObject({ text: 'Owen was first.', version: '3' });
    });

    it('can be what ships again', async () => {
      await done(await press(office, await office.get(form), 'Take the text that Attune ships with'));
      expect((await site.visitor().get(page)).html).toContain('No payment is taken here');
      expect((await office.get(form)).html).not.toContain('Take the text that Attune ships with');
    });

    it.each([
      ['', 422],
      ['x'.repeat(20_001), 422],
    ])('refuse a text that is none, or endless', async (text, status) => {
      expect((await press(office, await office.get(form), 'Publish this text', { text })).status).toBe(status);
    });

    it('stand each at one address, in the foot of every page', async () => {
      const stranger = site.visitor();
      const home = await stranger.get('/sign-in');
      for (const title of ['Accessibility', 'Privacy', 'Fees and refunds', 'Complaints', 'Records']) {
        expect([title, (await stranger.get(linkTo(home, title))).status]).toEqual([title, 200]);
      }
      expect((await stranger.get('/policies/privacy')).location).toBe('/privacy');
      expect((await stranger.get('/policies/nothing')).status).toBe(404);
      expect((await office.get(`${path}/policies/nothing`)).status).toBe(404);
      expect((await office.get(`${path}/versions/nothing`)).status).toBe(404);
    });
  });

  it('ask a second step of administrators only once the one who asks has one', async () => {
    const refused = await press(office, await office.get(path), 'Save how people sign in', { needed: '1' });
    expect([refused.status, refused.html.includes('href="#needed"')]).toEqual([422, true]);
    expect(await settings().get('administrators-need-second-factor')).toBe(false);
    await setUpApp(site, office);
    await done(await press(office, await office.get(path), 'Save how people sign in', { needed: '1' }));
    expect(await settings().get('administrators-need-second-factor')).toBe(true);
    const { needed: _needed, _csrf, ...without } = formWith(await office.get(path), 'Save how people sign in').fields;
    await done(await office.post(`${path}/sign-in`, without));
    expect(await settings().get('administrators-need-second-factor')).toBe(false);
  });

  it('are asked about once more of who signed in long ago, where they let people in', async () => {
    site.clock.advance({ minutes: 16 });
    const answer = await press(office, await office.get(path), 'Save how people sign in');
    expect(answer.location).toMatch(/^\/account\/confirm-it-is-you/);
  });

  it('call the sign-in provider what people call it', async () => {
    await site.stop();
    site.oidc = { issuer: 'https://login.harbour.example', clientId: 'a', clientSecret: 'b', name: null };
    await site.start();
    const browser = await signIn(site, owen, site.visitor());
    expect((await browser.get(path)).html).toContain('Empty means login.harbour.example.');
    await press(browser, await browser.get(path), 'Save how people sign in', { label: 'Harbour University' });
    expect(readable((await site.visitor().get('/sign-in')).html)).toContain('Sign in with Harbour University');
  });
});
