import { DraftPieces } from '../../../../../src/catalog/draft/draft-pieces.service.js';
import { toRich } from '../../../../../src/catalog/rich/to-rich.js';
import type { Answer, Browser } from '../../../../support/browser.js';
import { databases } from '../../../../support/databases.js';
import { linkTo, press, readable } from '../../../../support/page.js';
import { quizCourse } from '../../../../support/quiz-course.js';
import type { TestSite } from '../../../../support/site.js';
import { anselm, leonie, onStaff, rhea, small } from '../../../../support/studio.js';
import { noor, register } from '../../../../support/world.js';

jest.setTimeout(120_000);

interface Found {
  readonly key: string;
  readonly status: string;
  readonly grade: { readonly word: string };
  readonly roles: readonly { readonly value: string }[];
}

/** What a script is answered, by one address or another. */
interface Told {
  readonly said: string;
  readonly hash: string;
  readonly html: string;
  readonly others: string;
  readonly markdown: string;
  readonly document: object;
  readonly clashes: readonly string[];
  readonly found: readonly Found[];
  readonly headings: readonly object[];
  readonly names: { readonly studies: object; readonly claims: Readonly<Record<string, string>> };
}

const path = '/studio/courses/small/draft/lessons/m1-trial';
const json = { Accept: 'application/json' };
const name = { kind: 'lesson', key: 'm1-trial' } as const;
const text = '## One\n\nFirst.\n\nSecond.\n\nThird.\n';

describe.each(databases)('writing a lesson on %s', (_name, make) => {
  let site: TestSite;
  let lead: Browser;
  let author: Browser;
  let reviewer: Browser;
  let courseId: string;

  beforeAll(async () => {
    site = await quizCourse(make, { open: 'passMark: 80\nattempts: 3\nreveal: after-submission' });
    ({ courseId } = await small(site));
    ({ browser: lead } = await onStaff(site, leonie, 'lead'));
    ({ browser: author } = await onStaff(site, anselm, 'author'));
    ({ browser: reviewer } = await onStaff(site, rhea, 'reviewer'));
  });
  afterAll(() => site.close());

  const markdown = async () => (await site.app.get(DraftPieces).at(courseId, name)).content.markdown;
  const save = async (browser: Browser, typed: Record<string, string>) =>
    press(browser, await browser.get(path), 'Save the lesson', typed);
  const told = (answer: Answer) => JSON.parse(answer.html) as Told;
  const after = (page: Answer) => /name="after" value="(\w+)"/.exec(page.html)![1]!;

  it('saves the form, and shows it again as it is stored', async () => {
    const saved = await save(lead, {
      title: 'A title',
      summary: 'A summary.',
      markdown: text.replaceAll('\n', '\r\n'),
    });
    expect(saved.location).toBe(`${path}?now=saved`);
    expect(await markdown()).toBe(text);
    const page = await lead.follow(saved);
    expect(readable(page.html)).toContain('The lesson is saved.');
    expect(page.html).toContain('<h1 lang="en">A title</h1>');
    expect(page.html).toContain('>\n## One\n\nFirst.');
  });

  it('keeps the objectives that are ticked', async () => {
    await save(lead, { 'objective.m1-read': '' });
    expect((await site.app.get(DraftPieces).at(courseId, name)).content.objectives).toEqual([]);
    await save(lead, { 'objective.m1-read': '1' });
    expect((await site.app.get(DraftPieces).at(courseId, name)).content.objectives).toEqual(['m1-read']);
  });

  it('shows what was typed as practitioners see it, and saves nothing', async () => {
    await save(lead, { markdown: text });
    const typed = '::: claim c67\n:::\n\nIt was small [@brom2017].\n\n::: reflection mine\nWhich of yours?\n:::\n';
    const shown = await press(lead, await lead.get(path), 'Show the preview', { markdown: typed });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('<div class="claim"');
    expect(readable(shown.html)).toContain('Certainty Low');
    expect(readable(shown.html)).toContain('Practitioners write a private note here.');
    expect(shown.html).toContain('>\n::: claim c67');
    expect(await markdown()).toBe(text);
  });

  it('makes nothing of scripts, in the page, the preview and the clash', async () => {
    const hostile =
      '<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n\n</textarea><script>alert(2)</script>\n';
    const shown = await press(lead, await lead.get(path), 'Show the preview', {
      markdown: hostile,
      title: '"><script>',
    });
    expect(shown.html).not.toMatch(/<script>|<img src=x|href="javascript:|<\/textarea><script/i);
    const answer = told(await lead.post(`${path}/preview`, { markdown: hostile }, json));
    expect(answer.html).not.toMatch(/<script|<img|href="javascript:/i);
  });

  it('refuses a lesson that is too long and keeps what was typed', async () => {
    await save(lead, { markdown: text });
    const long = 'Words of a long lesson. '.repeat(9000);
    const page = await lead.get(path);
    const refused = await lead.upload(path, 'none', Buffer.alloc(0), {
      markdown: long,
      after: after(page),
      title: 'T',
    });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('This text has 216 kB, and a lesson has at most 200 kB.');
    expect(refused.html).toContain(long);
    const megabyte = await lead.upload(path, 'none', Buffer.alloc(0), {
      markdown: 'x'.repeat(1_000_000),
      after: after(page),
    });
    expect(megabyte.status).toBe(422);
    expect((await lead.upload(path, 'none', Buffer.alloc(0), { markdown: 'x'.repeat(4_000_000) })).status).toBe(413);
    expect(await markdown()).toBe(text);
  });

  describe('with a script', () => {
    const send = (browser: Browser, fields: Record<string, string>, to = path) => browser.post(to, fields, json);

    it('saves the rich document as Markdown, and says so when it is stored', async () => {
      await save(lead, { markdown: text, title: 'T' });
      const page = await lead.get(path);
      const document = toRich(text);
      const [head, , ...rest] = document.content;
      const changed = [head, { type: 'paragraph', content: [{ type: 'text', text: 'New *words*.' }] }, ...rest];
      const answer = await send(lead, {
        after: after(page),
        title: 'T',
        document: JSON.stringify({ ...document, content: changed }),
      });
      expect(answer.status).toBe(200);
      expect(told(answer).said).toMatch(/^Saved at \d\d:\d\d/);
      expect(await markdown()).toBe('## One\n\nNew \\*words\\*.\n\nSecond.\n\nThird.\n');
      expect(told(answer).hash).toBe(after(await lead.get(path)));
    });

    it('refuses a document that cannot be read, and leaves the text as it is', async () => {
      const page = await lead.get(path);
      const before = await markdown();
      for (const document of ['{', '[]', '{"type":"doc"}', `${'['.repeat(50_000)}`, '{"type":"text","text":"x"}']) {
        expect((await send(lead, { after: after(page), title: 'T', document })).status).toBe(422);
      }
      expect(await markdown()).toBe(before);
    });

    it('gives the text in both forms, with names of what it refers to', async () => {
      await lead.get(path);
      const answer = told(
        await send(lead, { markdown: '## A *b*\n\nX [@brom2017].\n\n::: claim c67\n:::\n' }, `${path}/conversion`),
      );
      expect(answer.headings).toEqual([{ id: 'a-b', text: 'A b' }]);
      expect(answer.names.studies).toEqual({ brom2017: 'Brom 2017' });
      expect(answer.names.claims.c67).toContain('Certainty: Low');
      const back = told(await send(lead, { document: JSON.stringify(answer.document) }, `${path}/conversion`));
      expect(back.markdown).toBe('## A *b*\n\nX [@brom2017].\n\n::: claim c67\n:::\n');
    });

    it('says who else has the lesson open', async () => {
      await author.get(path);
      await lead.get(path);
      expect(told(await send(lead, {}, `${path}/presence`)).others).toBe('Anselm Okoro has this lesson open now.');
      site.clock.advance({ seconds: 90 });
      expect(told(await send(lead, {}, `${path}/presence`)).others).toBe('');
    });

    it('finds studies by name and DOI, and offers a retracted one for history alone', async () => {
      const find = async (query: string) => told(await lead.get(`${path}/pick?${query}`, json)).found;
      expect((await find('kind=study&q=brom')).map(({ key }) => key)).toEqual(['brom2017']);
      expect((await find('kind=study&q=10.1002/jts.22189'))[0]!.key).toBe('brom2017');
      const [retracted] = await find('kind=study&q=jerome');
      expect(retracted!.status).toMatch(/^Retracted/);
      expect(retracted!.roles.map(({ value }) => value)).toEqual(['against', 'history']);
      const [claim] = await find('kind=claim&q=waiting');
      expect(claim!.grade.word).toBe('Low');
      expect((await find('kind=figure&q=people')).map(({ key }) => key)).toEqual(['brom-arms']);
    });
  });

  it('has a page that says what to type for a study', async () => {
    const page = await lead.get(path);
    const found = await lead.get(
      `${linkTo(page, 'Find what to type for a study, a claim, a figure, a term or a medium')}?q=jerome`,
    );
    expect(readable(found.html)).toContain('Cite as history [@jerome2020:history]');
    expect(found.html).not.toContain('[@jerome2020]');
  });

  describe('a clash', () => {
    const begin = async () => {
      await save(lead, { markdown: text, title: 'T', summary: 'S' });
      return { mine: await lead.get(path), theirs: await author.get(path) };
    };

    it('settles itself where each changed another place', async () => {
      const { mine, theirs } = await begin();
      await press(author, theirs, 'Save the lesson', { markdown: text.replace('Third.', 'Theirs.') });
      const saved = await press(lead, mine, 'Save the lesson', {
        markdown: text.replace('First.', 'Mine.'),
        title: 'My title',
      });
      expect(saved.location).toBe(`${path}?now=merged`);
      expect(await markdown()).toBe('## One\n\nMine.\n\nSecond.\n\nTheirs.\n');
      expect(readable((await lead.get(path)).html)).toContain('My title');
    });

    it('asks where both changed the same place, and saves what is chosen', async () => {
      const { mine, theirs } = await begin();
      await press(author, theirs, 'Save the lesson', {
        markdown: text.replace('First.', 'Theirs.'),
        title: 'Their title',
      });
      const asked = await press(lead, mine, 'Save the lesson', {
        markdown: text.replace('First.', 'Mine.'),
        title: 'My title',
      });
      expect(asked.status).toBe(409);
      expect(readable(asked.html)).toContain('Anselm Okoro saved this lesson at');
      expect(await markdown()).toBe(text.replace('First.', 'Theirs.'));
      const again = await press(lead, asked, 'Save the two as one', { 'line.title': 'theirs' });
      expect(again.status).toBe(422);
      expect(readable(again.html)).toContain('Choose what to take at: Place 1 of 1.');
      const saved = await press(lead, again, 'Save the two as one', { 'line.title': 'theirs', 'part.0': 'both' });
      expect(saved.location).toBe(`${path}?now=merged`);
      expect(await markdown()).toBe('## One\n\nMine.\n\nTheirs.\n\nSecond.\n\nThird.\n');
      expect(readable((await lead.get(path)).html)).toContain('Their title');
    });

    it('asks again where the other went on in the meantime', async () => {
      const { mine, theirs } = await begin();
      await press(author, theirs, 'Save the lesson', { markdown: text.replace('First.', 'Theirs.') });
      const asked = await press(lead, mine, 'Save the lesson', { markdown: text.replace('First.', 'Mine.') });
      await save(author, { markdown: text.replace('First.', 'Theirs, later.') });
      const again = await press(lead, asked, 'Save the two as one', { 'part.0': 'mine' });
      expect(again.status).toBe(409);
      expect(readable(again.html)).toContain('Theirs, later.');
      expect(await markdown()).toBe(text.replace('First.', 'Theirs, later.'));
    });

    it('is told to a script without anything being written', async () => {
      const { mine, theirs } = await begin();
      await press(author, theirs, 'Save the lesson', { markdown: text.replace('Third.', 'Theirs.') });
      const answer = await lead.post(path, { after: after(mine), markdown: 'Mine.\n', title: 'T' }, json);
      expect(answer.status).toBe(409);
      expect(told(answer).clashes[0]).toContain('Anselm Okoro saved this lesson at');
      expect(await markdown()).toBe(text.replace('Third.', 'Theirs.'));
    });
  });

  describe('those who do not write', () => {
    it('lets a reviewer read the lesson and nothing else', async () => {
      const page = await reviewer.get(path);
      expect(readable(page.html)).toContain('You can read this draft. Its authors write it.');
      expect(page.html).not.toContain('lesson_form');
      expect(page.html).toContain('id="preview_leaf"');
      for (const [to, method] of [
        ['', 'post'],
        ['/preview', 'post'],
        ['/conversion', 'post'],
        ['/presence', 'post'],
        ['/merge', 'post'],
        ['/pick', 'get'],
      ] as const) {
        expect((await reviewer[method](path + to, {})).status).toBe(404);
      }
    });

    it('is not there for others, nor in another course or under another key', async () => {
      const stranger = await register(site, noor);
      expect((await stranger.get(path)).status).toBe(404);
      expect((await lead.get('/studio/courses/other/draft/lessons/m1-trial')).status).toBe(404);
      expect((await lead.get('/studio/courses/small/draft/lessons/m1-quiz')).status).toBe(404);
    });
  });
});
