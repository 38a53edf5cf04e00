import { type FileHandle, open } from 'node:fs/promises';

export interface Mp4 {
  readonly seconds: number;
  /** The four letters of each track's first way of coding, such as avc1 and mp4a. */
  readonly tracks: readonly { readonly kind: 'video' | 'audio' | 'other'; readonly codec: string }[];
  /** Of the first track with a picture, upright; null without one. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Whether the file ends before what it announces. */
  readonly isCutOff: boolean;
}

/** The largest table of contents that is read into memory. */
const mostBytes = 64 * 1024 * 1024;

/** What an MP4 says of itself in its boxes (ISO/IEC 14496-12); null where it holds no readable table of contents. */
export async function readMp4(path: string): Promise<Mp4 | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { moov, isCutOff } = await topLevel(file, size);
    const head = moov && find(moov, 'mvhd');
    if (!moov || !head) return isCutOff ? { seconds: 0, tracks: [], size: null, isCutOff } : null;
    const tracks = boxes(moov).filter(({ type }) => type === 'trak');
    const read = tracks.map(({ body }) => trackOf(body));
    const sizes = read.flatMap((track) => (track.kind === 'video' && track.size ? [track.size] : []));
    return { seconds: secondsIn(head), tracks: read, size: sizes[0] ?? null, isCutOff };
  } catch (error) {
    if (error instanceof RangeError) return null; // a box that says it holds more than it does
    throw error;
  } finally {
    await file.close();
  }
}

async function topLevel(file: FileHandle, size: number): Promise<{ moov: Buffer | null; isCutOff: boolean }> {
  let moov: Buffer | null = null;
  for (let at = 0, boxesSeen = 0; at + 8 <= size && boxesSeen < 100_000; boxesSeen += 1) {
    const { buffer: head } = await file.read(Buffer.alloc(16), 0, 16, at);
    const [short, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    const inner = short === 1 ? 16 : 8;
    if (length < inner || at + length > size) return { moov, isCutOff: true };
    if (type === 'moov' && length <= mostBytes) {
      moov = (await file.read(Buffer.alloc(length - inner), 0, length - inner, at + inner)).buffer;
    }
    at += length;
    if (at < size && at + 8 > size) return { moov, isCutOff: true };
  }
  return { moov, isCutOff: false };
}

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

function boxes(within: Buffer): readonly Box[] {
  const found: Box[] = [];
  for (let at = 0; at + 8 <= within.length;) {
    const length = within.readUInt32BE(at) || within.length - at;
    if (length < 8 || at + length > within.length) break;
    found.push({ type: within.toString('latin1', at + 4, at + 8), body: within.subarray(at + 8, at + length) });
    at += length;
  }
  return found;
}

function find(within: Buffer, ...path: readonly string[]): Buffer | null {
  let at: Buffer | null = within;
  for (const type of path) at = (at && boxes(at).find((box) => box.type === type)?.body) ?? null;
  return at;
}

/** The later version of a box holds its moments in eight bytes instead of four. */
function secondsIn(head: Buffer): number {
  const isLong = head.readUInt8(0) === 1;
  const scale = head.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16);
  return scale > 0 ? duration / scale : 0;
}

const kinds: Readonly<Record<string, 'video' | 'audio'>> = { vide: 'video', soun: 'audio' };

function trackOf(track: Buffer) {
  const handler = find(track, 'mdia', 'hdlr')?.toString('latin1', 8, 12) ?? '';
  const described = find(track, 'mdia', 'minf', 'stbl', 'stsd');
  const codec = described && described.length >= 16 ? described.toString('latin1', 12, 16) : '';
  return { kind: kinds[handler] ?? ('other' as const), codec, size: shownSize(find(track, 'tkhd')) };
}

/** Width and height stand in the last eight bytes in sixteenths of sixteen bits; the matrix before them may turn the picture. */
function shownSize(head: Buffer | null) {
  if (!head || head.length < 80) return null;
  const at = head.length - 8;
  const [width, height] = [Math.round(head.readUInt32BE(at) / 65_536), Math.round(head.readUInt32BE(at + 4) / 65_536)];
  const isTurned = head.readInt32BE(at - 36) === 0 && head.readInt32BE(at - 32) !== 0;
  if (width === 0 || height === 0) return null;
  return isTurned ? { width: height, height: width } : { width, height };
}
