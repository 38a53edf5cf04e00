import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DraftIntake } from '../../../../src/catalog/draft/draft-intake.service.js';
import { DraftPieces } from '../../../../src/catalog/draft/draft-pieces.service.js';
import { readFolder } from '../../../../src/catalog/package/folder.reader.js';
import { readZip } from '../../../../src/catalog/package/zip.reader.js';
import { Publishing } from '../../../../src/catalog/publishing.service.js';
import { RegistryToday } from '../../../../src/evidence/registry-today.service.js';
import { Act } from '../../../../src/kernel/act.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { type DraftCourse, draftCourse, draftItem, inDraft } from '../../../support/draft-course.js';
import { firstModule } from '../../../support/first-module.js';
import { account } from '../../../support/office.js';
import { press, readable, unescaped } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { anselm, leonie, rhea } from '../../../support/studio.js';
import { zip } from '../../../support/zip.js';
import { noor, register, signIn, type TestPerson } from '../../../support/world.js';

jest.setTimeout(120_000);

const doi = '10.1234/sleep.2024';
const item = {
  ...{ type: 'article-journal', title: 'Sleep after loss', 'container-title': 'Journal of Rest', DOI: doi },
  ...{ author: [{ family: 'Adeyemi', given: 'Ada' }], issued: { 'date-parts': [[2024, 3]] }, volume: '7' },
};
const bibtex =
  '@article{x, author={Brandt, Bo}, title={Dreams and <script>alert(1)</script> rest}, journal={J}, year={2023}}';
const notes = { kind: 'trial', topics: ['trauma'], summary: 'Forty people slept longer after it.' };
const office: TestPerson = {
  name: 'Odile Marchetti',
  email: 'odile@marchetti.example',
  password: 'a lamp in the attic',
};

describe.each(databases)('a study that the registry lacks on %s', (_name, make) => {
  let site: TestSite;
  let draft: DraftCourse;
  let lead: Browser;
  let author: Browser;
  let reviewer: Browser;
  let administrator: Browser;
  let at: string;
  const resolver = createServer(({ url }, response) => {
    if (url !== `/${doi}`) return response.writeHead(404).end();
    return response.end(JSON.stringify(item));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => resolver.listen(0, '127.0.0.1', resolve));
    site = await TestSite.open(make);
    await site.stop();
    site.doiUrl = `http://127.0.0.1:${(resolver.address() as AddressInfo).port}`;
    await site.start();
    draft = await draftCourse(site, leonie);
    lead = await signIn(site, leonie);
    author = await inDraft(site, draft, anselm, 'author');
    reviewer = await inDraft(site, draft, rhea, 'reviewer');
    await account(site, office, ['administrator']);
    administrator = await signIn(site, office);
    at = `/studio/courses/${draft.slug}/draft`;
  });
  afterAll(async () => {
    resolver.close();
    await site.close();
  });

  const fresh = () => author.get(`${at}/studies/new`);
  const looked = async (typed: Record<string, string>) => press(author, await fresh(), 'Read the reference', typed);
  const known = async (key: string) => (await site.app.get(RegistryToday).read()).studies.get(key) ?? null;
  const publish = () => site.app.get(Publishing).publish(draft.courseId, draft.leadId);

  it('is read from its DOI, shown as we print it, and proposed with what it is and found', async () => {
    const read = await looked({ doi: `https://doi.org/${doi}` });
    expect(readable(read.html)).toContain('Adeyemi, A. (2024). Sleep after loss. Journal of Rest , 7 .');
    const bare = await press(author, read, 'Propose this study');
    expect(bare.status).toBe(422);
    expect(readable(bare.html)).toContain('Say what kind of study or document it is');
    const proposed = await press(author, bare, 'Propose this study', notes);
    expect(proposed.location).toBe(`${at}/studies?now=proposed`);
    const list = await author.follow(proposed);
    expect(readable(list.html)).toMatch(/Proposed, not yet verified\s?\. Adeyemi, A\..*\[@adeyemi2024\]/);
    expect(await known('adeyemi2024')).toBeNull();
    const [act] = await site.database.reads.findBy(Act, { verb: 'study.proposed' });
    expect(act).toMatchObject({ detail: { study: 'adeyemi2024' } });
  });

  it('is refused where it is there already, by its DOI for certain and by its title until somebody says otherwise', async () => {
    const again = await looked({ doi });
    expect(readable(again.html)).toContain('This one is there already. Cite it by its key:');
    expect(again.html).not.toContain('Propose this study</button>');
    const alike = await looked({ pasted: '@misc{x, author={Adeyemi, Ada}, title={Sleep after loss}, year={2024}}' });
    const refused = await press(author, alike, 'Propose this study', notes);
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('Look at [@adeyemi2024]')]);
    const other = await press(author, refused, 'Propose this study', { ...notes, other: '1' });
    expect(other.status).toBe(303);
    await press(author, await author.get(`${at}/studies/adeyemi2024b`), 'Take the proposal back');
    expect(readable((await author.get(`${at}/studies`)).html)).toContain('Withdrawn');
  });

  it('says on which line a pasted reference cannot be read, and what to do where a DOI leads nowhere', async () => {
    const broken = await looked({ pasted: '@article{x,\n title={a},\n year={2020' });
    expect([broken.status, readable(broken.html)]).toEqual([422, expect.stringContaining('Line 3 cannot be read')]);
    expect(unescaped(broken.html)).toContain('@article{x,\n title={a},');
    const unknown = await looked({ doi: '10.1234/none' });
    expect(readable(unknown.html)).toContain('Nobody has registered this DOI');
    expect(unknown.html).toContain('value="10.1234/none"');
    expect(readable((await looked({ doi: 'http://169.254.169.254/' })).html)).toContain('This is no DOI');
    expect(readable((await looked({})).html)).toContain('Give a DOI, or paste one reference');
  });

  it('keeps no script that its reference held, and takes none that was put into the form', async () => {
    const read = await looked({ pasted: bibtex });
    expect(read.html).not.toContain('<script>alert');
    expect(readable(read.html)).toContain('Dreams and alert(1) rest.');
    const carried = { csl: { type: 'article', title: 'x', evil: 1 }, etAl: false };
    const forged = await author.post(`${at}/studies/new`, {
      ...notes,
      go: 'propose',
      reference: JSON.stringify(carried),
    });
    expect(forged.status).toBe(422);
  });

  it('is found and cited in the draft at once, with words that say what it is', async () => {
    const item = await draftItem(site, draft, { type: 'true-false', stem: 'So?', citations: ['adeyemi2024'] });
    expect(readable((await author.get(item)).html)).toContain('adeyemi2024 Proposed, not yet verified');
    const found = readable((await author.get(`${item}?find=sleep%20after`)).html);
    expect(found).toMatch(/adeyemi2024 Proposed, not yet verified.*Sleep after loss/);
    const lesson = await press(lead, await lead.get(at), 'Add a lesson', { title: 'Rest', kind: 'lesson' });
    const picked = await lead.get(`${lesson.location}/pick?kind=study&q=adeyemi`);
    expect(readable(picked.html)).toMatch(/Proposed, not yet verified\. Adeyemi.{0,3}2024/);
    const markdown = 'People sleep longer after it [@adeyemi2024].';
    const shown = await lead.post(`${lesson.location}/preview`, { title: 'Rest', markdown });
    expect(readable(shown.html)).toContain('Proposed, not yet verified. Adeyemi, A. (2024)');
    const { content } = await site.app.get(DraftPieces).at(draft.courseId, { kind: 'lesson', key: 'rest' });
    const writing = { content: { ...content, markdown }, after: null, by: draft.leadId };
    await site.app.get(DraftPieces).save(draft.courseId, { kind: 'lesson', key: 'rest' }, writing);
  });

  it('stops publishing wherever it is cited, which nobody can let stand', async () => {
    const check = readable((await lead.get(`${at}/check`)).html);
    expect(check).toContain('This lesson cites `adeyemi2024`, which is proposed and not yet verified');
    await expect(publish()).rejects.toThrow('draft-has-faults');
    const page = await lead.get(`/studio/courses/${draft.slug}/publish`);
    const [, after = ''] = page.html.split('which is proposed and not yet verified');
    expect(after.slice(0, after.indexOf('</div>'))).not.toContain('<form');
  });

  it('goes out with the package of the draft, and comes in as a proposal again', async () => {
    const { bytes } = await lead.get(`${at}/package.zip`);
    const { files } = await readZip(bytes, 'package.zip');
    const studies = Buffer.from(files.get('evidence/studies/trauma.yaml')!).toString();
    expect(studies).toMatch(/- key: adeyemi2024\n[\s\S]*how: not-verified/);
    const copied = await site.app.get(DraftIntake).copyOf(draft.courseId, 'Another course', draft.leadId);
    expect(readable((await lead.get(`/studio/courses/${copied}/draft/studies`)).html)).toContain('[@adeyemi2024]');
    const whole = firstModule((await readFolder('content')).files);
    const lesson = [...whole.keys()].find((path) => path.endsWith('.md'))!;
    const course = new Map([...whole].filter(([path]) => path.startsWith('courses/')));
    const citing = `${Buffer.from(whole.get(lesson)!).toString()}\nPeople sleep longer after it [@adeyemi2024].\n`;
    const archive = zip([
      ...[...course].map(([path, bytes]) => ({ path, data: path === lesson ? citing : bytes })),
      { path: 'evidence/studies/trauma.yaml', data: studies },
    ]);
    const taken = await site.app.get(DraftIntake).package(archive, draft.leadId);
    expect(taken).toMatchObject({ slug: expect.any(String) as string });
    expect(readable((await lead.get(`/studio/courses/${taken.slug}/draft/studies`)).html)).toContain('[@adeyemi2024]');
    expect(await known('adeyemi2024')).toBeNull();
  });

  const answersTo = async (address: string) =>
    (await lettersTo(site, address)).filter(({ template }) => template === 'study-answered');

  it('is checked by a reviewer or an administrator, and by nobody who proposed it or only writes', async () => {
    const path = `${at}/studies/adeyemi2024`;
    const stranger = await register(site, noor);
    for (const browser of [author, lead, stranger]) {
      expect((await browser.post(`${path}/answer`, { how: 'verified', source: 'read' })).status).toBe(404);
    }
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${at}/studies`)).status).toBe(404);
    expect((await reviewer.get(`${at}/studies/new`)).status).toBe(404);
    expect((await reviewer.post(`${path}/withdrawal`, {})).status).toBe(404);
    const page = await reviewer.get(path);
    const refused = await press(reviewer, page, 'I have checked it: take it into the registry', { source: ' ' });
    expect([refused.status, readable(refused.html)]).toEqual([422, expect.stringContaining('Say where you read it')]);
    expect(await known('adeyemi2024')).toBeNull();
    const answer = { how: 'verified', source: 'Publisher’s page, full text' };
    const accepted = await press(reviewer, refused, 'I have checked it: take it into the registry', answer);
    expect(accepted.location).toBe(`${at}/studies?now=accepted`);
    expect(await known('adeyemi2024')).toMatchObject({ checked: answer, kind: 'trial', summary: notes.summary });
    expect((await site.visitor().get('/evidence/studies/adeyemi2024')).status).toBe(200);
    expect((await reviewer.post(`${path}/answer`, answer)).status).toBe(422);
    const [letter, ...more] = await answersTo(anselm.email);
    expect(more).toEqual([]);
    expect(letter!.text).toContain('you proposed “Sleep after loss”');
    expect(letter!.text).toContain('It was checked and taken into the registry.');
    expect(letter!.links).toContain(path);
    expect(readable((await lead.get(`${at}/check`)).html)).not.toContain('proposed and not yet verified');
  });

  it('is never accepted by who proposed it, whatever they may do else', async () => {
    const id = await account(site, { ...office, email: 'second@marchetti.example' }, ['administrator']);
    const both = await signIn(site, { ...office, email: 'second@marchetti.example' });
    const { Staff } = await import('../../../../src/catalog/staff/staff.service.js');
    await site.app.get(Staff).add(draft.courseId, id, 'author', id);
    const read = await press(both, await both.get(`${at}/studies/new`), 'Read the reference', { pasted: bibtex });
    await press(both, read, 'Propose this study', notes);
    const page = await both.get(`${at}/studies/brandt2023`);
    expect(readable(page.html)).toContain('You proposed this study, so somebody else has to check it');
    const own = await both.post(`${at}/studies/brandt2023/answer`, { how: 'verified', source: 'x' });
    expect([own.status, await known('brandt2023')]).toEqual([422, null]);
    const rejected = await press(
      administrator,
      await administrator.get(`${at}/studies/brandt2023`),
      'Reject this study',
      {
        ...{ go: 'reject', reason: 'No such paper.' },
      },
    );
    expect(rejected.status).toBe(303);
    const [letter] = await answersTo('second@marchetti.example');
    expect(letter!.text).toContain('No such paper.');
    expect(letter!.text).toContain('What cites it in the draft has to be changed');
    expect(readable((await author.get(`${at}/studies`)).html)).toMatch(/Rejected.*Reason: No such paper\./);
    expect(readable((await author.get(`${at}/studies/new`)).html)).toContain('Propose a study');
  });
});

describe.each(databases)('the review cards of a draft on %s', (_name, make) => {
  let site: TestSite;
  let draft: DraftCourse;
  let lead: Browser;
  let reviewer: Browser;
  let at: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    draft = await draftCourse(site, leonie);
    lead = await signIn(site, leonie);
    reviewer = await inDraft(site, draft, rhea, 'reviewer');
    at = `/studio/courses/${draft.slug}/draft/modules/reading`;
  });
  afterAll(() => site.close());

  const module = async () =>
    (await site.app.get(DraftPieces).at(draft.courseId, { kind: 'module', key: 'reading' })).content;
  const keys = async () => ((await module())['cards'] as { key: string }[] | undefined)?.map(({ key }) => key);
  const add = async (front: string, more: Record<string, string> = {}) =>
    press(lead, await lead.get(`${at}/cards/+`), 'Save', { front, ...more });

  it('are added with a key of their words, and say what is still to be mended', async () => {
    expect(readable((await lead.get(at)).html)).toContain('Review cards');
    const added = await add('What does blinding keep apart?', {
      back: 'Hope and result [@nobody2000].',
      objective: 'm1-read',
    });
    expect(added.location).toBe(`${at}/cards/what-does-blinding-keep-apart?now=saved`);
    const page = readable((await lead.follow(added)).html);
    expect(page).toContain('it cites unknown study nobody2000');
    expect(page).toMatch(/As practitioners see it What does blinding keep apart\? Hope and result/);
    const mended = { back: 'Hope and result [@dsm5].' };
    const saved = await press(lead, await lead.get(`${at}/cards/what-does-blinding-keep-apart`), 'Save', mended);
    expect(readable((await lead.follow(saved)).html)).toContain('Nothing is left to mend');
  });

  it('take a study from the picker, and are shown without being saved', async () => {
    const page = await lead.get(`${at}/cards/what-does-blinding-keep-apart`);
    const found = await press(lead, page, 'Find', { go: 'find', find: 'yehuda', back: 'Typed so far.' });
    expect(found.html).toContain('Typed so far.</textarea>');
    const [, key = ''] = /value="cite:([a-z0-9-]+)"/.exec(found.html)!;
    const cited = await lead.post(`${at}/cards/what-does-blinding-keep-apart`, { back: 'Typed.', go: `cite:${key}` });
    expect(cited.html).toMatch(new RegExp(`name="citations" value="${key}"`));
    const shown = await lead.post(`${at}/cards/what-does-blinding-keep-apart`, {
      front: 'F',
      back: '**B**',
      go: 'preview',
    });
    expect(shown.html).toContain('<strong>B</strong>');
    expect(JSON.stringify(await module())).not.toContain('Typed');
  });

  it('are moved, taken out, and come into the package in their order', async () => {
    await add('Second?', { back: 'Yes.', objective: 'm1-read' });
    await add('Third?', { back: 'Yes.', objective: 'm1-limits' });
    const list = await lead.get(`${at}/cards`);
    const moved = await press(lead, list, 'Move up : Third?', { to: 'up' });
    expect(moved.location).toBe(`${at}/cards?now=moved#card-third`);
    expect(await keys()).toEqual(['what-does-blinding-keep-apart', 'third', 'second']);
    await lead.post(`${at}/cards/what-does-blinding-keep-apart/place`, { to: 'up' });
    expect(await keys()).toEqual(['what-does-blinding-keep-apart', 'third', 'second']);
    expect((await lead.post(`${at}/cards/nothing/place`, { to: 'up' })).status).toBe(404);
    const { bytes } = await lead.get(`/studio/courses/${draft.slug}/draft/package.zip`);
    const { files } = await readZip(bytes, 'package.zip');
    const yaml = Buffer.from(files.get(`courses/${draft.slug}/modules/reading/cards.yaml`)!).toString();
    expect([...yaml.matchAll(/key: (\S+)/g)].map(([, key]) => key)).toEqual(await keys());
    await press(lead, await lead.get(`${at}/cards/third`), 'Take the card out', { go: 'remove' });
    expect(await keys()).toEqual(['what-does-blinding-keep-apart', 'second']);
  });

  it('are no clash for who edits another card or the module meanwhile, and one for who edits the same', async () => {
    const [one, two, same, whole] = await Promise.all([
      lead.get(`${at}/cards/second`),
      lead.get(`${at}/cards/what-does-blinding-keep-apart`),
      lead.get(`${at}/cards/second`),
      lead.get(at),
    ]);
    await press(lead, one, 'Save', { back: 'One.' });
    expect((await press(lead, two, 'Save', { back: 'Two.' })).status).toBe(303);
    expect((await press(lead, whole, 'Save', { summary: 'New words.' })).status).toBe(303);
    expect(await module()).toMatchObject({ summary: 'New words.', cards: [{ back: 'Two.' }, { back: 'One.' }] });
    const clash = await press(lead, same, 'Save', { back: 'Same.' });
    expect([clash.status, readable(clash.html)]).toEqual([409, expect.stringMatching(/One\..*Same\./)]);
    await press(lead, clash, 'Save what is chosen', { 'take.back': 'yours' });
    expect(await module()).toMatchObject({ summary: 'New words.', cards: [{ back: 'Two.' }, { back: 'Same.' }] });
    const gone = await press(lead, same, 'Take the card out', { go: 'remove' });
    expect([gone.status, readable(gone.html)]).toEqual([409, expect.stringContaining('Somebody else changed this')]);
    expect(await keys()).toContain('second');
  });

  it('are read by reviewers, who change nothing', async () => {
    const page = await reviewer.get(`${at}/cards/second`);
    expect(page.html).toContain('<fieldset class="builder read-only" disabled>');
    expect((await reviewer.get(`${at}/cards`)).html).not.toContain('formaction');
    for (const path of [`${at}/cards/second`, `${at}/cards/+`, `${at}/cards/second/place`]) {
      expect([path, (await reviewer.post(path, { front: 'Mine', after: '' })).status]).toEqual([path, 404]);
    }
    expect((await lead.get(`${at}/cards/nothing`)).status).toBe(404);
  });
});
