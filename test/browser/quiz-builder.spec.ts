/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { readItem } from '../../src/assessment/item-schema.js';
import type { Browser } from '../support/browser.js';
import { type DraftCourse, draftCourse } from '../support/draft-course.js';
import { leonie } from '../support/studio.js';
import { signIn } from '../support/world.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

jest.setTimeout(180_000);

/** A button may say more to those who hear it alone. */
const named = (name: string): RegExp => new RegExp(`^${name.replace(': ', ' ?: ')}$`);

describe('the quiz builder', () => {
  let stage: Stage;
  let course: DraftCourse;
  let lead: Browser;

  beforeAll(async () => {
    stage = await Stage.open();
    course = await draftCourse(stage.site, leonie);
    lead = await signIn(stage.site, leonie);
  });
  afterAll(() => stage?.close());

  const arrive = async (page: Page, name: string, within = page.locator('main')): Promise<void> => {
    const arrival = page.waitForEvent('load');
    await within
      .getByRole('button', { name: named(name) })
      .first()
      .click();
    await arrival;
  };

  /** What every item is asked for at its end. */
  async function finish(page: Page): Promise<void> {
    await page.getByLabel('Reason', { exact: true }).fill('It stands in the paper.');
    await page.getByLabel('Objective', { exact: true }).selectOption({ label: 'Read a small trial' });
    await arrive(page, 'Save and try it');
  }

  const newest = async () => (await stage.site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz')).at(-1)!;

  async function begun(name: string, javaScriptEnabled = false): Promise<Page> {
    const page = await stage.page({ as: lead, javaScriptEnabled, reducedMotion: 'reduce' });
    await page.goto(course.quizPath);
    await arrive(page, `Add: ${name}`);
    return page;
  }

  it('makes an item of one answer without scripts, from empty to its result', async () => {
    const page = await begun('One answer');
    await page.getByLabel('Question', { exact: true }).fill('What was compared?');
    const options = ['A waiting list', 'Exposure therapy', 'A medicine', 'Another dose', 'Nothing at all'];
    await arrive(page, 'Add an option');
    for (const [at, text] of options.entries()) {
      await page
        .getByRole('group', { name: `Option ${at + 1}`, exact: true })
        .getByLabel('What it says')
        .fill(text);
    }
    await page.getByRole('group', { name: 'Option 1', exact: true }).getByLabel('This is right').check();
    await arrive(page, 'Remove: Option 4');
    expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe('What was compared?');
    await finish(page);
    await page.getByLabel('A waiting list').check();
    await arrive(page, 'See the result');
    expect(await page.locator('main').innerText()).toContain('Correct, 1 of 1');
    const { key, content } = await newest();
    expect(readItem({ ...content, key }).faults).toEqual([]);
    expect(content['options']).toHaveLength(4);
  });

  it('makes an item of lines in an order without scripts, and moves a line', async () => {
    const page = await begun('Ordering');
    await page.getByLabel('Question', { exact: true }).fill('Put them in order.');
    for (const [at, text] of ['Two', 'One', 'Three'].entries())
      await page.locator(`[name="lines.${at}.text"]`).fill(text);
    await arrive(page, 'Move up: Line 2');
    expect(await page.locator('[name="lines.0.text"]').inputValue()).toBe('One');
    await finish(page);
    await arrive(page, 'See the result');
    const { content } = await newest();
    expect((content['lines'] as { text: string }[]).map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
  });

  it('makes a text with gaps without scripts, whose marks stand in the text by themselves', async () => {
    const page = await begun('Gaps');
    await page.getByLabel('Question', { exact: true }).fill('Fill the gap.');
    await page.getByLabel('Text with its gaps').fill('It was compared with');
    await arrive(page, 'Add a gap to type into');
    expect(await page.getByLabel('Text with its gaps').inputValue()).toBe('It was compared with [[gap1]]');
    await page.getByLabel('What belongs in it').fill('Comparator');
    await page.getByLabel('Texts that are right, one to a line').fill('waiting');
    await finish(page);
    await page.getByLabel('Comparator').fill('Waiting');
    await arrive(page, 'See the result');
    expect(await page.locator('main').innerText()).toContain('Correct, 1 of 1');
  });

  it('makes a statement that is true or false by keyboard alone', async () => {
    const page = await begun('True or false', true);
    const hands = new Keyboard(page);
    await hands.write(page.getByLabel('Question', { exact: true }), 'The trial compared two treatments.');
    await hands.choose(page.getByLabel('The statement is'), 'False');
    await hands.write(page.getByLabel('Reason', { exact: true }), 'The comparator waited.');
    await hands.choose(page.getByLabel('Objective', { exact: true }), 'Read a small trial');
    await hands.go(page.getByRole('button', { name: 'Save', exact: true }).last());
    expect(await page.getByRole('status').first().innerText()).toBe(
      'Saved. Nothing is left to mend before publishing.',
    );
    expect((await newest()).content).toMatchObject({ type: 'true-false', answer: false });
    expect([...hands.faults]).toEqual([]);
  });

  it('logs no error and asks no other origin', () => {
    expect(stage.troubles).toEqual([]);
  });
});
