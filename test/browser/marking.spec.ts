import type { Page } from 'playwright-core';
import { Grading } from '../../src/learning/grading.entity.js';
import { Marking } from '../../src/learning/marking/marking.entity.js';
import { anselm, leonie, onStaff, rhea, seedAttempts } from '../support/studio.js';
import { addWrittenCourse } from '../support/written-course.js';
import { arriving, type Hands, Pointer } from './hands.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

jest.setTimeout(120_000);

const written = (at: number) => ({ 'essay-1': true, 'essay-2': `Text number ${at}, which is short.` });

describe('marking written responses', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
    await addWrittenCourse(stage.site);
    await seedAttempts(stage.site, 'essay', 5, written);
  });
  afterAll(() => stage?.close());

  const begin = async (page: Page, hands: Hands) => {
    await page.goto('/studio');
    await hands.go(page.getByRole('link', { name: /responses wait|response waits/ }));
    await hands.go(page.getByRole('button', { name: 'Mark the oldest response' }));
  };
  const next = (page: Page) => page.getByRole('button', { name: 'Save and mark the next' });
  const marks = () => stage.site.database.reads.find(Marking, { order: { id: 'ASC' } });

  it('takes a marker with a keyboard two digits and Enter for each', async () => {
    const { browser } = await onStaff(stage.site, leonie, 'lead');
    const page = await stage.page({ as: browser, reducedMotion: 'reduce' });
    const hands = new Keyboard(page);
    await begin(page, hands);
    for (const at of [0, 1]) {
      expect(await page.locator('.response').textContent()).toContain(`Text number ${at}`);
      await hands.reach(page.getByRole('radio').first());
      await page.keyboard.press('3');
      expect(await page.locator(':focus').getAttribute('name')).toBe('level.style');
      await page.keyboard.press('1');
      expect(await page.locator(':focus').textContent()).toBe('Save and mark the next');
      await arriving(page, () => page.keyboard.press('Enter'));
    }
    expect((await marks()).map((marking) => marking.marks)).toEqual([
      { limits: 2, style: 0 },
      { limits: 2, style: 0 },
    ]);
    await hands.write(page.getByLabel('Comment on the whole'), 'See page 3 of 10.');
    expect(await page.getByLabel('Comment on the whole').inputValue()).toBe('See page 3 of 10.');
    await hands.go(page.getByRole('button', { name: 'Skip this one for now' }));
    expect(await page.locator('.response').textContent()).toContain('Text number 3');
    expect([...hands.faults]).toEqual([]);
  });

  it('works without scripts, where digits are not spoken of', async () => {
    const { browser } = await onStaff(stage.site, anselm, 'author');
    const page = await stage.page({ as: browser, javaScriptEnabled: false });
    const hands = new Pointer(page);
    await begin(page, hands);
    expect(await page.getByText('the digits 1, 2, 3').isVisible()).toBe(false);
    await hands.go(next(page));
    expect(await page.getByRole('alert').textContent()).toContain('Choose a level for criterion 2');
    await page.getByLabel('1 point One limit is named').check();
    await page.getByLabel('1 point It is clear').check();
    await page.getByLabel('Comment', { exact: true }).first().fill('Which others?');
    await hands.go(page.getByRole('button', { name: 'Save and go to the list' }));
    expect(await page.getByRole('status').textContent()).toContain('Your marks are saved.');
    expect((await marks()).at(-1)).toMatchObject({
      marks: { limits: 1, style: 1 },
      comments: { limits: 'Which others?' },
    });
    expect(await stage.site.database.reads.countBy(Grading, { reason: 'marked' })).toBe(3);
  });

  it('goes the whole way of a correction without scripts', async () => {
    const { browser } = await onStaff(stage.site, rhea, 'lead');
    const page = await stage.page({ as: browser, javaScriptEnabled: false });
    const hands = new Pointer(page);
    await page.goto('/studio');
    await hands.go(page.getByRole('link', { name: 'A small course' }));
    await hands.go(page.getByRole('link', { name: 'The quiz essay' }));
    await hands.go(page.getByRole('link', { name: 'It was a trial.' }));
    await page.getByLabel('The key was wrong').check();
    await page.getByLabel('False', { exact: true }).check();
    await hands.go(page.getByRole('button', { name: 'See what it would change' }));
    expect(await page.getByRole('row', { name: /Attempts that lose/ }).textContent()).toContain('5');
    await hands.go(page.getByRole('button', { name: 'Apply the correction' }));
    expect(await page.getByRole('alert').textContent()).toContain('Say why');
    await page.getByLabel('Reason').fill('The paper calls it a case series.');
    await hands.go(page.getByRole('button', { name: 'Apply the correction' }));
    expect(await page.getByRole('status').textContent()).toContain('It is being applied');
    expect(stage.troubles).toEqual([]);
  });
});
