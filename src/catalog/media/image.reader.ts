import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { RuleBroken } from '../../kernel/errors.js';
import { imageLimits } from './media-limits.js';

export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const quality = { quality: 84, effort: 4 } as const;
const settings = { limitInputPixels: imageLimits.pixels * 2, sequentialRead: true } as const;

/**
 * The picture in a file as it is stored: upright, in WebP, no larger than a screen needs, and without a word on where and with
 * what it was taken. One that is so already stays as it is, byte for byte.
 * @throws RuleBroken where it is damaged, or larger or longer than is taken
 */
export async function storedPicture(path: string): Promise<Picture> {
  const about = await aboutImage(path);
  refuseOdd(about);
  const { longestSide } = imageLimits;
  if (await isStoredAlready(about, path)) {
    const { width, height } = sizeOf(about);
    return { bytes: await readFile(path), width, height };
  }
  const isMoving = (about.pages ?? 1) > 1;
  const image = sharp(path, { ...settings, failOn: 'error', animated: isMoving })
    .autoOrient()
    .resize({ width: longestSide, ...(!isMoving && { height: longestSide }), fit: 'inside', withoutEnlargement: true });
  return written(image, isMoving ? (about.pages ?? 1) : 1);
}

/** The same picture in the smaller sizes that make a difference, the smallest first. */
export async function smallerPictures({ bytes, width }: Picture): Promise<readonly Picture[]> {
  const smaller: Picture[] = [];
  for (const each of imageLimits.widths) {
    if (each > width * 0.85) break;
    const about = await sharp(bytes, settings).metadata();
    const frames = about.pages ?? 1;
    smaller.push(await written(sharp(bytes, { ...settings, animated: frames > 1 }).resize({ width: each }), frames));
  }
  return smaller;
}

async function written(image: Sharp, frames: number): Promise<Picture> {
  const { data, info } = await image.webp(quality).toBuffer({ resolveWithObject: true }).catch(broken);
  const height = info.pageHeight ?? Math.round(info.height / (frames > 1 && info.height % frames === 0 ? frames : 1));
  return { bytes: data, width: info.width, height };
}

/** Reads no more than the head of the file: nothing is unpacked yet. */
const aboutImage = (path: string): Promise<Metadata> =>
  sharp(path, { limitInputPixels: false }).metadata().catch(broken);

function broken(): never {
  throw new RuleBroken('medium-broken', {}, 'file');
}

function sizeOf({ width, height, pageHeight }: Metadata): { readonly width: number; readonly height: number } {
  return { width, height: pageHeight ?? height };
}

function refuseOdd(about: Metadata): void {
  const { width, height } = sizeOf(about);
  const { pages = 1 } = about;
  const { pixels, ratio, frames } = imageLimits;
  const said = { width, height, most: pixels / 1_000_000 };
  if (width * height > pixels) throw new RuleBroken('medium-pixels', said, 'file');
  if (pages > frames || width * height * pages > pixels * 2)
    throw new RuleBroken('medium-frames', { most: frames }, 'file');
  if (Math.max(width, height) > Math.min(width, height) * ratio) {
    throw new RuleBroken('medium-ratio', { width, height, most: ratio }, 'file');
  }
}

async function isStoredAlready(about: Metadata, path: string): Promise<boolean> {
  const { width, height } = sizeOf(about);
  const isBare = !about.exif && !about.icc && !about.iptc && !about.xmp && !about.orientation;
  if (about.format !== 'webp' || !isBare || Math.max(width, height) > imageLimits.longestSide) return false;
  const bytes = await readFile(path);
  const isWhole = bytes.readUInt32LE(4) + 8 === bytes.length;
  return (
    isWhole &&
    (await sharp(bytes, settings)
      .stats()
      .then(
        () => true,
        () => false,
      ))
  );
}
