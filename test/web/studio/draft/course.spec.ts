import { Courses } from '../../../../src/catalog/courses.service.js';
import { DraftOutline } from '../../../../src/catalog/draft/draft-outline.service.js';
import { DraftPieces } from '../../../../src/catalog/draft/draft-pieces.service.js';
import { Edition } from '../../../../src/catalog/edition.entity.js';
import { Editions } from '../../../../src/catalog/editions.service.js';
import { readZip } from '../../../../src/catalog/package/zip.reader.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { course as shipped, TestSite } from '../../../support/site.js';
import { anselm, leonie, rhea } from '../../../support/studio.js';
import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import { signIn } from '../../../support/world.js';

jest.setTimeout(120_000);

const at = '/studio/courses/grief-and-ketamine';

/** About a thousand words that say nothing which would need a study. */
const prose = Array.from(
  { length: 60 },
  (_, number) => `You sit with one person in one room. Notice how you listen. This is part ${number + 1} of the walk.`,
).join('\n\n');

const item = (stem: string) => ({
  ...{ type: 'true-false', stem, objective: 'say-what-listening-asks', answer: true, citations: ['dsm5'] },
  ...{ feedback: 'Listening is what this lesson is about.', rationale: 'The lesson says so, as manuals do [@dsm5].' },
});

describe.each(databases)('a course from nothing to its first edition on %s', (_name, make) => {
  let site: TestSite;
  let author: Browser;
  let other: Browser;

  beforeAll(async () => {
    site = await TestSite.open(make);
    await account(site, leonie, ['instructor']);
    await account(site, anselm, ['instructor']);
    [author, other] = [await signIn(site, leonie), await signIn(site, anselm)];
  });
  afterAll(() => site.close());

  const open = async (browser: Browser, path: string) => browser.get(`${at}/draft${path}`);

  it('is begun by an instructor, who leads it, and by nobody without that right', async () => {
    expect(readable((await author.get('/studio')).html)).toContain('You are on the staff of no course yet.');
    const begun = await press(author, await author.get('/studio/new'), 'Begin the course', {
      title: 'Grief and ketamine',
    });
    expect(begun).toMatchObject({ status: 303, location: `${at}/draft` });
    expect(readable((await open(author, '')).html)).toContain('This course has no modules yet.');
    expect(readable((await author.get('/studio')).html)).toMatch(/Grief and ketamine Lead/);
    expect((await open(other, '')).status).toBe(404);
    expect((await site.visitor().get('/studio/new')).status).toBe(404);
  });

  it('asks for a title, and keeps what was typed', async () => {
    const refused = await press(author, await author.get('/studio/new'), 'Begin the course', { title: ' ', from: '' });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('Give the course a title');
  });

  it('gets modules with objectives whose keys stay, lessons and quizzes', async () => {
    const module = await press(author, await open(author, ''), 'Add the module', { title: 'Sitting with loss' });
    expect(module.location).toBe(`${at}/draft/modules/sitting-with-loss`);
    const written = {
      'objectives.0.text': 'Say what listening asks',
      'objectives.1.text': 'Tell two griefs apart',
      summary: 'A walk.',
    };
    const saved = await press(author, await author.get(module.location!), 'Save', written);
    expect(saved.location).toBe(`${module.location}?now=saved`);
    const again = { 'objectives.0.text': 'Say what listening asks of you', 'objectives.1.text': '' };
    await press(author, await author.get(module.location!), 'Save', again);
    const { html } = await author.get(module.location!);
    expect(html).toContain('name="objectives.0.key" value="say-what-listening-asks"');
    expect(html).not.toContain('tell-two-griefs-apart');
    const outline = await open(author, '');
    const lesson = await press(author, outline, 'Add a lesson', { title: 'How to listen', kind: 'lesson' });
    expect(lesson.location).toBe(`${at}/draft/lessons/how-to-listen`);
    const quiz = await press(author, outline, 'Add a quiz', { title: 'How to listen', kind: 'quiz' });
    expect(quiz.location).toBe(`${at}/draft/quizzes/how-to-listen-2`);
  });

  it('is checked place by place, and cannot be published before it is whole', async () => {
    const check = await author.get(`${at}/draft/check`);
    expect(readable(check.html)).toMatch(/\d+ things to mend before publishing/);
    expect(linkTo(check, 'How to listen')).toMatch(/draft\/(lessons|quizzes)\/how-to-listen/);
    expect(readable((await author.get(`${at}/publish`)).html)).toContain('First mend what stands above');
    const forced = await author.post(`${at}/publish`, { note: 'All new' });
    expect(forced.status).toBe(422);
    expect(readable(forced.html)).toContain('must be mended first');
    expect(await site.app.get(Editions).newestOf('grief-and-ketamine')).toBeNull();
  });

  it('is published once nothing stands in the way, with its change note, under the name of who did it', async () => {
    await finish();
    const page = await author.get(`${at}/publish`);
    expect(readable(page.html)).toContain('Nothing stands in the way of publishing');
    expect((await press(author, page, 'Publish edition 1', { note: '' })).status).toBe(422);
    const published = await press(author, page, 'Publish edition 1', { note: 'The first edition.' });
    expect(published.location).toBe(`${at}/publish?published=1`);
    expect(readable((await author.follow(published)).html)).toContain('Edition 1 is published.');
    const edition = (await site.app.get(Editions).newestOf('grief-and-ketamine'))!;
    expect(edition.content).toMatchObject({ title: 'Grief and ketamine', changeNote: 'The first edition.' });
    const row = await site.database.reads.findOneBy(Edition, { id: edition.id });
    expect(row!.publishedBy).not.toBeNull();
    const { html } = await site.visitor().get('/courses/grief-and-ketamine');
    expect(readable(html)).toContain('Grief and ketamine');
  });

  it('goes out as a package that comes in as the same course', async () => {
    const { bytes } = await author.get(`${at}/draft/package.zip`);
    const { files } = await readZip(bytes, 'package.zip');
    expect([...files.keys()]).toContain('courses/grief-and-ketamine/course.yaml');
    await other.get('/studio/new');
    const taken = await other.upload('/studio/new/package', 'package', bytes);
    expect(taken.location).toBe('/studio/courses/grief-and-ketamine-2/draft');
    await press(other, await other.get('/studio/courses/grief-and-ketamine-2/publish'), 'Publish edition 1', {
      note: 'The first edition.',
    });
    const [one, two] = await Promise.all(
      ['grief-and-ketamine', 'grief-and-ketamine-2'].map((slug) => site.app.get(Editions).newestOf(slug)),
    );
    expect({ ...two!.content, slug: '' }).toEqual({ ...one!.content, slug: '' });
  });

  it('refuses a package with faults and says which, and takes nothing of it', async () => {
    await other.get('/studio/new');
    const refused = await other.upload('/studio/new/package', 'package', Buffer.from('no zip'));
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('This zip archive cannot be read');
  });

  it('may begin as a copy of another course, which stays as it is', async () => {
    const { courseId } = (await site.app.get(Editions).newestOf(shipped))!;
    const id = await account(site, rhea, ['instructor']);
    await site.app.get(Staff).add(courseId, id, 'author', id);
    const browser = await signIn(site, rhea);
    const copy = await press(browser, await browser.get('/studio/new'), 'Begin the course', {
      ...{ title: 'Trauma, our way', from: shipped },
    });
    expect(copy.location).toBe('/studio/courses/trauma-our-way/draft');
    const lessons = (page: string) => page.match(/draft\/lessons\/[\w-]+/g)!.map((href) => href.split('/').at(-1));
    const [one, two] = [await browser.get(copy.location!), await browser.get(`/studio/courses/${shipped}/draft`)];
    expect(lessons(one.html)).toEqual(lessons(two.html));
    expect(readable((await browser.get('/studio/courses/trauma-our-way/publish')).html)).toContain('Publish edition 1');
  });

  /** What the forms of this room do not write, put into the draft by its service. */
  async function finish(): Promise<void> {
    await press(author, await open(author, '/details'), 'Save', {
      ...{ summary: 'A walk with loss.', audience: 'Therapists', objectives: 'Listen well', level: 'beginner' },
      ...{ notice: 'It teaches.', accreditation: 'Nobody has accredited it.', 'provider.name': 'Demo Provider' },
      'makers.0.disclosure': 'Nothing to disclose',
    });
    const { id: courseId } = await site.app.get(Courses).bySlug('grief-and-ketamine');
    const pieces = site.app.get(DraftPieces);
    const save = async (kind: 'lesson' | 'quiz', key: string, more: object) => {
      const { content } = await pieces.at(courseId, { kind, key });
      await pieces.save(courseId, { kind, key }, { content: { ...content, ...more }, after: null, by: 'x' });
    };
    const objectives = ['say-what-listening-asks'];
    await save('lesson', 'how-to-listen', { summary: 'Listening.', objectives, markdown: prose });
    for (const stem of ['Listening is a skill.', 'Silence can be part of listening.']) {
      const content = item(stem);
      await site.app.get(DraftOutline).add(courseId, { kind: 'item', parent: 'how-to-listen-2', content, by: 'x' });
    }
  }
});
