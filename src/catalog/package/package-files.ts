import { createHash } from 'node:crypto';
import type { ContentFault } from './content-fault.js';

/** A content package in memory: path, with `/` between its parts, to bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** What came of reading a folder or an archive: with a single fault there are no files. */
export interface PackageReading {
  readonly files: PackageFiles;
  readonly faults: readonly ContentFault[];
}

/** SHA-256 over the sorted paths and the hash of each file's bytes: the same content has the same hash, however it came. */
export function packageHash(files: PackageFiles): string {
  const sum = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    sum.update(
      `${path}\0${createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex')}\n`,
    );
  }
  return sum.digest('hex');
}

/** The files below a folder, with their paths from there. */
export function filesBelow(files: PackageFiles, prefix: string): PackageFiles {
  const below = [...files].filter(([path]) => path.startsWith(prefix));
  return new Map(below.map(([path, bytes]) => [path.slice(prefix.length), bytes]));
}

/** The files of the course below `prefix` that make its edition: what was waived, and why, is taught to nobody. */
export function editionFiles(files: PackageFiles, prefix: string): PackageFiles {
  return new Map([...filesBelow(files, prefix)].filter(([path]) => !path.startsWith('waivers/')));
}

/** Archives often hold one folder around everything: takes it off. */
export function withoutWrapper(files: PackageFiles): PackageFiles {
  const tops = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [wrapper = ''] = tops;
  const isContent =
    wrapper === 'courses/' || wrapper === 'evidence/' || wrapper === 'modules/' || wrapper === 'images/';
  return tops.size !== 1 || wrapper === '' || isContent ? files : filesBelow(files, wrapper);
}
