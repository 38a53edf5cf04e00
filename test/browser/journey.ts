/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Manner } from '../support/answers.js';
import { course } from '../support/site.js';
import { lessonKeys, newestLink, paperOf, robin } from '../support/world.js';
import { answer, linesOf } from './answering.js';
import type { Hands } from './hands.js';
import { oneOfEachType } from '../support/one-of-each.js';
import { Stage } from './stage.js';
import { stepByStep, type Way } from './steps.js';

const note = 'I reach for the incident first; “what came before?” comes second.\nAsk earlier.';
/** The package's types promise a namespace where there is a function. */
const decode = jsQR as unknown as typeof jsQR.default;

/** From the landing page to a certificate that somebody else has verified. Each step goes on where the last one stopped. */
export function journey<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    const folder = oneOfEachType();
    let stage: Stage;
    let page: Page;
    let hands: H;
    let serial: string;
    const step = stepByStep();

    beforeAll(async () => {
      stage = await Stage.open({ content: folder.path });
      page = await stage.page({ javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      hands = way.hands(page);
      await page.goto('/');
    });
    afterAll(async () => {
      await stage?.close();
      folder.remove();
    });

    const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();
    const path = () => new URL(page.url()).pathname;
    const item = (name: string) => page.locator(`#item-${name.slice(1)}`);

    step('leads from the landing page to the course, and back to it after registering', async () => {
      await hands.go(link('Read about the course'));
      await hands.go(link('Register to enrol'));
      await hands.write(page.getByLabel('Full name'), robin.name);
      await hands.write(page.getByLabel('Email address'), robin.email);
      await hands.write(page.getByLabel('Password'), robin.password);
      await hands.go(button('Register'));
      await page.goto(await newestLink(stage.site, robin.email));
      await hands.write(page.getByLabel('Password'), robin.password);
      await hands.go(button('Confirm and sign in'));
      expect(path()).toBe(`/courses/${course}`);
    });

    step('enrols whoever has ticked the disclosures', async () => {
      await hands.tick(page.getByLabel('I have read who made this course'));
      await hands.go(button('Enrol in Edition 1'));
      expect(path()).toBe(`/learn/${course}`);
      await hands.go(link(/^Go on: /));
      expect(path()).toBe(`/learn/${course}/${(await lessonKeys(stage.site))[0]}`);
    });

    step('shows the study behind a citation, and puts it away with Escape', async () => {
      const cite = page.locator('button.cite').first();
      const slip = page.locator(`#${await cite.getAttribute('popovertarget')}`);
      expect(await slip.isVisible()).toBe(false);
      await hands.press(cite);
      expect(await slip.isVisible()).toBe(true);
      expect(await slip.locator('.slip-title').innerText()).not.toBe('');
      await page.keyboard.press('Escape');
      expect(await slip.isVisible()).toBe(false);
      expect(await cite.evaluate((each) => each === document.activeElement)).toBe(true);
    });

    step('keeps a reflection', async () => {
      const form = page.locator('.reflection form').first();
      await hands.write(form.getByLabel('Your private note'), note);
      if (!way.scripts) await hands.go(form.getByRole('button', { name: 'Save note' }));
      await form.getByText('Last saved').waitFor();
      await page.goto(path());
      expect(await form.getByLabel('Your private note').inputValue()).toBe(note);
    });

    step('leads through every lesson to the quiz', async () => {
      for (const key of await lessonKeys(stage.site)) {
        expect(path()).toBe(`/learn/${course}/${key}`);
        await hands.go(button('Mark as done and go on'));
      }
      expect(await page.getByText('You have not tried yet').count()).toBe(1);
    });

    step('saves an answer to every type of item, and shows the same answers after a reload', async () => {
      await hands.go(button('Start the quiz'));
      await answerAll('wrong');
      if (!way.scripts) await hands.go(button('Save and stay here'));
      await page.locator('#saved', { hasText: 'Saved at' }).waitFor();
      for (const { name } of await paper()) await stateOf(item(name), 'Saved');
      const given = await filledIn(page);
      await page.goto(path());
      expect(await filledIn(page)).toEqual(given);
      expect(await page.locator('.attempt-state').innerText()).toBe('12 of 12 answered');
    });

    step('fails the attempt without a word about the answers, and offers another', async () => {
      await hands.go(button('Send in for marking'));
      expect(await heading()).toBe('Not passed this time');
      expect(await page.locator('.item-result').count()).toBe(0);
      await hands.go(link('Read the terms and try again'));
      await hands.go(button('Start a new attempt'));
    });

    step('passes with the right answers, and then explains each of them', async () => {
      await answerAll('right');
      await hands.go(button('Send in for marking'));
      expect(await heading()).toBe('Passed, with everything right');
      expect(await page.locator('.item-result').count()).toBe(12);
    });

    step('issues the certificate for a signature', async () => {
      await hands.go(link('Go on with the course'));
      await hands.go(link('Sign the attestation'));
      await hands.tick(page.getByLabel('I sign this statement'));
      await hands.go(button('Sign and issue the certificate'));
      serial = path().split('/').at(-1)!;
      expect(serial).toMatch(/^ATN-2026-/);
      expect(await heading()).toBe(robin.name);
    });

    step('hands the certificate over as a PDF', async () => {
      const download = page.waitForEvent('download');
      await hands.press(link('Download as PDF'));
      const file = await download;
      expect(file.suggestedFilename()).toBe(`attune-certificate-${serial}.pdf`);
      expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    });

    step('lets a stranger confirm the certificate at the address in its code', async () => {
      const { data, width, height } = PNG.sync.read(await page.locator('svg.qr').screenshot({ scale: 'css' }));
      const address = decode(new Uint8ClampedArray(data), width, height)?.data;
      expect(address).toBe(`${stage.site.address}/verify/${serial}`);
      const stranger = await stage.page({ javaScriptEnabled: way.scripts });
      await stranger.goto(address!);
      expect(await stranger.getByRole('heading', { level: 1 }).innerText()).toBe('This certificate is valid');
      expect(await stranger.locator('dl.record').innerText()).toContain(robin.name);
    });

    it('met no error, no breach of the content policy and no other origin on its way', () => {
      expect(stage.troubles).toEqual([]);
      way.atTheEnd?.(hands);
    });

    const paper = () => paperOf(stage.site, path().split('/')[2]!);

    async function answerAll(manner: Manner): Promise<void> {
      for (const { item: asked, name } of await paper()) {
        const field = item(name);
        await answer(asked, field, manner, hands, (moveButton, line) => move(field, moveButton, line));
      }
    }

    /** A line moves by one place. A script keeps the focus with it; without one the page comes back at the item. */
    async function move(field: Locator, moveButton: Locator, line: string): Promise<void> {
      const before = await linesOf(field);
      const at = before.indexOf(line);
      await (way.scripts ? hands.press(moveButton) : hands.go(moveButton));
      expect(await linesOf(field)).toEqual(before.with(at, before[at - 1]!).with(at - 1, line));
      if (way.scripts) expect(await page.locator('li:has(:focus) > span[lang]').innerText()).toBe(line);
      else expect(new URL(page.url()).hash).toBe(`#${await field.getAttribute('id')}`);
    }
  });
}

const stateOf = (field: Locator, state: string): Promise<void> =>
  field.locator('.label > span', { hasText: new RegExp(`^${state}$`) }).waitFor();

/** Everything that the attempt's form would send. */
/** What was answered; the rest of the form is told anew with each page. */
const filledIn = (page: Page) =>
  page
    .locator('#attempt')
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].filter(([name]) => /^i\d/.test(name) && !name.endsWith('.version')),
    );
