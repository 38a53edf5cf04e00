import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Courses } from '../../../src/catalog/courses.service.js';
import { DraftExports } from '../../../src/catalog/draft/draft-exports.service.js';
import { DraftIntake } from '../../../src/catalog/draft/draft-intake.service.js';
import { DraftPieces } from '../../../src/catalog/draft/draft-pieces.service.js';
import { Editions } from '../../../src/catalog/editions.service.js';
import { Importing } from '../../../src/catalog/importing.service.js';
import { faultText } from '../../../src/catalog/package/content-fault.js';
import { objectNamesIn, Objects } from '../../../src/kernel/objects/objects.js';
import { buffer } from 'node:stream/consumers';
import { databases } from '../../support/databases.js';
import { drawing, photograph, recorded } from '../../support/media-files.js';
import { largeFiles, mediaContent, mediaCourse } from '../../support/media-course.js';
import { namesIn } from '../../support/names-in.js';
import { account } from '../../support/office.js';
import type { TestSite } from '../../support/site.js';
import { filesOf } from '../../support/small-content.js';
import { leonie } from '../../support/studio.js';
import { zip, type ZipEntry } from '../../support/zip.js';

jest.setTimeout(60_000);

const [, make] = databases[0]!;
const folder = 'courses/small/media/';

/** The course with its media as an archive, with some files changed; null takes one out. */
const packed = (
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
  more: readonly ZipEntry[] = [],
): Buffer => {
  const all = new Map<string, string | Uint8Array>(Object.entries(mediaContent));
  for (const [path, { path: file }] of largeFiles) all.set(path, readFileSync(file));
  for (const [path, data] of Object.entries(changes)) {
    if (data === null) all.delete(path);
    else all.set(path, data);
  }
  return zip([...[...all].map(([path, data]) => ({ path, data })), ...more]);
};

describe('media in a package', () => {
  let site: TestSite;
  let by: string;
  const left = (): readonly string[] => namesIn(site.spool.path);

  beforeAll(async () => {
    site = await mediaCourse(make);
    by = await account(site, leonie, ['instructor']);
  });
  afterAll(() => site.close());

  const intake = (bytes: Buffer) => site.app.get(DraftIntake).package(bytes, by);
  const faultsOf = async (bytes: Buffer): Promise<string[]> => {
    const taken = await intake(bytes);
    if (taken.slug !== null) throw new Error(`It was taken as ${taken.slug}`);
    return taken.faults.map(faultText);
  };
  const mediaOf = async (slug: string) => {
    const { id } = await site.app.get(Courses).bySlug(slug);
    const pieces = await site.app.get(DraftPieces).ofKinds(id, ['medium']);
    return Object.fromEntries(pieces.map(({ key, content }) => [key, content]));
  };

  it('are published with the edition whose lessons show them, and those alone', async () => {
    const { content } = (await site.app.get(Editions).newestOf('small'))!;
    expect(content.media!.map(({ key, kind }) => [key, kind])).toEqual([
      ['chairs', 'image'],
      ['room', 'video'],
      ['sheet', 'document'],
      ['talk', 'audio'],
    ]);
    for (const name of objectNamesIn(JSON.stringify(content))) {
      expect([name, await site.app.get(Objects).about(name)]).toEqual([name, expect.anything()]);
    }
  });

  it('make no new edition where nothing changed, and one where a byte of a file did', async () => {
    const take = (large = largeFiles) => site.app.get(Importing).take(filesOf(mediaContent), null, large);
    expect(await take()).toMatchObject({ faults: [], published: [] });
    const changed = new Map(largeFiles).set(`${folder}talk.en.vtt`, largeFiles.get(`${folder}talk.fr.vtt`)!);
    expect((await take(changed)).published).toEqual([{ slug: 'small', number: 2 }]);
  });

  it('come in by a zip, are judged like an upload, and leave nothing behind', async () => {
    const taken = await intake(packed({ [`${folder}chairs.jpg`]: await photograph(900, 600) }));
    expect(taken.slug).not.toBeNull();
    const media = await mediaOf(taken.slug!);
    expect(media['chairs']).toMatchObject({
      type: 'image/webp',
      width: 600,
      height: 900,
      alt: 'Two chairs face each other beside a window.',
    });
    const stored = (await site.app.get(Objects).read(String(media['chairs']!['file'])))!;
    expect(stored.toString('latin1')).not.toContain('Camera');
    expect(left()).toEqual([]);
  });

  it('go out and come in as the same course, byte for byte', async () => {
    const first = await intake(packed());
    const { id } = await site.app.get(Courses).bySlug(first.slug!);
    const archive = await buffer((await site.app.get(DraftExports).zip(id)).stream);
    const second = await intake(archive);
    expect(second).toEqual({ slug: expect.any(String) as string });
    expect(await mediaOf(second.slug!)).toEqual(await mediaOf(first.slug!));
  });

  it.each([
    [
      'a file that is not there',
      { [`${folder}sheet.pdf`]: null },
      'sheet.yaml:3: `sheet.pdf` is not beside this file.',
    ],
    [
      'a file that no medium names',
      { [`${folder}more.png`]: recorded('tone.mp3') },
      'more.png:1: No medium names this file.',
    ],
    [
      'SVG called a picture',
      { [`${folder}chairs.jpg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      'none of the files that are taken',
    ],
    ['HTML called a PDF', { [`${folder}sheet.pdf`]: '<!doctype html><script>alert(1)</script>' }, 'none of the files'],
    [
      'sound called a picture',
      { [`${folder}chairs.jpg`]: recorded('tone.mp3') },
      'chairs.yaml:1: Its file is of the kind audio.',
    ],
    [
      'a video that is cut off',
      { [`${folder}room.webm`]: recorded('clip.webm').subarray(0, 9_000) },
      'a part of it is missing',
    ],
    [
      'captions with a script',
      { [`${folder}talk.en.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:01.000\n<script>x</script>\n' },
      'line 4 of these captions',
    ],
    [
      'no captions',
      {
        [`${folder}talk.yaml`]: 'kind: audio\ntitle: A tone\nfile: talk.mp3\ntranscript: Hm.\n',
        [`${folder}talk.en.vtt`]: null,
        [`${folder}talk.fr.vtt`]: null,
        [`${folder}room.yaml`]: 'kind: video\ntitle: R\nfile: room.webm\ntranscript: Hm.\n',
      },
      'it has no captions',
    ],
    [
      'no words for a picture',
      { [`${folder}chairs.yaml`]: 'kind: image\ntitle: Two chairs\nfile: chairs.jpg\n' },
      'nothing says what it shows',
    ],
    [
      'a field that there is not',
      { [`${folder}sheet.yaml`]: 'kind: document\ntitle: S\nfile: sheet.pdf\nonload: alert(1)\n' },
      'There is no such field here.',
    ],
    [
      'a name that is no key',
      { [`${folder}Sheet!.yaml`]: mediaContent[`${folder}sheet.yaml`]! },
      'A medium is named by its file',
    ],
    [
      'a path that climbs',
      { [`${folder}sheet.yaml`]: 'kind: document\ntitle: S\nfile: ../../../../etc/passwd\n' },
      'is not beside this file',
    ],
  ] as const)('with %s are refused, with the place', async (_, changes, said) => {
    expect((await faultsOf(packed(changes as never))).join('\n')).toContain(said);
    expect(left()).toEqual([]);
  });

  it('in an archive that is made to fill a disk are refused before anything is unpacked', async () => {
    const bomb = { path: `${folder}bomb.mp4`, data: Buffer.alloc(30 * 1024 * 1024), deflate: true };
    expect((await faultsOf(packed({}, [bomb]))).join('\n')).toContain('unpacks to more than 100 times its size');
    const lying = { path: `${folder}liar.mp4`, data: randomBytes(200_000), deflate: true, claimedSize: 100 };
    expect((await faultsOf(packed({}, [lying]))).join('\n')).toContain('cannot be read');
    const huge = { path: `${folder}huge.mp4`, data: 'x', deflate: true, claimedSize: 600 * 1024 * 1024 };
    expect((await faultsOf(packed({}, [huge]))).join('\n')).toContain('larger than 524288000 bytes');
    const damaged = { path: `${folder}sheet2.pdf`, data: await drawing(), crc: 7 };
    expect((await faultsOf(packed({}, [damaged]))).join('\n')).toContain('damaged in the archive');
    expect(left()).toEqual([]);
  });
});
