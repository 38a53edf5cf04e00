import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Accommodations } from '../../../src/learning/accommodations/accommodations.service.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import type { Answer } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { type Fields, formWith, linkTo, press, readable } from '../../support/page.js';
import { plantedCourse, plantedIn, type PlantedQuizzes, publish } from '../../support/planted-course.js';
import { beginAt, slug } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { unzipped } from '../../support/unzip.js';
import { choose, waysOn } from '../../support/vignette-walk.js';
import { WatchedBrowser } from '../../support/watched-browser.js';
import { account, answers, paperOf, robin, signIn, type TestPerson } from '../../support/world.js';

const json = { Accept: 'application/json' };
const save = 'Save and stay here';
const send = 'Send in for marking';
const policy = (terms: object) => ({ passMark: 10, attempts: 2, ...terms });
const closing = '2026-11-23T18:00:00Z';

const quizzes: PlantedQuizzes = {
  never: {
    policy: policy({ reveal: 'never', timeLimit: { minutes: 20, graceSeconds: 30 }, certainty: 'reported' }),
    written: true,
  },
  each: { policy: policy({ reveal: 'after-submission' }), written: true },
  pass: { policy: policy({ reveal: 'after-pass' }) },
  last: { policy: policy({ reveal: 'after-pass-or-last' }) },
  close: { policy: policy({ reveal: 'after-close', closesAt: closing }) },
  split: { policy: policy({ reveal: { marks: 'after-submission', key: 'after-pass' } }) },
  before: { policy: { purpose: 'before', pair: 'after', attempts: 1, reveal: 'after-submission' } },
  after: { policy: { purpose: 'after', pair: 'before', attempts: 1, reveal: 'after-submission' } },
};

/** What a result says of a single answer. */
const verdict = /\b(?:Correct|Partly right|Not correct|No answer), \d/;

describe.each(databases)('everything that is sent to a browser on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await plantedCourse(make, quizzes)));
  afterAll(() => site.close());

  let people = 0;
  const enrolled = async (): Promise<{ browser: WatchedBrowser; personId: string }> => {
    const who: TestPerson = { ...robin, email: `robin${(people += 1)}@ashgrove.example` };
    const { id: personId } = await account(site, who);
    const browser = new WatchedBrowser(site.address);
    await signIn(site, who, browser);
    await browser.post(`/courses/${slug}/enrolments`, { acknowledged: '1' });
    await browser.get(`/learn/${slug}`);
    return { browser, personId };
  };
  const attemptOf = async (id: string) => (await site.database.reads.findOneBy(Attempt, { id }))!;
  const around = async (browser: WatchedBrowser, quiz: string) => {
    for (const path of ['/learn', `/courses/${slug}`, `/learn/${slug}`, `/learn/${slug}/${quiz}`]) {
      expect((await browser.get(path)).status).toBe(200);
    }
  };
  const expectNothing = (browser: WatchedBrowser, seen = browser.taken(), marks = false): void => {
    expect(seen.size).toBeGreaterThan(3);
    const told = [...seen].map(([where, text]) => ({ where, secrets: browser.secretsIn(text) }));
    expect(told.filter(({ secrets }) => secrets.length > 0)).toEqual([]);
    if (marks) return;
    for (const [where, text] of seen)
      expect({ where, verdict: verdict.exec(readable(text)) }).toEqual({ where, verdict: null });
  };

  describe('while an attempt is open', () => {
    /** What two people did who gave the same answers; what was right for the first was wrong for the second. */
    const [first, second] = [[], []] as [[string, string][], [string, string][]];
    let browser: WatchedBrowser;
    let attempt: string;

    /** Every moment of an attempt, and what came at it. */
    const walk = async (fields: readonly Fields[] | null): Promise<readonly Fields[]> => {
      const person = await enrolled();
      ({ browser } = person);
      browser.taken();
      browser.at('before the start');
      await around(browser, 'never');
      attempt = await beginAt(browser, 'never');
      browser.at('with nothing answered');
      const [page, elsewhere] = [await browser.get(`/attempts/${attempt}`), await browser.get(`/attempts/${attempt}`)];
      const paper = await paperOf(site, attempt);
      const given = fields ?? paper.map(({ right }) => right);
      for (const [at, { name }] of paper.entries()) {
        browser.at(`when ${paper[at]!.item.type} is saved`);
        const { _csrf: _, ...open } = formWith(page, save).fields;
        const saved = { ...open, ...given[at], [`${name}.certainty`]: '2', only: name };
        await browser.post(`/attempts/${attempt}/answers`, saved, json);
        await browser.get(`/attempts/${attempt}`);
      }
      browser.at('when both pages disagree');
      const { _csrf: _, ...open } = formWith(elsewhere, save).fields;
      const disagreeing = { i3: 'false', i6: '7' };
      const only = Object.keys(disagreeing);
      const clashes = [
        await browser.post(`/attempts/${attempt}/answers`, { ...open, ...disagreeing, only }, json),
        await press(browser, elsewhere, save, disagreeing),
        await press(browser, elsewhere, send, disagreeing),
      ];
      expect(clashes.map(({ status }) => status)).toEqual([409, 409, 409]);
      await walkCase(paper.findIndex(({ item }) => item.type === 'vignette') + 1);
      browser.at('while the clock stands still');
      const { enrolmentId } = await attemptOf(attempt);
      const nothing = { quizKey: null, extraPercent: 0, extraMinutes: 0, extraAttempts: 0, reason: 'Asked for' };
      await site.app.get(Accommodations).grant(person.personId, enrolmentId, { ...nothing, pauseMinutes: 15 });
      await browser.post(`/attempts/${attempt}/pause`);
      await browser.get(`/attempts/${attempt}`);
      await browser.post(`/attempts/${attempt}/answers`, { ...given[0], only: 'i1' }, json);
      await browser.post(`/attempts/${attempt}/pause/end`);
      browser.at('in the midst of it');
      await browser.get(`/attempts/${attempt}/result`);
      await around(browser, 'never');
      return given;
    };
    const walkCase = async (at: number) => {
      let page: Answer = await browser.get(`/attempts/${attempt}`);
      expect(page.html).not.toContain('In the room of never');
      for (let ways = waysOn(page, `i${at}`); ways.length > 0; ways = waysOn(page, `i${at}`)) {
        browser.at(`when “${ways[0]!.text}” is chosen`);
        page = await browser.follow(await choose(browser, page, ways[0]!.text, `i${at}`));
      }
      expect(page.html).toContain('What came of sitting in never');
    };

    it('holds nothing of its key at any moment, in a page, in JSON, in a header', async () => {
      const fields = await walk(null);
      first.push(...browser.taken());
      expectNothing(browser, new Map(first));
      await publish(site, quizzes, 'second');
      await walk(fields);
      second.push(...browser.taken());
      expectNothing(browser, new Map(second));
    });

    it('is the same to the letter, whichever answers are right', () => {
      // The course's page in the catalogue says what is new in an edition.
      const [one, other] = [first, second].map((all) => all.filter(([where]) => !where.includes(`/courses/${slug}`)));
      expect(one!.length).toBeGreaterThan(40);
      expect(other!.map(([where]) => where)).toEqual(one!.map(([where]) => where));
      for (const [at, [where, text]] of one!.entries()) expect([where, other![at]![1]]).toEqual([where, text]);
    });

    it('holds nothing of it in the scripts and style sheets that come with the page', async () => {
      const { html } = await browser.get(`/attempts/${attempt}`);
      const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
      expect(named.length).toBeGreaterThan(3);
      for (const path of named) await browser.get(path);
      expectNothing(browser);
    });

    it('holds nothing of it in the copy of one’s own data', async () => {
      await press(browser, await browser.get('/account/data'), 'Make a copy of my data');
      await site.app.get(JobRunner).runDue();
      const file = await browser.get(linkTo(await browser.get('/account/data'), 'Download the copy'));
      const texts = [...(await unzipped(file.bytes)).values()].map((bytes) => bytes.toString('utf8')).join('\n');
      expect(texts).toContain('What is asked by single of never?');
      expect(browser.secretsIn(texts)).toEqual([]);
    });

    it('and nothing when its time has run out, where nothing is ever shown', async () => {
      browser.at('when the time is over');
      browser.taken();
      site.clock.advance({ minutes: 40 });
      await browser.post(`/attempts/${attempt}/answers`, { i1: 'b', only: 'i1' }, json);
      const result = await browser.follow(await browser.get(`/attempts/${attempt}`));
      expect(readable(result.html)).toContain('of the points');
      await around(browser, 'never');
      expectNothing(browser);
    });
  });

  describe('after an attempt', () => {
    let browser: WatchedBrowser;
    beforeEach(async () => {
      ({ browser } = await enrolled());
      browser.taken();
    });

    const take = async (quiz: string, manner: 'right' | 'wrong') => {
      const id = await beginAt(browser, quiz);
      await browser.post(`/attempts/${id}/answers`, await answers(site, id, manner));
      await press(browser, await browser.get(`/attempts/${id}`), send);
      await browser.get(`/attempts/${id}/result`);
      await around(browser, quiz);
      return id;
    };
    /** The reason of every item, and no key of the content. */
    const expectEverything = async (quiz: string, id: string) => {
      const { html } = await browser.get(`/attempts/${id}/result`);
      const paper = await paperOf(site, id);
      const reasons = paper.flatMap(({ item }) =>
        item.type === 'likert' ? [] : `hush-${quiz}-${item.type}-rationale-second`,
      );
      expect(reasons.length).toBeGreaterThan(9);
      expect(plantedIn(html)).toEqual(expect.arrayContaining(reasons));
      expect(html).toContain('10.1002/jts.22189');
      expect(readable(html)).toMatch(verdict);
      expect(plantedIn(html).filter((word) => /^hush-(?:option|line|label|scale)-\d/.test(word))).toEqual([]);
    };

    it('holds the key where it is shown after each', async () => {
      await expectEverything('each', await take('each', 'wrong'));
    });

    it('holds it once it is passed, and not before, where that was said', async () => {
      const failed = await take('pass', 'wrong');
      expectNothing(browser);
      const passed = await take('pass', 'right');
      for (const id of [failed, passed]) await expectEverything('pass', id);
    });

    it('holds it after the last one, and not while that is open', async () => {
      const earlier = await take('last', 'wrong');
      await beginAt(browser, 'last');
      await browser.get(`/attempts/${earlier}/result`);
      await around(browser, 'last');
      expectNothing(browser);
      const last = await take('last', 'wrong');
      for (const id of [earlier, last]) await expectEverything('last', id);
    });

    it('says first which answers were right, and why only when it is passed, where that was said', async () => {
      const failed = await take('split', 'wrong');
      expect(readable((await browser.get(`/attempts/${failed}/result`)).html)).toMatch(verdict);
      expectNothing(browser, browser.taken(), true);
      await take('split', 'right');
      await expectEverything('split', failed);
    });

    it('holds nothing of a look before the course until the one after it', async () => {
      const before = await take('before', 'wrong');
      expectNothing(browser);
      const after = await take('after', 'right');
      await expectEverything('before', before);
      await expectEverything('after', after);
    });

    it('holds it when the quiz has closed, and not before', async () => {
      const id = await take('close', 'right');
      expectNothing(browser);
      site.clock.advance({ seconds: (Date.parse(closing) - site.clock.now().getTime()) / 1000 - 1 });
      await browser.get(`/attempts/${id}/result`);
      await around(browser, 'close');
      expectNothing(browser);
      site.clock.advance({ minutes: 1 }); // an answer that was on its way still arrives
      await browser.get(`/attempts/${id}/result`);
      await around(browser, 'close');
      expectNothing(browser);
      site.clock.advance({ seconds: 1 });
      await expectEverything('close', id);
    });
  });
});
