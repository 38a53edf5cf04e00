/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { DraftPieces } from '../../src/catalog/draft/draft-pieces.service.js';
import { anselm, leonie, onStaff, rhea, small } from '../support/studio.js';
import { addWrittenCourse } from '../support/written-course.js';
import { Keyboard } from './keyboard.js';
import { axe, injectedAxe, sideways } from './looking.js';
import { Stage } from './stage.js';

jest.setTimeout(240_000);

const path = '/studio/courses/small/draft/lessons/m1-plain';

/** As Word puts it on the clipboard: lists as paragraphs, everything with a style, and a script that somebody hid in it. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
<!--StartFragment--><h1 style='color:blue'>From Word<o:p></o:p></h1>
<p class=MsoNormal style='margin:0cm'><b style='mso-bidi-font-weight:normal'>Bold</b> and <span style='font-style:italic'>slanted</span>,
<a href="https://who.int" onclick="alert(1)">a link</a> and <a href="javascript:alert(2)">none</a>.<script>alert(3)</script><img src="https://evil.example/x.png" onerror="alert(4)"></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;</span></span><![endif]>one</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o&nbsp;</span>within</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>two</p>
<table border=1><tr><td style='width:50%'><p>Arm</p></td><td><p>People</p></td></tr><tr><td><p>A</p><p>B</p></td><td>31</td></tr></table>
<!--EndFragment--></body></html>`;

const pasted = `## From Word

**Bold** and *slanted*, [a link](https://who.int) and none.

- one
  - within
- two

| Arm | People |
| --- | --- |
| A B | 31 |
`;

describe('the lesson editor', () => {
  let stage: Stage;
  let courseId: string;
  beforeAll(async () => {
    stage = await Stage.open();
    await addWrittenCourse(stage.site);
    ({ courseId } = await small(stage.site));
  });
  afterAll(() => stage?.close());

  const lesson = async () =>
    (await stage.site.app.get(DraftPieces).at(courseId, { kind: 'lesson', key: 'm1-plain' })).content;
  const put = async (markdown: string) => {
    const pieces = stage.site.app.get(DraftPieces);
    const piece = await pieces.at(courseId, { kind: 'lesson', key: 'm1-plain' });
    await pieces.save(courseId, piece, { content: { ...piece.content, markdown }, after: null, by: (await leader).id });
  };
  let leader: ReturnType<typeof onStaff>;
  const begin = async (markdown = '') => {
    leader ??= onStaff(stage.site, leonie, 'lead');
    await put(markdown);
    const page = await stage.page({ as: (await leader).browser, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.locator('.ProseMirror').waitFor();
    return page;
  };
  /** What is said to be saved is what the draft holds. */
  const saved = async (page: Page, wanted: string) => {
    await page.waitForFunction(() => /^Saved at/.test(document.getElementById('saved')!.textContent));
    for (let tries = 0; tries < 40 && (await lesson()).markdown !== wanted; tries += 1) await page.waitForTimeout(250);
    expect((await lesson()).markdown).toBe(wanted);
  };
  const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  const pick = async (page: Page, name: string, words: string, found: RegExp) => {
    await tool(page, name).click();
    await page.getByRole('combobox', { name: 'Search' }).fill(words);
    await page.getByRole('option', { name: found }).first().click();
  };

  it('writes words, a citation, a claim and a table, and saves them as Markdown while one writes', async () => {
    const page = await begin();
    await page.locator('.ProseMirror').click();
    await page.keyboard.type('## What it found');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It was ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('small');
    await page.keyboard.press('Control+b');
    await pick(page, 'Citation', 'brom', /Brom 2017.*Cite as support/);
    await page.keyboard.type('.');
    expect(await injectedAxe(page)).toEqual([]);
    await pick(page, 'Claim', 'c67', /^C67.*Certainty: Low/);
    await page.keyboard.type('A small trial.');
    await page.keyboard.press('Control+Enter');
    await tool(page, 'Table').click();
    for (const cell of ['Arm', 'People', 'n', 'Waiting', '31', 'x', 'Treated', '32', 'y']) {
      await page.keyboard.type(cell);
      if (cell !== 'y') await page.keyboard.press('Tab');
    }
    await tool(page, 'Remove the column').click();
    expect(await axe(page)).toEqual([]);
    await saved(
      page,
      '## What it found\n\nIt was **small** [@brom2017].\n\n::: claim c67\nA small trial.\n:::\n\n| Arm | People |\n| --- | --- |\n| Waiting | 31 |\n| Treated | 32 |\n',
    );
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.locator('#preview_leaf .claim').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('button', { name: 'Source', exact: true }).click();
    await page.getByLabel('Text of the lesson, as source').fill('From the source.\n');
    await saved(page, 'From the source.\n');
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await page.locator('.ProseMirror').getByText('From the source.').waitFor();
  });

  it('keeps the structure of what is pasted from Word, and drops the rest', async () => {
    const page = await begin();
    await page.locator('.ProseMirror').click();
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')!.dispatchEvent(event);
    }, word);
    await saved(page, pasted);
  });

  it('changes nothing but the block that is written in', async () => {
    const before = 'First,\nwith a break of its own.\n\n\n* odd\n* list\n\nLast\n';
    const page = await begin(before);
    await page.locator('.ProseMirror > p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' words.');
    await saved(page, 'First,\nwith a break of its own.\n\n\n* odd\n* list\n\nLast words.\n');
  });

  it('shows a second author the first one, and lets them bring two versions together', async () => {
    const page = await begin('First.\n\nSecond.\n');
    const { browser: author } = await onStaff(stage.site, anselm, 'author');
    const other = await stage.page({ as: author, reducedMotion: 'reduce' });
    await other.goto(path);
    await other.getByText('Leonie Vasquez-Holt has this lesson open now.').waitFor();
    await other.locator('.ProseMirror > p').first().click();
    await other.keyboard.press('End');
    await other.keyboard.type(' Theirs.');
    await saved(other, 'First. Theirs.\n\nSecond.\n');
    await page.locator('.ProseMirror > p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Mine.');
    await page.getByRole('button', { name: 'Bring the two together' }).click();
    await page.getByRole('heading', { name: 'Two versions of this lesson' }).waitFor();
    expect((await lesson()).markdown).toBe('First. Theirs.\n\nSecond.\n');
    expect(await injectedAxe(page)).toEqual([]);
    await page.getByLabel('Take both, mine first').check();
    await page.getByRole('button', { name: 'Save the two as one' }).click();
    await page.getByText('The two versions are one, and it is saved.').waitFor();
    expect((await lesson()).markdown).toBe('First. Mine.\n\nFirst. Theirs.\n\nSecond.\n');
  });

  it('is worked by the keyboard alone, and lets it go again', async () => {
    const page = await begin();
    const hands = new Keyboard(page);
    await hands.reach(page.locator('.ProseMirror'));
    await page.keyboard.type('A trial');
    await page.keyboard.press('Alt+F10');
    while ((await page.locator(':focus').textContent()) !== 'Citation') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('jerome');
    await page.getByRole('option', { name: /Retracted.*Jerome 2020.*Cite as history/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- a list');
    await saved(page, 'A trial [@jerome2020:history].\n\n- a list\n');
    await hands.go(page.getByRole('button', { name: 'Save the lesson' }));
    expect((await lesson()).markdown).toBe('A trial [@jerome2020:history].\n\n- a list\n');
    expect([...hands.faults]).toEqual([]);
  });

  it('works without scripts', async () => {
    await begin('First.\n');
    const { browser } = await onStaff(stage.site, rhea, 'author');
    const page = await stage.page({ as: browser, javaScriptEnabled: false });
    await page.goto(path);
    await page.getByLabel('Text of the lesson, as source').fill('## By hand\n\n::: key-point\nA point.\n:::\n');
    await page.getByRole('button', { name: 'Show the preview' }).click();
    await page.locator('#preview_leaf .callout').getByText('A point.').waitFor();
    expect((await lesson()).markdown).toBe('First.\n');
    await page.getByRole('button', { name: 'Save the lesson' }).click();
    await page.getByText('The lesson is saved.').waitFor();
    expect((await lesson()).markdown).toBe('## By hand\n\n::: key-point\nA point.\n:::\n');
  });

  it('broke no rule of the content policy, and nothing else, on the way', () => {
    expect(stage.troubles.filter((trouble) => !trouble.includes(': 409 '))).toEqual([]);
  });
});
