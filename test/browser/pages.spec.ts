/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { course } from '../support/site.js';
import { axe, injectedAxe, sideways } from './looking.js';
import { Stage } from './stage.js';
import { everyState, type State } from './states.js';

/** All pages, those of administrators with them, take half an hour where the machine has other work. */
jest.setTimeout(process.env.ATTUNE_EVERY_PAGE === undefined ? 300_000 : 2_400_000);

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const narrowest = { width: 320, height: 640 };

describe('every page in every state', () => {
  const faults = { axe: [] as string[], width: [] as string[], head: [] as string[], way: [] as string[] };
  let stage: Stage;
  let states: readonly State[];

  beforeAll(async () => {
    stage = await Stage.open();
    states = await everyState(stage.site);
    const waiting = [...states];
    await Promise.all([lookAt(waiting), lookAt(waiting)]);
  });
  afterAll(() => stage?.close());

  it('has nothing for axe to complain of, light and dark, on a desk and on a phone', () => {
    expect(faults.axe).toEqual([]);
  });

  it('never scrolls sideways, down to 320 pixels', () => {
    expect(faults.width).toEqual([]);
  });

  it('has a title, one main heading and a language', () => {
    expect(faults.head).toEqual([]);
  });

  it('is the page that was asked for, and no other to which its reader is led', () => {
    expect(faults.way).toEqual([]);
  });

  it('logs no error, keeps to the content policy and asks no other origin for anything', () => {
    expect(stage.troubles).toEqual([]);
  });

  it('prints a lesson as an article, with nothing to press', async () => {
    const { as, path } = states.find(({ path }) => path.startsWith(`/learn/${course}/`))!;
    const page = await stage.page({ as: as! });
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    for (const gone of [
      '.masthead nav',
      '.skip',
      '.outline',
      '.colophon',
      '.finish',
      'main nav',
      'main button:not(.cite, .term)',
    ]) {
      expect([gone, await isShown(gone)]).toEqual([gone, false]);
    }
    for (const kept of ['h1', 'main h2', '.references', '.masthead .wordmark']) {
      expect([kept, await isShown(kept)]).toEqual([kept, true]);
    }
  });

  it('prints a certificate on one sheet', async () => {
    const { as, path } = states.find(({ name }) => name === 'a certificate')!;
    const page = await stage.page({ as: as! });
    await page.goto(path);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('lets the keyboard pass the head of a page', async () => {
    const page = await stage.page();
    await page.goto('/courses');
    for (const key of ['Tab', 'Enter', 'Tab']) await page.keyboard.press(key);
    expect(await page.locator('main :focus').getAttribute('id')).toBe('q');
  });

  it('moves nothing for those who want less motion', async () => {
    const page = await stage.page({ reducedMotion: 'reduce' });
    await page.goto(`/courses/${course}`);
    await page.locator('details > summary').first().click();
    const motion = await page.evaluate(() => ({
      running: document.getAnimations().length,
      scrolling: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    expect(motion).toEqual({ running: 0, scrolling: 'auto' });
  });

  /**
   * Takes one state after another from the list, each person in a browser profile of their own. Every second state is seen
   * light on a desk and dark on a phone, the others the other way round.
   */
  async function lookAt(waiting: State[]): Promise<void> {
    const pages = new Map<State['as'], Page>();
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      const { name, as, path, first } = state;
      const page = pages.get(as) ?? (await stage.page({ ...(as && { as }) }));
      pages.set(as, page);
      const [desk, pocket] = waiting.length % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: desk });
      await page.goto(path);
      const shown = new URL(page.url()).pathname;
      if (shown !== path.replace(/[?#].*/, '')) faults.way.push(`${name}: ${path} led to ${shown}`);
      await first(page);
      faults.head.push(...(await headFaults(page)).map((fault) => `${name}: ${fault}`));
      faults.axe.push(...(await injectedAxe(page)).map((fault) => `${name}, ${desk} on a desk: ${fault}`));
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: pocket });
      faults.axe.push(...(await axe(page)).map((fault) => `${name}, ${pocket} on a phone: ${fault}`));
      for (const size of [wide, phone, narrowest]) {
        await page.setViewportSize(size);
        faults.width.push(...(await sideways(page)).map((fault) => `${name}, ${size.width} px: ${fault}`));
      }
    }
  }
});

const headFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = document.querySelectorAll('h1').length;
    return [
      ...(/^\S.* · (Attune|Harbour University of Applied Sciences)$/.test(document.title)
        ? []
        : [`the title is “${document.title}”`]),
      ...(headings === 1 ? [] : [`${headings} main headings`]),
      ...(document.documentElement.lang === 'en' ? [] : ['no language']),
    ];
  });
