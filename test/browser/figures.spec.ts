/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { ContentFolder, firstLesson } from '../support/content-folder.js';
import { course } from '../support/site.js';
import { lessonKeys, practitioner, robin } from '../support/world.js';
import { Stage } from './stage.js';

jest.setTimeout(180_000);

const keys = readdirSync('content/evidence/figures').flatMap((file) =>
  (parse(readFileSync(join('content/evidence/figures', file), 'utf8')) as { key: string }[]).map(({ key }) => key),
);

/** axe takes half a minute for all four; the other two are looked at by `npm run prove:pages`. */
const looks = (
  [
    ['light', 1280],
    ['dark', 320],
    ['dark', 1280],
    ['light', 320],
  ] as const
).slice(0, process.env.ATTUNE_EVERY_PAGE ? 4 : 2);

describe('a lesson that shows every figure', () => {
  const folder = new ContentFolder();
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    const figures = keys.map((key) => `::: figure ${key}\n:::\n`).join('\n');
    folder.rewrite(firstLesson, /$/, `\n\n${figures}`);
    stage = await Stage.open({ content: folder.path });
    const reader = await practitioner(stage.site, robin);
    page = await stage.page({ as: reader });
    await page.goto(`/learn/${course}/${(await lessonKeys(stage.site))[0]}`);
    await page.evaluate(() => document.fonts.ready);
  });
  afterAll(async () => {
    await stage?.close();
    folder.remove();
  });

  it('shows each of them, and logs no error', async () => {
    const titles = await page.locator('figure.figure.wide').count();
    expect(titles).toBeGreaterThanOrEqual(keys.length);
    expect(stage.troubles).toEqual([]);
  });

  it.each([
    [320, 'tall'],
    [360, 'tall'],
    [768, 'tall'],
    [1280, 'wide'],
  ] as const)(
    'at %i pixels shows the %s drawing, with no word over another or out of its frame',
    async (width, shown) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.locator(`svg.plot-${shown}`).first().isVisible()).toBe(true);
      expect(
        await page
          .locator(`svg.plot-${shown === 'wide' ? 'tall' : 'wide'}`)
          .first()
          .isVisible(),
      ).toBe(false);
      expect(await page.evaluate(untidyWords)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    },
  );

  it.each(looks)('has nothing for axe to complain of, %s at %i pixels, tables opened', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      document.querySelectorAll('figure details').forEach((each) => each.setAttribute('open', '')),
    );
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('figure.figure').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('puts an image with a name and a description before a screen reader, once for each drawing', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const images = page.getByRole('img').and(page.locator('svg.plot'));
    const described = await images.evaluateAll((all) =>
      all.map((svg) =>
        [svg.getAttribute('aria-labelledby'), svg.getAttribute('aria-describedby')].map(
          (id) => document.getElementById(id ?? '')?.textContent ?? '',
        ),
      ),
    );
    expect(described.length).toBeGreaterThan(5);
    for (const [name = '', description = ''] of described) {
      expect(name).not.toBe('');
      expect(description.length).toBeGreaterThan(name.length);
    }
  });

  it('prints figures whole, the tables with them', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.locator('figure svg.plot').first().isVisible()).toBe(true);
    const breaks = await page
      .locator('figure.figure')
      .first()
      .evaluate((figure) => getComputedStyle(figure).breakInside);
    expect(breaks).toBe('avoid');
  });
});

/** Texts of a drawing that stand outside of it or over one another. Runs in the page. */
function untidyWords(): string[] {
  const untidy: string[] = [];
  for (const svg of document.querySelectorAll('svg.plot')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [at, { text, box }] of boxes.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) untidy.push(`outside: ${text.textContent}`);
      if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) untidy.push(`outside: ${text.textContent}`);
      for (const other of boxes.slice(at + 1)) {
        const beside = box.right <= other.box.left + 1 || other.box.right <= box.left + 1;
        const apart = box.bottom <= other.box.top + 4 || other.box.bottom <= box.top + 4;
        if (!beside && !apart) untidy.push(`over one another: ${text.textContent} | ${other.text.textContent}`);
      }
    }
  }
  return untidy;
}
