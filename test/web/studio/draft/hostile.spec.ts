import { existsSync } from 'node:fs';
import { Course } from '../../../../src/catalog/course.entity.js';
import { Courses } from '../../../../src/catalog/courses.service.js';
import { DraftPieces } from '../../../../src/catalog/draft/draft-pieces.service.js';
import { Drafts } from '../../../../src/catalog/draft/drafts.service.js';
import type { PieceSource } from '../../../../src/catalog/draft/piece.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { type DraftCourse, draftCourse, draftItem } from '../../../support/draft-course.js';
import { namesIn } from '../../../support/names-in.js';
import { account } from '../../../support/office.js';
import { press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { anselm, leonie } from '../../../support/studio.js';
import { signIn } from '../../../support/world.js';
import { zip, type ZipEntry } from '../../../support/zip.js';

jest.setTimeout(180_000);

const evil = `<script>alert(1)</script><img src=x onerror="alert(1)"> [go](javascript:alert(1)) "><svg onload=alert(1)>`;
/** What would run, were it not printed as the letters that it is. */
const runs = /<script>alert|<img src=x|<svg onload|href="javascript:/;

/** So much may the memory of the process grow while it answers, in bytes: far less than what was sent would unpack to. */
const mostGrowth = 400 * 1024 * 1024;

const item = (number: number): PieceSource => ({
  ...{ kind: 'item', key: `quiz-${number}`, parent: 'quiz' },
  content: {
    ...{ type: 'true-false', stem: `Statement ${number} of many.`, answer: true, objective: 'm1-read' },
    rationale: 'It is one of ten thousand, and says as much as the others do.',
  },
});

describe.each(databases)('what hostile authors send on %s', (_name, make) => {
  let site: TestSite;
  let draft: DraftCourse;
  let lead: Browser;
  let at: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    draft = await draftCourse(site, leonie);
    await account(site, anselm, ['instructor']);
    lead = await signIn(site, leonie);
    at = `/studio/courses/${draft.slug}/draft`;
  });
  afterAll(() => site.close());

  const growth = async (work: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage().rss;
    await work();
    return process.memoryUsage().rss - before;
  };

  it('runs nowhere: not in a form, an outline, a list, a history, a check or a preview', async () => {
    const save = async (path: string, fields: Record<string, string>) =>
      press(lead, await lead.get(`${at}${path}`), 'Save', fields);
    await save('/details', { title: evil, summary: evil, audience: evil, 'makers.0.name': evil, attestation: evil });
    await save('/modules/reading', { title: evil, summary: evil, 'objectives.0.text': evil });
    await save('/glossary/+', { term: evil, text: evil });
    await save('/modules/reading/cards/+', { front: evil, back: evil, citations: evil });
    await save('/quizzes/quiz/settings', { title: evil });
    const path = await draftItem(site, draft, { type: 'single', stem: evil, options: [{ key: 'a', text: evil }] });
    const lesson = await press(lead, await lead.get(at), 'Add a lesson', { title: evil, kind: 'lesson' });
    await lead.post(lesson.location!, { title: evil, summary: evil, markdown: evil, after: '' });
    const list = await lead.get(`${at}/modules/reading/cards`);
    const card = /href="([^"]+\/cards\/[^"+]+)"/.exec(list.html)![1]!;
    const pages = [
      ...['', '/details', '/modules/reading', '/modules/reading/cards', '/glossary', '/quizzes/quiz', '/check'],
      ...['/quizzes/quiz/settings', '/quizzes/quiz/blueprint', '/details/course/history', '/module/reading/history'],
    ].map((page) => `${at}${page}`);
    for (const page of [
      ...pages,
      path,
      `${path}/try`,
      card,
      lesson.location!,
      `/studio/courses/${draft.slug}/publish`,
    ]) {
      const { status, html } = await lead.get(page);
      expect([page, status, runs.exec(html)?.[0]]).toEqual([page, 200, undefined]);
    }
    const preview = await lead.post(`${lesson.location}/preview`, { title: evil, markdown: evil });
    expect(runs.exec(preview.html)).toBeNull();
    const shown = await lead.post(card, { front: evil, back: evil, go: 'preview' });
    expect(runs.exec(shown.html)).toBeNull();
  });

  it('is refused as a lesson of a megabyte, with the limit in words, and changes nothing', async () => {
    const added = await press(lead, await lead.get(at), 'Add a lesson', { title: 'Long', kind: 'lesson' });
    const words = 'A word or two. '.repeat(70_000);
    const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
    const grown = await growth(async () => {
      const typed = await lead.post(added.location!, { title: 'Long', markdown: words, after: '' });
      expect([typed.status, readable(typed.html)]).toEqual([
        expect.any(Number),
        expect.stringMatching(/larger than this page accepts|at most/),
      ]);
      expect([413, 422]).toContain(typed.status);
      const rich = await lead.post(added.location!, { title: 'Long', document: JSON.stringify(document), after: '' });
      expect([413, 422]).toContain(rich.status);
      expect([413, 422]).toContain((await lead.post(`${added.location}/preview`, { markdown: words })).status);
    });
    expect(grown).toBeLessThan(mostGrowth);
    const { content } = await site.app.get(DraftPieces).at(draft.courseId, { kind: 'lesson', key: 'long' });
    expect(content).toMatchObject({ title: 'Long', markdown: '' });
  });

  it('is shown page by page as a quiz of ten thousand items, moved in one, and not published', async () => {
    const pieces: readonly PieceSource[] = [
      { kind: 'details', key: 'course', parent: null, content: { language: 'en', title: 'Many' } },
      {
        ...{ kind: 'module', key: 'm', parent: null },
        content: { title: 'M', summary: 'S', objectives: [{ key: 'm1-read', text: 'Read' }] },
      },
      { kind: 'quiz', key: 'quiz', parent: 'm', content: { title: 'Many', passMark: 80, attempts: null } },
      ...Array.from({ length: 10_000 }, (_, number) => item(number)),
    ];
    const slug = await site.app.get(Drafts).begin('Many', { pieces, images: {} }, draft.leadId);
    const { id } = await site.app.get(Courses).bySlug(slug);
    const base = `/studio/courses/${slug}/draft`;
    const grown = await growth(async () => {
      for (const path of [
        base,
        `${base}/quizzes/quiz`,
        `${base}/quizzes/quiz?page=200`,
        `${base}/quizzes/quiz/blueprint`,
      ]) {
        const page = await lead.get(path);
        expect([path, page.status, page.html.length < 1_500_000]).toEqual([path, 200, true]);
      }
      const moved = await lead.post(`${base}/item/quiz-9999/place`, { to: 'up' });
      expect(moved.location).toContain('now=moved');
      const items = await site.app.get(DraftPieces).itemsOf(id, 'quiz');
      expect(items.slice(-2).map(({ key }) => key)).toEqual(['quiz-9999', 'quiz-9998']);
      const check = await lead.get(`${base}/check`);
      expect([check.status, readable(check.html)]).toEqual([200, expect.stringContaining('A text file has at most')]);
      const published = await lead.post(`/studio/courses/${slug}/publish`, { note: 'All of them.' });
      expect(published.status).toBe(422);
    });
    expect(grown).toBeLessThan(2 * mostGrowth);
  });

  const course = 'slug: climbing\n';
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  const archives: readonly (readonly [string, readonly ZipEntry[], RegExp])[] = [
    ['climbs out of its folder', [{ path: '../../evil.yaml', data: course }], /\.\.\/\.\.\/evil|cannot be read|path/i],
    ['names a place on the disk', [{ path: '/etc/evil.yaml', data: course }], /etc\/evil|cannot be read|path/i],
    ['climbs by backslashes', [{ path: '..\\..\\evil.yaml', data: course }], /evil|cannot be read/i],
    ['is a link', [{ path: 'course.yaml', data: '/etc/passwd', mode: 0o120777 }], /symbolic link/],
    [
      'unpacks to a thousand times its size',
      [{ path: 'course.yaml', data: zeros, deflate: true }],
      /larger than|times its size/,
    ],
    [
      'lies about its size',
      [{ path: 'course.yaml', data: zeros.subarray(0, 5_000_000), deflate: true, claimedSize: 10 }],
      /cannot be read|damaged|larger/,
    ],
    [
      'holds more files than a course',
      Array.from({ length: 6_000 }, (_, at) => ({ path: `modules/01/${at}.md`, data: 'x' })),
      /more than 5000 files/,
    ],
    [
      'holds a script as its slug',
      [{ path: 'course.yaml', data: `slug: ${JSON.stringify(evil)}\n` }],
      /A key is made of small letters/,
    ],
  ];

  it.each(archives)('is refused as an archive that %s, and leaves nothing behind', async (_what, entries, said) => {
    const author = await signIn(site, anselm);
    const spooled = () => namesIn(site.spool.path).length;
    const stored = () => namesIn(site.objects).length;
    const courses = () => site.database.reads.count(Course);
    const before = [await courses(), stored(), spooled()];
    await author.get('/studio/new');
    const bytes = zip(entries);
    const grown = await growth(async () => {
      const refused = await author.upload('/studio/new/package', 'package', bytes);
      expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringMatching(said)]);
      expect(runs.exec(refused.html)).toBeNull();
    });
    expect(grown).toBeLessThan(mostGrowth);
    expect([await courses(), stored(), spooled()]).toEqual(before);
    expect(existsSync('/etc/evil.yaml')).toBe(false);
  });
});
