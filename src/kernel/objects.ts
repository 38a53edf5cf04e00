import { mkdir, open, readFile, rename, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

const objectName = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/;

/** Files that are named by the SHA-256 of their bytes, in a local folder; the same bytes are kept once and never change. */
export class Objects {
  constructor(private readonly folder: string) {}

  /** Returns once the bytes are on the disk. A crash leaves the whole object or none. */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name);
    if (await isThere(path)) return;
    await mkdir(join(path, '..'), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  }

  /** Null where there is no such object. */
  async read(name: string): Promise<Buffer | null> {
    if (!objectName.test(name)) return null;
    return readFile(this.#path(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  /** How many bytes there is room for on their disk. */
  async room(): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  #path(name: string): string {
    if (!objectName.test(name)) throw new RangeError(`Not the name of an object: ${name}`);
    return join(this.folder, name.slice(0, 2), name);
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
