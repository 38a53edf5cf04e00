import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readCaptions } from '../../../src/catalog/media/captions.js';
import { MediaIntake } from '../../../src/catalog/media/media-intake.service.js';
import type { Fault } from '../../../src/kernel/errors.js';
import { FolderObjects } from '../../../src/kernel/objects/folder-objects.js';
import { Spool } from '../../../src/kernel/spool.js';
import { animation, captions, drawing, pdf, photograph, recorded } from '../../support/media-files.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-taking-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const objects = new FolderObjects(join(folder, 'objects'));
const intake = new MediaIntake(objects, new Spool(join(folder, 'spool')));
const take = (bytes: Uint8Array) => {
  const path = join(folder, 'given');
  writeFileSync(path, bytes);
  return intake.take(path);
};
const kept = async (name: string) => (await objects.read(name))!;
const refusal = (bytes: Uint8Array) =>
  take(bytes).then(
    (taken) => taken.type,
    ({ code, kind, details }: Fault) => ({ code, kind, ...details }),
  );

describe('a picture', () => {
  it('is stored upright, in WebP, and without the place where it was taken', async () => {
    const given = await photograph();
    expect((await sharp(given).metadata()).exif!.toString('latin1')).toContain('Camera');
    const taken = await take(given);
    expect(taken).toMatchObject({ kind: 'image', type: 'image/webp', width: 800, height: 1_200 });
    const { exif, icc, xmp, orientation, format } = await sharp(await kept(taken.file)).metadata();
    expect({ exif, icc, xmp, orientation, format }).toEqual({ format: 'webp' });
    expect((await kept(taken.file)).toString('latin1')).not.toContain('Camera');
  });

  it('comes in smaller sizes too, for phones, and none that would be larger', async () => {
    const taken = await take(await drawing(3_000, 1_500));
    expect(taken).toMatchObject({ width: 2_400, height: 1_200 });
    const sizes = taken.kind === 'image' ? taken.sizes : [];
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 240],
      [960, 480],
      [1_600, 800],
    ]);
    for (const { file, width } of sizes) expect((await sharp(await kept(file)).metadata()).width).toBe(width);
    expect(await take(await drawing(64, 48))).toMatchObject({ sizes: [] });
  });

  it.each(['png', 'gif', 'avif', 'webp'] as const)('may be a %s', async (format) => {
    expect(await take(await drawing(64, 48, format))).toMatchObject({ type: 'image/webp', width: 64, height: 48 });
  });

  it('stays as it is where it is stored so already: what was exported comes back as the same', async () => {
    const once = await take(await photograph());
    expect(await take(await kept(once.file))).toEqual(once);
  });

  it('may move, for a while', async () => {
    const taken = await take(await animation(5));
    expect(taken).toMatchObject({ width: 32, height: 24 });
    expect(await sharp(await kept(taken.file), { animated: true }).metadata()).toMatchObject({
      pages: 5,
      pageHeight: 24,
    });
    expect(await refusal(await animation(301, 8, 8))).toEqual({
      code: 'medium-frames',
      kind: 'rule-broken',
      most: 300,
    });
  });

  it('of 50 megapixels is refused before it is unpacked, and so is a strip', async () => {
    const big = await sharp({ create: { width: 10_000, height: 5_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await refusal(big)).toEqual({
      code: 'medium-pixels',
      kind: 'rule-broken',
      width: 10_000,
      height: 5_000,
      most: 40,
    });
    expect(await refusal(await drawing(1_100, 100))).toEqual({
      code: 'medium-ratio',
      kind: 'rule-broken',
      width: 1_100,
      height: 100,
      most: 10,
    });
  });

  it('is not believed about its size: a head that lies is damaged', async () => {
    const lying = await drawing(64, 48);
    lying.writeUInt32BE(60_000, 16);
    expect(await refusal(lying)).toMatchObject({ kind: 'rule-broken' });
    expect(await refusal((await drawing(64, 48)).subarray(0, 90))).toMatchObject({ code: 'medium-broken' });
  });
});

describe('what it is not', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG behind a declaration', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['a script', 'alert(1)'],
    ['nothing', ''],
    ['a zip', 'PK\x03\x04' + '\0'.repeat(40)],
    ['QuickTime', recorded('clip.mov')],
    ['FLAC', recorded('tone.flac')],
    ['an archive of fonts', 'wOF2' + '\0'.repeat(40)],
  ])('%s is refused by what it is, whatever it is called', async (_, bytes) => {
    expect(await refusal(Buffer.from(bytes as string, 'latin1'))).toEqual({ code: 'medium-kind', kind: 'not-taken' });
  });
});

/** A box of ISO/IEC 14496-12: its length, four letters, and what it holds. */
const box = (type: string, ...parts: readonly (string | Buffer)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

describe('a recording', () => {
  it.each([
    ['clip.mp4', { kind: 'video', type: 'video/mp4', seconds: 3, width: 128, height: 72 }, 'mp4'],
    ['clip.webm', { kind: 'video', type: 'video/webm', seconds: 3, width: 128, height: 72 }, 'webm'],
    ['tone.mp3', { kind: 'audio', type: 'audio/mpeg', width: null, height: null }, 'mp3'],
    ['tone.m4a', { kind: 'audio', type: 'audio/mp4' }, 'm4a'],
    ['tone.ogg', { kind: 'audio', type: 'audio/ogg' }, 'ogg'],
    ['tone.wav', { kind: 'audio', type: 'audio/wav', seconds: 1 }, 'wav'],
  ])('%s is kept as it is, with its length', async (name, expected, ending) => {
    const taken = await take(recorded(name));
    expect(taken).toMatchObject({ ...expected, bytes: recorded(name).length });
    expect(taken.file.endsWith(`.${ending}`)).toBe(true);
    if (taken.type.endsWith('/mp4')) expect(await kept(taken.file)).toHaveLength(recorded(name).length);
    else expect((await kept(taken.file)).equals(recorded(name))).toBe(true);
    if ('seconds' in taken && !('seconds' in expected)) expect(taken.seconds).toBeCloseTo(2, 0);
  });

  it('loses where and by whom it was recorded, in place, and stays the same in all else', async () => {
    const given = recorded('clip.mp4');
    const where = box('udta', box('\u00a9xyz', '+51.5080-000.1281/'), box('loci', 'Ashgrove'));
    const who = box('meta', 'com.apple.quicktime.location.ISO6709 phone of Robin');
    const track = box('uuid', 'a camera of Robin');
    const at = given.indexOf('moov') - 4;
    const [before, moov, after] = [
      given.subarray(0, at),
      given.subarray(at, at + given.readUInt32BE(at)),
      given.subarray(at + given.readUInt32BE(at)),
    ];
    const told = (extra: Buffer) => Buffer.concat([before, box('moov', moov.subarray(8), extra), after]);
    const taken = await take(told(Buffer.concat([where, who, box('trak', track)])));
    const stored = await kept(taken.file);
    for (const words of ['51.508', 'Ashgrove', 'Robin', 'location', 'loci', 'udta', 'Lavf']) {
      expect(stored.toString('latin1')).not.toContain(words);
    }
    expect(stored).toHaveLength(told(Buffer.concat([where, who, box('trak', track)])).length);
    expect(stored.subarray(stored.length - after.length).equals(after)).toBe(true);
    const plain = await take(given);
    expect(taken).toEqual({ ...plain, file: taken.file, bytes: stored.length });
    expect(await take(stored)).toEqual(taken);
    expect((await kept(plain.file)).equals(given)).toBe(false); // the program that made it had signed it
  });

  it('of boxes without end is refused, and boxes in boxes are followed no further than players do', async () => {
    const given = recorded('clip.mp4');
    const start = given.readUInt32BE(0);
    const behindStart = (extra: Buffer) => Buffer.concat([given.subarray(0, start), extra, given.subarray(start)]);
    const crowd = box('moov', ...Array<Buffer>(1_001).fill(box('free')));
    expect(await refusal(behindStart(crowd))).toMatchObject({ code: 'medium-broken' });
    let nest = box('udta', 'deep');
    for (let depth = 0; depth < 2_000; depth += 1) nest = box('moov', nest);
    expect(await take(behindStart(nest))).toMatchObject({ kind: 'video', seconds: 3 });
  });

  it('that browsers do not play is refused with what it is coded as', async () => {
    expect(await refusal(recorded('clip-hevc.mp4'))).toEqual({
      code: 'medium-codec',
      kind: 'not-taken',
      codec: 'hvc1',
    });
  });

  it.each([
    ['clip.mp4', 0.5],
    ['clip.mp4', 0.98],
    ['clip.webm', 0.5],
    ['clip.webm', 0.98],
  ])('%s that ends at %d of its length is refused', async (name, part) => {
    const whole = recorded(name);
    expect(await refusal(whole.subarray(0, whole.length * part))).toMatchObject({ code: 'medium-cut-off' });
  });

  it('of noise behind the right first bytes is refused, and takes the program nowhere', async () => {
    for (const name of ['clip.mp4', 'clip.webm', 'tone.mp3', 'tone.ogg', 'tone.wav', 'tone.m4a']) {
      const noise = recorded(name).fill(0xa5, 64);
      expect(await refusal(noise)).toMatchObject({ kind: expect.stringMatching(/rule-broken|not-taken/) as string });
    }
  });
});

describe('a hand-out', () => {
  it('is a PDF with an end, and its pages are counted where they can be', async () => {
    expect(await take(pdf(7))).toMatchObject({ kind: 'document', type: 'application/pdf', pages: 7 });
    expect(await take(Buffer.from('%PDF-1.7\n%%EOF\n'))).toMatchObject({ pages: null });
    expect(await refusal(pdf().subarray(0, -8))).toMatchObject({ code: 'medium-cut-off' });
  });
});

describe('captions', () => {
  const read = (text: string | Uint8Array) => {
    try {
      return readCaptions(Buffer.from(text)).toString();
    } catch (error) {
      const { code, details } = error as Fault;
      return { code, ...details };
    }
  };

  it('are kept with plain line ends, without a mark and without what programs write above them', () => {
    expect(read(captions)).toBe(captions);
    expect(read(`\ufeff${captions.replaceAll('\n', '\r\n')}`)).toBe(captions);
    expect(read(captions.replace('WEBVTT\n', 'WEBVTT - Session\nKind: captions\nLanguage: en\n'))).toBe(
      captions.replace('WEBVTT\n', 'WEBVTT\n\n\n'),
    );
  });

  it.each([
    ['another format', '1\n00:00:00,000 --> 00:00:01,000\nHi\n', 'captions-kind', undefined],
    ['other letters', Buffer.concat([Buffer.from(captions), Buffer.from([0xff])]), 'captions-kind', undefined],
    ['a script', captions.replace('A bell', '<script>alert(1)</script>'), 'captions-line', 4],
    ['a moment that is none', captions.replace('00:00:01.500 -->', '00:61:01.500 -->'), 'captions-line', 6],
    ['a link', captions.replace('She', '<a href="https://x.test">She</a>'), 'captions-line', 7],
    ['an end before its beginning', captions.replace('00:00:03.000', '00:00:00.100'), 'captions-line', 6],
    [
      'styles',
      captions.replace('\n\n', '\n\nSTYLE\n::cue { background: url(https://x.test) }\n\n'),
      'captions-style',
      undefined,
    ],
    ['no words', 'WEBVTT\n', 'captions-empty', undefined],
  ])('with %s are refused', (_, text, code, line) => {
    expect(read(text)).toMatchObject({ code, ...(line !== undefined && { line }) });
  });
});
