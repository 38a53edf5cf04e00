import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** After so long no upload is still on its way, in milliseconds. */
const day = 24 * 60 * 60_000;

/** Removes what a crash left of uploads; other instances may be taking theirs in within the same folder. */
export async function forgetUploads(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && now.getTime() - found.mtimeMs > day) await rm(path, { force: true });
  }
}
