import type { Page } from 'playwright-core';
import { answers, begin, noor, paperOf, practitioner, robin } from '../support/world.js';
import { answer } from './answering.js';
import { axe, injectedAxe, sideways } from './looking.js';
import { oneOfEveryKind } from '../support/one-of-each.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

jest.setTimeout(120_000);

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const narrowest = { width: 320, height: 640 };

describe('every kind of item', () => {
  const folder = oneOfEveryKind();
  let stage: Stage;
  let page: Page;
  let attempt: string;

  beforeAll(async () => {
    stage = await Stage.open({ content: folder.path });
    const browser = await practitioner(stage.site, robin);
    attempt = await begin(browser);
    page = await stage.page({ as: browser, reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await stage?.close();
    folder.remove();
  });

  /** What is wrong with the page: light on a desk and dark on a phone, and its width down to 320 pixels. */
  async function faultsOf(name: string): Promise<string[]> {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(desk);
    const faults: string[] = [...(await injectedAxe(page))];
    await photograph(page, `${name}-light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const size of [desk, phone, narrowest]) {
      await page.setViewportSize(size);
      faults.push(...(await sideways(page)));
      await photograph(page, `${name}-${size.width}`);
    }
    return [...faults, ...(await axe(page))];
  }

  it('is asked on a page that is sound at every width, light and dark', async () => {
    await page.goto(`/attempts/${attempt}`);
    await page.locator('.certainty-about > summary').click();
    expect(await faultsOf('asked')).toEqual([]);
  });

  it('is answered by the keyboard alone', async () => {
    await page.setViewportSize(desk);
    const hands = new Keyboard(page);
    const moved = () => Promise.resolve();
    for (const { item, name } of await paperOf(stage.site, attempt)) {
      if (item.type === 'ordering') continue;
      await answer(item, page.locator(`#item-${name.slice(1)}`), 'right', hands, moved);
    }
    await page.locator('.attempt-state', { hasText: '12 of 13' }).waitFor();
    expect([...hands.faults]).toEqual([]);
  });

  it('keeps how sure one is, and says how long a text is', async () => {
    const radio = page
      .getByRole('group', { name: 'How sure are you' })
      .first()
      .getByLabel('Very sure', { exact: true });
    const saved = page.waitForResponse((response) => response.url().endsWith('/answers'));
    await radio.check();
    await saved;
    await page.goto(`/attempts/${attempt}`);
    expect(await page.locator('input[name$=".certainty"]:checked').count()).toBe(1);
    expect(await page.locator('.item:has(textarea) .label').innerText()).toContain('Saved, 21 words');
  });

  it('is explained on a page that is sound at every width, light and dark', async () => {
    await page.getByRole('button', { name: 'Send in for marking' }).click();
    await page.locator('.item-result').first().waitFor();
    expect(await page.locator('.item-result').count()).toBe(13);
    expect(await faultsOf('explained')).toEqual([]);
  });

  it('is explained where it was answered wrongly', async () => {
    const browser = await practitioner(stage.site, noor);
    const other = await begin(browser);
    await browser.get(`/attempts/${other}`);
    await browser.post(`/attempts/${other}/submission`, await answers(stage.site, other, 'wrong'));
    page = await stage.page({ as: browser });
    await page.goto(`/attempts/${other}/result`);
    expect(await faultsOf('wrong')).toEqual([]);
  });

  it('met no error on its way', () => expect(stage.troubles).toEqual([]));
});

/** Pictures for whoever wants to look, in the folder that is named in the environment. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.ATTUNE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
