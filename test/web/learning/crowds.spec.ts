import { In } from 'typeorm';
import { createApp } from '../../../src/app.js';
import { Act } from '../../../src/kernel/act.entity.js';
import type { Database } from '../../../src/kernel/database.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { openDatabase } from '../../../src/kernel/opening.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { ExpiryRound } from '../../../src/learning/expiry-round.service.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import { schema } from '../../../src/schema.js';
import type { Answer, Browser } from '../../support/browser.js';
import { crowd } from '../../support/crowd.js';
import { databases } from '../../support/databases.js';
import { type Fields, formWith, press } from '../../support/page.js';
import { answering, beginAt, quizCourse } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';

const json = { Accept: 'application/json' };
const people = 200;
const late = 50;
const save = 'Save and stay here';
const send = 'Send in for marking';
const untimed = 'passMark: 75\nattempts: 3\nreveal: never';

const names = ['i1', 'i2', 'i3', 'i4'];
const nameOf = (itemKey: string): string => itemKey.replace(/^.*-/, 'i');

/** More at once would only wait for each other: who waits for five seconds is asked to try again. */
const wave = 25;

async function inWaves<T, R>(all: readonly T[], work: (each: T, at: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += wave) {
    done.push(...(await Promise.all(all.slice(from, from + wave).map((each, at) => work(each, from + at)))));
  }
  return done;
}

/** One of the crowd with an open attempt, and two pages of it that were opened before anything was saved. */
interface Sitting {
  readonly browser: Browser;
  readonly id: string;
  readonly tabs: readonly [Answer, Answer];
}

interface Clash {
  readonly clashes?: readonly { readonly name: string; readonly version: string }[];
}

describe.each(databases)('many people at once on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(
    async () =>
      void (site = await quizCourse(make, {
        open: untimed,
        timed: `${untimed}\ntimeLimit: { minutes: 20, graceSeconds: 30 }`,
      })),
  );
  afterAll(() => site.close());

  const attempts = async (quizKey: string) => site.database.reads.findBy(Attempt, { quizKey });
  /** What is stored of each of these attempts, by the form name of the item. */
  const answersOf = async (ids: readonly string[]) => {
    const rows = await site.database.reads.findBy(Response, { attemptId: In([...ids]) });
    const of = (id: string) => rows.filter(({ attemptId }) => attemptId === id);
    return ids.map((id) => Object.fromEntries(of(id).map(({ itemKey, answer }) => [nameOf(itemKey), answer])));
  };
  /** Each item of each attempt was marked once, with what is stored, and the attempt ended once. */
  const expectMarkedOnce = async (ids: readonly string[], verb: string) => {
    const gradings = await site.database.reads.findBy(Grading, { attemptId: In([...ids]) });
    const marks = ids.map((id) => gradings.filter(({ attemptId }) => attemptId === id));
    for (const [at, answers] of (await answersOf(ids)).entries()) {
      const given = marks[at]!.map(({ itemKey, number, earned }) => `${nameOf(itemKey)} ${number}: ${earned}`);
      expect(given.sort()).toEqual(names.map((name) => `${name} 1: ${answers[name] === true ? 1 : 0}`));
    }
    const acts = await site.database.reads.findBy(Act, { subjectId: In([...ids]), verb });
    expect(acts.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort());
  };

  describe('who each have two pages of one attempt', () => {
    let sittings: readonly Sitting[];
    /** What was acknowledged to each of them, by item. */
    let acknowledged: Record<string, boolean>[];
    beforeAll(async () => {
      const browsers = await crowd(site, 'open', people);
      sittings = await inWaves(browsers, async (browser) => {
        const id = await beginAt(browser, 'open');
        const page = () => browser.get(`/attempts/${id}`);
        return { browser, id, tabs: [await page(), await page()] as const };
      });
    }, 60_000);

    const script = async ({ browser, id }: Sitting, tab: Answer, typed: Fields) => {
      const { _csrf: _, ...fields } = formWith(tab, save).fields;
      const answer = await browser.post(`/attempts/${id}/answers`, { ...fields, ...typed }, json);
      return { status: answer.status, said: JSON.parse(answer.html) as Clash };
    };

    it('and save different answers in both: one is acknowledged and stays, the other page is told', async () => {
      const both = await inWaves(sittings, (sitting) =>
        Promise.all([
          script(sitting, sitting.tabs[0], { i1: 'true', i2: 'true', only: ['i1', 'i2'] }),
          script(sitting, sitting.tabs[1], { i1: 'false', i3: 'true', only: ['i1', 'i3'] }),
        ]),
      );
      acknowledged = both.map((said) => {
        const first = said[0].status === 200;
        expect(said.map(({ status }) => status)).toEqual(first ? [200, 409] : [409, 200]);
        expect(said[first ? 1 : 0].said.clashes!.map(({ name }) => name)).toEqual(['i1']);
        return { i1: first, i2: true, i3: true };
      });
      expect(await answersOf(sittings.map(({ id }) => id))).toEqual(acknowledged);
    });

    it('and send in twice at once while the other page saves: marked once, with every answer that was acknowledged', async () => {
      const results = await inWaves(sittings, async (sitting, at) => {
        const { browser, id, tabs } = sitting;
        const page = await browser.get(`/attempts/${id}`);
        const saving = () => script(sitting, tabs[1], { i4: 'true', only: 'i4' });
        const early = at % 2 === 0 ? saving() : null;
        const [first, second] = [press(browser, page, send), press(browser, page, send)];
        return Promise.all([early ?? saving(), first, second]);
      });
      for (const [at, [saved, first, second]] of results.entries()) {
        const result = `303 /attempts/${sittings[at]!.id}/result`;
        expect([first, second].map(({ status, location }) => `${status} ${location}`)).toEqual([result, result]);
        expect([200, 409]).toContain(saved.status);
        if (saved.status === 200) acknowledged[at]!.i4 = true;
      }
      const inTime = acknowledged.filter(({ i4 }) => i4).length;
      expect(inTime).toBeGreaterThan(0);
      expect(inTime).toBeLessThan(people);
      const ids = sittings.map(({ id }) => id);
      expect(await answersOf(ids)).toEqual(acknowledged);
      await expectMarkedOnce(ids, 'attempt.submitted');
      const all = await attempts('open');
      expect(all).toHaveLength(people);
      for (const each of all) expect(each).toMatchObject({ number: 1, ending: 'sent', openFor: null });
    });
  });

  describe('whose time runs out at once, and who do not come back', () => {
    /** On PostgreSQL a second instance; two on one file of SQLite would stop each other within one process. */
    let other: { readonly app: Awaited<ReturnType<typeof createApp>>; readonly database: Database } | null = null;
    beforeAll(async () => {
      if (site.place.address.kind !== 'postgres') return;
      const database = await openDatabase(site.place.address, schema, { waitMs: 5000, runMs: 20_000 });
      other = { app: await createApp(site.options(database)), database };
      await other.app.init();
    });
    afterAll(async () => {
      await other?.app.close();
      await other?.database.close();
    });

    it('are each marked once with what was saved, though several look for them at the same time', async () => {
      const browsers = await crowd(site, 'timed', late);
      const ids = await inWaves(browsers, async (browser, at) => {
        const id = await beginAt(browser, 'timed');
        const saved = await browser.post(`/attempts/${id}/answers`, answering(at % 5), json);
        expect(saved.status).toBe(200);
        return id;
      });
      site.clock.advance({ minutes: 21 });
      const { signal } = new AbortController();
      const looks = [site.app, other?.app ?? site.app].flatMap((app) => [
        app.get(JobRunner).runDue(),
        app.get(ExpiryRound).endAllDue(signal),
      ]);
      await Promise.all(looks);
      for (const each of await attempts('timed')) {
        expect(each).toMatchObject({ ending: 'expired', openFor: null, submittedAt: each.expiresAt });
      }
      const right = (await answersOf(ids)).map(
        (each) => Object.values(each).filter((answer) => answer === true).length,
      );
      expect(right).toEqual(ids.map((_, at) => at % 5));
      await expectMarkedOnce(ids, 'attempt.expired');
    });
  });
});
