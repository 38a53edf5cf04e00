/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { beginVignettes, walkOn } from '../support/vignette-walk.js';
import { amaru, ines, noor, practitioner, robin, sasha, sendIn } from '../support/world.js';
import { arriving, type Hands, Pointer } from './hands.js';
import { Keyboard } from './keyboard.js';
import { axe, injectedAxe, sideways } from './looking.js';
import { Stage } from './stage.js';

jest.setTimeout(120_000);

const way = [
  '“You dream of them',
  '“I ask everyone this',
  '“Not by that book',
  '“She reports racist',
  '“What would',
  'Two aims',
];
const other = ['“What happens on', '“In outline'];

describe('vignettes in a browser', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ vignettes: true })));
  afterAll(() => stage?.close());

  const choice = (page: Page, words: string) => page.getByRole('button', { name: words });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  /** Walks the first vignette to its end and the second in part, and sends both in. */
  async function walk(hands: Hands): Promise<void> {
    const { page } = hands;
    for (const words of way) {
      await hands.go(choice(page, words));
      expect(await focused(page)).toBe('i1-now');
    }
    await page.getByRole('heading', { name: 'The case has come to its end' }).waitFor();
    for (const words of other) {
      await hands.go(choice(page, words));
      expect(await focused(page)).toBe('i2-now');
    }
    await hands.go(page.getByRole('button', { name: 'Send in for marking' }));
    await page.getByText('with 6 choices. Your way earned 12 of at most 12').waitFor();
    await page.getByText('You sent this in before the end of the case, after 2 choices').waitFor();
    const others = page.locator('details.others').first();
    expect(await others.getByText('“You too,” she says').isVisible()).toBe(false);
    await others.locator('summary').click();
    expect(await others.getByText('“You too,” she says').isVisible()).toBe(true);
  }

  it.each([
    ['with scripts', true, robin],
    ['without scripts', false, sasha],
  ])('are walked %s', async (_how, javaScriptEnabled, who) => {
    const as = await practitioner(stage.site, who);
    const page = await stage.page({ as, javaScriptEnabled });
    await page.goto(`/attempts/${await beginVignettes(as)}`);
    await walk(new Pointer(page));
  });

  it('are walked by the keyboard alone, which goes on at what came of the choice', async () => {
    const as = await practitioner(stage.site, noor);
    const page = await stage.page({ as, reducedMotion: 'reduce' }); // a page that glides is not where it will be
    await page.goto(`/attempts/${await beginVignettes(as)}`);
    const keyboard = new Keyboard(page);
    await walk(keyboard);
    expect([...keyboard.faults]).toEqual([]);
  });

  it('choose nothing by being moved about on, and nothing is saved by it', async () => {
    const as = await practitioner(stage.site, ines);
    const page = await stage.page({ as });
    await page.goto(`/attempts/${await beginVignettes(as)}`);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    for (let stops = 0; stops < 30; stops += 1) await page.keyboard.press('Tab');
    await choice(page, way[0]!).hover();
    await choice(page, way[0]!).focus();
    await page.waitForTimeout(1500);
    expect(sent).toEqual([]);
    expect(await page.getByText('Not answered yet').count()).toBeGreaterThan(0);
  });

  it('count one choice for a double click', async () => {
    const as = await practitioner(stage.site, { ...ines, email: 'double@carvalhal.example' });
    const page = await stage.page({ as });
    await page.goto(`/attempts/${await beginVignettes(as)}`);
    await arriving(page, () => choice(page, way[0]!).dblclick());
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { name: 'Step 2: what do you do?' }).waitFor();
  });

  it('read well in every state, light and dark, down to 320 pixels, and have nothing for axe', async () => {
    const as = await practitioner(stage.site, amaru);
    const id = await beginVignettes(as);
    const page = await stage.page({ as });
    const faults: string[] = [];
    const look = async (name: string) => {
      await page.goto(page.url());
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      for (const [width, colorScheme] of [
        [1280, 'dark'],
        [360, 'light'],
        [320, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        const found = [...(width === 1280 ? await injectedAxe(page) : await axe(page)), ...(await sideways(page))];
        faults.push(...found.map((fault) => `${name}, ${width} px: ${fault}`));
      }
    };
    await page.goto(`/attempts/${id}`);
    await look('the first step');
    await walkOn(as, id, ...way.slice(0, 2));
    await look('the way half gone');
    await walkOn(as, id, ...way.slice(2));
    await look('the end of the way');
    await sendIn(as, id);
    await look('the result');
    expect(faults).toEqual([]);
  });

  it('print with what the other choices would have led to', async () => {
    const as = await practitioner(stage.site, { ...amaru, email: 'paper@quispe.example' });
    const id = await beginVignettes(as);
    await walkOn(as, id, ...way);
    await sendIn(as, id);
    const page = await stage.page({ as });
    await page.goto(`/attempts/${id}/result`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('“You too,” she says').isVisible()).toBe(true);
  });

  it('cause no trouble', () => expect(stage.troubles).toEqual([]));
});
