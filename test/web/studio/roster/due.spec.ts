import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../../../src/app.js';
import { Deactivations } from '../../../../src/accounts/roles/deactivations.service.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { Act } from '../../../../src/kernel/act.entity.js';
import type { Database } from '../../../../src/kernel/database.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import { Job } from '../../../../src/kernel/jobs/job.entity.js';
import { MailWishes } from '../../../../src/kernel/mail/mail-wishes.service.js';
import { openDatabase } from '../../../../src/kernel/opening.js';
import { Enrolment } from '../../../../src/learning/enrolment.entity.js';
import { schema } from '../../../../src/schema.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { inOffice } from '../../../support/office.js';
import { formWith, linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../../support/quiz-course.js';
import type { TestSite } from '../../../support/site.js';
import { anselm, leonie, onStaff } from '../../../support/studio.js';
import { signIn, type TestPerson } from '../../../support/world.js';

jest.setTimeout(60_000);

const roster = `/studio/courses/${slug}/roster`;
const home = `/learn/${slug}`;
let people = 0;
const somebody = (): TestPerson => {
  people += 1;
  return { name: `Somebody ${people}`, email: `some${people}@body.example`, password: `the quiet river of ${people}` };
};

describe.each(databases)('due dates and announcements on %s', (_name, make) => {
  let site: TestSite;
  let other: { app: NestExpressApplication; database: Database };
  let lead: Browser;
  let author: Browser;
  let admin: string;
  beforeAll(async () => {
    site = await quizCourse(make, { first: 'passMark: 75\nattempts: 3\nreveal: after-submission' });
    ({ browser: lead } = await onStaff(site, leonie, 'lead'));
    ({ browser: author } = await onStaff(site, anselm, 'author'));
    ({ id: admin } = await inOffice(site));
    // Within one process SQLite’s two writers would wait for each other, so there both have the one.
    const database =
      make.kind === 'sqlite'
        ? site.database
        : await openDatabase(site.place.address, schema, { waitMs: 5000, runMs: 20_000 });
    other = { app: await createApp(site.options(database)), database };
    await other.app.init();
  });
  afterAll(async () => {
    await other.app.close();
    if (other.database !== site.database) await other.database.close();
    await site.close();
  });

  const text = async (path: string, as = lead) => readable((await as.get(path)).html);
  const idOf = async ({ email }: TestPerson) => (await site.database.reads.findOneBy(Person, { emailKey: email }))!.id;
  const enrolmentOf = async (who: TestPerson) =>
    (await site.database.reads.findOneBy(Enrolment, { personId: await idOf(who) }))!.id;
  const day = (days: number) =>
    new Date(site.clock.now().getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const set = async (typed: Record<string, string>, path = `${roster}/due`) =>
    press(lead, await lead.get(path), 'Set the date', { what: 'course', zone: 'UTC', ...typed });
  const withdrawAll = async () => {
    for (
      let page = await lead.get(`${roster}/due`);
      page.html.includes('/withdrawal"');
      page = await lead.get(`${roster}/due`)
    )
      await press(lead, page, 'Withdraw');
  };
  const group = async (name: string, members: readonly TestPerson[]) => {
    await press(lead, await lead.get(`${roster}/groups`), 'Make the group', { name });
    const { html } = await lead.get(roster);
    const id = new RegExp(`<option value="([^"]+)">${name}`).exec(html)![1]!;
    const enrolment = await Promise.all(members.map(enrolmentOf));
    await lead.post(`${roster}/memberships`, { enrolment, to: id, do: 'add' });
    return id;
  };
  const finish = async (browser: Browser) => {
    await press(browser, await browser.get(`${home}/m1-trial`), 'Mark as done and go on');
    const id = await beginAt(browser, 'first');
    await press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', answering(4));
  };
  const letters = async ({ email }: TestPerson) =>
    (await lettersTo(site, email)).flatMap(({ template }) => (/^due|^announcement/.test(template) ? [template] : []));
  /** Every instance looks for work at the same time, as after a restart. */
  const work = async () => {
    await Promise.all([site.app, other.app].map((app) => app.get(JobRunner).runDue()));
  };
  /** Sessions end meanwhile. */
  const later = async (days: number) => {
    site.clock.advance({ days });
    lead = await signIn(site, leonie);
    author = await signIn(site, anselm);
  };
  const pass = async (days: number) => {
    await later(days);
    await work();
  };

  it('of a course are seen by practitioners on its page and on their own, with the day and a kind word when it is over', async () => {
    const who = somebody();
    let browser = await enrolled(site, who);
    expect((await set({ day: day(11), zone: 'Europe/Berlin' })).status).toBe(303);
    expect(await text(`${roster}/due`)).toContain('By the end of Friday, 4 December 2026, Europe/Berlin');
    expect(await text(home, browser)).toContain('The whole course Due Friday, 4 December 2026 (Europe/Berlin)');
    expect(await text('/learn', browser)).toContain('Due Friday, 4 December 2026');
    expect(await text(roster)).toContain('4 Dec 2026');
    await later(12);
    browser = await signIn(site, who);
    expect(await text(home, browser)).toContain('Was due Friday, 4 December 2026 (Europe/Berlin). You can still go on');
    expect(await text(`${roster}?state=overdue`)).toContain(who.email);
    await finish(browser);
    expect(await text(`${roster}?state=overdue`)).not.toContain(who.email);
    expect(await text(home, browser)).toContain('Done; was due Friday, 4 December 2026');
    await withdrawAll();
    expect(await text(home, browser)).not.toContain('Due dates');
  });

  it('come back with what was typed when they make no sense', async () => {
    const past = await set({ day: day(-1) });
    expect([past.status, readable(past.html).includes('This day is over already.')]).toEqual([422, true]);
    expect(formWith(past, 'Set the date').fields.day).toBe(day(-1));
    const senseless: Record<string, string>[] = [
      { day: 'soon' },
      { day: day(3), what: 'nothing' },
      { day: day(3), zone: 'Nowhere' },
      { day: day(3), who: 'x' },
    ];
    for (const typed of senseless) expect([typed, (await set(typed)).status]).toEqual([typed, 422]);
    expect((await author.get(`${roster}/due`)).status).toBe(404);
    expect((await author.post(`${roster}/due`, { what: 'course', day: day(3), zone: 'UTC' })).status).toBe(404);
  });

  it('of a person come before those of a group, and those before the one for everybody', async () => {
    const [all, some, one] = [somebody(), somebody(), somebody()];
    const browsers = [await enrolled(site, all), await enrolled(site, some), await enrolled(site, one)];
    const id = await group('Autumn', [some, one]);
    await set({ day: day(10) });
    await set({ day: day(20), who: id });
    const path = `${roster}/people/${await enrolmentOf(one)}`;
    expect((await set({ day: day(30) }, path)).status).toBe(303);
    await set({ day: day(31) }, path);
    const dates = await Promise.all(
      browsers.map(async (browser) => /Due \w+, (\d+ \w+) \d+/.exec(await text(home, browser))?.[1]),
    );
    const said = (days: number) =>
      new Date(`${day(days)}T00:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
    expect(dates).toEqual([said(10), said(20), said(31)]);
    expect(await text(path)).toContain('Withdraw this date of theirs');
    await press(lead, await lead.get(path), 'Withdraw this date of theirs : The whole course');
    expect(await text(home, browsers[2])).toContain(said(20));
    await lead.post(`${roster}/groups/${id}/archive`);
    expect(await text(home, browsers[2])).toContain(said(10));
    await withdrawAll();
  });

  it('are reminded of a week and a day before, and once when they are over: each once, whatever instances run', async () => {
    const [idle, done, refuses, gone] = [somebody(), somebody(), somebody(), somebody()];
    await enrolled(site, idle);
    await enrolled(site, done);
    for (const who of [refuses, gone]) await enrolled(site, who);
    await site.app.get(MailWishes).refuse(await idOf(refuses), 'due');
    await site.app.get(Deactivations).deactivate(await idOf(gone), admin, 'left');
    await set({ day: day(10) });
    await work();
    expect(await letters(idle)).toEqual([]);
    await pass(2);
    expect(await letters(idle)).toEqual([]);
    await pass(2);
    expect(await letters(idle)).toEqual(['due-soon']);
    expect(await letters(done)).toEqual(['due-soon']);
    await work();
    await finish(await signIn(site, done));
    await pass(5);
    await site.app.get(JobRunner).runDue();
    expect(await letters(idle)).toEqual(['due-soon', 'due-soon']);
    await site.database.writes.unit(async (unit) => {
      await unit.update(Job, { kind: 'due.remind', state: 'done' }, { state: 'waiting' });
    });
    await pass(3);
    await pass(10);
    expect(await letters(idle)).toEqual(['due-soon', 'due-soon', 'due-over']);
    expect(await letters(done)).toEqual(['due-soon']);
    expect([await letters(refuses), await letters(gone)]).toEqual([[], []]);
    const [letter] = (await lettersTo(site, idle.email)).filter(({ template }) => template === 'due-soon');
    expect(letter!.subject).toMatch(/^A small course is due \w+day, \d+ \w+ \d{4}$/);
    expect(letter!.links[0]).toBe(home);
    await withdrawAll();
  });

  it('remind nobody once they are withdrawn, or once the person has a later date', async () => {
    const [moved, stays] = [somebody(), somebody()];
    for (const who of [moved, stays]) await enrolled(site, who);
    await set({ day: day(10), what: 'activity first' });
    await set({ day: day(60), what: 'activity first' }, `${roster}/people/${await enrolmentOf(moved)}`);
    await pass(4);
    expect([await letters(moved), await letters(stays)]).toEqual([[], ['due-soon']]);
    const [letter] = (await lettersTo(site, stays.email)).slice(-1);
    expect(letter!.subject).toContain('The quiz first is due');
    await withdrawAll();
    await pass(5);
    expect(await letters(stays)).toEqual(['due-soon']);
    await pass(60);
    expect((await letters(moved)).length).toBe(3);
  });

  it('are taken along as a calendar, by a file and by an address that holds a secret', async () => {
    const who = somebody();
    const browser = await enrolled(site, who);
    await set({ day: '2027-06-04' });
    await set({ day: '2027-05-07', what: 'module m1' });
    const page = await browser.get(home);
    const file = await browser.get(linkTo(page, 'Download the dates for your calendar (.ics)'));
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.html).toContain('DTSTART;VALUE=DATE:20270604');
    expect(file.html).toContain('SUMMARY:Due: A small course');
    expect(file.html).toContain('SUMMARY:Due: One trial\\, A small course');
    const address = new URL(/http[^<\s]+\/calendar\/[^<\s]+/.exec(page.html)![0]).pathname;
    const asked = await site.visitor().get(address);
    expect([asked.status, asked.html.includes('20270507')]).toEqual([200, true]);
    expect((await site.visitor().get(`${address.slice(0, -12)}x.ics`)).status).toBe(404);
    expect((await author.get(`${home}/calendar/due.ics`)).status).toBe(404);
    expect((await author.post(`${home}/calendar/renewal`)).status).toBe(404);
    const renewed = await press(browser, page, 'Make a new address');
    expect(renewed.location).toBe(`${home}#calendar`);
    expect((await site.visitor().get(address)).status).toBe(404);
    const later = await browser.get(home);
    expect(readable(later.html)).toContain('Earlier addresses no longer work.');
    const fresh = new URL(/http[^<\s]+\/calendar\/[^<\s]+/.exec(later.html)![0]).pathname;
    expect((await site.visitor().get(fresh)).html).toContain('20270507');
    expect(await site.database.reads.countBy(Act, { verb: 'calendar.renewed', actorId: await idOf(who) })).toBe(1);
    await site.app.get(Deactivations).deactivate(await idOf(who), admin, 'left');
    expect((await site.visitor().get(fresh)).status).toBe(404);
    await withdrawAll();
  });

  it('Announcements are looked at with how many get them, sent by letter once, put away, withdrawn and never rewritten', async () => {
    const [reads, refuses, outside] = [somebody(), somebody(), somebody()];
    const [browser, quiet] = [await enrolled(site, reads), await enrolled(site, refuses)];
    await site.app.get(MailWishes).refuse(await idOf(refuses), 'announcements');
    const stranger = await enrolled(site, outside);
    const id = await group('Winter', [reads, refuses]);
    const path = `${roster}/announcements`;
    const empty = await press(lead, await lead.get(path), 'See how it reads', { subject: '', text: '' });
    expect([empty.status, readable(empty.html).includes('Give it a subject')]).toEqual([422, true]);
    const markdown =
      '# Big\n\nWe meet on **Friday** at <script>alert(1)</script> [here](https://a.example), or [not](javascript:alert(1)).';
    const typed = { group: id, subject: 'A meeting', text: markdown, until: day(20), letter: '1' };
    const look = await press(lead, await lead.get(path), 'See how it reads', typed);
    const told = readable(look.html);
    expect(told).toContain('2 people see it on the page of the course');
    expect(told).toContain('1 person gets a letter');
    expect(told).toContain('1 person does not want such letters');
    expect(look.html).toContain('<strong>Friday</strong>');
    expect(look.html).not.toMatch(/<script>alert|href="javascript/);
    expect(look.html.match(/<h1/g)).toHaveLength(1);
    const tested = await press(lead, look, 'Send a test letter to yourself', { do: 'test' });
    expect(readable(tested.html)).toContain('A test letter to your own address waits');
    expect(await letters(leonie)).toEqual(['announcement']);
    const changed = await press(lead, look, 'Change it', { do: 'change' });
    expect(formWith(changed, 'See how it reads').fields.subject).toBe('A meeting');
    expect(await text(home, browser)).not.toContain('A meeting');
    const sent = await press(lead, look, 'Make the announcement', { do: 'send' });
    expect(readable((await lead.follow(sent)).html)).toContain('The announcement is made.');
    await work();
    await work();
    expect([await letters(reads), await letters(refuses), await letters(outside)]).toEqual([['announcement'], [], []]);
    const [letter] = (await lettersTo(site, reads.email)).slice(-1);
    expect([letter!.subject, letter!.text.includes('We meet on Friday')]).toEqual(['A meeting', true]);
    expect(await text(home, browser)).toContain('A meeting');
    expect(await text(home, quiet)).toContain('A meeting');
    expect(await text(home, stranger)).not.toContain('A meeting');
    const away = await press(browser, await browser.get(home), 'Put it away');
    expect(away.location).toBe(home);
    expect(await text(home, browser)).not.toContain('A meeting');
    expect(await text(home, quiet)).toContain('A meeting');
    await press(lead, await lead.get(path), 'Withdraw');
    expect(await text(home, quiet)).not.toContain('A meeting');
    expect(await text(path)).toMatch(/A meeting Withdrawn/);
    const acts = await site.database.reads.findBy(Act, { verb: 'announcement.sent' });
    expect(JSON.stringify(acts)).not.toContain('meeting');
    expect((await author.get(path)).status).toBe(404);
  });

  it('Announcements are shown until their day is over', async () => {
    const who = somebody();
    const browser = await enrolled(site, who);
    const path = `${roster}/announcements`;
    const typed = { group: '', subject: 'For a day', text: 'Today alone.', until: day(1), letter: '' };
    await press(lead, await press(lead, await lead.get(path), 'See how it reads', typed), 'Make the announcement', {
      do: 'send',
    });
    expect(await text(home, browser)).toContain('For a day');
    await later(2);
    expect(await text(home, await signIn(site, who))).not.toContain('For a day');
    expect(await text(path)).toContain('which is over');
  });
});
