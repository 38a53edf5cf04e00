import { itemTypes } from '../../../../../src/assessment/item.js';
import { readItem } from '../../../../../src/assessment/item-schema.js';
import { Attempt } from '../../../../../src/learning/attempt.entity.js';
import { Response } from '../../../../../src/learning/response.entity.js';
import { DraftPieces } from '../../../../../src/catalog/draft/draft-pieces.service.js';
import { Draft } from '../../../../../src/catalog/draft/draft.entity.js';
import type { Answer, Browser } from '../../../../support/browser.js';
import { databases } from '../../../../support/databases.js';
import { contentAt, type DraftCourse, draftCourse, draftItem, inDraft } from '../../../../support/draft-course.js';
import { formWith, linkTo, press, readable } from '../../../../support/page.js';
import { TestSite } from '../../../../support/site.js';
import { anselm, leonie, rhea } from '../../../../support/studio.js';
import { robin, signIn } from '../../../../support/world.js';
import { account } from '../../../../support/office.js';
import { filledItems } from './filled-items.js';

jest.setTimeout(240_000);

describe.each(databases)('items in writing on %s', (_name, make) => {
  let site: TestSite;
  let course: DraftCourse;
  let lead: Browser;
  let author: Browser;
  let reviewer: Browser;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    course = await draftCourse(site, leonie);
    await site.database.writes.unit((unit) =>
      unit.update(Draft, { courseId: course.courseId }, { images: { 'images/talk.png': 'talk.png' } }),
    );
    lead = await signIn(site, leonie);
    author = await inDraft(site, course, anselm, 'author');
    reviewer = await inDraft(site, course, rhea, 'reviewer');
  });
  afterAll(() => site?.close());

  const added = async (type: string): Promise<Answer> => {
    await lead.get(course.quizPath);
    return lead.follow(await lead.post(`${course.quizPath}/items`, { type }));
  };
  const save = async (browser: Browser, page: Answer, typed: Record<string, string | readonly string[]> = {}) =>
    browser.follow(await press(browser, page, 'Save', typed));

  describe.each(itemTypes)('of the type %s', (type) => {
    const { adds = [], fields, right, verdict } = filledItems[type];
    let path: string;

    it('are made from empty, and may be saved with nothing but a question', async () => {
      const page = await added(type);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain('to mend before publishing');
      path = formWith(page, 'Save').action;
      const saved = await save(lead, page, { stem: 'Half a question' });
      expect(readable(saved.html)).toMatch(/Saved\. (One thing|\d+ things) to mend before publishing\./);
      expect(await contentAt(site, course, path)).toEqual({ type, objective: undefined, stem: 'Half a question' });
    });

    it('say what is missing instead of being tried', async () => {
      const page = await lead.get(`${path}/try`);
      expect(readable(page.html)).toContain('The item cannot be tried yet.');
      expect(page.html).toContain(`href="${path}#`);
    });

    it('are finished, and read as the reader of packages wants them', async () => {
      let page = await lead.get(path);
      for (const go of adds) page = await press(lead, page, 'Save', { go });
      const saved = await save(lead, page, fields);
      expect(readable(saved.html)).toContain('Saved. Nothing is left to mend before publishing.');
      const content = await contentAt(site, course, path);
      expect(readItem({ ...content, key: 'x' }).faults).toEqual([]);
      const again = await save(lead, await lead.get(path));
      expect(readable(again.html)).toContain('Nothing was changed');
      expect(await contentAt(site, course, path)).toEqual(content);
    });

    it('are tried as a practitioner would, marked by the same rules, and nothing of it is recorded', async () => {
      let page = await lead.get(`${path}/try`);
      const typed: Record<string, string[]> = {};
      for (const [part, words] of right) {
        const value = words.startsWith('=') ? words.slice(1) : valueOf(page, words);
        (typed[`i1${part}`] ??= []).push(value);
      }
      if (type === 'ordering') page = await ordered(page, ['Consent', 'Randomisation', 'Treatment']);
      if (type === 'vignette') {
        for (const words of ['Read the abstract together.', 'Say what it was compared with.']) {
          page = await press(lead, page, words, { 'i1.go': wayValue(page, words) });
        }
      }
      const result = await press(lead, page, 'See the result', { ...typed, mark: '1' });
      expect(result.status).toBe(200);
      expect(readable(result.html)).toContain(verdict);
      if (type !== 'likert') expect(readable(result.html)).toContain('Half of the people waited.');
      expect(await site.database.reads.count(Attempt)).toBe(0);
      expect(await site.database.reads.count(Response)).toBe(0);
    });

    async function ordered(page: Answer, lines: readonly string[]): Promise<Answer> {
      let now = page;
      for (const [place, line] of lines.entries()) {
        for (let turn = 0; turn < 3; turn += 1) {
          const order = [...now.html.matchAll(/data-line="(l\d)"><span[^>]*>([^<]*)/g)].map(([, value, text]) => ({
            value,
            text,
          }));
          const at = order.findIndex(({ text }) => text === line);
          if (at <= place) break;
          now = await press(lead, now, 'See the result', { 'i1.move': `${order[at]!.value!}:earlier` });
        }
      }
      return now;
    }
  });

  it('keep what was typed when a row is added, moved or removed, and save nothing by that', async () => {
    const path = await draftItem(site, course, {
      type: 'ordering',
      stem: 'Order',
      lines: [
        { key: 'l1', text: 'One' },
        { key: 'l2', text: 'Two' },
      ],
    });
    const before = await contentAt(site, course, path);
    let page = await press(lead, await lead.get(path), 'Save', { go: 'add:lines', stem: 'Put in order' });
    expect(readable(page.html)).toContain('Not saved yet.');
    page = await press(lead, page, 'Save', { go: 'up:lines.1', 'lines.4.text': 'Five' });
    page = await press(lead, page, 'Save', { go: 'remove:lines.1' });
    expect(await contentAt(site, course, path)).toEqual(before);
    await save(lead, page);
    const lines = [
      { key: 'l2', text: 'Two' },
      { key: 'l5', text: 'Five' },
    ];
    expect(await contentAt(site, course, path)).toEqual({ type: 'ordering', stem: 'Put in order', lines });
  });

  it('never change the key of an option, whatever is moved, and give a new one the next that is free', async () => {
    const options = [
      { key: 'waiting', text: 'Waiting', correct: true },
      { key: 'b', text: 'Other' },
    ];
    const path = await draftItem(site, course, { type: 'single', stem: 'Which?', options });
    const page = await press(lead, await lead.get(path), 'Save', { go: 'remove:options.1' });
    await save(lead, page, { 'options.0.text': 'A waiting list', 'options.1.text': 'New' });
    const { options: now } = await contentAt(site, course, path);
    expect(now).toEqual([
      { key: 'waiting', text: 'A waiting list', correct: true },
      { key: 'a', text: 'New' },
    ]);
  });

  it('put the mark of a new gap into the text, and take it out with the gap', async () => {
    const path = await draftItem(site, course, { type: 'cloze', stem: 'Fill in', text: 'It was compared with' });
    let page = await press(lead, await lead.get(path), 'Save', { go: 'add:gaps:typed' });
    expect(formWith(page, 'Save').fields['text']).toBe('It was compared with [[gap1]]');
    page = await press(lead, page, 'Save', { go: 'remove:gaps.0' });
    expect(formWith(page, 'Save').fields['text']).toBe('It was compared with');
  });

  it('keep a field that the form does not know', async () => {
    const path = await draftItem(site, course, {
      type: 'single',
      stem: 'Which?',
      later: { kept: [1] },
      options: [{ key: 'a', text: 'One', weight: 3 }],
    });
    await save(lead, await lead.get(path), { stem: 'Which one?', 'options.0.text': 'Two' });
    expect(await contentAt(site, course, path)).toEqual({
      type: 'single',
      stem: 'Which one?',
      later: { kept: [1] },
      options: [{ key: 'a', text: 'Two', weight: 3 }],
    });
  });

  it('say beside the field what is wrong with it, and lead there from the top', async () => {
    const path = await draftItem(site, course, {
      type: 'single',
      stem: 'Which?',
      objective: 'gone',
      rationale: 'It says so [@nobody2020].',
    });
    const page = await lead.get(path);
    expect(linkTo(page, 'Objective')).toBe('#objective');
    expect(readable(page.html)).toContain('The course no longer has this objective.');
    expect(readable(page.html)).toContain('This item cites unknown study nobody2020.');
    expect(page.html).toContain('aria-describedby="objective-hint objective-mend"');
  });

  it('of two who save at once, show the second both versions field by field, and keep what they choose', async () => {
    const options = [
      { key: 'a', text: 'One', correct: true },
      { key: 'b', text: 'Two' },
    ];
    const path = await draftItem(site, course, { type: 'single', stem: 'Which?', options, tags: ['old'] });
    const [theirs, mine] = [await author.get(path), await lead.get(path)];
    await author.follow(
      await press(author, theirs, 'Save', {
        stem: 'Which of the two?',
        'options.1.text': 'Theirs',
        tags: 'old, theirs',
      }),
    );
    const clash = await press(lead, mine, 'Save', { stem: 'Which, then?', rationale: 'Mine.' });
    expect(clash.status).toBe(409);
    expect(readable(clash.html)).toContain('Anselm Okoro saved another version');
    expect(readable(clash.html)).toContain('Which of the two?');
    expect(readable(clash.html)).toContain('Which, then?');
    expect((await contentAt(site, course, path))['stem']).toBe('Which of the two?');
    await press(lead, clash, 'Save what is chosen', {
      'take.stem': 'yours',
      'take.options': 'theirs',
      'take.tags': 'theirs',
      'take.rationale': 'yours',
    });
    expect(await contentAt(site, course, path)).toEqual({
      ...{ type: 'single', stem: 'Which, then?', rationale: 'Mine.', tags: ['old', 'theirs'] },
      options: [
        { key: 'a', text: 'One', correct: true },
        { key: 'b', text: 'Theirs' },
      ],
    });
  });

  it('ask again where a third version was saved while one chose', async () => {
    const path = await draftItem(site, course, { type: 'true-false', stem: 'It works.' });
    const mine = await lead.get(path);
    await save(author, await author.get(path), { stem: 'It may work.' });
    const clash = await press(lead, mine, 'Save', { stem: 'It surely works.' });
    await save(author, await author.get(path), { stem: 'Nobody knows.' });
    const again = await press(lead, clash, 'Save what is chosen', { 'take.stem': 'yours' });
    expect(again.status).toBe(409);
    expect(readable(again.html)).toContain('Nobody knows.');
    expect((await contentAt(site, course, path))['stem']).toBe('Nobody knows.');
    await press(lead, again, 'Save what is chosen', { 'take.stem': 'yours' });
    expect((await contentAt(site, course, path))['stem']).toBe('It surely works.');
  });

  it('are read by reviewers, who save nothing, and are not there for anybody else', async () => {
    const path = await draftItem(site, course, { type: 'true-false', stem: 'It works.' });
    const page = await reviewer.get(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('<fieldset class="builder read-only" disabled>');
    expect(page.html).not.toContain('<button class="button small">Save');
    expect(page.html).not.toContain('name="go"');
    expect((await reviewer.get(`${path}/try`)).status).toBe(200);
    expect((await reviewer.post(path, { stem: 'Mine', after: '' })).status).toBe(404);
    expect((await reviewer.post(`${course.quizPath}/items`, { type: 'single' })).status).toBe(404);
    await account(site, robin);
    const stranger = await signIn(site, robin);
    for (const at of [
      path,
      `${path}/try`,
      course.quizPath,
      `${course.quizPath}/settings`,
      `${course.quizPath}/blueprint`,
    ]) {
      expect([at, (await stranger.get(at)).status]).toEqual([at, 404]);
    }
    expect((await contentAt(site, course, path))['stem']).toBe('It works.');
  });

  it('of another quiz are not found under this one', async () => {
    const path = await draftItem(site, course, { type: 'single' });
    expect((await lead.get(path.replace('/quizzes/quiz/', '/quizzes/other/'))).status).toBe(404);
  });

  it('with more parts than a form holds are shown with a word about it, and no form', async () => {
    const options = Array.from({ length: 700 }, (_, at) => ({ key: `k${at}`, text: `Option ${at}` }));
    const path = await draftItem(site, course, { type: 'single', stem: 'Which?', options });
    const page = await lead.get(path);
    expect(readable(page.html)).toContain('This item has more parts than one form can hold.');
    expect(page.html).not.toContain('options.699');
  });

  it('draw the ways through an encounter, with what is wrong with them in words', async () => {
    const choice = (key: string, next?: string) => ({ key, text: `Choose ${key}`, ...(next && { next }) });
    const path = await draftItem(site, course, {
      ...{ type: 'vignette', stem: 'Walk', start: 'one' },
      steps: [
        { key: 'one', text: 'First', choices: [choice('a', 'two'), choice('b', 'gone')] },
        { key: 'two', text: 'Second' },
        { key: 'three', text: 'Third', choices: [choice('a', 'end')] },
      ],
    });
    const said = readable((await lead.get(path)).html);
    expect(said).toContain('Step 1 has a choice that leads nowhere yet.');
    expect(said).toContain('Step 2 is a dead end: it has no choices.');
    expect(said).toContain('No way leads to step 3.');
    expect((await site.app.get(DraftPieces).itemsOf(course.courseId, 'quiz')).length).toBeGreaterThan(12);
  });

  /** The letter that stands for an option on this page. */
  function valueOf({ html }: Answer, words: string): string {
    const boxed = new RegExp(`value="([^"]+)"[^>]*> <span[^>]*>${words}<`).exec(html)?.[1];
    const listed = new RegExp(`<option value="([^"]+)"[^>]*>${words}<`).exec(html)?.[1];
    return boxed ?? listed ?? `no ${words}`;
  }

  const wayValue = ({ html }: Answer, words: string): string =>
    new RegExp(`value="([^"]+)"><span[^>]*>${words}`).exec(html)?.[1] ?? `no ${words}`;
});
