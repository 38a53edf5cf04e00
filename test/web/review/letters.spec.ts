import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../../src/app.js';
import { Deactivations } from '../../../src/accounts/roles/deactivations.service.js';
import { openDatabase } from '../../../src/kernel/opening.js';
import type { Database } from '../../../src/kernel/database.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { MailWishes } from '../../../src/kernel/mail/mail-wishes.service.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { ReviewLetterRound } from '../../../src/learning/review/review-letter-round.service.js';
import { schema } from '../../../src/schema.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { enrolled, slug } from '../../support/quiz-course.js';
import { keepFresh, readLesson, reviewCourse, sit } from '../../support/review-course.js';
import type { TestSite } from '../../support/site.js';
import { robin, signIn, type TestPerson } from '../../support/world.js';

describe.each(databases)('letters about what is due on %s', (_name, make) => {
  let site: TestSite;
  let other: { app: NestExpressApplication; database: Database };
  let people = 0;
  beforeAll(async () => {
    site = await reviewCourse(make);
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

  interface Reader {
    readonly person: TestPerson;
    readonly browser: Browser;
  }
  const reader = async (letters = true): Promise<Reader> => {
    const person = { ...robin, email: `robin.${(people += 1)}@ashgrove.example` };
    const browser = await enrolled(site, person);
    await readLesson(browser);
    await keepFresh(browser, letters);
    return { person, browser };
  };
  const days = (count: number) => site.clock.advance({ days: count });
  const round = () => site.app.get(ReviewLetterRound).writeAll(new AbortController().signal);
  const lettersOf = async ({ person }: Reader) =>
    (await lettersTo(site, person.email)).filter(({ template }) => template === 'review-due');
  const count = async (who: Reader) => (await lettersOf(who)).length;

  it('come after thirty days and not before, when something is due', async () => {
    const who = await reader();
    await round();
    days(29);
    await round();
    expect(await count(who)).toBe(0);
    days(1);
    await round();
    const [letter] = await lettersOf(who);
    expect(letter?.subject).toBe('5 things are due for review');
    expect(letter?.text).toContain('in “A small course”, which you keep fresh, 5 things are due');
    expect(letter?.links[0]).toBe('/review');
    expect(letter?.text).not.toMatch(/streak|missed|forgot|behind/i);
  });

  it('come at most once in thirty days, however often one looks', async () => {
    const who = await reader();
    for (const _ of Array.from({ length: 13 })) {
      days(5);
      await round();
      await round();
    }
    expect(await count(who)).toBe(2);
  });

  it('come once where two servers look at once', async () => {
    const readers = [await reader(), await reader(), await reader()];
    days(31);
    const rounds = [site.app, other.app, site.app, other.app].map((app) =>
      app.get(ReviewLetterRound).writeAll(new AbortController().signal),
    );
    await Promise.all(rounds);
    for (const who of readers) expect(await count(who)).toBe(1);
  });

  it('are written by a job of its own, once a day', async () => {
    const who = await reader();
    await site.app.get(JobRunner).runDue();
    days(30);
    await Promise.all([site.app, other.app].map((app) => app.get(JobRunner).runDue()));
    await site.app.get(JobRunner).runDue();
    expect(await count(who)).toBe(1);
  });

  it('do not come where nothing is due', async () => {
    const who = await reader();
    await sit(who.browser, 'easy');
    for (const each of ['card-f', 'card-g']) await who.browser.post(`/review/${slug}/removals`, { id: `card:${each}` });
    days(1);
    await round();
    const before = await count(who);
    expect(before).toBe(0);
    days(400);
    await round();
    expect(await count(who)).toBe(1);
  });

  it('do not come once it is turned off', async () => {
    const who = await reader();
    await press(who.browser, await who.browser.get(`/review/${slug}`), 'Turn it off');
    days(31);
    await round();
    expect(await count(who)).toBe(0);
  });

  it('do not come to who did not want them, nor to who is not let in any more', async () => {
    const unwilling = await reader(false);
    const page = await unwilling.browser.get(`/review/${slug}`);
    expect(readable(page.html)).toContain('You get no letters about it.');
    const gone = await reader();
    const [enrolment] = await site.database.reads.find(Enrolment, { order: { id: 'DESC' }, take: 1 });
    await site.app.get(Deactivations).deactivate(enrolment!.personId, enrolment!.personId, 'They left.');
    days(31);
    await round();
    expect([await count(unwilling), await count(gone)]).toEqual([0, 0]);
  });

  it('end with one click, which leaves the review as it is and other letters as they are', async () => {
    const who = await reader();
    days(31);
    await round();
    const [letter] = await lettersOf(who);
    const path = letter!.links.find((link) => link.startsWith('/unsubscribe/'))!;
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(new URL(path, site.address), { method: 'POST', body })).status).toBe(200);
    days(31);
    await round();
    expect(await count(who)).toBe(1);
    await signIn(site, who.person, who.browser);
    const page = await who.browser.get(`/review/${slug}`);
    expect(readable(page.html)).toContain('5 things are due today');
    expect(readable(page.html)).toContain('You get no letters about it.');
    const preferences = await who.browser.get('/account/preferences');
    expect(preferences.html).toMatch(/id="letters-learning" name="letters-learning" value="1" checked/);
    const { personId } = site.app.get(MailWishes).read(decodeURIComponent(path.split('/').at(-1)!))!;
    expect(await site.app.get(MailWishes).refusedBy(personId)).toEqual(['review']);
  });
});
