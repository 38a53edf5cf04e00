import { Invitation } from '../../../../src/accounts/invitations/invitation.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { expectErrorPage, lasting } from '../../../support/error-page.js';
import { account, actsOn, inOffice, owen } from '../../../support/office.js';
import { formWith, linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { course, TestSite } from '../../../support/site.js';
import { noor, robin, sasha, signIn } from '../../../support/world.js';

const list = '/admin/people/invitations';

describe.each(databases)('invitations on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  beforeAll(async () => {
    site = await TestSite.open(make);
    ({ id: admin, browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const invite = async (typed: Record<string, string>) =>
    press(office, await office.get(`${list}/new`), 'Invite', { email: '', role: 'practitioner', course: '', ...typed });
  const rows = () => site.database.reads.find(Invitation, { order: { id: 'ASC' } });

  it('go out by a letter, whose link says what is offered', async () => {
    const answer = await invite({ email: ' Robin@Ashgrove.example ', role: 'author', course });
    const page = await office.follow(answer);
    expect(readable(page.html)).toContain('An invitation is on its way to Robin@Ashgrove.example.');
    const [letter] = await lettersTo(site, robin.email);
    expect(letter!.subject).toBe('You are invited to Attune');
    expect(letter!.text).toMatch(/as an author of a course: “Medicine-assisted therapy[^”]*”\./);
    expect(letter!.text).toContain('until 7 December 2026');
    const link = letter!.links.find((path) => path.startsWith('/invitations/'))!;
    const shown = await site.visitor().get(link);
    expect(readable(shown.html)).toMatch(/Petra Halloway invites you. You will be an author of the course “Medicine/);
    const [row] = await rows();
    expect(JSON.stringify(row)).not.toContain(link.split('/').at(-1));
    expect(await actsOn(site, row!.id)).toEqual([['invitation.made', admin, null]]);
  });

  it('are made by a link that is shown once and kept nowhere', async () => {
    const page = await invite({ role: 'instructor' });
    expect(page.status).toBe(201);
    const link = /value="(http:\/\/attune\.test\/invitations\/[\w-]{43})"/.exec(page.html)![1]!;
    expect(readable((await site.visitor().get(new URL(link).pathname)).html)).toContain('You will be an instructor');
    expect((await office.get(list)).html).not.toContain(link);
  });

  it.each<[Record<string, string>, string]>([
    [{ email: 'robin' }, 'Write the address in full'],
    [{ email: noor.email, role: '' }, 'Choose what they are invited to be'],
    [{ email: noor.email, role: 'reviewer' }, 'Choose the course on whose staff they should be'],
    [{ email: noor.email, role: 'instructor', course }, 'choose no course'],
    [{ email: noor.email, role: 'lead', course: 'no-such-course' }, 'Choose one of the courses, or none'],
    [{ role: 'administrator' }, 'Administrators are invited by email alone'],
    [{ email: robin.email.toUpperCase(), role: 'author', course }, 'has an open invitation to the same already'],
  ])('with %j are refused beside the field, with what was typed kept', async (typed, says) => {
    const before = await rows();
    const page = await invite(typed);
    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(says)]);
    const kept = formWith(page, 'Invite').fields;
    expect(kept.email).toBe(typed.email ?? '');
    expect(page.html).toMatch(/<title>Error: Invite somebody/);
    expect(await rows()).toEqual(before);
  });

  it('are withdrawn, and then open nothing', async () => {
    await invite({ email: sasha.email });
    const { links } = (await lettersTo(site, sasha.email))[0]!;
    const page = await office.get(list);
    expect(readable(page.html)).toContain(sasha.email);
    await office.follow(await press(office, page, 'Withdraw'));
    const closed = await site.visitor().get(links[0]!);
    expect([closed.status, readable(closed.html)]).toEqual([
      404,
      expect.stringContaining('This link opens no invitation'),
    ]);
    const ended = await office.get(linkTo(page, 'Ended invitations'));
    expect(readable(ended.html)).toMatch(/sasha@lindqvist\.example Practitioner .* Withdrawn/);
    expect((await office.get(list)).html).not.toContain(sasha.email);
    const last = (await rows()).at(-1)!;
    expect((await office.post(`${list}/${last.id}/withdrawal`)).status).toBe(404);
    expect((await office.post(`${list}/${last.id}/renewal`)).status).toBe(404);
  });

  it('run out after two weeks, and are sent again with a new link in place of the old', async () => {
    await invite({ email: noor.email, role: 'practitioner', course });
    const { id } = (await rows()).at(-1)!;
    const linkIn = async (at: number) => (await lettersTo(site, noor.email))[at]!.links[0]!;
    const first = await linkIn(0);
    site.clock.advance({ days: 13, hours: 23 });
    expect((await site.visitor().get(first)).status).toBe(200);
    site.clock.advance({ hours: 1 });
    expect((await site.visitor().get(first)).status).toBe(404);
    office = await signIn(site, { ...owen, ...(await officer()) });
    const ended = await office.get(`${list}?show=ended`);
    expect(readable(ended.html)).toMatch(/noor@vandael\.example Practitioner .* Ran out/);
    const again = await office.post(`${list}/${id}/renewal`);
    expect(again.location).toBe(`${list}?sent=${id}`);
    const second = await linkIn(1);
    expect([second === first, (await site.visitor().get(second)).status]).toEqual([false, 200]);
    expect((await site.visitor().get(first)).status).toBe(404);
    expect((await actsOn(site, id)).map(([verb]) => verb)).toEqual(['invitation.made', 'invitation.renewed']);
  });

  it('stand in pages of fifty, the latest first', async () => {
    for (let n = 0; n < 51; n += 1) await invite({ email: `p${n}@crowd.example` });
    const first = await office.get(list);
    const addresses = (html: string) => [...html.matchAll(/p(\d+)@crowd/g)].map(([, n]) => Number(n));
    expect(addresses(first.html)).toEqual(Array.from({ length: 50 }, (_, n) => 50 - n));
    const second = await office.get(linkTo(first, 'Earlier invitations'));
    expect(addresses(second.html)).toEqual([0]);
  });

  it('are not there for anybody but administrators', async () => {
    await account(site, robin, ['instructor']);
    const [stranger, instructor] = [site.visitor(), await signIn(site, robin)];
    for (const browser of [stranger, instructor]) {
      await browser.get('/');
      await browser.get('/sign-in');
      for (const path of [list, `${list}/new`, '/admin/people/import', '/admin/people/import/x']) {
        const denied = await browser.get(path);
        expectErrorPage(site, denied, 404, 'There is no page at this address');
        expect(lasting(denied)).toBe(lasting(await browser.get('/admin/people/invitations/none/of/this')));
      }
    }
    const before = await rows();
    await instructor.get('/learn');
    for (const path of [list, `${list}/${before[0]!.id}/withdrawal`, `${list}/${before[0]!.id}/renewal`])
      expect((await instructor.post(path, { email: 'x@x.example', role: 'administrator', course: '' })).status).toBe(
        404,
      );
    expect(await rows()).toEqual(before);
  });

  /** The session of the office ended meanwhile. */
  async function officer() {
    await account(site, owen, ['administrator']);
    return owen;
  }
});
