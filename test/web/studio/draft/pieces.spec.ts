import { Act } from '../../../../src/kernel/act.entity.js';
import { DraftHistory } from '../../../../src/catalog/draft/draft-history.service.js';
import { DraftOutline } from '../../../../src/catalog/draft/draft-outline.service.js';
import { DraftPieces, type Saving } from '../../../../src/catalog/draft/draft-pieces.service.js';
import { DraftVisits } from '../../../../src/catalog/draft/draft-visits.service.js';
import type { PieceName } from '../../../../src/catalog/draft/piece.js';
import { Staff } from '../../../../src/catalog/staff/staff.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { type DraftCourse, draftCourse, inDraft } from '../../../support/draft-course.js';
import { press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { anselm, leonie, rhea } from '../../../support/studio.js';
import { noor, register, signIn } from '../../../support/world.js';

jest.setTimeout(120_000);

const reading: PieceName = { kind: 'module', key: 'reading' };

describe.each(databases)('the pieces of a draft on %s', (_name, make) => {
  let site: TestSite;
  let draft: DraftCourse;
  let lead: Browser;
  let author: { readonly id: string; readonly browser: Browser };
  let reviewer: Browser;
  let at: string;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    draft = await draftCourse(site, leonie);
    lead = await signIn(site, leonie);
    const browser = await inDraft(site, draft, anselm, 'author');
    const staff = await site.app.get(Staff).of(draft.courseId);
    author = { id: staff.find(({ role }) => role === 'author')!.personId, browser };
    reviewer = await inDraft(site, draft, rhea, 'reviewer');
    at = `/studio/courses/${draft.slug}/draft`;
  });
  afterAll(() => site.close());

  const pieces = () => site.app.get(DraftPieces);
  const summary = async () => (await pieces().at(draft.courseId, reading)).content['summary'];
  const save = async (words: string, by: string, after: string | null = null): Promise<Saving> => {
    const { content } = await pieces().at(draft.courseId, reading);
    return pieces().save(draft.courseId, reading, { content: { ...content, summary: words }, after, by });
  };
  const hash = async () => (await pieces().at(draft.courseId, reading)).hash;
  const kept = async () => {
    const { id } = await pieces().at(draft.courseId, reading);
    return (await site.app.get(DraftHistory).of(id)).map(({ content }) => (content as { summary: string }).summary);
  };
  const outline = async () => {
    const heads = (await pieces().heads(draft.courseId)).filter(({ isArchived }) => !isArchived);
    return heads
      .filter(({ kind }) => ['lesson', 'quiz'].includes(kind))
      .map(({ parent, key }) => `${parent}/${key}`)
      .sort();
  };

  it('are saved with a hash, and the same again changes nothing', async () => {
    const saved = await save('One', draft.leadId);
    expect(saved).toMatchObject({ outcome: 'saved', hash: await hash(), savedAt: site.clock.now() });
    site.clock.advance({ seconds: 5 });
    expect(await save('One', draft.leadId)).toMatchObject({ outcome: 'unchanged', hash: await hash() });
  });

  it('are never written over by somebody who began from something else, and say what both began with', async () => {
    const base = await hash();
    await site.app.get(DraftVisits).touch((await pieces().at(draft.courseId, reading)).id, author.id);
    await save('Two, by the lead', draft.leadId, base);
    const clash = await save('Two, by the author', author.id, base);
    expect(clash).toMatchObject({ outcome: 'clash', theirs: { content: { summary: 'Two, by the lead' } } });
    expect(clash).toMatchObject({ base: { summary: 'One' } });
    expect(await summary()).toBe('Two, by the lead');
  });

  it('tell a clash on the page, with both versions, and keep what was typed', async () => {
    const page = await author.browser.get(`${at}/modules/reading`);
    await save('Three, by the lead', draft.leadId);
    const clash = await press(author.browser, page, 'Save', { summary: 'Three, by the author' });
    expect(clash.status).toBe(409);
    expect(readable(clash.html)).toContain('Somebody else saved in between');
    expect(readable(clash.html)).toMatch(/Their version Three, by the lead.*Your version Three, by the author/);
    expect(await summary()).toBe('Three, by the lead');
    const saved = await press(author.browser, clash, 'Save what is chosen', { 'take.summary': 'yours' });
    expect(saved.status).toBe(303);
    expect(await summary()).toBe('Three, by the author');
  });

  it('remember each author’s words, and of one who goes on writing a version every few minutes', async () => {
    const before = await kept();
    for (const at of [1, 2, 3, 4]) {
      await save(`Writing ${at}`, author.id);
      site.clock.advance({ seconds: 20 });
    }
    expect((await kept()).slice(0, -before.length)).toEqual(['Three, by the author']);
    site.clock.advance({ minutes: 6 });
    await save('Writing 5', author.id);
    await save('The lead again', draft.leadId);
    expect((await kept()).slice(0, 3)).toEqual(['Writing 5', 'Writing 4', 'Three, by the author']);
    const acts = await site.database.reads.findBy(Act, { verb: 'draft.edited' });
    expect(acts.at(-1)).toMatchObject({ actorId: draft.leadId, detail: { piece: 'module reading' } });
  });

  it('show who wrote what, what changed since, and bring a version back without losing the newer one', async () => {
    const history = await lead.get(`${at}/module/reading/history`);
    expect(readable(history.html)).toContain(anselm.name);
    const [, href] = /href="([^"]+\/history\/[^"]+)"/.exec(history.html)!;
    const revision = await lead.get(href!);
    expect(readable(revision.html)).toMatch(/Taken out: Writing 5 Put in: The lead again/);
    const restored = await press(lead, revision, 'Bring this version back');
    expect(restored).toMatchObject({ status: 303, location: `${at}/modules/reading` });
    expect(await summary()).toBe('Writing 5');
    expect((await kept())[0]).toBe('The lead again');
    expect((await press(lead, revision, 'Bring this version back')).status).toBe(303); // pressed twice, done once
    await save('In between', author.id);
    expect((await press(lead, revision, 'Bring this version back')).status).toBe(409);
    expect(await summary()).toBe('In between');
  });

  it('are added, moved, copied and put away, and keep their keys', async () => {
    const add = async (title: string) => press(lead, await lead.get(at), 'Add a lesson', { title, kind: 'lesson' });
    await add('Blinding');
    await add('Counting');
    const press1 = async (name: string, what: string, fields: Record<string, string> = {}) =>
      lead.post(`${at}/${name}/${what}`, fields);
    const order = async () => [...(await lead.get(at)).html.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key);
    expect(await order()).toEqual(['quiz', 'blinding', 'counting']);
    await press1('lesson/counting', 'place', { to: 'up' });
    expect(await order()).toEqual(['quiz', 'counting', 'blinding']);
    await press1('lesson/blinding', 'place', { parent: 'reading', before: 'quiz' });
    expect(await order()).toEqual(['blinding', 'quiz', 'counting']);
    const moved = await press1('quiz/quiz', 'place', { parent: 'telling', before: '' });
    expect(moved.location).toBe(`${at}?now=moved#quiz-quiz`);
    expect(await outline()).toEqual(['reading/blinding', 'reading/counting', 'telling/quiz']);
    expect((await press1('quiz/quiz', 'place', { parent: 'nowhere' })).status).toBe(404);
    await press1('lesson/counting', 'copies');
    expect(await order()).toEqual(['blinding', 'counting', 'counting-copy', 'quiz']);
    await press1('lesson/counting', 'archive');
    expect(await outline()).not.toContain('reading/counting');
    expect(readable((await lead.get(at)).html)).toContain('Archived Left out of what is published');
    await press1('lesson/counting', 'archive', { archived: 'no' });
    expect(await order()).toEqual(['blinding', 'counting', 'counting-copy', 'quiz']);
  });

  it('copy a module with all that is in it under new keys, which point to each other', async () => {
    const item = { type: 'true-false', stem: 'So?', answer: true, objective: 'm2-tell' };
    await site.app
      .get(DraftOutline)
      .add(draft.courseId, { kind: 'item', parent: 'quiz', content: item, by: author.id });
    await lead.post(`${at}/module/telling/copies`);
    const all = await pieces().all(draft.courseId);
    const module = all.find(({ kind, key }) => kind === 'module' && key === 'telling-clients-copy')!;
    const [objective] = module.content['objectives'] as { key: string }[];
    expect(objective!.key).toBe('m2-tell-2');
    const quiz = all.find(({ kind, parent }) => kind === 'quiz' && parent === module.key)!;
    const copied = all.find(({ kind, parent }) => kind === 'item' && parent === quiz.key)!;
    expect(copied.content).toEqual({ ...item, objective: 'm2-tell-2' });
  });

  it('can be read by a reviewer and changed by none, and are nothing to others', async () => {
    const page = await reviewer.get(`${at}/modules/reading`);
    expect(readable(page.html)).toContain('You can read the draft of this course, and not change it.');
    expect(page.html).toContain('<fieldset class="builder read-only" disabled>');
    const before = await hash();
    const stranger = await register(site, noor);
    for (const [browser, path] of [
      [reviewer, `${at}/modules/reading`],
      [reviewer, `${at}/details`],
      [reviewer, `${at}/modules`],
      [reviewer, `${at}/lesson/blinding/archive`],
      [stranger, `${at}/modules/reading`],
    ] as const) {
      expect([path, (await browser.post(path, { title: 'Mine' })).status]).toEqual([path, 404]);
    }
    expect((await stranger.get(at)).status).toBe(404);
    expect(await hash()).toBe(before);
  });

  it('keep the terms of a glossary', async () => {
    const fresh = await lead.get(`${at}/glossary/+`);
    const added = await press(lead, fresh, 'Save', { term: 'Blinding', also: 'masking\nblind', text: 'Nobody knows.' });
    expect(added.location).toBe(`${at}/glossary?now=saved#blinding`);
    expect(readable((await lead.follow(added)).html)).toContain('Blinding Nobody knows.');
    const page = await lead.get(`${at}/glossary/blinding`);
    expect(page.html).toContain('masking\nblind</textarea>');
    await press(lead, page, 'Take the term out', { go: 'remove' });
    expect((await lead.get(`${at}/glossary/blinding`)).status).toBe(404);
  });

  it('hold at most what a file of a package may hold', async () => {
    const long = { summary: 'x'.repeat(6000) };
    const saved = await lead.follow(await press(lead, await lead.get(`${at}/modules/reading`), 'Save', long));
    expect(String(await summary())).toHaveLength(6000);
    expect(readable(saved.html)).toContain('Summary : This is longer than 5,000 characters.');
    const refused = save('y'.repeat(1_100_000), draft.leadId);
    await expect(refused).rejects.toThrow('piece-too-large');
  });
});
