import { DraftPieces } from '../../../../../src/catalog/draft/draft-pieces.service.js';
import type { Content } from '../../../../../src/catalog/draft/piece.js';
import type { Answer, Browser } from '../../../../support/browser.js';
import { databases } from '../../../../support/databases.js';
import { type DraftCourse, draftCourse, draftItem, inDraft } from '../../../../support/draft-course.js';
import { formWith, press, readable } from '../../../../support/page.js';
import { TestSite } from '../../../../support/site.js';
import { anselm, leonie, rhea } from '../../../../support/studio.js';
import { signIn } from '../../../../support/world.js';

jest.setTimeout(120_000);

const item = (at: number, objective: string, more: Content = {}): Content => ({
  ...{ type: 'true-false', stem: `Statement ${at}`, objective, answer: true, rationale: 'So it is.', ...more },
});

describe.each(databases)('a quiz in writing on %s', (_name, make) => {
  let site: TestSite;
  let course: DraftCourse;
  let lead: Browser;
  let author: Browser;
  let reviewer: Browser;
  let settings: string;
  let blueprint: string;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    course = await draftCourse(site, leonie);
    lead = await signIn(site, leonie);
    author = await inDraft(site, course, anselm, 'author');
    reviewer = await inDraft(site, course, rhea, 'reviewer');
    [settings, blueprint] = [`${course.quizPath}/settings`, `${course.quizPath}/blueprint`];
    for (let at = 1; at <= 3; at += 1)
      await draftItem(site, course, item(at, 'm1-read', { tags: ['easy'], difficulty: at }));
    await draftItem(site, course, item(4, 'm1-limits'));
  });
  afterAll(() => site?.close());

  const quiz = async () => (await site.app.get(DraftPieces).at(course.courseId, { kind: 'quiz', key: 'quiz' })).content;
  const save = async (browser: Browser, page: Answer, typed: Record<string, string | readonly string[]> = {}) =>
    browser.follow(await press(browser, page, 'Save', typed));

  it('lists its items with what each tests and what is to be mended', async () => {
    await draftItem(site, course, { type: 'single', stem: 'Half' });
    const said = readable((await lead.get(course.quizPath)).html);
    expect(said).toContain('A paper holds all 5 items.');
    expect(said).toContain('Statement 1 True or false Read a small trial Difficulty 1');
    expect(said).toMatch(/Half One answer \d+ things to mend/);
  });

  it('moves, copies, archives and brings back an item, and its key stays', async () => {
    const [first, second] = await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz');
    const at = (key: string, what: string) => `/studio/courses/${course.slug}/draft/item/${key}/${what}`;
    await lead.get(course.quizPath);
    await lead.post(at(second!.key, 'place'), { to: 'up' });
    const moved = await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz');
    expect(moved.slice(0, 2).map(({ key }) => key)).toEqual([second!.key, first!.key]);
    await lead.post(at(second!.key, 'copies'));
    expect(await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz')).toHaveLength(6);
    const archived = await lead.follow(await lead.post(at(first!.key, 'archive')));
    expect(readable(archived.html)).toContain('A paper holds all 5 items.');
    await press(lead, archived, 'Bring back : Statement 1', { archived: 'no' });
    expect(
      (await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz')).every(({ isArchived }) => !isArchived),
    ).toBe(true);
  });

  it('says in words what practitioners will be told, once its terms are saved', async () => {
    const saved = await save(lead, await lead.get(settings), {
      attempts: '3',
      passMark: '70',
      'timeLimit.minutes': '20',
      'reveal.key': 'after-pass',
      coolingOffMinutes: '60',
    });
    const said = readable(saved.html);
    expect(said).toContain('You pass at 70% of the points');
    expect(said).toContain('You may try 3 times.');
    expect(said).toContain('You have 20 minutes from the start');
    expect(said).toContain('Which of your answers earned their points is shown after each attempt.');
    expect(await quiz()).toMatchObject({
      attempts: 3,
      passMark: 70,
      timeLimit: { minutes: 20 },
      reveal: { marks: 'after-submission', key: 'after-pass' },
    });
  });

  it('says beside its field what cannot be promised, and is saved all the same', async () => {
    const saved = await save(lead, await lead.get(settings), {
      'reveal.marks': 'never',
      passMark: '130',
      closesAt: '2026-01-01T09:00',
      opensAt: '2026-02-01T09:00',
    });
    const said = readable(saved.html);
    expect(said).toContain('The key tells the marks: it cannot be shown before them.');
    expect(said).toContain('The quiz closes before it opens.');
    expect(said).toContain('This must be at most 100.');
    expect(said).toContain('It is shown here once the terms below are complete and saved.');
    await save(lead, await lead.get(settings), {
      'reveal.marks': 'after-pass',
      passMark: '80',
      closesAt: '',
      opensAt: '',
    });
    expect((await quiz())['reveal']).toBe('after-pass');
  });

  it('leaves what was not changed exactly as it was written', async () => {
    const before = await quiz();
    expect(readable((await save(lead, await lead.get(settings))).html)).toContain('Nothing was changed');
    expect(readable((await save(lead, await lead.get(blueprint))).html)).toContain('Nothing was changed');
    expect(await quiz()).toEqual(before);
  });

  it('says what a paper would hold while sections are written, saved or not', async () => {
    let page = await press(lead, await lead.get(blueprint), 'Save', { go: 'add:sections' });
    page = await press(lead, page, 'Save', {
      go: 'add:sections',
      'sections.0.from.objective': 'm1-read',
      'sections.0.draw': '2',
    });
    expect(readable(page.html)).toContain('Section 1 draws 2 of 4.');
    expect((await quiz())['sections']).toBeUndefined();
    const saved = await save(lead, page, {
      'sections.1.title': 'Limits',
      'sections.1.from.objective': 'm1-limits',
      'sections.1.draw': '1',
      'sections.1.shuffle': 'false',
    });
    expect(readable(saved.html)).toContain(
      'A paper holds 3 items, drawn from 6. Section 1 draws 2 of 4. Section 2 draws 1 of 1.',
    );
    expect((await quiz())['sections']).toEqual([
      { from: { objective: ['m1-read'] }, draw: 2 },
      { title: 'Limits', from: { objective: ['m1-limits'] }, draw: 1, shuffle: false },
    ]);
  });

  it('names a section that can never draw enough', async () => {
    const saved = await save(lead, await lead.get(blueprint), { 'sections.1.draw': '4' });
    expect(readable(saved.html)).toContain('This section draws 4 of 1 items: it can never draw enough.');
    expect(readable((await lead.get(course.quizPath)).html)).toContain('no paper can be drawn');
    await save(lead, await lead.get(blueprint), { 'sections.1.draw': '1' });
  });

  it('counts the items of each objective, and says which need more', async () => {
    const said = readable((await lead.get(blueprint)).html);
    expect(said).toMatch(/Read a small trial Reading trials .*Enough/);
    expect(said).toMatch(/Name what it leaves open .* Needs one more/);
    expect(said).not.toContain('Tell a client Telling clients');
  });

  it('keeps the sections of one author and the terms of another who saved at once, when asked', async () => {
    const [mine, theirs] = [await lead.get(settings), await author.get(blueprint)];
    await save(author, theirs, { 'sections.0.draw': '1' });
    const clash = await press(lead, mine, 'Save', { title: 'Reading small trials' });
    expect(clash.status).toBe(409);
    await press(lead, clash, 'Save what is chosen');
    expect(await quiz()).toMatchObject({ title: 'Reading small trials', sections: [{ draw: 1 }, { draw: 1 }] });
  });

  it('is read by reviewers, who change nothing', async () => {
    for (const path of [course.quizPath, settings, blueprint]) {
      const page = await reviewer.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.html).not.toMatch(/<form method="post" action="\/studio/);
    }
    for (const path of [settings, blueprint, `${course.quizPath}/items`]) {
      expect([path, (await reviewer.post(path, { type: 'single', after: '' })).status]).toEqual([path, 404]);
    }
  });

  it('shows fifty items to a page, and the page that an item is on', async () => {
    for (let at = 0; at < 60; at += 1) await draftItem(site, course, item(100 + at, 'm1-read'));
    const items = await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz');
    const first = await lead.get(course.quizPath);
    expect(first.html.match(/<li id="item-/g)).toHaveLength(50);
    const second = await lead.get(`${course.quizPath}?page=2`);
    expect(second.html.match(/<li id="item-/g)).toHaveLength(items.length - 50);
    const last = items.at(-1)!;
    expect((await lead.get(`${course.quizPath}?item=${last.key}`)).html).toContain(`id="item-${last.key}"`);
    expect((await lead.get(`${course.quizPath}?page=99`)).status).toBe(200);
    expect(formWith(first, 'Add : One answer').action).toBe(`${course.quizPath}/items`);
  });
});
