import { Attempt } from '../../../src/learning/attempt.entity.js';
import { Grading } from '../../../src/learning/grading.entity.js';
import { Response } from '../../../src/learning/response.entity.js';
import type { Answer, Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { formWith, press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { amaru, ines, noor, robin, sasha } from '../../support/world.js';

const json = { Accept: 'application/json' };
const save = 'Save and stay here';

interface Said {
  readonly saved: string;
  readonly versions: readonly string[];
  readonly clashes?: readonly {
    readonly name: string;
    readonly version: string;
    readonly mine: string;
    readonly other: string;
  }[];
}

describe.each(databases)('two pages of one attempt on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(
    async () => void (site = await quizCourse(make, { one: 'passMark: 75\nattempts: 3\nreveal: after-submission' })),
  );
  afterAll(() => site.close());

  const stored = async (id: string) => {
    const rows = await site.database.reads.find(Response, { where: { attemptId: id }, order: { itemKey: 'ASC' } });
    return rows.map(({ itemKey, answer, version }) => [itemKey, answer, version]);
  };
  const script = async (browser: Browser, page: Answer, typed: Record<string, string>) => {
    const { _csrf: _, ...fields } = formWith(page, save).fields;
    const answer = await browser.post(formWith(page, save).action, { ...fields, ...typed }, json);
    return { status: answer.status, said: JSON.parse(answer.html) as Said };
  };
  const two = async (browser: Browser) => {
    const id = await beginAt(browser, 'one');
    const open = () => browser.get(`/attempts/${id}`);
    return { id, first: await open(), second: await open() };
  };

  it('never overwrite each other unseen: the script of the later one gets both answers', async () => {
    const browser = await enrolled(site, robin);
    const { id, first, second } = await two(browser);
    expect((await script(browser, first, { i2: 'true', only: 'i2' })).status).toBe(200);
    const clash = await script(browser, second, { i2: 'false', only: 'i2' });
    expect(clash.status).toBe(409);
    expect(clash.said.clashes).toEqual([
      expect.objectContaining({
        name: 'i2',
        mine: 'What you gave here: false',
        other: 'What is saved, at 09:00 UTC: true',
      }),
    ]);
    expect(await stored(id)).toEqual([['one-2', true, 1]]);
    const { version } = clash.said.clashes![0]!;
    const kept = await script(browser, second, { i2: 'false', 'i2.version': version, only: 'i2' });
    expect(kept.status).toBe(200);
    expect(await stored(id)).toEqual([['one-2', false, 2]]);
  });

  it('save everything that does not clash', async () => {
    const browser = await enrolled(site, sasha);
    const { id, first, second } = await two(browser);
    await script(browser, first, { i1: 'true', only: 'i1' });
    const clash = await press(browser, second, save, { i1: 'false', i3: 'true' });
    expect(clash.status).toBe(409);
    expect(await stored(id)).toEqual([
      ['one-1', true, 1],
      ['one-3', true, 1],
    ]);
  });

  it('without scripts are led to a page that shows both, and where one is chosen', async () => {
    const browser = await enrolled(site, noor);
    const { id, first, second } = await two(browser);
    await press(browser, first, save, { i1: 'true', i2: 'true' });
    const clash = await press(browser, second, save, { i1: 'false', i2: 'false' });
    expect(clash.status).toBe(409);
    const text = readable(clash.html);
    expect(text).toContain('2 items have two answers');
    expect(text).toContain('What you gave here: false What is saved, at 09:00 UTC: true');
    const chosen = await press(browser, clash, 'Save these answers', { 'i1.take': 'mine', 'i2.take': 'other' });
    expect(chosen.location).toBe(`/attempts/${id}`);
    expect(await stored(id)).toEqual([
      ['one-1', false, 2],
      ['one-2', true, 1],
    ]);
  });

  it('are not sent in before one answer is chosen, and then are', async () => {
    const browser = await enrolled(site, amaru);
    const { id, first, second } = await two(browser);
    await press(browser, first, save, answering(4));
    const clash = await press(browser, second, 'Send in for marking', { ...answering(4), i4: 'false' });
    expect(clash.status).toBe(409);
    expect((await site.database.reads.findOneBy(Attempt, { id }))!.submittedAt).toBeNull();
    const sent = await press(browser, clash, 'Save these answers and send in', { 'i4.take': 'mine' });
    expect(sent.location).toBe(`/attempts/${id}/result`);
    expect(readable((await browser.follow(sent)).html)).toContain('3 of 4');
    expect(await site.database.reads.countBy(Grading, { attemptId: id })).toBe(4);
  });

  it('leave alone what they did not touch, although an older page sends it along', async () => {
    const browser = await enrolled(site, ines);
    const { id, first, second } = await two(browser);
    await press(browser, first, save, { i1: 'true' });
    expect((await press(browser, second, save, { i4: 'false' })).status).toBe(303);
    expect(await stored(id)).toEqual([
      ['one-1', true, 1],
      ['one-4', false, 1],
    ]);
  });

  it('do not clash with themselves when the answer to a save was lost', async () => {
    const browser = await enrolled(site, { ...robin, email: 'second@ashgrove.example' });
    const { id, first } = await two(browser);
    await script(browser, first, { i1: 'true', only: 'i1' });
    expect((await script(browser, first, { i1: 'false', only: 'i1' })).status).toBe(200);
    expect((await press(browser, first, save, {})).status).toBe(303);
    expect(await stored(id)).toEqual([['one-1', null, 3]]);
  });

  it('clash with all but the first, however many save at once', async () => {
    const browser = await enrolled(site, { ...robin, email: 'third@ashgrove.example' });
    const id = await beginAt(browser, 'one');
    const pages = await Promise.all(Array.from({ length: 12 }, () => browser.get(`/attempts/${id}`)));
    const answers = await Promise.all(
      pages.map((page, n) => script(browser, page, { i1: String(n % 2 === 0), only: 'i1' })),
    );
    const [[, answer, version]] = (await stored(id)) as [[string, boolean, number]];
    expect(version).toBe(1);
    for (const [n, { status }] of answers.entries()) expect(status).toBe((n % 2 === 0) === answer ? 200 : 409);
  });
});
