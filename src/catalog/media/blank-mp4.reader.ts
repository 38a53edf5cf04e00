import { copyFile, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { RuleBroken } from '../../kernel/errors.js';
import type { Spool } from '../../kernel/spool.js';

/** Where the boxes lie that say who recorded, where, when and with what; players need none of them. */
const personal = new Set(['udta', 'meta', 'uuid']);
/** Which boxes of boxes may hold such a one, from the file inwards. */
const ways = ['moov', 'trak'] as const;
/** An honest file of six hours has fewer, in itself and in such a box: each costs a look at the disk. */
const mostBoxes = { file: 100_000, box: 1_000 };

interface Box {
  readonly type: string;
  /** From the beginning of the file, in bytes. */
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

/**
 * Hands on the MP4 at `path` without what it says of whoever recorded it: places, names, devices. Such boxes (ISO/IEC 14496-12)
 * become free space of zeros in a copy, so that all else keeps its place; a file that has none is handed on as it is.
 * @throws RuleBroken `medium-broken` for a file of boxes without end
 */
export async function withoutPersonal<T>(path: string, spool: Spool, work: (path: string) => Promise<T>): Promise<T> {
  const found = await opened(path, 'r', async (file) => personalIn(file, 0, (await file.stat()).size));
  if (found.length === 0) return work(path);
  return spool.folder(async (folder) => {
    const copy = join(folder, 'recording');
    await copyFile(path, copy);
    await opened(copy, 'r+', async (file) => {
      for (const box of found) await blank(file, box);
    });
    return work(copy);
  });
}

async function opened<T>(path: string, flags: 'r' | 'r+', work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function personalIn(file: FileHandle, from: number, to: number, depth = 0): Promise<readonly Box[]> {
  const found: Box[] = [];
  let seen = 0;
  for await (const box of boxes(file, from, to)) {
    if ((seen += 1) > mostBoxes[depth === 0 ? 'file' : 'box']) throw new RuleBroken('medium-broken', {}, 'file');
    if (personal.has(box.type)) found.push(box);
    else if (box.type === ways[depth]) found.push(...(await personalIn(file, box.body, box.end, depth + 1)));
  }
  return found;
}

async function* boxes(file: FileHandle, from: number, to: number): AsyncIterable<Box> {
  const head = Buffer.alloc(16);
  for (let at = from; at + 8 <= to;) {
    await file.read(head, 0, 16, at);
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    const body = at + (short === 1 ? 16 : 8);
    const end = at + length;
    if (end < body || end > to) return;
    yield { type: head.toString('latin1', 4, 8), at, body, end };
    at = end;
  }
}

const zeros = Buffer.alloc(64 * 1024);

async function blank(file: FileHandle, { at, body, end }: Box): Promise<void> {
  for (let next = body; next < end; next += zeros.length) {
    await file.write(zeros, 0, Math.min(zeros.length, end - next), next);
  }
  await file.write('free', at + 4, 'latin1');
}
