import { Editions } from '../../../../src/catalog/editions.service.js';
import { Comments } from '../../../../src/catalog/review/comments/comments.service.js';
import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import { Letter } from '../../../../src/kernel/mail/letter.entity.js';
import { MailWishes } from '../../../../src/kernel/mail/mail-wishes.service.js';
import { Sending } from '../../../../src/kernel/mail/sending.service.js';
import { Settings } from '../../../../src/kernel/settings/settings.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, actsOn, inOffice } from '../../../support/office.js';
import { formWith, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import {
  change,
  joins,
  lesson,
  passages,
  type ReviewedCourse,
  reviewedCourse,
} from '../../../support/reviewed-course.js';
import { TestSite } from '../../../support/site.js';
import { anselm, leonie, rhea } from '../../../support/studio.js';
import { signIn, type TestPerson } from '../../../support/world.js';

jest.setTimeout(120_000);

const stranger: TestPerson = { name: 'Ottilie Brand', email: 'ottilie@brand.example', password: 'a moth at the lamp' };

describe.each(databases)('the review of a course on %s', (_name, make) => {
  let site: TestSite;
  let course: ReviewedCourse;
  let lead: Browser;
  let author: { readonly id: string; readonly browser: Browser };
  let reviewer: { readonly id: string; readonly browser: Browser };
  let outsider: Browser;
  let page: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    course = await reviewedCourse(site);
    lead = course.lead.browser;
    author = await joins(site, course, anselm, 'author');
    reviewer = await joins(site, course, rhea, 'reviewer');
    await account(site, stranger, ['instructor']);
    outsider = await signIn(site, stranger);
    page = `${course.at}/draft/lessons/${lesson.key}/review`;
  });
  afterAll(() => site.close());

  const threads = () => site.app.get(Comments).of(course.courseId);
  const thread = async (words: string) => (await threads()).find(({ comments }) => comments[0]!.text.includes(words))!;
  /** The value that stands for a passage in its form. */
  const place = (html: string, passage: number): string =>
    new RegExp(`id="p${passage}"[\\s\\S]*?name="place" value="([^"]+)"`).exec(html)![1]!;
  const write = async (browser: Browser, passage: number, text: string, quotation = '') => {
    const { html } = await browser.get(page);
    return browser.post(page, { place: place(html, passage), text, quotation });
  };
  /** What stands beside a passage. */
  const beside = (html: string, passage: number): string =>
    readable(new RegExp(`id="p${passage}"[\\s\\S]*?(?=<div class="reviewed[^>]* id="p${passage + 1}")`).exec(html)![0]);

  it('shows the lesson as practitioners will see it, and is nothing to others', async () => {
    const { status, html } = await reviewer.browser.get(page);
    expect(status).toBe(200);
    expect(readable(html)).toContain(passages[0]);
    const others = [page, `${course.at}/review`, `${course.at}/disclosures`, `${course.at}/draft/quizzes/heard/review`];
    for (const path of others) expect((await outsider.get(path)).status).toBe(404);
    for (const path of others) expect((await author.browser.get(path)).status).toBe(200);
    expect((await outsider.post(page, { place: '', text: 'Hello' })).status).toBe(404);
    expect((await reviewer.browser.get(`${course.at}/draft/waivers/course/review`)).status).toBe(404);
  });

  it('keeps a comment at its passage, with the words that were chosen, whatever they are', async () => {
    const hostile = '<script>alert(1)</script> [@dsm5] {{html x}} "quoted" & \u202e';
    const written = await write(reviewer.browser, 2, hostile, 'Notice how you listen');
    expect(written).toMatchObject({ status: 303 });
    expect(written.location).toMatch(/\?now=written#thread-/);
    const { html } = await author.browser.get(page);
    expect(html).not.toContain('<script>alert');
    expect(beside(html, 2)).toContain('Notice how you listen');
    expect(beside(html, 2)).toContain(readable(hostile.replace(/</g, '&lt;')));
    expect(beside(html, 3)).not.toContain('alert');
  });

  it('asks for words, and for a quotation that stands there, and keeps what was typed', async () => {
    expect((await write(reviewer.browser, 1, '   ')).status).toBe(422);
    const refused = await write(reviewer.browser, 1, 'What about this?', 'words that nobody wrote');
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('These words do not stand there');
    expect(refused.html).toContain('What about this?');
    expect(refused.html).toContain('value="words that nobody wrote"');
    expect((await write(reviewer.browser, 1, 'x'.repeat(5_001))).status).toBe(422);
  });

  it('tells who commented on a passage that was changed meanwhile, and keeps their words', async () => {
    const { html } = await reviewer.browser.get(page);
    const old = place(html, 5);
    const rewritten = passages.with(4, `${passages[4]} You hear more than the words that are said to you in it.`);
    await change(site, course, lesson, { markdown: rewritten.join('\n\n') });
    const refused = await reviewer.browser.post(page, { place: old, text: 'Why five?', quotation: '' });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('This passage was changed while you wrote');
    expect(refused.html).toContain('Why five?');
    await change(site, course, lesson, { markdown: passages.join('\n\n') });
  });

  it('follows a passage that moves and is rewritten, and quotes one that is gone', async () => {
    await write(reviewer.browser, 10, 'On part ten.', 'part 10');
    await write(reviewer.browser, 12, 'On part twelve.');
    const grown = (text: string, more: string) => text.replace('of the walk', `of the walk ${more}`);
    const step = async (list: readonly string[]) => {
      await change(site, course, lesson, { markdown: list.join('\n\n') });
      site.clock.advance({ minutes: 6 });
    };
    const without = passages.toSpliced(11, 1);
    await step(['A new beginning.', ...without.with(9, grown(passages[9]!, 'that you take in the evening'))]);
    await step([
      'A new beginning.',
      ...without.with(
        9,
        'You sit with one person in one room, in the evening, and notice how you listen to them. It is the tenth part of the walk that you take.',
      ),
    ]);
    const { html } = await author.browser.get(page);
    expect(beside(html, 11)).toContain('On part ten.');
    expect(beside(html, 11)).toContain('These words were changed since');
    const lost = readable(html.slice(html.indexOf('id="lost"')));
    expect(lost).toContain('About words that are no longer there');
    expect(lost).toContain('On part twelve.');
    expect(lost).toContain('This is part 12 of the walk.');
    await change(site, course, lesson, { markdown: passages.join('\n\n') });
    expect(beside((await author.browser.get(page)).html, 12)).toContain('On part twelve.');
  });

  it('is answered, resolved by two at once as by one, and opened again', async () => {
    const { id } = await thread('On part ten.');
    const at = `${course.at}/review/threads/${id}`;
    await author.browser.get(page);
    expect((await author.browser.post(`${at}/replies`, { text: 'I will look.' })).status).toBe(303);
    const empty = await author.browser.post(`${at}/replies`, { text: '' });
    expect(empty.status).toBe(422);
    expect(readable(empty.html)).toContain('Write your comment');
    await lead.get(page);
    const both = await Promise.all(
      [lead, author.browser].map((browser) => browser.post(`${at}/settlement`, { state: 'resolved' })),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const acts = (await actsOn(site, course.courseId)).filter(([verb]) => verb === 'comment.resolved');
    expect(acts).toHaveLength(1);
    expect(beside((await lead.get(page)).html, 10)).toContain('Resolved by');
    expect((await outsider.post(`${at}/settlement`, { state: 'open' })).status).toBe(404);
    await lead.post(`${at}/settlement`, { state: 'open' });
    expect((await thread('On part ten.')).resolved).toBeNull();
  });

  it('lets people change and withdraw their own words while nobody has answered, and no others', async () => {
    await write(author.browser, 20, 'A slip.');
    const { id, comments } = await thread('A slip.');
    const own = `${course.at}/review/threads/${id}/comments/${comments[0]!.id}`;
    await reviewer.browser.get(page);
    expect((await reviewer.browser.post(own, { text: 'Mine now' })).status).toBe(404);
    expect((await author.browser.post(own, { text: 'A slip, mended.' })).status).toBe(303);
    expect((await thread('A slip, mended.')).comments[0]!.editedAt).not.toBeNull();
    const answered = await thread('On part ten.');
    const first = `${course.at}/review/threads/${answered.id}/comments/${answered.comments[0]!.id}`;
    expect((await reviewer.browser.post(first, { text: 'Other words' })).status).toBe(409);
    expect((await reviewer.browser.post(`${first}/withdrawal`)).status).toBe(409);
    expect((await author.browser.post(`${own}/withdrawal`)).status).toBe(303);
    expect(await thread('A slip')).toBeUndefined();
  });

  it('reaches items, quizzes, modules and what is about the course', async () => {
    const quiz = `${course.at}/draft/quizzes/heard/review`;
    const { html } = await reviewer.browser.get(quiz);
    expect(readable(html)).toContain('Listening is a skill.');
    expect(readable(html)).toContain('The lesson says so, as manuals do');
    const item = /name="place" value="([^"]+)"/.exec(html)![1]!;
    const written = await reviewer.browser.post(quiz, { place: item, text: 'Too easy.', quotation: 'is a skill' });
    expect(written.location).toContain(`${quiz}?now=written`);
    expect((await reviewer.browser.post(quiz, { place: 'nothing', text: 'x', quotation: '' })).status).toBe(404);
    for (const part of ['details/course', 'module/a-walk', 'glossary/course']) {
      const at = `${course.at}/draft/${part}/review`;
      await reviewer.browser.get(at);
      expect((await reviewer.browser.post(at, { text: `On ${part}.`, quotation: '' })).status).toBe(303);
      expect(readable((await lead.get(at)).html)).toContain(`On ${part}.`);
    }
    const items = await site.app.get(Comments).about(course.courseId, 'item', [item]);
    expect(items[0]).toMatchObject({ quotation: 'is a skill' });
  });

  it('reaches single terms of the glossary, and quotes what is said about one that is gone', async () => {
    const at = `${course.at}/draft/glossary/course/review`;
    const add = async (term: string, text: string) =>
      press(author.browser, await author.browser.get(`${course.at}/draft/glossary/+`), 'Save', { term, text });
    await add('Pacing', 'Going no faster than somebody can bear.');
    await add('Blinding', 'Not knowing who gets what.');
    const place = 'pacing';
    const refused = await reviewer.browser.post(at, { place, text: 'Whose pace?', quotation: 'who gets what' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#quotation-term-pacing"');
    const written = await reviewer.browser.post(at, { place, text: 'Whose pace?', quotation: 'no faster' });
    expect(written.location).toContain(`${at}?now=written#thread-`);
    const { html } = await lead.get(at);
    const [, pacing = ''] = html.split('id="term-pacing"');
    expect(readable(pacing)).toMatch(/^.*Going no faster than somebody can bear\..*Whose pace\?/);
    expect(readable(html.split('id="term-pacing"')[0]!)).not.toContain('Whose pace?');
    expect(readable((await lead.get(`${course.at}/review`)).html)).toContain('“Pacing” in the glossary');
    for (const term of ['pacing', 'blinding']) {
      const form = await author.browser.get(`${course.at}/draft/glossary/${term}`);
      await press(author.browser, form, 'Take the term out', { go: 'remove' });
    }
    const later = await reviewer.browser.post(at, { place, text: 'And mine?', quotation: '' });
    expect([later.status, later.html.includes('And mine?')]).toEqual([422, true]);
    expect(readable(later.html)).toContain('This term was taken out while you wrote.');
    const gone = readable((await lead.get(at)).html.split('id="lost"')[1]!);
    expect(gone).toMatch(/no longer there.*no faster.*Whose pace\?/);
    const { id, comments } = await thread('Whose pace?');
    await site.app.get(Comments).withdraw(course.courseId, id, comments[0]!.id, reviewer.id);
  });

  it('lists them with a filter, and counts what is open in the outline and above the lesson', async () => {
    const all = await lead.get(`${course.at}/review`);
    expect(readable(all.html)).toContain('Too easy.');
    const of = async (query: string) => readable((await lead.get(`${course.at}/review?${query}`)).html);
    expect(await of(`place=lesson+${lesson.key}`)).not.toContain('Too easy.');
    expect(await of('place=quiz+heard')).toContain('Too easy.');
    expect(await of(`by=${author.id}`)).toContain('1 place with comments');
    expect(await of('state=resolved')).toContain('No comments');
    expect(readable((await author.browser.get(`${course.at}/draft`)).html)).toContain('3 open comments');
    expect(readable((await author.browser.get(`${course.at}/draft/lessons/${lesson.key}`)).html)).toContain(
      '3 open comments',
    );
  });

  it('tells the others in one letter a day, and not who wants none', async () => {
    await site.app.get(MailWishes).refuse(author.id, 'staff');
    site.clock.advance({ days: 1 });
    await site.app.get(JobRunner).runDue();
    const [letter, ...more] = (await lettersTo(site, leonie.email)).filter(
      ({ template }) => template === 'review-news',
    );
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ subject: 'News of the review of Listening' });
    expect(letter!.text).toContain('new comments were written');
    expect(letter!.links).toContain(`${course.at}/review`);
    expect(await lettersTo(site, anselm.email)).toEqual([]);
    site.clock.advance({ days: 1 });
    await site.app.get(JobRunner).runDue();
    expect((await lettersTo(site, leonie.email)).filter(({ template }) => template === 'review-news')).toHaveLength(1);
  });

  describe('with a sign-off', () => {
    /** The sessions of everybody have ended by now. */
    beforeAll(async () => {
      lead = await signIn(site, leonie);
      author = { ...author, browser: await signIn(site, anselm) };
      reviewer = { ...reviewer, browser: await signIn(site, rhea) };
    });

    const review = () => `${course.at}/review`;
    const publish = () => `${course.at}/publish`;
    const sign = async (browser: Browser, verdict: string, note = 'I read all of it.') => {
      const shown = await browser.get(review());
      const { seen } = formWith(shown, 'Sign the draft as it stands').fields;
      return browser.post(`${review()}/sign-offs`, { seen: seen!, note, verdict });
    };

    it('needs one before it is published where several write it and somebody reviews it', async () => {
      const shown = readable((await lead.get(publish())).html);
      expect(shown).toContain('Needs a reason No reviewer has said anything of this draft as a whole yet.');
      const refused = await press(lead, await lead.get(publish()), 'Publish edition 1', { note: 'First.' });
      expect(refused.status).toBe(422);
      expect(readable(refused.html)).toContain('Give the reason in a sentence');
      expect(await site.app.get(Editions).newestOf(course.slug)).toBeNull();
    });

    it('is given by a reviewer to the draft as it stands, and by nobody else', async () => {
      await author.browser.get(review());
      expect(
        (await author.browser.post(`${review()}/sign-offs`, { seen: 'x', note: '', verdict: 'signed' })).status,
      ).toBe(404);
      expect((await sign(reviewer.browser, 'changes-asked', '')).status).toBe(422);
      expect((await sign(reviewer.browser, 'changes-asked', 'The end is missing.')).status).toBe(303);
      expect(readable((await lead.get(review())).html)).toContain('Rhea Lindholm asked for changes');
      expect((await sign(reviewer.browser, 'signed')).status).toBe(303);
      expect(readable((await lead.get(review())).html)).toContain('Rhea Lindholm signed the draft as it stands');
    });

    it('is signed before what was changed since, which is listed', async () => {
      const stale = formWith(await reviewer.browser.get(review()), 'Sign the draft as it stands').fields.seen!;
      await change(site, course, lesson, { summary: 'Listening, again.' });
      const late = await reviewer.browser.post(`${review()}/sign-offs`, {
        seen: stale,
        note: 'Fine.',
        verdict: 'signed',
      });
      expect(late.status).toBe(409);
      expect(late.html).toContain('Fine.');
      const shown = readable((await lead.get(review())).html);
      expect(shown).toContain('signed the draft before it was changed');
      expect(shown).toContain('Signed before these changes listening Lesson, changed');
    });

    it('does not count alone where who signed had written', async () => {
      await change(site, course, lesson, { summary: 'In other words.' }, reviewer.id);
      expect(readable((await reviewer.browser.get(review())).html)).toContain('You have edited this draft');
      await sign(reviewer.browser, 'signed');
      const shown = readable((await lead.get(publish())).html);
      expect(shown).toContain('Somebody who did not write has to sign as well.');
      expect(shown).toContain('Needs a reason');
      const second = await joins(site, course, { ...stranger, email: 'second@brand.example' }, 'reviewer');
      await sign(second.browser, 'signed', '');
      expect(readable((await lead.get(publish())).html)).toContain('Passed Ottilie Brand signed the draft');
      await site.app.get(Staff).remove(course.courseId, second.id, second.id, 'gone');
      await change(site, course, lesson, { summary: 'Changed once more.' });
    });

    it('is set aside with a reason, which is kept with the edition', async () => {
      const form = await lead.get(publish());
      const reason = 'The reviewer is ill and the date is fixed.';
      const published = await press(lead, form, 'Publish edition 1', { note: 'First.', reason });
      expect(published.status).toBe(303);
      expect((await site.app.get(Editions).newestOf(course.slug))!.number).toBe(1);
      const kept = readable((await reviewer.browser.get(review())).html);
      expect(kept).toContain('Published although something was missing');
      expect(kept).toContain(reason);
      const acts = await actsOn(site, course.courseId);
      expect(acts).toContainEqual(['edition.review-set-aside', course.lead.id, reason]);
    });

    it('is not needed once the lead decides so, and cannot be set aside where the place asks for it', async () => {
      await change(site, course, lesson, { summary: 'For the second edition.' });
      await lead.get(review());
      expect((await author.browser.post(`${review()}/needs`, {})).status).toBe(404);
      await press(lead, await lead.get(review()), 'Save what publishing needs', { 'sign-off': '' });
      expect(readable((await lead.get(publish())).html)).toContain('Not needed Ottilie Brand signed the draft before');
      const { browser: office } = await inOffice(site);
      const saved = await press(office, await office.get('/admin/settings'), 'Save what publishing needs', {
        'sign-off': '1',
      });
      expect(saved.location).toBe('/admin/settings?done=publishing');
      expect(readable((await lead.get(publish())).html)).toContain('Something that every course here needs');
      const forced = await lead.post(publish(), { note: 'Second.', reason: 'I really want to publish it now.' });
      expect(forced.status).toBe(422);
      await sign(reviewer.browser, 'signed');
      await press(lead, await lead.get(publish()), 'Publish edition 2', { note: 'Second.' });
      expect((await site.app.get(Editions).newestOf(course.slug))!.number).toBe(2);
      await site.app.get(Settings).change(course.lead.id, { 'sign-off-needed': false });
    });
  });

  describe('with declarations', () => {
    const at = () => `${course.at}/disclosures`;
    const declare = async (browser: Browser, typed: Record<string, string>) =>
      press(browser, await browser.get(at()), 'Declare this', typed);

    it('asks for an answer, and keeps what was typed', async () => {
      expect((await declare(author.browser, { has: '' })).status).toBe(422);
      const typed = { has: 'some', 'company-1': 'Harbour Pharma', 'nature-1': '' };
      const refused = await declare(author.browser, typed);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('value="Harbour Pharma"');
      expect(readable(refused.html)).toContain('Choose what kind of relationship it is');
      expect((await declare(author.browser, { ...typed, has: 'none' })).status).toBe(422);
    });

    it('stands once somebody else has said what was done about each relationship', async () => {
      const typed = { has: 'some', 'company-1': 'Harbour Pharma', 'nature-1': 'consulting' };
      expect((await declare(author.browser, typed)).status).toBe(303);
      await declare(lead, { has: 'none' });
      await declare(reviewer.browser, { has: 'none' });
      await change(site, course, lesson, { summary: 'For the third edition.' });
      await press(lead, await lead.get(`${course.at}/review`), 'Save what publishing needs', { disclosures: '1' });
      expect(readable((await lead.get(`${course.at}/publish`)).html)).toContain(
        'Needs a reason This declaration of financial relationships is missing or does not stand: Anselm Okoro.',
      );
      const shown = await lead.get(at());
      expect(readable(shown.html)).toContain('Harbour Pharma');
      expect(readable(shown.html)).toContain('Practitioners are told: Nothing to disclose');
      expect(readable((await reviewer.browser.get(at())).html)).not.toContain('Harbour Pharma');
      expect(formWith(shown, 'Record it').action).toContain(`${at()}/`);
      const recorded = await press(lead, shown, 'Record it', { text: 'He does not write about their products.' });
      expect(recorded.status).toBe(303);
      expect(readable((await author.browser.get(at())).html)).toContain('He does not write about their products.');
      expect(readable((await lead.get(`${course.at}/publish`)).html)).toContain('Passed All 3 people on the staff');
    });

    it('lapses after a year, and when its person says that something has changed; versions stay', async () => {
      await press(author.browser, await author.browser.get(at()), 'Something has changed since');
      expect(readable((await lead.get(at())).html)).toContain('Something has changed, as was said');
      await declare(author.browser, { has: 'none', 'company-1': '', 'nature-1': '' });
      const versions = readable((await author.browser.get(at())).html);
      expect(versions).toMatch(/Versions .*: no relationships .*: said that something has changed .*: 1 relationship/);
      expect(readable((await lead.get(`${course.at}/publish`)).html)).toContain('Passed All 3 people');
      const told = (address: string) =>
        site.database.reads.findBy(Letter, { template: 'declaration-lapses', addressKey: address });
      const round = () => site.app.get(JobRunner).runDue();
      site.clock.advance({ days: 334 });
      await round();
      expect(await told(rhea.email)).toEqual([]);
      for (const days of [2, 1, 1]) {
        site.clock.advance({ days });
        await round();
      }
      const [letter, ...more] = await told(rhea.email);
      expect([more, await told(anselm.email)]).toEqual([[], []]); // who wants no letters on the staff’s work gets none
      const written = site.app.get(Sending).write(letter!);
      expect(written!.text).toMatch(/for Listening holds until \d/);
      expect(written!.links).toContainEqual(expect.stringMatching(new RegExp(`${at()}$`)));
      site.clock.advance({ days: 28 });
      const browser = await signIn(site, leonie);
      expect(readable((await browser.get(at())).html)).toContain('It lapsed on');
      expect(readable((await browser.get(`${course.at}/publish`)).html)).toContain('are missing or do not stand');
    });
  });
});
