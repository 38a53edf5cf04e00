import { Editions } from '../../../src/catalog/editions.service.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { press, readable } from '../../support/page.js';
import { answering, beginAt, enrolled, quizCourse, slug } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { robin, sasha } from '../../support/world.js';

const look = (purpose: string, pair: string) =>
  `purpose: ${purpose}\npair: ${pair}\nattempts: 1\nreveal: after-submission`;

describe.each(databases)('a look before the course and one after it on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await quizCourse(make, {
      before: look('before', 'after'),
      graded: 'passMark: 75\nattempts: 3\nreveal: never',
      after: look('after', 'before'),
    });
    browser = await enrolled(site, robin);
  });
  afterAll(() => site.close());

  const text = async (path: string) => readable((await browser.get(path)).html);
  const take = async (key: string, right: number) => {
    const id = await beginAt(browser, key);
    await press(browser, await browser.get(`/attempts/${id}`), 'Send in for marking', answering(right));
    return `/attempts/${id}/result`;
  };
  let before: string;

  it('are told as looks, without a mark to pass, before the start and while one takes them', async () => {
    const told = await text(`/learn/${slug}/before`);
    expect(told).toContain('A look at where you stand before the course.');
    expect(told).toContain('there is no mark to pass, and it does not count towards your certificate');
    expect(told).toContain('is not shown before you have taken the look at the end of the course as well');
    expect(told).not.toMatch(/You pass at|[Pp]assed/);
    const id = await beginAt(browser, 'before');
    expect(await text(`/attempts/${id}`)).not.toContain('You pass at');
  });

  it('show no mark as a failure, and nothing of the key before the second', async () => {
    before = await take('before', 1);
    const result = await text(before);
    expect(result).toContain('A look at where you stand 1 of 4 25% of the points.');
    expect(result).not.toMatch(/[Pp]ass|fail|Feedback on|The reason for/);
    expect(result).toContain('is shown when you have taken the look at the end of the course as well');
    expect(result).not.toContain('Before and after');
    expect(await text(`/learn/${slug}/before`)).toMatch(/Attempt 1 .* 25% Taken/);
  });

  it('count for nothing: completion, progress and contact hours leave them out', async () => {
    const home = await text(`/learn/${slug}`);
    expect(home).toContain('0 of 2');
    expect(home).toContain('Quizzes. The next is The quiz graded.');
    expect(home).toMatch(/The quiz before Taken 23 Nov 2026/);
    expect(home).toMatch(/The quiz after For you to see where you stand/);
    const { content } = (await site.app.get(Editions).newestOf(slug))!;
    expect(content.hours.items).toBe(4);
  });

  it('are set side by side by objective once both are there, in plain numbers', async () => {
    const after = await take('after', 3);
    const line =
      'Before and after The points for each objective in the look before the course and in the one at its end. ';
    for (const page of [after, before, `/learn/${slug}`]) {
      const shown = await text(page);
      expect(shown).toContain(line);
      expect(shown).toContain('Read a small trial. 1 of 4 3 of 4');
      expect(shown).not.toMatch(/improved|because of|thanks to|gained/);
    }
    expect(await text(before)).toContain('Feedback on before-4');
    expect(await text(after)).toContain('The reason for after-1');
  });

  it('leave the look before it out once the one after it was taken', async () => {
    browser = await enrolled(site, sasha);
    await take('after', 4);
    expect(await text(`/learn/${slug}/before`)).toContain('one from before it can no longer be had');
    expect((await browser.post(`/learn/${slug}/before/attempts`)).status).toBe(422);
    expect(await text(`/learn/${slug}`)).not.toContain('Before and after');
  });
});
