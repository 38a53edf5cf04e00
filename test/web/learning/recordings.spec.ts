import { MediaPosition } from '../../../src/learning/media/media-position.entity.js';
import { resumeAt } from '../../../src/learning/media/resuming.js';
import type { Browser } from '../../support/browser.js';
import { databases } from '../../support/databases.js';
import { mediaContent, mediaCourse } from '../../support/media-course.js';
import { readable } from '../../support/page.js';
import { beginAt, enrolled } from '../../support/quiz-course.js';
import type { TestSite } from '../../support/site.js';
import { changed, faultsOf, lesson, quiz } from '../../support/small-content.js';
import { robin, sasha } from '../../support/world.js';

const page = '/learn/small/m1-trial';
const at = (key: string) => `${page}/recordings/${key}`;

test.each([
  [0, null],
  [4.9, null],
  [5, 5],
  [29.9, 29],
  [30, 30],
  [30.1, 30],
  [31, null],
  [400, null],
])('whoever stops a recording of 40 seconds at %s goes on at %s', (seconds, place) => {
  expect(resumeAt(seconds, 40)).toBe(place);
});

describe.each(databases)('media in a lesson on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let other: Browser;
  beforeAll(async () => {
    site = await mediaCourse(make);
    [browser, other] = [await enrolled(site, robin), await enrolled(site, sasha)];
  });
  afterAll(() => site.close());

  const kept = () => site.database.reads.find(MediaPosition);

  it('are a picture, a recording, a video and a hand-out, each found where the page says', async () => {
    const { html } = await browser.get(page);
    expect(html).toMatch(
      /<img src="\/media\/[0-9a-f]{64}\.webp"[^>]* alt="Two chairs face each other beside a window\."/,
    );
    expect(html).toMatch(/<audio controls preload="metadata" src="\/media\/[0-9a-f]{64}\.mp3"/);
    expect(html).toMatch(
      /<video controls preload="metadata" src="\/media\/[0-9a-f]{64}\.webm" width="320" height="180"/,
    );
    expect(html).not.toContain('autoplay');
    const said = readable(html);
    expect(said).toMatch(/A tone Listen to all of it\..* Sound recording, 0:40 · Download, 40 kB/);
    expect(said).toMatch(/Chapters 0:00 The beginning 0:20 The middle Transcript A tone begins\. It goes on\./);
    expect(said).toMatch(/Between two sessions PDF, 2 pages, 2 kB Download “Between two sessions”/);
    const files = new Set(html.match(/\/media\/[0-9a-f]{64}\.\w+/g));
    expect(files.size).toBeGreaterThanOrEqual(6);
    for (const file of files) expect([file, (await browser.get(file)).status]).toEqual([file, 200]);
  });

  it('count in the length of the lesson and of the course', async () => {
    expect(readable((await browser.get('/courses/small')).html)).toContain('Recordings, by their running time');
  });

  it('are gone on with where one stopped, by whoever stopped there and nobody else', async () => {
    expect((await browser.get(page)).html).not.toContain('You stopped');
    expect((await browser.post(at('talk'), { seconds: '21.4' })).status).toBe(204);
    const { html } = await browser.get(page);
    expect(readable(html)).toContain('You stopped at 0:21.');
    expect(html).toContain('data-at="21" data-go-on="Go on at 0:21"');
    expect((await other.get(page)).html).not.toContain('You stopped');
    await browser.post(at('talk'), { seconds: '25' });
    expect(await kept()).toEqual([expect.objectContaining({ mediumKey: 'talk', seconds: 25 })]);
  });

  it('are begun anew once they were heard to the end', async () => {
    await browser.post(at('room'), { seconds: '12' });
    await browser.post(at('room'), { seconds: '39.8' });
    expect((await kept()).map(({ mediumKey }) => mediumKey)).toEqual(['talk']);
  });

  it('forget a place in a recording that has been replaced', async () => {
    await site.database.writes.unit((unit) => unit.update(MediaPosition, { mediumKey: 'talk' }, { file: 'old.mp3' }));
    expect((await browser.get(page)).html).not.toContain('You stopped');
  });

  it.each([
    ['a picture', at('chairs'), '12', 404],
    ['what the lesson does not show', at('nothing'), '12', 404],
    ['a quiz', '/learn/small/m1-quiz/recordings/talk', '12', 404],
    ['no number', at('talk'), 'NaN', 400],
    ['a negative one', at('talk'), '-3', 400],
    ['one beyond all bounds', at('talk'), '1e99', 400],
  ])('keep no place in %s', async (_what, path, seconds, status) => {
    const before = await kept();
    expect((await browser.post(path, { seconds })).status).toBe(status);
    expect(await kept()).toEqual(before);
  });

  it('are the picture of an item by the same key', async () => {
    const attempt = await beginAt(browser, 'm1-quiz');
    const { html } = await browser.get(`/attempts/${attempt}`);
    expect(html).toMatch(/<img[^>]* src="\/media\/[0-9a-f]{64}\.webp"/);
  });
});

test('a lesson names media that the course has, and an item a picture among them', () => {
  const yaml = 'courses/small/media/chairs.yaml';
  const { [yaml]: _, ...without } = mediaContent;
  const faults = faultsOf(without);
  expect(faults).toContainEqual(
    `${lesson}:29: this lesson shows unknown medium \`chairs\`: there is no media/chairs.yaml.`,
  );
  expect(faults).toContainEqual(
    expect.stringContaining('item `m1-03` shows `media/chairs`, which is not in the package'),
  );
  const sheet = `kind: document\ntitle: A sheet\nfile: ${'a'.repeat(64)}.pdf\ntype: application/pdf\nbytes: 12\npages: 1\n`;
  expect(faultsOf({ ...mediaContent, [yaml]: sheet })).toContainEqual(
    expect.stringContaining('item `m1-03` shows `media/chairs`, which is not in the package'),
  );
  const inItem = changed(
    quiz,
    'It was a waiting list.\n',
    'It was.\n\n      ::: media chairs\n      :::\n',
    mediaContent,
  );
  expect(faultsOf(inItem)).toContainEqual(
    expect.stringContaining('media, reflections and content notes belong in a lesson'),
  );
});
