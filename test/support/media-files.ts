import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** A recording of test/support/media. */
export const recorded = (name: string): Buffer => readFileSync(join(__dirname, 'media', name));

/** A photograph as a phone takes it: lying on its side, with the place where it was taken. Upright it is `height` wide. */
export const photograph = (width = 1_200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7a8c5c' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

export const drawing = (width = 64, height = 48, format: 'png' | 'gif' | 'avif' | 'webp' = 'png'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#2f4858' } })
    .toFormat(format)
    .toBuffer();

/** A GIF whose frames differ, so that none is left out. */
export const animation = (frames: number, width = 32, height = 24): Promise<Buffer> => {
  const raw = Buffer.alloc(width * height * frames * 4, 255);
  for (let at = 0; at < raw.length; at += 4) raw[at] = (Math.floor(at / (width * height * 4)) * 40) % 256;
  return sharp(raw, { raw: { width, height: height * frames, channels: 4, pageHeight: height } })
    .gif({ loop: 0 })
    .toBuffer();
};

export const pdf = (pages = 2): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count ${pages} >>\nendobj\n` +
      'trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
  );

export const captions =
  'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nA bell rings.\n\n00:00:01.500 --> 00:00:03.000\nShe sits down.\n';
