import { Editions } from '../../../src/catalog/editions.service.js';
import { Attestation } from '../../../src/credentials/attestation.entity.js';
import { Certificate } from '../../../src/credentials/certificate.entity.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Writes } from '../../../src/kernel/writes.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Progress } from '../../../src/learning/progress.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import { ReviewAnswer } from '../../../src/learning/review/review-answer.entity.js';
import { ReviewCard } from '../../../src/learning/review/review-card.entity.js';
import type { Answer, Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { formWith, linkTo, press, readable, unescaped } from '../../support/page.js';
import { answering, beginAt, enrolled, slug } from '../../support/quiz-course.js';
import {
  keepFresh,
  nextEdition,
  rate,
  readLesson,
  reviewCourse,
  show,
  sit,
  takeOut,
} from '../../support/review-course.js';
import type { TestSite } from '../../support/site.js';
import { ines, register, robin, signIn, type TestPerson } from '../../support/world.js';

const home = `/review/${slug}`;
const next = `${home}/next`;

describe.each(databases)('keeping a course fresh on %s', (_name, make) => {
  let site: TestSite;
  let people = 0;
  const known = new Map<Browser, TestPerson>();
  beforeAll(async () => {
    site = await reviewCourse(make);
  });
  afterAll(() => site.close());

  /** Somebody new on the course, so that no test leans on another. */
  const somebody = async (): Promise<Browser> => {
    const person = { ...robin, email: `robin.${(people += 1)}@ashgrove.example` };
    const browser = await enrolled(site, person);
    known.set(browser, person);
    return browser;
  };
  /** Some days on; nobody stays signed in for so long. */
  const later = async (browser: Browser, days: number): Promise<void> => {
    site.clock.advance({ days });
    await signIn(site, known.get(browser)!, browser);
  };
  const reader = async (): Promise<Browser> => {
    const browser = await somebody();
    await readLesson(browser);
    await keepFresh(browser);
    return browser;
  };
  const sendIn = async (browser: Browser, quiz: string, right: number): Promise<string> => {
    const id = await beginAt(browser, quiz);
    await browser.get(`/attempts/${id}`);
    await browser.post(`/attempts/${id}/submission`, answering(right));
    return id;
  };
  const rows = async () => ({
    cards: await site.database.reads.find(ReviewCard),
    answers: await site.database.reads.find(ReviewAnswer),
  });

  describe('while it is off', () => {
    it('says what it is, asks nothing and takes nothing', async () => {
      const browser = await somebody();
      await readLesson(browser);
      const page = await browser.get(home);
      expect(readable(page.html)).toContain('no mark, no completion and no credit depends on it');
      expect(readable(page.html)).toContain('at most 5 new ones come in a day');
      expect((await browser.get(next)).location).toBe(home);
      const rated = { id: 'card:card-a', number: '1', rating: 'good' };
      expect((await browser.post(`${home}/answers`, rated)).status).toBe(404);
      expect((await browser.post(`${home}/removals`, rated)).status).toBe(404);
      expect((await browser.get(`/learn/${slug}`)).html).toContain('Keep it fresh: review what you learned');
    });
  });

  describe('cards', () => {
    it('come when the lessons on their objective are done', async () => {
      const browser = await somebody();
      expect(readable((await keepFresh(browser)).html)).toContain('Nothing is due today');
      expect(readable((await browser.get(next)).html)).toContain('There is nothing to ask again yet');
      await readLesson(browser);
      const page = await browser.get(home);
      expect(readable(page.html)).toContain('5 things are due today');
      expect(readable(page.html)).toContain('7 more are new');
    });

    it('are asked one at a time, and their back is seen when it is asked for and not before', async () => {
      const browser = await reader();
      const front = await browser.get(next);
      expect(readable(front.html)).toContain('What does the front of card-a ask?');
      expect(readable(front.html)).toContain('5 left in this sitting');
      expect(front.html).not.toMatch(/The back of|rating-buttons|card-b/);
      expect((await browser.get(next)).html.match(/front of card-\w/)?.[0]).toBe('front of card-a');
      const back = await show(browser, front);
      expect(readable(back.html)).toContain('The back of card-a says it');
      expect(readable(back.html)).toContain('Somatic Experiencing did better than a waiting list');
      expect(readable(back.html)).toContain('Retracted');
      expect(readable(back.html)).toMatch(/Not this time again tomorrow.*Only just again in 2 days.*At once again in/);
      const other = await browser.get(`${next}?show=card%3Acard-b`);
      expect(readable(other.html)).toContain('front of card-a');
    });

    it('go away for as many days as the button said, and the next one comes', async () => {
      const browser = await reader();
      const back = await show(browser, await browser.get(next));
      const said = Number(/Yes again in (\d+) days/.exec(readable(back.html))![1]);
      const after = await browser.follow(await rate(browser, back, 'good'));
      expect(readable(after.html)).toContain('What does the front of card-b ask?');
      expect(readable(after.html)).toContain('4 left in this sitting');
      expect(readable((await browser.get(home)).html)).toContain(`in ${said} days`);
    });

    it('are begun five in a day, also by whoever sends forms of their own', async () => {
      const browser = await reader();
      expect((await sit(browser, 'good')).answered).toBe(5);
      const page = await browser.get(next);
      expect(readable(page.html)).toContain('Nothing is due');
      const before = (await rows()).answers.length;
      const forged = await browser.post(`${home}/answers`, { id: 'card:card-f', number: '1', rating: 'good' });
      expect(forged.status).toBe(303);
      expect((await rows()).answers).toHaveLength(before);
      await later(browser, 1);
      expect((await sit(browser, 'good')).answered).toBe(2);
    });

    it('that were forgotten come again tomorrow, and the page says how much was recalled', async () => {
      const browser = await reader();
      const end = await sit(browser, 'again');
      expect(readable(end.page.html)).toContain('Done for now');
      expect(readable(end.page.html)).toContain('You answered 5.');
      expect(readable((await browser.get(home)).html)).toContain('Nothing has come back to you yet');
      await later(browser, 1);
      expect(readable((await browser.get('/learn')).html)).toContain('7 things are due for a few minutes of review');
      expect((await sit(browser, 'good')).answered).toBe(7);
      const page = readable((await browser.get(home)).html);
      expect(page).toContain('Last 30 days 5 of 5 (100%)');
      expect(page).toContain('too few answers to say much');
      expect(page).not.toContain('the schedule expects');
      expect(readable((await browser.get('/learn')).html)).not.toContain('for a few minutes of review');
    });

    it('are at most ten at a sitting, and the rest can wait or be gone on with', async () => {
      const browser = await reader();
      await sendIn(browser, 'told', 0);
      await sit(browser, 'again');
      await later(browser, 1);
      await sit(browser, 'again');
      await later(browser, 1);
      await sit(browser, 'again');
      await later(browser, 1);
      expect(readable((await browser.get(home)).html)).toContain('11 things are due today');
      const { page, answered } = await sit(browser, 'good');
      expect(answered).toBe(10);
      expect(readable(page.html)).toContain('You answered 10. One more is due. It can wait.');
      expect(linkTo(page, 'One more')).toBe(`${next}?answered=0`);
    });

    it('answered twice by a double press are answered once', async () => {
      const browser = await reader();
      const back = await show(browser, await browser.get(next));
      const { _csrf: _, ...fields } = formWith(back, takeOut).fields;
      const before = await rows();
      const sent = Array.from({ length: 4 }, () => browser.post(`${home}/answers`, { ...fields, rating: 'good' }));
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([303, 303, 303, 303]);
      await browser.post(`${home}/answers`, { ...fields, rating: 'again' });
      const after = await rows();
      expect(after.answers.length - before.answers.length).toBe(1);
      expect(after.cards.length - before.cards.length).toBe(1);
    });

    it('are not answered by a page of another day, which was sent already', async () => {
      const browser = await reader();
      const back = await show(browser, await browser.get(next));
      await rate(browser, back, 'again');
      await later(browser, 1);
      const before = await rows();
      await browser.get(home);
      expect((await rate(browser, back, 'easy')).status).toBe(303);
      expect(await rows()).toEqual(before);
    });

    it('can be taken out and put back, and keep what was remembered', async () => {
      const browser = await reader();
      const back = await show(browser, await browser.get(next));
      await rate(browser, back, 'hard');
      const second = await show(browser, await browser.get(`${next}?answered=1`));
      const gone = await press(browser, second, takeOut);
      expect(gone.location).toBe(`${next}?answered=1`);
      expect(readable((await browser.follow(gone)).html)).toContain('front of card-c');
      const page = await browser.get(home);
      expect(readable(page.html)).toMatch(/Taken out 1 thing What does the front of card-b ask\?/);
      await browser.post(`${home}/removals`, { id: 'card:card-a' });
      await browser.post(`${home}/returns`, { id: 'card:card-b' });
      await browser.post(`${home}/returns`, { id: 'card:card-a' });
      expect(readable((await browser.get(home)).html)).toMatch(/front of card-a ask\? Card, in 2 days/);
      expect(readable((await browser.get(next)).html)).toContain('front of card-b');
    });
  });

  describe('items that were missed', () => {
    const told = (page: Answer) => readable(page.html).match(/Statement \d of (told|held)/g) ?? [];
    const inIt = async (browser: Browser) => [...new Set(told(await browser.get(home)))].sort();

    it('come back when their quiz has shown its key, before cards that are new', async () => {
      const browser = await reader();
      await sendIn(browser, 'told', 2);
      expect(await inIt(browser)).toEqual(['Statement 3 of told', 'Statement 4 of told']);
      const page = await browser.get(next);
      expect(told(page)).toEqual(['Statement 3 of told']);
      expect(page.html).not.toMatch(/The reason for|Feedback on/);
    });

    it('are compared with the key for oneself alone, and nothing of the answer is kept', async () => {
      const browser = await reader();
      await sendIn(browser, 'told', 3);
      const page = await browser.get(next);
      const wrong = await show(browser, page, { i1: 'false' });
      expect(readable(wrong.html)).toContain('Not correct');
      expect(readable(wrong.html)).toContain('Feedback on told-4.');
      expect(readable(wrong.html)).toContain('“Not this time” fits best');
      const right = await show(browser, page, { i1: 'true' });
      expect(readable(right.html)).toContain('Correct');
      expect(readable(right.html)).toContain('Only you know');
      const open = await show(browser, page);
      expect(readable(open.html)).toContain('The reason for told-4.');
      const { answers } = await rows();
      await browser.follow(await rate(browser, right, 'easy'));
      expect((await rows()).answers).toHaveLength(answers.length + 1);
    });

    it('are asked with their own controls, which keep what was typed and moved', async () => {
      const browser = await reader();
      const id = await beginAt(browser, 'kinds');
      await browser.get(`/attempts/${id}`);
      await browser.post(`/attempts/${id}/submission`, { i1: '7' });
      const numeric = await browser.get(next);
      expect(readable(numeric.html)).toContain('How many studies are there?');
      const odd = await show(browser, numeric, { i1: 'two-ish' });
      expect([odd.status, odd.html.includes('value="two-ish"')]).toEqual([422, true]);
      expect(odd.html).toContain('class="field-error"');
      expect(odd.html).not.toContain('There are two.');
      const right = await show(browser, odd, { i1: '2' });
      expect(readable(right.html)).toContain('Correct');
      const ordering = await browser.follow(await rate(browser, right, 'good'));
      const lines = (page: Answer) =>
        [...page.html.matchAll(/<li data-line="\w+"><span[^>]*>(\w+)</g)].map(([, text]) => text);
      const before = lines(ordering);
      const { _csrf: _, ...fields } = formWith(ordering, 'Show the answer').fields;
      const [, later] = /name="i1\.move" value="([^"]+)"[^>]*>Later/.exec(ordering.html)!;
      const moved = await browser.post(`${home}/checks`, { ...fields, 'i1.move': unescaped(later!) });
      expect(moved.status).toBe(200);
      expect(lines(moved)).toEqual([before[1], before[0], before[2]]);
      expect(moved.html).not.toContain('One, two, three.');
      expect(readable((await show(browser, moved)).html)).toContain('One, two, three.');
    });

    it('of a quiz that withholds its key are nowhere, not even by their words, until it may be seen', async () => {
      const browser = await reader();
      await sendIn(browser, 'held', 0);
      expect(await inIt(browser)).toEqual([]);
      for (const id of ['item:held-1', 'item:held-4']) {
        const check = await browser.post(`${home}/checks`, { id, answered: '0', i1: 'true' });
        expect(check.status).toBe(404);
        expect(check.html).not.toMatch(/The reason for|Statement/);
        expect((await browser.post(`${home}/answers`, { id, number: '1', rating: 'good' })).status).toBe(404);
        expect((await browser.post(`${home}/removals`, { id })).status).toBe(404);
      }
      await sendIn(browser, 'held', 3);
      expect(await inIt(browser)).toEqual([1, 2, 3, 4].map((n) => `Statement ${n} of held`));
    });

    it('wait while an attempt with them is open', async () => {
      const browser = await reader();
      await sendIn(browser, 'told', 2);
      const page = await browser.get(next);
      const again = await beginAt(browser, 'told');
      expect(await inIt(browser)).toEqual([]);
      const late = await show(browser, page, { i1: 'true' });
      expect([late.status, late.html.includes('The reason for')]).toEqual([404, false]);
      await browser.post(`/attempts/${again}/submission`, answering(4));
      expect(await inIt(browser)).toEqual(['Statement 3 of told', 'Statement 4 of told']);
    });
  });

  describe('turned off and on again', () => {
    it('goes on with what was remembered', async () => {
      const browser = await reader();
      await sit(browser, 'good');
      const before = await rows();
      const off = await browser.follow(await press(browser, await browser.get(home), 'Turn it off'));
      expect(readable(off.html)).toContain('Turn it on');
      expect((await browser.get(next)).location).toBe(home);
      expect(await rows()).toEqual(before);
      expect(readable((await keepFresh(browser)).html)).toMatch(/front of card-a ask\? Card, in \d days/);
      expect(await rows()).toEqual(before);
    });
  });

  describe('what is somebody else’s', () => {
    it('is not there: neither their course nor what they alone have missed', async () => {
      const owner = await reader();
      await sendIn(owner, 'told', 0);
      await sit(owner, 'good');
      const colleague = await reader();
      for (const [path, fields] of [
        ['checks', { id: 'item:told-1', i1: 'true' }],
        ['answers', { id: 'item:told-1', number: '2', rating: 'good' }],
        ['removals', { id: 'item:told-1' }],
      ] as const) {
        expectErrorPage(site, await colleague.post(`${home}/${path}`, fields), 404, 'There is no page');
      }
      const outsider = await register(site, ines);
      await outsider.get('/learn');
      for (const path of [home, next]) expect((await outsider.get(path)).status).toBe(404);
      for (const path of ['start', 'stop', 'answers'])
        expect((await outsider.post(`${home}/${path}`)).status).toBe(404);
    });
  });

  describe('marks, completion and credit', () => {
    const kept = () =>
      Promise.all(
        [Attempt, Response, Grading, Progress, Enrolment, Attestation, Certificate, Act].map((table) =>
          site.database.reads.find(table, { order: { id: 'ASC' } }),
        ),
      );

    it('are the same after weeks of review as before, whatever was answered', async () => {
      const browser = await reader();
      await sendIn(browser, 'told', 1);
      await sendIn(browser, 'held', 4);
      const pages = async () =>
        Promise.all(
          [`/learn/${slug}/told`, `/learn/${slug}/held`, `/certificates/for/${slug}`].map(async (path) =>
            (await browser.get(path)).html.replace(/"_csrf" value="[^"]*"/g, ''),
          ),
        );
      const [before, seen] = [await kept(), await pages()];
      let answered = 0;
      for (const rating of ['again', 'easy', 'hard', 'good', 'again'] as const) {
        answered += (await sit(browser, rating)).answered;
        await later(browser, 12);
      }
      expect(answered).toBeGreaterThan(20);
      await browser.post(`${home}/removals`, { id: 'card:card-a' });
      await press(browser, await browser.get(home), 'Turn it off');
      expect(await kept()).toEqual(before);
      expect(await pages()).toEqual(seen);
    });
  });

  describe('a newer edition', () => {
    it('changes what is asked when it is studied, and lets go of what it no longer holds', async () => {
      const browser = await reader();
      await sit(browser, 'again');
      await nextEdition(site);
      await later(browser, 1);
      expect(readable((await browser.get(home)).html)).toContain('front of card-g');
      const newest = (await site.app.get(Editions).newestOf(slug))!;
      await site.app
        .get(Writes)
        .unit((unit) => unit.update(Enrolment, { courseId: newest.courseId }, { editionId: newest.id }));
      const page = readable((await browser.get(home)).html);
      expect(page).not.toContain('front of card-g');
      const front = await browser.get(next);
      expect(readable(front.html)).toContain(
        'This was changed since you last answered it. What does the front of card-a',
      );
      const back = await show(browser, front);
      expect(readable(back.html)).toContain('The new back of card-a says it');
      await rate(browser, back, 'good');
      await later(browser, 30);
      expect((await browser.get(next)).html).not.toContain('This was changed');
    });
  });
});
