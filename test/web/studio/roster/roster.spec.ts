import { Person } from '../../../../src/accounts/person.entity.js';
import { Act } from '../../../../src/kernel/act.entity.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import { Accommodation } from '../../../../src/learning/accommodations/accommodation.entity.js';
import { Enrolment } from '../../../../src/learning/enrolment.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { inOffice } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../../support/quiz-course.js';
import type { TestSite } from '../../../support/site.js';
import { anselm, leonie, onStaff, rhea, seedAttempts } from '../../../support/studio.js';
import { account, robin, signIn, type TestPerson } from '../../../support/world.js';

jest.setTimeout(60_000);

const roster = `/studio/courses/${slug}/roster`;
const longName = `Wilhelmina-Theodora ${'van den '.repeat(10)}Berg`;
const person = (name: string, email: string): TestPerson => ({ name, email, password: `the quiet river of ${email}` });
const ada = person('Ada Østergård', 'ada@river.example');
const bo = person('=HYPERLINK("x")', 'bo@river.example');
const cai = person(longName, 'cai@harbour.example');
const dee = person('Dee Ferreira', 'dee@harbour.example');

describe.each(databases)('the roster of a course on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let leadId: string;
  let author: Browser;
  let reviewer: Browser;
  let office: Browser;
  const browsers = new Map<string, Browser>();
  beforeAll(async () => {
    site = await quizCourse(make, { first: 'passMark: 75\nattempts: 3\nreveal: after-submission' });
    ({ id: leadId, browser: lead } = await onStaff(site, leonie, 'lead'));
    ({ browser: author } = await onStaff(site, anselm, 'author'));
    ({ browser: reviewer } = await onStaff(site, rhea, 'reviewer'));
    ({ browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const text = async (path = roster, as = lead) => readable((await as.get(path)).html);
  const enrolmentOf = async ({ email }: TestPerson) => {
    const found = (await site.database.reads.findOneBy(Person, { emailKey: email }))!;
    return (await site.database.reads.findOneBy(Enrolment, { personId: found.id }))!;
  };
  const personPath = async (who: TestPerson) => `${roster}/people/${(await enrolmentOf(who)).id}`;
  const named = async (query: string) => {
    const { html } = await lead.get(`${roster}${query}`);
    return [ada, bo, cai, dee].filter(({ email }) => html.includes(email)).map(({ email }) => email.split('@')[0]);
  };
  const runJobs = () => site.app.get(JobRunner).runDue();
  const take = async (browser: Browser, right: number) => {
    const id = await beginAt(browser, 'first');
    await press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', answering(right));
  };

  it('is for leads and administrators: to authors and reviewers, and everybody else, it is not there', async () => {
    const other = await signIn(site, (await account(site, robin), robin));
    for (const [as, status] of [
      [lead, 200],
      [office, 200],
      [author, 404],
      [reviewer, 404],
      [other, 404],
    ] as const) {
      for (const path of ['', '.csv', '/groups', '/due', '/list', '/announcements'])
        expect([path, (await as.get(`${roster}${path}`)).status]).toEqual([path, status]);
    }
    expect((await author.get(`/studio/courses/${slug}`)).html).not.toContain(roster);
    expect((await lead.get(`/studio/courses/${slug}`)).html).toContain(roster);
  });

  it('says so while nobody is enrolled, and gives a file with the headings alone', async () => {
    expect(await text()).toContain('Nobody is enrolled on this course yet.');
    expect((await lead.get(`${roster}.csv`)).html.split('\r\n')).toHaveLength(2);
  });

  it('shows where each person is, when they were last active and their marks', async () => {
    for (const who of [ada, bo, cai, dee]) browsers.set(who.email, await enrolled(site, who));
    site.clock.advance({ hours: 2 });
    const [one, two, three] = [ada, bo, cai].map(({ email }) => browsers.get(email)!);
    await one!.get(`/learn/${slug}/m1-trial`);
    site.clock.advance({ hours: 2 });
    await two!.get(`/learn/${slug}/m1-trial`);
    await press(two!, await two!.get(`/learn/${slug}/m1-trial`), 'Mark as done and go on');
    await take(two!, 2);
    site.clock.advance({ hours: 2 });
    await press(three!, await three!.get(`/learn/${slug}/m1-trial`), 'Mark as done and go on');
    await take(three!, 4);
    const page = await text();
    expect(page).toContain('4 people are enrolled');
    expect(page).toContain('Under way 1 of 2 done Next: The quiz first');
    expect(page).toContain('0 of 1 passed, 50% on average');
    expect(page).toContain('1 of 1 passed, 100% on average');
    expect(page).toContain('Done, not certified 2 of 2 done');
    expect(page).toMatch(/Dee Ferreira dee@harbour\.example Not begun 0 of 2 done/);
  });

  it('is searched by beginnings of names and addresses, and narrowed down by state and edition', async () => {
    expect(await named('?q=ostergard')).toEqual(['ada']);
    expect(await named('?q=harbour')).toEqual(['cai', 'dee']);
    expect(await named('?q=nobody')).toEqual([]);
    expect(await named('?state=not-begun')).toEqual(['dee']);
    expect(await named('?state=under-way')).toEqual(['ada', 'bo']);
    expect(await named('?state=done')).toEqual(['cai']);
    expect(await named('?state=certified')).toEqual([]);
    expect(await named('?state=overdue')).toEqual([]);
    expect(await named('?edition=1')).toEqual(['ada', 'bo', 'cai', 'dee']);
    expect(await named('?edition=nonsense&state=nonsense&group=nonsense&order=nonsense&after=nonsense')).toHaveLength(
      4,
    );
  });

  it('is put in order by activity and by name', async () => {
    const order = async (query: string) => {
      const { html } = await lead.get(`${roster}${query}`);
      return [...html.matchAll(/(\w+)@(?:river|harbour)\.example/g)].map(([, name]) => name);
    };
    expect(await order('')).toEqual(['dee', 'cai', 'bo', 'ada']);
    expect(await order('?order=seen')).toEqual(['cai', 'bo', 'ada', 'dee']);
    expect(await order('?order=quiet')).toEqual(['dee', 'ada', 'bo', 'cai']);
    expect(await order('?order=name')).toEqual(['bo', 'ada', 'dee', 'cai']);
  });

  it('knows who holds a certificate', async () => {
    const three = browsers.get(cai.email)!;
    await press(three, await three.get(`/certificates/for/${slug}`), 'Sign and issue the certificate', {
      attested: '1',
    });
    expect(await named('?state=certified')).toEqual(['cai']);
    expect(await named('?state=done')).toEqual([]);
  });

  it('is a file of exactly what is asked for, in which no cell is a formula, and its taking is an act', async () => {
    const all = (await lead.get(`${roster}.csv`)).html;
    expect(all.startsWith('\ufeff')).toBe(true);
    expect(all).toContain(`"'=HYPERLINK(""x"")",bo@river.example,1,2026-11-23,under-way,1,2,The quiz first,`);
    expect(all.trim().split('\r\n')).toHaveLength(5);
    const some = (await lead.get(`${roster}.csv?q=harbour&state=not-begun`)).html.trim().split('\r\n');
    expect(some).toHaveLength(2);
    expect(some[1]).toContain('dee@harbour.example');
    const acts = await site.database.reads.findBy(Act, { verb: 'roster.exported', actorId: leadId });
    expect(acts).toHaveLength(4);
  });

  it('puts those who are ticked into a group, takes them out again, and is narrowed down to it', async () => {
    const one = await press(lead, await lead.get(`${roster}/groups`), 'Make the group', { name: '  Clinic Nørrebro ' });
    expect(one.status).toBe(303);
    const twice = await press(lead, await lead.get(`${roster}/groups`), 'Make the group', { name: 'clinic nørrebro' });
    expect([twice.status, readable(twice.html).includes('has a group of this name')]).toEqual([422, true]);
    const page = await lead.get(roster);
    const group = /<option value="([^"]+)">Clinic Nørrebro/.exec(page.html)![1]!;
    const ids = [(await enrolmentOf(ada)).id, (await enrolmentOf(dee)).id];
    const added = await press(lead, page, 'Put them into the group', { enrolment: ids, to: group, do: 'add' });
    expect(readable((await lead.follow(added)).html)).toContain('2 people were put into the group.');
    expect(await named(`?group=${group}`)).toEqual(['ada', 'dee']);
    expect(await text(`${roster}/groups`)).toContain('Clinic Nørrebro 2 people');
    const none = await press(lead, await lead.get(roster), 'Take them out of it', { to: group, do: 'remove' });
    expect(readable((await lead.follow(none)).html)).toContain('Nobody was ticked');
    const out = await press(lead, await lead.get(roster), 'Take them out of it', {
      enrolment: [ids[1]!, 'made-up'],
      to: group,
      do: 'remove',
    });
    expect(readable((await lead.follow(out)).html)).toContain('1 person was taken out of the group.');
    expect(await named(`?group=${group}`)).toEqual(['ada']);
    const acts = await site.database.reads.findBy(Act, { subjectKind: 'enrolment', subjectId: ids[1]! });
    expect(acts.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['group.joined', 'group.left']));
    expect(JSON.stringify(acts)).not.toContain('Nørrebro');
  });

  it('lets a group be renamed, and archived for good', async () => {
    await press(lead, await lead.get(`${roster}/groups`), 'Make the group', { name: 'Second' });
    const page = await lead.get(`${roster}/groups`);
    const id = [...page.html.matchAll(/groups\/([\w-]+)"/g)].map(([, each]) => each!).at(-1)!;
    const empty = await lead.post(`${roster}/groups/${id}`, { name: ' ' });
    expect([empty.status, readable(empty.html).includes('Give the group a name')]).toEqual([422, true]);
    expect((await lead.post(`${roster}/groups/${id}`, { name: longName })).status).toBe(303);
    expect(await text(`${roster}/groups`)).toContain(longName);
    expect((await lead.post(`${roster}/groups/${id}/archive`)).status).toBe(303);
    expect((await lead.post(`${roster}/groups/${id}`, { name: 'Third' })).status).toBe(404);
    expect(
      (await lead.post(`${roster}/memberships`, { enrolment: (await enrolmentOf(ada)).id, to: id, do: 'add' })).status,
    ).toBe(404);
    expect((await author.post(`${roster}/groups`, { name: 'Mine' })).status).toBe(404);
  });

  it('has a page for each person with what they did, and none for who is on another course', async () => {
    const page = await text(await personPath(bo));
    expect(page).toContain('=HYPERLINK("x")');
    expect(page).toContain('Attempt 1, 23 Nov 2026: 50%, not passed');
    expect(page).toContain('Nothing is granted.');
    expect((await lead.get(`${roster}/people/made-up`)).status).toBe(404);
    expect((await author.get(await personPath(bo))).status).toBe(404);
    expect((await lead.get(await personPath(cai))).html).toContain(longName);
  });

  it('lets leads grant accommodations by the form of administrators, and shows the reason to them and the person alone', async () => {
    const path = `${await personPath(ada)}/accommodations`;
    const wrong = await press(lead, await lead.get(path), 'Grant it', { attempts: 'x', why: 'Reads slowly' });
    expect([wrong.status, wrong.html.includes('value="Reads slowly"')]).toEqual([422, true]);
    const granted = await press(lead, await lead.get(path), 'Grant it', { attempts: '1', why: 'Reads slowly' });
    expect(readable((await lead.follow(granted)).html)).toContain(
      'Every quiz of the course 1 more attempt Reads slowly',
    );
    expect(await text(await personPath(ada))).toContain('1 is in force.');
    const [row] = await site.database.reads.findBy(Accommodation, { reason: 'Reads slowly' });
    expect(row).toMatchObject({ grantedBy: leadId, extraAttempts: 1 });
    expect((await author.get(path)).status).toBe(404);
    const gone = await press(lead, await lead.get(path), 'Withdraw');
    expect(gone.status).toBe(303);
    expect(await text(path)).toContain('Withdrawn 23 Nov 2026.');
  });

  it('enrols a list after a dry run, invites who is new, and leaves the disclosures to each person', async () => {
    const known = person('Eli Marsh', 'eli@marsh.example');
    await account(site, known);
    const pasted = `Eli Marsh <eli@marsh.example>\nnew@marsh.example, Nia New\nada@river.example\nnot an address@\n<script>@x`;
    const checked = await press(lead, await lead.get(`${roster}/list`), 'Check the file', { people: pasted });
    const report = checked.location!;
    const told = await text(report);
    expect(told).toContain('1 person has an account and is enrolled');
    expect(told).toContain('1 person gets an invitation by email');
    expect(told).toContain('Is on the course already');
    expect(told).toContain('The address is not one');
    expect(await site.database.reads.countBy(Enrolment, {})).toBe(4);
    await press(lead, await lead.get(report), 'Enrol 1 and invite 1');
    await lead.post(`${report}/start`);
    await runJobs();
    expect(await text(report)).toContain('Done: 1 person was enrolled, 1 invitation was made.');
    expect((await lettersTo(site, known.email)).map(({ template }) => template)).toEqual(['enrolled-by-staff']);
    expect((await lettersTo(site, 'new@marsh.example')).map(({ template }) => template)).toEqual(['invitation']);
    expect((await office.get(`/admin/people/import/${report.split('/').at(-1)}`)).status).toBe(404);
    expect((await author.get(report)).status).toBe(404);
    const { disclosuresAcknowledgedAt } = await enrolmentOf(known);
    expect(disclosuresAcknowledgedAt).toBeNull();
    const eli = await signIn(site, known);
    const first = await eli.get(`/learn/${slug}/m1-trial`);
    expect(first.location).toBe(`/learn/${slug}/disclosures/acknowledgement`);
    expect((await eli.post(`/learn/${slug}/m1-trial/done`)).status).toBe(422);
    expect((await eli.post(`/learn/${slug}/first/attempts`)).status).toBe(422);
    expect((await enrolmentOf(known)).lastActiveAt).toBeNull();
    expect(await text(`/learn/${slug}`, eli)).toContain('Before the first lesson there is something to read.');
    const unticked = await press(eli, await eli.follow(first), 'Go to the course');
    expect(unticked.status).toBe(422);
    const ticked = await press(eli, await eli.follow(first), 'Go to the course', { acknowledged: '1' });
    expect(ticked.location).toBe(`/learn/${slug}`);
    expect((await eli.get(`/learn/${slug}/m1-trial`)).status).toBe(200);
  });

  it('takes a file too, and says what is wrong with one that cannot be read', async () => {
    const path = `${roster}/list`;
    const send = async (bytes: string) => {
      await lead.get(path);
      return lead.upload(path, 'file', Buffer.from(bytes), { people: '' });
    };
    const good = await send('email;name\r\ncmd@x.example;"=SUM(1)"\r\nother@x.example;Other');
    expect(await text(good.location!)).toContain('begins like a formula');
    expect((await send('name\nNobody')).status).toBe(422);
    expect((await send('\u0000\u0001\u0002')).status).toBe(422);
    const none = await press(lead, await lead.get(path), 'Check the file', { people: ' ' });
    expect([none.status, readable(none.html).includes('Paste at least one address')]).toEqual([422, true]);
    await author.get('/account');
    expect((await author.upload(path, 'file', Buffer.from('email\na@x.example'))).status).toBe(404);
  });

  it('goes on page by page without an offset, each person once', async () => {
    await seedAttempts(site, 'first', 120, (at) => ({ 'first-1': at % 2 === 0 }));
    const seen: string[] = [];
    for (const order of ['newest', 'seen', 'quiet', 'name']) {
      let next: string | null = `${roster}?order=${order}`;
      seen.length = 0;
      for (let pages = 0; next !== null && pages < 5; pages += 1) {
        const page = await lead.get(next);
        seen.push(...[...page.html.matchAll(/first-\d+@crowd\.example/g)].map(([email]) => email));
        next = page.html.includes('Further people') ? linkTo(page, 'Further people') : null;
      }
      expect([order, seen.length, new Set(seen).size]).toEqual([order, 120, 120]);
    }
    expect((await lead.get(`${roster}.csv?state=not-begun`)).html.match(/crowd/g)).toHaveLength(120);
  });
});
