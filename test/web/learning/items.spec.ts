import type { Item } from '../../../src/assessment/item.js';
import { Response } from '../../../src/learning/response.entity.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { oneOfEveryKind } from '../../support/one-of-each.js';
import { readable } from '../../support/page.js';
import { secretsIn } from '../../support/secrets.js';
import { TestSite } from '../../support/site.js';
import { answers, type AskedItem, begin, paperOf, practitioner, robin } from '../../support/world.js';

describe.each(databases)('an attempt with every kind of item on %s', (_name, make) => {
  const content = oneOfEveryKind();
  let site: TestSite;
  let browser: Browser;
  let attempt: string;
  let paper: AskedItem[];
  beforeAll(async () => {
    site = await TestSite.open(make, { content: content.path });
    browser = await practitioner(site, robin);
    attempt = await begin(browser);
    paper = await paperOf(site, attempt);
  });
  afterAll(async () => {
    await site.close();
    content.remove();
  });

  const asked = <T extends Item['type']>(type: T) => paper.filter(({ item }) => item.type === type).at(-1)!;
  const pageText = async () => (await browser.get(`/attempts/${attempt}`)).html;
  const save = (fields: Record<string, string>) => browser.post(`/attempts/${attempt}/answers`, fields);
  const stored = async ({ item }: AskedItem) =>
    site.database.reads.findOneBy(Response, { attemptId: attempt, itemKey: item.key });

  it('shows nothing of what is accepted, near or right', async () => {
    const html = await pageText();
    const items = paper.map(({ item }) => item);
    expect(secretsIn(html, items)).toEqual([]);
    const texts = items.flatMap((item) => {
      if (item.type === 'short-text') return [...item.accept, ...item.near].map(({ text }) => text);
      return item.type === 'cloze' ? item.gaps.flatMap((gap) => (gap.kind === 'typed' ? gap.accept : [])) : [];
    });
    expect(texts).toContain('waiting list');
    for (const text of texts) expect(html).not.toContain(text);
  });

  it('shows the picture by the address of its bytes', async () => {
    const [, address] = /<img src="([^"]+)" alt="Two boxes/.exec(await pageText())!;
    const picture = await browser.get(address!);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('has the case before the question', async () => {
    const { item, name } = asked('label');
    const [, own] = (await pageText()).split(`id="item-${name.slice(1)}"`);
    const text = readable(own!);
    expect(text.indexOf('two boxes')).toBeGreaterThan(0);
    expect(text.indexOf(item.stem)).toBeGreaterThan(text.indexOf('two boxes'));
  });

  it('keeps a text that is too short or too long, and says so in words', async () => {
    const written = asked('written');
    await save({ [written.name]: 'Too short, \r\nso far.', only: written.name });
    expect((await stored(written))!.answer).toBe('Too short, \nso far.');
    expect(readable(await pageText())).toContain('Saved, 4 words: too short');
    const long = Array<string>(201).fill('word').join(' ');
    await save({ [written.name]: long, only: written.name });
    expect((await stored(written))!.answer).toBe(long);
    expect(readable(await pageText())).toContain('Saved, 201 words: too long');
    expect(readable(await pageText())).toContain('This is longer than what is asked for. Everything is saved');
  });

  it('keeps how sure one is beside the answer, and nothing for what is not marked by a key', async () => {
    const [short, likert] = [asked('short-text'), asked('likert')];
    await save({ [short.name]: 'waitng list', [`${short.name}.certainty`]: '3', only: short.name });
    expect(await stored(short)).toMatchObject({ answer: 'waitng list', certainty: 3 });
    await save({ ...(likert.right as Record<string, string>), [`${likert.name}.certainty`]: '3', only: likert.name });
    expect((await stored(likert))!.certainty).toBeNull();
  });

  it('is explained with its result, which waits for a marker', async () => {
    const fields = await answers(site, attempt, 'wrong');
    const short = asked('short-text');
    const sent = await browser.post(`/attempts/${attempt}/submission`, {
      ...fields,
      [short.name]: 'waitng list',
      [`${short.name}.certainty`]: '3',
    });
    const text = readable((await browser.follow(sent)).html);
    expect(text).toContain('Sent in, and neither passed nor failed yet');
    expect(text).toContain('waitng list Accepted, in spite of a slip in its spelling.');
    expect(text).toContain('How sure you were Very sure');
    expect(text).toContain('Very sure 1 of 1 right');
    expect(text).toContain('Waits for a marker, worth 5 points');
    expect(text).toContain('By the table for certainty your answers come to 3 of at most 33.');
  });
});
