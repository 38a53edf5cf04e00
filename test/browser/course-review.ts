import type { Locator } from 'playwright-core';
import { Editions } from '../../src/catalog/editions.service.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { joins, type ReviewedCourse, reviewedCourse } from '../support/reviewed-course.js';
import { rhea } from '../support/studio.js';
import type { Hands } from './hands.js';
import { injectedAxe } from './looking.js';
import { Stage } from './stage.js';
import { stepByStep, type Way } from './steps.js';

/** From a first comment on a draft to the edition that comes out at its time: between its lead and its reviewer. */
export function courseReview<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    const step = stepByStep();
    let stage: Stage;
    let course: ReviewedCourse;
    let lead: H;
    let reviewer: H;

    beforeAll(async () => {
      stage = await Stage.open();
      course = await reviewedCourse(stage.site);
      const { browser } = await joins(stage.site, course, rhea, 'reviewer');
      const handsOf = async (as: typeof browser) =>
        way.hands(await stage.page({ as, javaScriptEnabled: way.scripts, reducedMotion: 'reduce' }));
      [lead, reviewer] = [await handsOf(course.lead.browser), await handsOf(browser)];
    });
    afterAll(() => stage?.close());

    const button = ({ page }: Hands, name: string): Locator => page.getByRole('button', { name, exact: true }).first();
    const link = ({ page }: Hands, name: string | RegExp): Locator => page.getByRole('link', { name }).first();
    const field = ({ page }: Hands, name: string): Locator => page.getByLabel(name, { exact: true });
    const notice = ({ page }: Hands): Promise<string> => page.getByRole('status').first().innerText();
    const words = ({ page }: Hands): Promise<string> => page.locator('main').innerText();
    const open = ({ page }: Hands, place: string) => page.goto(`${course.at}/${place}`);
    const looksWell = async ({ page }: Hands) => way.scripts && expect(await injectedAxe(page)).toEqual([]);

    step('comments on a passage of the lesson, with the words that are meant', async () => {
      await open(reviewer, 'review');
      await reviewer.go(link(reviewer, /^listening$/));
      const place = reviewer.page.locator('#p3');
      await reviewer.press(place.locator('.add-comment > summary'));
      await reviewer.go(place.getByRole('button', { name: 'Send the comment' }));
      expect(await reviewer.page.locator('.error-summary').innerText()).toContain('Write your comment');
      await reviewer.write(place.getByLabel('Comment', { exact: true }), 'Who says so?');
      await reviewer.write(place.getByLabel('Words that you mean'), 'Notice how you listen');
      await reviewer.go(place.getByRole('button', { name: 'Send the comment' }));
      expect(await notice(reviewer)).toContain('Your comment is kept');
      expect(await place.locator('.thread').innerText()).toContain('Notice how you listen');
      await looksWell(reviewer);
    });

    step('comments on an item of the quiz', async () => {
      await open(reviewer, 'review');
      await reviewer.go(link(reviewer, 'Heard'));
      const item = reviewer.page.locator('.item-reviewed').first();
      await reviewer.press(item.locator('.as-asked + details > summary'));
      expect(await item.innerText()).toContain('The lesson says so');
      await reviewer.press(item.locator('.add-comment > summary'));
      await reviewer.write(item.getByLabel('Comment', { exact: true }), 'Too easy.');
      await reviewer.go(item.getByRole('button', { name: 'Send the comment' }));
      expect(await item.locator('.thread').innerText()).toContain('Too easy.');
    });

    step('finds the comments of the other, answers one and resolves it', async () => {
      await open(lead, 'review');
      await lead.choose(field(lead, 'With words of'), rhea.name);
      await lead.go(button(lead, 'Show'));
      expect(await lead.page.locator('#comments ~ [role=status]').innerText()).toBe('2 places with comments');
      await lead.go(link(lead, /listening/));
      const thread = lead.page.locator('#p3 .thread');
      await lead.press(thread.getByText('Answer', { exact: true }));
      await lead.write(thread.getByLabel('Your answer'), 'The manual does.');
      await lead.go(thread.getByRole('button', { name: 'Send the answer' }));
      expect(await notice(lead)).toBe('Your answer is kept.');
      await lead.go(thread.getByRole('button', { name: 'Resolve' }));
      expect(await notice(lead)).toBe('Resolved.');
      expect(await thread.innerText()).toContain('Resolved by Leonie Vasquez-Holt');
    });

    step('opens it again to answer, and changes another comment before taking it back', async () => {
      await open(reviewer, 'review');
      await reviewer.choose(field(reviewer, 'Which'), 'Resolved');
      await reviewer.go(button(reviewer, 'Show'));
      await reviewer.go(link(reviewer, /listening/));
      const thread = reviewer.page.locator('#p3 .thread');
      await reviewer.go(thread.getByRole('button', { name: 'Open again' }));
      await reviewer.press(thread.getByText('Answer', { exact: true }));
      await reviewer.write(thread.getByLabel('Your answer'), 'Then it is well.');
      await reviewer.go(thread.getByRole('button', { name: 'Send the answer' }));
      await reviewer.go(thread.getByRole('button', { name: 'Resolve' }));
      await open(reviewer, 'review');
      await reviewer.go(reviewer.page.locator('.thread-rows a').first());
      const other = reviewer.page.locator('.thread').first();
      await reviewer.press(other.getByText('Change', { exact: true }));
      await reviewer.write(other.getByLabel('Comment', { exact: true }), 'Far too easy.');
      await reviewer.go(other.getByRole('button', { name: 'Save' }));
      expect(await other.innerText()).toContain('Far too easy.');
      await reviewer.press(other.getByText('Change', { exact: true }));
      await reviewer.go(other.getByRole('button', { name: 'Withdraw' }));
      expect(await notice(reviewer)).toBe('Withdrawn.');
    });

    step('decides what publishing needs', async () => {
      await open(lead, 'review');
      await lead.tick(lead.page.getByLabel(/The sign-off of a reviewer/));
      await lead.tick(lead.page.getByLabel(/The declarations of everybody/));
      await lead.go(button(lead, 'Save what publishing needs'));
      await open(lead, 'publish');
      expect(await words(lead)).toContain('The review still lacks something.');
      expect(await lead.page.getByLabel('Why it is published although something is missing').count()).toBe(1);
    });

    step('declares financial relationships, and has what was done about them recorded by another', async () => {
      await open(reviewer, 'disclosures');
      await reviewer.tick(field(reviewer, 'I had these relationships'));
      const row = reviewer.page.locator('.declared-row').first();
      await reviewer.write(row.getByLabel('Company'), 'Tern & Daughters');
      await reviewer.choose(row.getByLabel('Kind of relationship'), 'Advice for a fee');
      await reviewer.tick(row.getByLabel('It has ended'));
      await reviewer.go(button(reviewer, 'Declare this'));
      expect(await words(reviewer)).toContain('It stands once somebody else has recorded');
      await open(lead, 'disclosures');
      await lead.tick(field(lead, 'I had no such relationship'));
      await lead.go(button(lead, 'Declare this'));
      const declared = lead.page.getByRole('region', { name: rhea.name });
      await lead.press(declared.getByText('Record what was done'));
      await lead.write(declared.getByLabel('What was done about it'), 'She reviews nothing about their products.');
      await lead.go(declared.getByRole('button', { name: 'Record it' }));
      expect(await notice(lead)).toBe('Recorded.');
      await looksWell(lead);
    });

    step('asks for changes with a note, and then signs the draft', async () => {
      await open(reviewer, 'review');
      await reviewer.go(button(reviewer, 'Ask for changes'));
      expect(await reviewer.page.locator('#note-error').innerText()).toContain('Say what should change');
      await reviewer.write(reviewer.page.locator('#note'), 'Name the manual.');
      await reviewer.go(button(reviewer, 'Ask for changes'));
      expect(await notice(reviewer)).toBe('You have asked for changes.');
      await reviewer.write(reviewer.page.locator('#note'), 'Read whole.');
      await reviewer.go(button(reviewer, 'Sign the draft as it stands'));
      expect(await notice(reviewer)).toBe('You have signed the draft.');
    });

    step('plans the edition for a time, at which it comes out', async () => {
      await open(lead, 'review');
      await lead.go(link(lead, 'Publish'));
      expect(await lead.page.locator('main .finding.stop').count()).toBe(0);
      await looksWell(lead);
      await lead.write(field(lead, 'What changed, for practitioners'), 'The first edition.');
      await lead.tick(field(lead, 'At a time'));
      await lead.write(field(lead, 'Day and time'), '2026-11-23T14:05');
      expect(await field(lead, 'Day and time').inputValue()).toBe('2026-11-23T14:05');
      await lead.go(button(lead, 'Publish edition 1'));
      expect(await notice(lead)).toBe('The edition waits for its time.');
      await looksWell(lead);
      stage.site.clock.advance({ hours: 5, minutes: 6 });
      await stage.site.app.get(JobRunner).runDue();
      expect((await stage.site.app.get(Editions).newestOf(course.slug))!.number).toBe(1);
      await lead.page.reload();
      expect(await lead.page.getByRole('heading', { level: 1 }).innerText()).toBe('Publish edition 2');
    });

    it('met no error and asked no other origin on the way', () => {
      expect(stage.troubles).toEqual([]);
      for (const hands of [lead, reviewer]) way.atTheEnd?.(hands);
    });
  });
}
