import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat, statfs, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Clock, SystemClock } from '../clock.js';
import { CannotStart } from '../errors.js';
import { assertObjectName, type ByteRange, isObjectName, Objects, type StoredObject } from './objects.js';

/** After so long nobody is still writing a file, in milliseconds. */
const abandoned = 24 * 60 * 60_000;

/** Objects in a local folder, each below the first two letters of its name. */
export class FolderObjects extends Objects {
  /** Ages of files are those of their disk, which no other clock tells. */
  constructor(
    private readonly folder: string,
    private readonly clock: Clock = new SystemClock(),
  ) {
    super();
  }

  async keep(name: string, bytes: Uint8Array): Promise<void> {
    await this.#write(name, async (unfinished) => {
      const file = await open(unfinished, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async read(name: string): Promise<Buffer | null> {
    return isObjectName(name) ? orNull(readFile(this.#path(name))) : null;
  }

  async about(name: string): Promise<StoredObject | null> {
    const found = isObjectName(name) ? await orNull(stat(this.#path(name))) : null;
    return found && { name, bytes: found.size, keptAt: found.mtime };
  }

  async stream(name: string, range?: ByteRange): Promise<Readable | null> {
    const file = isObjectName(name) ? await orNull(open(this.#path(name))) : null;
    return file && file.createReadStream(range && { start: range.first, end: range.last });
  }

  async *list(): AsyncIterable<StoredObject> {
    for await (const { path, name } of this.#files()) {
      if (isObjectName(name)) {
        const found = await this.about(name);
        if (found) yield found;
      } else await forget(path, this.clock.now());
    }
  }

  async remove(name: string): Promise<void> {
    assertObjectName(name);
    await rm(this.#path(name), { force: true });
  }

  async room(): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  async check(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new CannotStart(`The folder ${this.folder} for stored files cannot be made (${code}).`);
    }
  }

  protected async copy(name: string, path: string): Promise<void> {
    await this.#write(name, (unfinished) =>
      pipeline(createReadStream(path), createWriteStream(unfinished, { flags: 'wx', flush: true })),
    );
  }

  /** `write` has the bytes on the disk before the file takes its name. */
  async #write(name: string, write: (unfinished: string) => Promise<void>): Promise<void> {
    assertObjectName(name);
    const path = this.#path(name);
    if (await isTouched(path, this.clock.now())) return;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    try {
      await write(unfinished);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async *#files(): AsyncIterable<{ readonly path: string; readonly name: string }> {
    for await (const group of (await orNull(opendir(this.folder))) ?? []) {
      if (!group.isDirectory()) continue;
      for await (const { name } of (await orNull(opendir(join(this.folder, group.name)))) ?? []) {
        yield { path: join(this.folder, group.name, name), name };
      }
    }
  }

  #path(name: string): string {
    return join(this.folder, name.slice(0, 2), name);
  }
}

/** Whether the file is there; if so, its age begins anew. */
async function isTouched(path: string, now: Date): Promise<boolean> {
  const found = await orNull(stat(path));
  if (!found) return false;
  const { atime } = found;
  return (await orNull(utimes(path, atime, now).then(() => true))) ?? false;
}

/** What a crash left unfinished goes, once nobody can be writing it any more. */
async function forget(path: string, now: Date): Promise<void> {
  const found = await orNull(stat(path));
  if (found && now.getTime() - found.mtimeMs > abandoned) await orNull(unlink(path));
}

const orNull = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
