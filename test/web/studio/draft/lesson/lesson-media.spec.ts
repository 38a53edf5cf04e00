import { DraftPieces } from '../../../../../src/catalog/draft/draft-pieces.service.js';
import { readDocument } from '../../../../../src/catalog/rich/read-document.js';
import { toMarkdown } from '../../../../../src/catalog/rich/to-markdown.js';
import type { Answer, Browser } from '../../../../support/browser.js';
import { databases } from '../../../../support/databases.js';
import { mediaCourse } from '../../../../support/media-course.js';
import { press, readable } from '../../../../support/page.js';
import type { TestSite } from '../../../../support/site.js';
import { leonie, onStaff, rhea, small } from '../../../../support/studio.js';

const path = '/studio/courses/small/draft/lessons/m1-trial';
const item = '/studio/courses/small/draft/quizzes/m1-quiz/items/m1-03';
const json = { Accept: 'application/json' };

interface Medium {
  readonly title: string;
  readonly kind: string;
  readonly src: string;
  readonly about: string;
  readonly lacks: string;
}

interface Told {
  readonly html: string;
  readonly document: object;
  readonly names: { readonly media: Readonly<Record<string, Medium>> };
  readonly found: readonly { readonly key: string; readonly source: string; readonly medium: Medium | null }[];
}

describe.each(databases)('media in a lesson that is written, on %s', (_name, make) => {
  let site: TestSite;
  let courseId: string;
  let lead: Browser;
  let reviewer: Browser;
  beforeAll(async () => {
    site = await mediaCourse(make);
    ({ courseId } = await small(site));
    ({ browser: lead } = await onStaff(site, leonie, 'lead'));
    ({ browser: reviewer } = await onStaff(site, rhea, 'reviewer'));
  });
  afterAll(() => site.close());

  const told = ({ html }: Answer) => JSON.parse(html) as Told;
  const medium = async (key: string) => (await site.app.get(DraftPieces).at(courseId, { kind: 'medium', key })).content;

  it('are found by their titles and kinds, with what is typed for them', async () => {
    const find = async (q: string) => told(await lead.get(`${path}/pick?kind=medium&q=${q}`, json)).found;
    expect((await find('')).map(({ key }) => key).sort()).toEqual(['chairs', 'room', 'sheet', 'talk']);
    expect(await find('video')).toEqual([
      expect.objectContaining({ key: 'room', source: '::: media room\n:::', label: 'A card of colours' }),
    ]);
    const [chairs] = await find('two%20chairs');
    expect(chairs?.medium).toMatchObject({
      kind: 'image',
      about: expect.stringMatching(/^Picture, 1,600 by 900 points/),
    });
    const page = await lead.get(`${path}/pick?kind=medium&q=tone`);
    expect(readable(page.html)).toMatch(/A tone\. Sound, 0:40, 40 kB ::: media talk :::/);
  });

  it('have their names in the editor, and come back from it sign for sign', async () => {
    const { markdown } = (await site.app.get(DraftPieces).at(courseId, { kind: 'lesson', key: 'm1-trial' })).content;
    const { document, names } = told(await lead.post(`${path}/conversion`, { markdown: String(markdown) }, json));
    expect(names.media['chairs']).toMatchObject({ title: 'Two chairs', lacks: '' });
    expect(names.media['chairs']?.src).toMatch(/^\/media\/[0-9a-f]{64}\.webp$/);
    expect(JSON.stringify(document)).toContain('"name":"media","argument":"chairs"');
    expect(toMarkdown(readDocument(JSON.stringify(document))!)).toBe(markdown);
  });

  it('are previewed from the draft, and one that it lacks by its key', async () => {
    const typed = '::: media chairs\nNew *words*.\n:::\n\n::: media nowhere\n:::\n\n::: media sheet\n:::\n';
    const { html } = told(await lead.post(`${path}/preview`, { markdown: typed }, json));
    expect(html).toMatch(/<img src="\/media\/\w+\.webp"[^>]*alt="Two chairs face each other beside a window\."/);
    expect(html).toContain('<figcaption>New <em>words</em>.</figcaption>');
    expect(html).toContain('[nowhere]');
    expect(html).toContain('download="sheet.pdf"');
    const shown = await press(lead, await lead.get(path), 'Show the preview', { markdown: typed });
    expect(shown.html).toContain('<figcaption>New <em>words</em>.</figcaption>');
  });

  it('are described from the editor, by those who write', async () => {
    const describe = (key: string, fields: Record<string, string>, who = lead) =>
      who.post(`${path}/pictures/${key}`, fields, json);
    expect((await describe('chairs', { alt: '  Two empty chairs.  ' })).status).toBe(204);
    expect(await medium('chairs')).toMatchObject({ alt: 'Two empty chairs.', title: 'Two chairs' });
    const refused = await describe('chairs', { alt: ' ' });
    expect([refused.status, refused.html]).toEqual([
      422,
      expect.stringContaining('Write what the picture shows, or say that it only decorates.'),
    ]);
    expect((await describe('chairs', { decorative: '1' })).status).toBe(204);
    expect(await medium('chairs')).toMatchObject({ alt: null });
    expect((await describe('talk', { alt: 'A tone' })).status).toBe(404);
    expect((await describe('nowhere', { alt: 'None' })).status).toBe(404);
    expect((await describe('chairs', { alt: 'Mine' }, reviewer)).status).toBe(404);
    await describe('chairs', { alt: 'Two empty chairs.' });
  });

  it('can be the picture of an item, which is chosen by its title and shown while it is tried', async () => {
    const form = await lead.get(item);
    expect(form.html).toMatch(/<option value="media\/chairs" selected>Two chairs<\/option>/);
    expect(form.html).not.toContain('value="media/talk"');
    expect(form.html).toContain('<option value="images/talk.png">talk.png</option>');
    expect(readable(form.html)).not.toContain('does not have this picture');
    expect((await lead.get(`${item}/try`)).html).toMatch(/<img[^>]* src="\/media\/[0-9a-f]{64}\.webp"/);
  });

  it('that are put away are neither offered nor shown', async () => {
    await lead.post('/studio/courses/small/draft/medium/sheet/archive', { archived: 'yes' });
    const { found } = told(await lead.get(`${path}/pick?kind=medium`, json));
    expect(found.map(({ key }) => key)).not.toContain('sheet');
    const typed = { markdown: '::: media sheet\n:::\n' };
    expect(told(await lead.post(`${path}/preview`, typed, json)).html).toContain('[sheet]');
  });
});
