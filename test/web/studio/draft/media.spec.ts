import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';

import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { DraftChecks } from '../../../../src/catalog/draft/draft-checks.service.js';
import { DraftIntake } from '../../../../src/catalog/draft/draft-intake.service.js';
import { DraftOutline } from '../../../../src/catalog/draft/draft-outline.service.js';
import { DraftPieces } from '../../../../src/catalog/draft/draft-pieces.service.js';
import type { Content } from '../../../../src/catalog/draft/piece.js';
import { Courses } from '../../../../src/catalog/courses.service.js';
import { graceDays, ObjectSweeping } from '../../../../src/kernel/objects/object-sweeping.service.js';
import { objectNamesIn } from '../../../../src/kernel/objects/objects.js';
import { addresses } from '../../../../src/web/addresses.js';
import type { Answer, Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { type DraftCourse, draftCourse, inDraft } from '../../../support/draft-course.js';
import { captions, drawing, pdf, photograph, recorded } from '../../../support/media-files.js';
import { namesIn } from '../../../support/names-in.js';
import { press, readable } from '../../../support/page.js';
import { TestSite } from '../../../support/site.js';
import { stores, type TestStore } from '../../../support/stores.js';
import { anselm, leonie, rhea } from '../../../support/studio.js';
import { signIn } from '../../../support/world.js';

jest.setTimeout(120_000);

/** Each database with a store of its own, so that both are proved with both. */
const places = databases.map(
  ([name, make], at) => [name, stores[(at + 1) % 2]![0], make, stores[(at + 1) % 2]![1]] as const,
);

describe.each(places)('the media of a draft on %s, stored in %s', (_name, _store, make, openStore) => {
  let site: TestSite;
  let store: TestStore;
  let draft: DraftCourse;
  let lead: Browser;
  let reviewer: Browser;
  let at: string;
  const waiting = (): readonly string[] => namesIn(site.spool.path);

  beforeAll(async () => {
    store = await openStore();
    site = await TestSite.empty(make);
    await site.stop();
    site.storage = store.objects;
    await site.start();
    draft = await draftCourse(site, leonie);
    lead = await signIn(site, leonie);
    reviewer = await inDraft(site, draft, anselm, 'reviewer');
    at = `/studio/courses/${draft.slug}/draft/media`;
  });
  afterAll(async () => {
    await site.close();
    await store.close();
  });

  const content = async (key: string): Promise<Content> =>
    (await site.app.get(DraftPieces).at(draft.courseId, { kind: 'medium', key })).content;
  const upload = async (bytes: Uint8Array, fields: Record<string, string> = {}): Promise<Answer> => {
    await lead.get(at);
    return lead.upload(at, 'file', bytes, fields);
  };
  const fileOf = async (key: string): Promise<string> => String((await content(key))['file']);

  it('are none at first, and their page says what is taken', async () => {
    const page = await lead.get(at);
    expect(readable(page.html)).toContain('No file is here yet.');
    expect(readable(page.html)).toContain('video in MP4 or WebM up to 500 MB');
    expect(readable((await reviewer.get(at)).html)).not.toContain('New file');
    expect((await site.visitor().get(at)).status).toBe(404);
  });

  it('take a photograph in, and keep nothing of where it was taken', async () => {
    const sent = await upload(await photograph(2_000, 1_000), { title: 'Window view' });
    expect(sent).toMatchObject({ status: 303, location: `${at}/window-view?now=added` });
    const page = await lead.get(`${at}/window-view`);
    expect(readable(page.html)).toContain('it needs words for what it shows');
    expect(page.html).toContain('width="1000" height="2000"');
    const picture = await lead.get(`/media/${await fileOf('window-view')}`);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect((await sharp(picture.bytes).metadata()).exif).toBeUndefined();
    expect(((await content('window-view'))['sizes'] as Content[]).map(({ width }) => width)).toEqual([480]);
  });

  it('take recordings and hand-outs in, by what they are', async () => {
    for (const [title, bytes, about] of [
      ['Clip', recorded('clip.mp4'), 'Video, 0:03'],
      ['Tone', recorded('tone.mp3'), 'Sound, 0:02'],
      ['Sheet', pdf(3), 'PDF, 3 pages'],
    ] as const) {
      const sent = await upload(bytes, { title });
      expect(readable((await lead.follow(sent)).html)).toContain(about);
    }
    const list = readable((await lead.get(at)).html);
    expect(list).toMatch(/Sheet .* Tone .* Clip .* Window view/);
    expect(list).toContain('Not shown anywhere yet.');
    expect(waiting()).toEqual([]);
  });

  it('answer a script with the medium, or with what is wrong', async () => {
    await lead.get(at);
    const send = async (bytes: Uint8Array) => {
      const body = new FormData();
      body.append('_csrf', lead.token);
      body.append('file', new Blob([Buffer.from(bytes)]), 'two_chairs-2.PNG');
      const cookie = `attune=${lead.cookie('attune')}`;
      const headers = { Accept: 'application/json', Cookie: cookie, 'X-Forwarded-For': lead.place };
      const response = await fetch(new URL(at, site.address), { method: 'POST', body, headers });
      return { status: response.status, sent: (await response.json()) as Record<string, unknown> };
    };
    const { status, sent } = await send(await drawing(90, 60));
    expect({ status, sent }).toMatchObject({
      status: 201,
      sent: { medium: { key: 'two-chairs-2', kind: 'image', title: 'two chairs 2', alt: '', missing: ['alt'] } },
    });
    const refused = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(refused.status).toBe(415);
    expect(refused.sent['detail']).toContain('Pictures may be PNG, JPEG, GIF, WebP or AVIF');
  });

  it.each([
    [
      'a script named as a picture',
      Buffer.from('<script>alert(1)</script>'),
      415,
      'none of the files that can be taken',
    ],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'none of the files'],
    ['a video that is cut off', recorded('clip.mp4').subarray(0, 9_000), 422, 'ends before its end'],
    ['a video that few can play', recorded('clip-hevc.mp4'), 415, 'coded as hvc1'],
    ['nothing', Buffer.alloc(0), 422, 'Choose a file first.'],
  ])('refuse %s, keep the title that was typed, and leave nothing behind', async (_, bytes, status, said) => {
    const before = (await lead.get(at)).html.match(/<li id="medium-/g)!.length;
    const refused = await upload(bytes, { title: 'My title' });
    expect(refused.status).toBe(status);
    expect(readable(refused.html)).toContain(said);
    expect(refused.html).toContain('value="My title"');
    expect((await lead.get(at)).html.match(/<li id="medium-/g)).toHaveLength(before);
    expect(waiting()).toEqual([]);
  });

  it('refuse a picture of 50 megapixels and a strip, and name the limit', async () => {
    const big = await sharp({ create: { width: 10_000, height: 5_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(readable((await upload(big)).html)).toContain('10,000 by 5,000 points. Up to 40 million points are taken');
    expect(readable((await upload(await drawing(1_100, 100))).html)).toContain('up to 10 times the shorter one');
  });

  it('refuse what is larger than is taken while it still comes, without keeping it', async () => {
    await lead.get(at);
    const sent = await slowly({ 'content-length': String(600 * 1024 * 1024) }, lead, at, 'x');
    expect(sent).toContain('413');
    expect(waiting()).toEqual([]);
  });

  it('keep no byte of a file without the token, and none of one that breaks off', async () => {
    const forged = await slowly({}, lead, at, 'forged');
    expect(forged).toContain('403');
    await lead.get(at);
    await brokenOff(lead, at);
    await wait(200);
    expect(waiting()).toEqual([]);
    expect((await reviewer.upload(at, 'file', await drawing())).status).not.toBe(303);
  });

  it('are served in parts, for ever, and as nothing that runs', async () => {
    const name = await fileOf('clip');
    const ask = (headers: Record<string, string>) => lead.get(`/media/${name}`, headers);
    const all = await ask({});
    const whole = all.bytes;
    expect([`${createHash('sha256').update(whole).digest('hex')}.mp4`, whole.length]).toEqual([
      name,
      recorded('clip.mp4').length,
    ]);
    expect(Object.fromEntries(all.headers)).toMatchObject({
      ...{ 'content-type': 'video/mp4', 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' },
      'cache-control': 'public, max-age=31536000, immutable, no-transform',
      'content-security-policy': expect.stringContaining('sandbox') as string,
      'content-length': String(whole.length),
    });
    const part = await ask({ Range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${whole.length}`);
    expect(part.bytes.equals(whole.subarray(100, 200))).toBe(true);
    expect((await ask({ Range: 'bytes=-50' })).bytes.equals(whole.subarray(-50))).toBe(true);
    const open = await ask({ Range: `bytes=${whole.length - 10}-` });
    expect(open.bytes.equals(whole.subarray(-10))).toBe(true);
    const beyond = await ask({ Range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
    expect((await ask({ Range: 'bytes=0-1', 'If-Range': '"another"' })).status).toBe(200);
    expect((await ask({ Range: 'bytes=0-1', 'If-Range': all.headers.get('etag')! })).status).toBe(206);
    expect((await ask({ Range: 'lines=0-1' })).status).toBe(200);
    expect((await ask({ 'If-None-Match': all.headers.get('etag')! })).status).toBe(304);
    const head = await fetch(new URL(`/media/${name}`, site.address), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
  });

  it('are taken away where they are hand-outs, under a name that can be read', async () => {
    const sheet = await fileOf('sheet');
    const sent = await lead.get(`/media/${sheet}?as=${encodeURIComponent('Between two: sessions/../é')}`);
    expect(sent.headers.get('content-type')).toBe('application/pdf');
    expect(sent.headers.get('content-disposition')).toMatch(
      /^attachment; filename=".*\.pdf"; filename\*=UTF-8''Between%20two%20sessions%20%C3%A9\.pdf$/,
    );
    const hash = sheet.slice(0, 64);
    for (const name of [`${hash}.svg`, `${hash}.html`, `${'0'.repeat(64)}.pdf`, '..%2F..%2Fpackage.json']) {
      expect((await lead.get(`/media/${name}`)).status).toBe(404);
    }
  });

  it('have words, which are saved with the file left as it is', async () => {
    const page = await lead.get(`${at}/window-view`);
    const saved = await press(lead, page, 'Save', { alt: 'Two chairs by a window.', credit: 'Drawn for this course' });
    expect(saved.location).toBe(`${at}/window-view?now=saved`);
    expect(await content('window-view')).toMatchObject({
      alt: 'Two chairs by a window.',
      width: 1_000,
      type: 'image/webp',
    });
    await press(lead, await lead.get(`${at}/two-chairs-2`), 'Save', { decorative: '1' });
    expect(await content('two-chairs-2')).toMatchObject({ alt: null });
    expect((await content('two-chairs-2'))['decorative']).toBeUndefined();
    expect(readable((await lead.get(`${at}/two-chairs-2`)).html)).not.toContain('it needs');
    const clash = await press(lead, page, 'Save', { alt: 'Two chairs.' });
    expect(clash.status).toBe(409);
    expect(readable(clash.html)).toContain('Two chairs by a window.');
  });

  it('have captions, transcript and chapters where they are heard', async () => {
    const file = (bytes: Uint8Array, language: string) =>
      lead.get(`${at}/clip`).then(async (page) => {
        const after = /name="after" value="([^"]+)"/.exec(page.html)![1]!;
        return lead.upload(`${at}/clip/captions`, 'captions', bytes, { language, after });
      });
    const wrong = await file(Buffer.from(captions.replace('00:00:01.500 -->', '0:1 -->')), 'en');
    expect(wrong.status).toBe(422);
    expect(readable(wrong.html)).toContain('Line 6 of the captions');
    expect((await file(Buffer.from('<html>'), 'en')).status).toBe(415);
    const odd = await file(Buffer.from(captions), 'English!');
    expect([odd.status, readable(odd.html)]).toEqual([
      422,
      expect.stringContaining('Give the language as a short code'),
    ]);
    expect(await file(Buffer.from(captions), 'en')).toMatchObject({
      status: 303,
      location: `${at}/clip?now=captioned`,
    });
    await file(Buffer.from(captions), 'fr');
    const page = await lead.get(`${at}/clip`);
    expect(page.html).toMatch(
      /<track kind="captions" src="\/media\/[0-9a-f]{64}\.vtt" srclang="en" label="English" default>/,
    );
    expect(readable(page.html)).toContain('it needs a transcript.');
    const chapters = {
      'chapters.0.at': '0:02',
      'chapters.0.title': 'She sits',
      'chapters.1.at': '0:00',
      'chapters.1.title': 'The bell',
    };
    await press(lead, page, 'Save', { transcript: 'A bell rings.\n\nShe sits down.', ...chapters });
    expect(await content('clip')).toMatchObject({
      transcript: 'A bell rings.\n\nShe sits down.',
      chapters: [
        { at: 0, title: 'The bell' },
        { at: 2, title: 'She sits' },
      ],
      captions: [
        { language: 'en', label: 'English' },
        { language: 'fr', label: 'Français' },
      ],
    });
    await press(lead, await lead.get(`${at}/clip`), 'Take out Français', { go: 'remove' });
    expect(await content('clip')).toMatchObject({ captions: [{ language: 'en' }] });
    const vtt = await lead.get(String(/\/media\/[0-9a-f]{64}\.vtt/.exec((await lead.get(`${at}/clip`)).html)![0]));
    expect([vtt.headers.get('content-type'), vtt.html]).toEqual(['text/vtt; charset=utf-8', captions]);
  });

  it('show their file also while their words are half there', async () => {
    await press(lead, await lead.get(`${at}/clip`), 'Save', { 'chapters.0.at': 'soon' });
    const page = await lead.get(`${at}/clip`);
    expect(page.html).toContain('<video controls');
    expect(page.html).toContain('value="soon"');
    expect(readable(page.html)).not.toContain('it needs');
    await press(lead, page, 'Save', { 'chapters.0.at': '0:00' });
  });

  it('get another file of their kind, and their earlier one stays in their history', async () => {
    const before = await fileOf('window-view');
    const send = async (bytes: Uint8Array) => {
      const after = /name="after" value="([^"]+)"/.exec((await lead.get(`${at}/window-view`)).html)![1]!;
      return lead.upload(`${at}/window-view/file`, 'file', bytes, { after });
    };
    expect(readable((await send(pdf())).html)).toContain('A file can only be replaced by one of its kind');
    expect((await send(await drawing(500, 300))).location).toBe(`${at}/window-view?now=replaced`);
    expect(await content('window-view')).toMatchObject({ alt: 'Two chairs by a window.', width: 500, height: 300 });
    expect(await fileOf('window-view')).not.toBe(before);
    const history = await lead.get(addresses.draftHistory(draft.slug, { kind: 'medium', key: 'window-view' }));
    expect(history.status).toBe(200);
  });

  it('name the lessons that show them, and stop publishing there until their words are written', async () => {
    const markdown =
      '## The room\n\nLook at it.\n\n::: media window-view\n:::\n\n::: media tone\nListen.\n:::\n\n::: media nowhere\n:::\n';
    const lesson = { title: 'The room', summary: 'A room.', objectives: ['m1-read'], markdown };
    await site.app
      .get(DraftOutline)
      .add(draft.courseId, { kind: 'lesson', parent: 'reading', content: lesson, by: draft.leadId });
    expect(readable((await lead.get(`${at}/tone`)).html)).toContain('Shown in The room');
    const found = await site.app.get(DraftChecks).of(draft.courseId);
    const said = found.map(({ place, message }) => `${place?.kind} ${place?.key}: ${message}`);
    expect(said).toContainEqual(expect.stringMatching(/^medium tone: .* no captions/));
    expect(said).toContainEqual(expect.stringMatching(/^medium tone: .* no transcript/));
    expect(said.filter((each) => each.startsWith('medium window-view'))).toEqual([]);
    expect(said.filter((each) => each.startsWith('medium clip'))).toEqual([]);
    expect(said).toContainEqual(expect.stringMatching(/^lesson .*`nowhere`/));
    const check = await lead.get(`/studio/courses/${draft.slug}/draft/check`);
    expect(check.html).toContain(`href="${at}/tone"`);
  });

  it('are put away and brought back', async () => {
    await press(lead, await lead.get(`${at}/sheet`), 'Archive', { archived: 'yes' });
    const list = await lead.get(at);
    expect(readable(list.html)).toMatch(/Archived.*Sheet.*Bring back/);
    expect(readable((await lead.get(`/studio/courses/${draft.slug}/draft`)).html)).not.toContain('Sheet');
    expect(readable((await lead.get(`${at}/sheet`)).html)).toContain('This medium is archived');
    await press(lead, list, 'Bring back Sheet', { archived: 'no' });
    expect(readable((await lead.get(`${at}/sheet`)).html)).not.toContain('This medium is archived');
  });

  it('go into a copy of the course, and out and in again as a package', async () => {
    const copy = await site.app.get(DraftIntake).copyOf(draft.courseId, 'A copy', draft.leadId);
    const { id } = await site.app.get(Courses).bySlug(copy);
    const media = async (courseId: string) =>
      (await site.app.get(DraftPieces).ofKinds(courseId, ['medium'])).map((piece) => [piece.key, piece.content]);
    expect(await media(id)).toEqual(await media(draft.courseId));
    const zip = await lead.get(`/studio/courses/${draft.slug}/draft/package.zip`);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    for (const name of objectNamesIn(JSON.stringify(await media(draft.courseId)))) {
      expect(zip.bytes.includes(`media/${name}`)).toBe(true);
    }
  });

  it('are there for who may see the course, and changed by who may write it', async () => {
    const stranger = await inDraftOf(rhea);
    expect((await stranger.get(`${at}/clip`)).status).toBe(404);
    expect((await reviewer.get(`${at}/clip`)).status).toBe(200);
    expect((await reviewer.post(`${at}/clip`, { title: 'Mine' })).status).toBe(404);
    expect((await content('clip'))['title']).toBe('Clip');
  });

  it('go when nothing has used them for so many days, and not before', async () => {
    const orphan = await store.objects.keepBytes(Buffer.from('nobody needs me'), 'webp');
    const young = await store.objects.keepBytes(Buffer.from('just uploaded'), 'webp');
    const day = 24 * 60 * 60_000;
    const now = site.clock.now().getTime();
    const used = new Set<string>();
    for await (const { name } of store.objects.list()) if (name !== orphan && name !== young) used.add(name);
    for (const name of [...used, orphan]) await store.age(name, new Date(now - (graceDays - 1) * day));
    await store.age(young, new Date(now));
    const sweeping = site.app.get(ObjectSweeping);
    expect(await sweeping.sweep()).toBe(0);
    for (const name of [...used, orphan]) await store.age(name, new Date(now - (graceDays + 1) * day));
    const gone = await sweeping.sweep();
    expect(await store.objects.about(orphan)).toBeNull();
    expect(await store.objects.about(young)).not.toBeNull();
    const all = await site.app.get(DraftPieces).all(draft.courseId);
    const named = objectNamesIn(JSON.stringify(all));
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect([name, await store.objects.about(name)]).toEqual([name, expect.anything()]);
    expect(gone).toBeGreaterThanOrEqual(1);
    expect((await lead.get(addresses.draftHistory(draft.slug, { kind: 'medium', key: 'window-view' }))).status).toBe(
      200,
    );
  });

  async function inDraftOf(who: typeof rhea): Promise<Browser> {
    const other = await draftCourse(site, who).catch(() => null);
    expect(other).not.toBeNull();
    return signIn(site, who);
  }

  /** Sends a form by hand; answers with what came back, headers and all. */
  function slowly(extra: Record<string, string>, browser: Browser, path: string, token: string): Promise<string> {
    const boundary = 'edge';
    const body =
      `--${boundary}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        new URL(path, site.address),
        { method: 'POST', headers: headersOf(browser, extra) },
        (answer) => {
          let text = `${answer.statusCode} `;
          answer.on('data', (piece: Buffer) => (text += piece.toString()));
          answer.on('end', () => {
            sent.destroy();
            resolve(text);
          });
        },
      );
      sent.once('error', reject);
      sent.write(body + 'x'.repeat(2_000));
    });
  }

  async function brokenOff(browser: Browser, path: string): Promise<void> {
    const sent = httpRequest(new URL(path, site.address), { method: 'POST', headers: headersOf(browser, {}) });
    sent.on('error', () => undefined);
    sent.write(`--edge\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${browser.token}\r\n`);
    sent.write('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
    sent.write('x'.repeat(200_000));
    await wait(300);
    expect(waiting()).toHaveLength(1);
    sent.destroy();
  }

  const headersOf = (browser: Browser, extra: Record<string, string>) => ({
    ...{ Accept: 'text/html', 'Content-Type': 'multipart/form-data; boundary=edge' },
    ...{ Cookie: `attune=${browser.cookie('attune')}`, 'X-Forwarded-For': browser.place },
    ...extra,
  });
});
