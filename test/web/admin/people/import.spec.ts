import { resolve } from 'node:path';
import { Invitation } from '../../../../src/accounts/invitations/invitation.entity.js';
import { Invitations } from '../../../../src/accounts/invitations/invitations.service.js';
import { PeopleImport } from '../../../../src/accounts/invitations/people-import.entity.js';
import { Importing } from '../../../../src/catalog/importing.service.js';
import { readFolder } from '../../../../src/catalog/package/folder.reader.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { expectErrorPage } from '../../../support/error-page.js';
import { account, actsOn, inOffice } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { course, TestSite } from '../../../support/site.js';
import { robin, sasha, signIn } from '../../../support/world.js';

const form = '/admin/people/import';

describe.each(databases)('people from a file on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  beforeEach(async () => {
    site = await TestSite.empty(make);
    ({ id: admin, browser: office } = await inOffice(site));
    await office.get(form);
  });
  afterEach(() => site.close());

  const send = (text: string) => office.upload(form, 'file', Buffer.from(text));
  const invited = async () =>
    (await site.database.reads.find(Invitation, { order: { id: 'ASC' } })).map(({ email, role }) => [email, role]);
  const runJobs = () => site.app.get(JobRunner).runDue();

  it('are told line by line before anybody is invited', async () => {
    await account(site, robin);
    await site.app.get(Importing).take((await readFolder(resolve('content'))).files, null);
    const lines = [
      'email;name;role;course;phone',
      `new@x.example;Ann Lee;author;${course};1`,
      `${robin.email};;;;2`,
      'new@x.example;Ann Lee;Author;medicine-assisted-therapy-for-trauma;3',
      'half@x;Ben;;;4',
      'c@x.example;=SUM(A1);;;5',
      'd@x.example;Dee;owner;;6',
    ];
    const page = await office.follow(await send(lines.join('\n')));
    const said = readable(page.html);
    expect(said).toContain('1 person gets an invitation by email');
    expect(said).toContain('2 lines are settled already');
    expect(said).toContain('3 lines cannot be used as they are');
    expect(said).toContain('Left aside phone');
    expect(said).toMatch(/Line 2 Gets an invitation new@x\.example Ann Lee Author Medicine-assisted therapy/);
    expect(said).toMatch(/Line 3 Has an account already robin@ashgrove\.example/);
    expect(said).toMatch(/Line 4 Stands in an earlier line already/);
    expect(said).toMatch(/Line 5 The address is not one/);
    expect(said).toMatch(/Line 6 The name begins like a formula/);
    expect(said).toMatch(/Line 7 There is no such role/);
    const mending = readable((await office.get(linkTo(page, 'To mend (3)'))).html);
    expect([mending.includes('Line 5'), mending.includes('Line 2 ')]).toEqual([true, false]);
    await runJobs();
    expect(await invited()).toEqual([]);
  });

  it('are invited when somebody says yes, by a job, once however often it is said', async () => {
    const crowd = Array.from({ length: 120 }, (_, n) => `p${n}@crowd.example`);
    const checked = await send(['email', ...crowd].join('\n'));
    const page = await office.follow(checked);
    const started = await Promise.all([1, 2].map(() => press(office, page, 'Invite 120 people')));
    expect(started.map(({ status }) => status)).toEqual([303, 303]);
    expect(readable((await office.get(checked.location!)).html)).toContain('0 of 120 lines so far');
    await runJobs();
    expect(await invited()).toEqual(crowd.map((email) => [email, 'practitioner']));
    const over = await office.get(checked.location!);
    expect(readable(over.html)).toContain('Done: 120 invitations were made.');
    expect(over.html).not.toContain('Invite 120 people');
    await press(office, page, 'Invite 120 people');
    await runJobs();
    expect(await invited()).toHaveLength(120);
    const [letter] = await lettersTo(site, 'p119@crowd.example');
    expect(readable((await site.visitor().get(letter!.links[0]!)).html)).toContain('Register and accept');
    const id = checked.location!.split('/').at(-1)!;
    expect(await actsOn(site, id)).toEqual([['import.started', admin, null]]);
    const again = readable((await office.follow(await send(['email', ...crowd].join('\n')))).html);
    expect(again).toContain('120 lines are settled already');
  });

  it('who were invited by hand since the dry run are not invited twice', async () => {
    const page = await office.follow(await send('email\na@x.example\nb@x.example'));
    const byHand = { role: 'practitioner', course: null, email: 'A@x.example', name: null, language: 'en' } as const;
    await site.app.get(Invitations).invite(byHand, admin);
    await press(office, page, 'Invite 2 people');
    await runJobs();
    expect((await invited()).map(([email]) => email)).toEqual(['A@x.example', 'b@x.example']);
  });

  it('can be five thousand, shown two hundred at a time', async () => {
    const file = ['email,name', ...Array.from({ length: 5000 }, (_, n) => `p${n}@crowd.example,Person ${n}`)].join(
      '\n',
    );
    const page = await office.follow(await send(file));
    expect(readable(page.html)).toContain('5,000 people get an invitation');
    expect(page.html.match(/@crowd\.example/g)).toHaveLength(200);
    const next = await office.get(linkTo(page, 'Further lines'));
    expect(readable(next.html)).toMatch(/Line 202 Gets an invitation p200@crowd\.example Person 200/);
  });

  it('are forgotten a week after the dry run, and their invitations three months after they ran out', async () => {
    const checked = await send('email\na@x.example');
    await press(office, await office.follow(checked), 'Invite 1 person');
    await runJobs();
    const kept = async () => [await site.database.reads.count(PeopleImport), (await invited()).length];
    site.clock.advance({ days: 7 });
    await runJobs();
    expect(await kept()).toEqual([1, 1]);
    site.clock.advance({ days: 1 });
    await runJobs();
    expect(await kept()).toEqual([0, 1]);
    site.clock.advance({ days: 97 });
    await runJobs();
    expect(await kept()).toEqual([0, 0]);
  });

  it.each([
    ['', 'Choose a CSV file'],
    ['name\nAnn', 'No column is called email'],
    ['email\n"a@x.example', 'cannot be read at line 2'],
    [`email\n${'a@x.example\n'.repeat(90_000)}`, 'larger than 1 MB'],
  ])('are refused beside the field where the file cannot be read (%#)', async (text, says) => {
    const page = await send(text);
    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(says)]);
    expect(page.html).toContain('href="#file"');
  });

  it('come with the token of the session, from administrators alone, and not without end', async () => {
    const token = office.token;
    office.token = 'somebody-else-s';
    expect((await send('email\na@x.example')).status).toBe(403);
    office.token = token;
    expectErrorPage(site, await send(`email\n${'a'.repeat(6_000_000)}`), 413, 'That was too much at once');
    await account(site, sasha);
    const practitioner = await signIn(site, sasha);
    await practitioner.get('/learn');
    expect((await practitioner.upload(form, 'file', Buffer.from('email\na@x.example'))).status).toBe(403);
    expect((await practitioner.post(form)).status).toBe(404);
    expect((await practitioner.post(`${form}/x/start`)).status).toBe(404);
    expectErrorPage(site, await office.get(`${form}/none`), 404, 'There is no page');
    expect((await office.post(form)).status).toBe(422);
  });
});
