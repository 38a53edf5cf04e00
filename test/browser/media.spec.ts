/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { mediaFile, mediaFolder, addMediaCourse } from '../support/media-course.js';
import { anselm, leonie, onStaff, small } from '../support/studio.js';
import { press } from '../support/page.js';
import { register, robin } from '../support/world.js';
import { Keyboard } from './keyboard.js';
import { axe, injectedAxe, sideways } from './looking.js';
import { Stage } from './stage.js';

jest.setTimeout(240_000);

const path = '/studio/courses/small/draft/lessons/m1-trial';
const lessonPath = '/learn/small/m1-trial';
const file = (name: string) => `${mediaFolder}/${name}`;

describe('media in the browser', () => {
  let stage: Stage;
  let courseId: string;
  let author: Awaited<ReturnType<typeof onStaff>>;
  beforeAll(async () => {
    stage = await Stage.open();
    await addMediaCourse(stage.site, 'small');
    ({ courseId } = await small(stage.site));
    author = await onStaff(stage.site, leonie, 'lead');
  });
  afterAll(() => stage?.close());

  const pieces = () => stage.site.app.get(DraftPieces);
  const lesson = async () => (await pieces().at(courseId, { kind: 'lesson', key: 'm1-trial' })).content['markdown'];
  const medium = async (key: string) => (await pieces().at(courseId, { kind: 'medium', key })).content;
  const begin = async (markdown: string) => {
    const piece = await pieces().at(courseId, { kind: 'lesson', key: 'm1-trial' });
    const content = { ...piece.content, markdown };
    await pieces().save(courseId, piece, { content, after: null, by: author.id });
    const page = await stage.page({ as: author.browser, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.locator('.ProseMirror').waitFor();
    return page;
  };
  const saved = async (page: Page, wanted: string) => {
    for (let tries = 0; tries < 60 && (await lesson()) !== wanted; tries += 1) await page.waitForTimeout(250);
    expect(await lesson()).toBe(wanted);
  };
  const pickMedium = (page: Page) =>
    page.getByRole('toolbar').getByRole('button', { name: 'Picture, sound, video or PDF' }).click();
  const upload = async (page: Page, name: string) => {
    await pickMedium(page);
    await page.getByLabel('Or upload a file from this device').setInputFiles(file(name));
  };
  const dropped = (page: Page, kind: 'paste' | 'drop', name: string, type: string, html = '') =>
    page.evaluate(
      ({ bytes, ...sent }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], sent.name, { type: sent.type }));
        if (sent.html) data.setData('text/html', sent.html);
        const editor = document.querySelector('.ProseMirror')!;
        const { left, top } = editor.lastElementChild!.getBoundingClientRect();
        const about = { bubbles: true, cancelable: true };
        editor.dispatchEvent(
          sent.kind === 'paste'
            ? new ClipboardEvent('paste', { ...about, clipboardData: data })
            : new DragEvent('drop', { ...about, dataTransfer: data, clientX: left + 5, clientY: top + 5 }),
        );
      },
      { kind, name, type, html, bytes: [...mediaFile(name)] },
    );

  it('are uploaded while one writes, described, captioned, and shown in the preview', async () => {
    const page = await begin('Look.\n');
    await page.locator('.ProseMirror > p').click();
    await page.keyboard.press('End');
    await upload(page, 'chairs.jpg');
    const words = page.getByLabel('In words, for whoever does not see it');
    await words.waitFor();
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await page.getByText('Write what the picture shows, or say that it only decorates.').waitFor();
    expect(await injectedAxe(page)).toEqual([]);
    await words.fill('Two empty chairs.');
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.type('The room.');
    await saved(page, 'Look.\n\n::: media chairs-2\nThe room.\n:::\n');
    expect(await medium('chairs-2')).toMatchObject({ kind: 'image', alt: 'Two empty chairs.' });
    for (const [name, key] of [
      ['talk.mp3', 'talk-2'],
      ['room.webm', 'room-2'],
      ['sheet.pdf', 'sheet-2'],
    ] as const) {
      await upload(page, name);
      await page.locator('.part-medium').getByText(key.replace('-2', ''), { exact: true }).waitFor();
    }
    const all = ['talk-2', 'room-2', 'sheet-2'].map((key) => `\n::: media ${key}\n:::\n`);
    await saved(page, `Look.\n\n::: media chairs-2\nThe room.\n:::\n${all.join('')}`);
    await page.getByText('Still lacks before it can be published: captions and a transcript.').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    for (const shown of ['img[alt="Two empty chairs."]', 'audio', 'video', '.handout a']) {
      await page.locator(`#preview_leaf ${shown}`).waitFor();
    }
    expect(await axe(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  });

  it('come from the clipboard and from a drop, and nothing else of a document with words', async () => {
    const page = await begin('First.\n\nLast.\n');
    await page.locator('.ProseMirror > p').first().click();
    await dropped(page, 'paste', 'chairs.jpg', 'image/jpeg');
    await page.getByLabel('It only decorates and says nothing').check();
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await saved(page, 'First.\n\n::: media chairs-3\n:::\n\nLast.\n');
    expect(await medium('chairs-3')).toMatchObject({ alt: null });
    await dropped(page, 'drop', 'sheet.pdf', 'application/pdf');
    await saved(page, 'First.\n\n::: media chairs-3\n:::\n\nLast.\n\n::: media sheet-3\n:::\n');
    await dropped(page, 'drop', 'talk.en.vtt', 'text/vtt');
    const word = '<p style="color:red">From a document.<img src="file:///c:/x.png"></p>';
    await dropped(page, 'paste', 'chairs.jpg', 'image/jpeg', word);
    for (let tries = 0; tries < 40 && !String(await lesson()).includes('From a document.'); tries += 1) {
      await page.waitForTimeout(250);
    }
    expect(await lesson()).toContain('From a document.');
    expect(await lesson()).not.toMatch(/talk|chairs-4|x\.png/);
  });

  it('that are none of these are refused with a reason, and the picker stays', async () => {
    const page = await begin('Words.\n');
    await upload(page, 'talk.en.vtt');
    await page.locator('#pick_said').getByText(/file/i).waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await lesson()).toBe('Words.\n');
  });

  it('are put in by the keyboard alone', async () => {
    const page = await begin('');
    const hands = new Keyboard(page);
    await hands.reach(page.locator('.ProseMirror'));
    await page.keyboard.type('Listen.');
    await page.keyboard.press('Alt+F10');
    while ((await page.locator(':focus').textContent()) !== 'Picture, sound, video or PDF') {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('a tone');
    await page.locator('#pick_list > li:only-child').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('All of it.');
    await saved(page, 'Listen.\n\n::: media talk\nAll of it.\n:::\n');
    expect([...hands.faults]).toEqual([]);
  });

  it('are uploaded, found and put in without scripts', async () => {
    await begin('First.\n');
    const { browser } = await onStaff(stage.site, anselm, 'author');
    const page = await stage.page({ as: browser, javaScriptEnabled: false });
    const media = await page.goto('/studio/courses/small/draft/media');
    if (media?.status() !== 200) console.log(media?.status(), stage.site.log.slice(-3));
    await page.locator('input[type=file]').setInputFiles(file('chairs.jpg'));
    await page.locator('form.upload button').click();
    await page.waitForURL(/\/media\/chairs-\d+/);
    const [key = ''] = /chairs-\d+/.exec(page.url()) ?? [];
    await page.goto(`${path}/pick?kind=medium&q=chairs`);
    const source = await page.locator('.pick-source', { hasText: key }).textContent();
    expect(source).toBe(`::: media ${key}\n:::`);
    await page.goto(path);
    await page.getByLabel('Text of the lesson, as source').fill(`First.\n\n${source}\n\n::: media room\n:::\n`);
    await page.getByRole('button', { name: 'Show the preview' }).click();
    for (const shown of ['img', 'video']) await page.locator(`#preview_leaf ${shown}`).waitFor();
    await page.getByRole('button', { name: 'Save the lesson' }).click();
    await page.getByText('The lesson is saved.').waitFor();
    expect(await lesson()).toBe(`First.\n\n${source}\n\n::: media room\n:::\n`);
  });

  it('are heard where one stopped, and by chapters', async () => {
    const browser = await register(stage.site, robin);
    await press(browser, await browser.get('/courses/small'), 'Enrol in Edition 1', { acknowledged: '1' });
    const page = await stage.page({ as: browser });
    await page.goto(lessonPath);
    const player = page.locator('audio');
    await page.getByRole('button', { name: /The middle/ }).click();
    const at = () => player.evaluate((audio: HTMLAudioElement) => Math.floor(audio.currentTime));
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 20.5);
    expect(await page.getByRole('button', { name: /The middle/ }).getAttribute('aria-current')).toBe('true');
    expect(await injectedAxe(page)).toEqual([]);
    const kept = page.waitForResponse((response) => response.url().endsWith('/recordings/talk'));
    await player.evaluate((audio: HTMLAudioElement) => audio.pause());
    expect((await kept).status()).toBe(204);
    await page.waitForTimeout(300);
    await page.goto(lessonPath);
    await page.getByText(/^You stopped at 0:2\d\.$/).waitFor();
    expect(await at()).toBe(0);
    await page.getByRole('button', { name: /^Go on at 0:2\d$/ }).click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 20);
    expect(await page.getByText(/You stopped/).count()).toBe(0);
    const plain = await stage.page({ as: browser, javaScriptEnabled: false });
    await plain.goto(lessonPath);
    await plain.getByText(/^You stopped at 0:2\d\.$/).waitFor();
    await plain.locator('.chapters').getByText('The middle').waitFor();
    expect(await plain.locator('button.chapter').count()).toBe(0);
  });

  it('are on paper their words, with where they can be heard', async () => {
    const page = await stage.page({ as: author.browser });
    const browser = await register(stage.site, { ...robin, email: 'paper@robin.example' });
    await press(browser, await browser.get('/courses/small'), 'Enrol in Edition 1', { acknowledged: '1' });
    await page.context().addCookies([{ name: 'attune', value: browser.cookie('attune')!, url: stage.site.address }]);
    await page.goto(lessonPath);
    await page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    for (const gone of ['audio', 'video', '.off-paper', '.handout .slip-acts'])
      expect([gone, await isShown(gone)]).toEqual([gone, false]);
    for (const words of ['.transcript p', '.medium .on-paper', '.medium img'])
      expect([words, await isShown(words)]).toEqual([words, true]);
    await page.getByText(`On the web: ${stage.site.address}${lessonPath}`).waitFor();
  });

  it('broke no rule of the content policy, and nothing else, on the way', () => {
    expect(stage.troubles.filter((trouble) => !/: (?:415|422) /.test(trouble))).toEqual([]);
  });
});
