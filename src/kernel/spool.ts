import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** After so long nothing is still on its way, in milliseconds. */
const day = 24 * 60 * 60_000;

/** Where files lie while they are taken in: beside the data, because a system's own folder for such things may be its memory. */
export class Spool {
  constructor(readonly path: string) {}

  /** Does a piece of work that needs an empty folder, which is gone afterwards with all that is in it. */
  async folder<Done>(work: (path: string) => Promise<Done>): Promise<Done> {
    await mkdir(this.path, { recursive: true });
    const path = await mkdtemp(join(this.path, 'unpacked-'));
    try {
      return await work(path);
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  }

  /** Removes what a crash left; other instances may be taking files in within the same folder. */
  async forget(now: Date): Promise<void> {
    for (const name of await readdir(this.path).catch(() => [])) {
      const path = join(this.path, name);
      const found = await stat(path).catch(() => null);
      if (found && now.getTime() - found.mtimeMs > day) await rm(path, { recursive: true, force: true });
    }
  }
}
