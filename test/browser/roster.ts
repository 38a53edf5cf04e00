import type { Locator, Page } from 'playwright-core';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { enrolled, slug } from '../support/quiz-course.js';
import { leonie, onStaff } from '../support/studio.js';
import { account, amaru, noor, robin, sasha } from '../support/world.js';
import { addWrittenCourse } from '../support/written-course.js';
import type { Hands } from './hands.js';
import { injectedAxe } from './looking.js';
import { Stage } from './stage.js';
import { stepByStep, type Way } from './steps.js';

const group = 'The evening class';

/** What the lead of a course does for those on it, and what one of them sees of that. */
export function rosterJourney<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    const step = stepByStep();
    let stage: Stage;
    let page: Page;
    let hands: H;
    let learner: H;

    beforeAll(async () => {
      stage = await Stage.open();
      await addWrittenCourse(stage.site);
      const { browser } = await onStaff(stage.site, leonie, 'lead');
      const [as] = [await enrolled(stage.site, noor), await enrolled(stage.site, sasha)];
      await account(stage.site, amaru);
      const handsOf = async (whose: typeof browser) =>
        way.hands(await stage.page({ as: whose, javaScriptEnabled: way.scripts, reducedMotion: 'reduce' }));
      [hands, learner] = [await handsOf(browser), await handsOf(as)];
      page = hands.page;
    });
    afterAll(() => stage?.close());

    const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
    const link = (name: string): Locator => page.locator('main').getByRole('link', { name, exact: true }).first();
    const field = (name: string): Locator => page.getByLabel(name, { exact: true });
    const notice = (): Promise<string> => page.getByRole('status').first().innerText();
    const words = (): Promise<string> => page.locator('main').innerText();
    const looksWell = async () => way.scripts && expect(await injectedAxe(page)).toEqual([]);
    const names = () => page.locator('.roster tbody th a').allInnerTexts();

    step('finds a person, and leaves out whoever is elsewhere in the course', async () => {
      await page.goto('/studio');
      await hands.go(page.locator(`main a[href='/studio/courses/${slug}']`).first());
      await hands.go(page.getByRole('link', { name: 'Roster', exact: true }));
      expect((await names()).sort()).toEqual([noor.name, sasha.name]);
      await hands.write(field('Name or address'), 'van dael');
      await hands.go(button('Find'));
      expect(await names()).toEqual([noor.name]);
      await hands.choose(field('Where they are'), 'Certified');
      await hands.go(button('Find'));
      expect(await words()).toContain('Nobody on this course fits what you asked for.');
      await hands.go(link('Show everybody'));
      await hands.choose(field('Order'), 'By name');
      await hands.go(button('Find'));
      expect(await names()).toEqual([noor.name, sasha.name]);
    });

    step('takes what it found home as a table', async () => {
      const download = page.waitForEvent('download');
      await hands.press(link('Download these as CSV'));
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    });

    step('enrols a list once the dry run has said what it would do', async () => {
      await hands.go(link('Enrol people'));
      await hands.go(button('Check the file'));
      expect(await page.locator('.error-summary').innerText()).toContain('Paste at least one address');
      await hands.write(field('Addresses'), `${amaru.email}\n${robin.name} <${robin.email}>\nnobody@\n${noor.email}`);
      await hands.go(button('Check the file'));
      expect(await words()).toContain('1 line cannot be used as it is');
      await looksWell();
      await hands.go(page.getByRole('link', { name: /^To mend/ }));
      expect(await page.locator('tbody tr').count()).toBe(1);
      await hands.go(button('Enrol 1 and invite 1'));
      await stage.site.app.get(JobRunner).runDue();
      await hands.go(link('Look again'));
      expect(await notice()).toContain('1 person was enrolled');
      await hands.go(page.getByRole('link', { name: 'People', exact: true }));
      expect(await names()).toContain(amaru.name);
    });

    step('makes a group and puts two people into it', async () => {
      await hands.go(page.getByRole('link', { name: 'Groups', exact: true }));
      await hands.write(field('Name'), 'The class');
      await hands.go(button('Make the group'));
      await hands.press(page.getByText('Change The class'));
      await hands.write(field('Name of the group'), group);
      await hands.go(button('Rename'));
      await hands.go(link('Who is in which group is said in the roster.'));
      for (const { name } of [noor, amaru]) await hands.tick(page.getByLabel(`Choose ${name}`));
      await hands.choose(page.locator('#to'), group);
      await hands.go(button('Put them into the group'));
      expect(await notice()).toBe('2 people were put into the group.');
      await hands.choose(field('Group'), group);
      await hands.go(button('Find'));
      expect((await names()).sort()).toEqual([amaru.name, noor.name]);
      await looksWell();
    });

    step('sets a date for the group, and another for one of them', async () => {
      await hands.go(page.getByRole('link', { name: 'Due dates', exact: true }));
      await hands.choose(field('For whom'), group);
      await hands.go(button('Set the date'));
      expect(await page.locator('#day-error').innerText()).toContain('Choose a day');
      await hands.write(page.locator('#day'), '2026-12-04');
      await hands.go(button('Set the date'));
      expect(await words()).toContain('By the end of Friday, 4 December 2026');
      await hands.go(page.getByRole('link', { name: 'People', exact: true }));
      await hands.go(link(noor.name));
      await hands.press(page.getByText('Give this person another date'));
      await hands.write(page.locator('#day'), '2026-12-18');
      await hands.go(button('Set the date'));
      expect(await page.locator('#due ~ ul').innerText()).toContain('18 December 2026');
      await looksWell();
    });

    step('grants them more time', async () => {
      await hands.go(link('See and grant accommodations'));
      await hands.write(page.locator('#percent'), '50');
      await hands.go(button('Grant it'));
      expect(await page.locator('#why-error').innerText()).toContain('Say why this is granted');
      await hands.write(page.locator('#why'), 'Agreed on Friday.');
      await hands.go(button('Grant it'));
      expect(await words()).toContain('50% more time');
      await hands.go(link(noor.name));
      expect(await words()).toContain('1 is in force.');
    });

    step('writes an announcement, looks at it, changes it and makes it', async () => {
      await hands.go(page.getByRole('link', { name: 'Announcements', exact: true }));
      await hands.choose(field('For whom'), group);
      await hands.write(field('Subject'), 'We meet on Friday');
      await hands.write(field('Text'), 'At **nine**.');
      await hands.write(page.locator('#until'), '2026-12-20');
      await hands.tick(field('Send it by letter too'));
      await hands.go(button('See how it reads'));
      expect(await words()).toContain('2 people see it on the page of the course');
      await hands.go(button('Change it'));
      expect(await page.locator('#until').inputValue()).toBe('2026-12-20');
      await hands.write(field('Text'), 'At **ten**.');
      await hands.go(button('See how it reads'));
      expect(await page.locator('main strong').innerText()).toBe('ten');
      await hands.go(button('Make the announcement'));
      expect(await notice()).toContain('The announcement is made.');
      await looksWell();
    });

    step('is read by one of the group, who puts it away', async () => {
      await learner.page.goto(`/learn/${slug}`);
      expect(await learner.page.locator('main').innerText()).toContain('18 December 2026');
      await learner.go(learner.page.getByRole('button', { name: 'Put “We meet on Friday” away' }));
      expect(await learner.page.locator('.announcement').count()).toBe(0);
    });

    step('takes the date back', async () => {
      await hands.go(page.getByRole('link', { name: 'Due dates', exact: true }));
      await hands.go(button(/^Withdraw: The whole course/));
      expect(await words()).toContain('Nothing is due.');
    });

    it('met no error and asked no other origin on the way', () => {
      expect(stage.troubles).toEqual([]);
      for (const each of [hands, learner]) way.atTheEnd?.(each);
    });
  });
}
