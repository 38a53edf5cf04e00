import { createHash } from 'node:crypto';
import type { ContentFault } from './content-fault.js';

/** A content package in memory: path, with `/` between its parts, to bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** A file of a package that lies on the disk, because it may be larger than a memory should hold. */
export interface LargeFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** What stands in media/ beside its YAML: path in the package to where it lies. */
export type LargeFiles = ReadonlyMap<string, LargeFile>;

export const noLargeFiles: LargeFiles = new Map();

export const isLarge = (path: string): boolean => /(?:^|\/)media\/[^/]+$/.test(path) && !path.endsWith('.yaml');

/** What came of reading a folder or an archive: with a single fault there are no files. */
export interface PackageReading {
  readonly files: PackageFiles;
  readonly large: LargeFiles;
  readonly faults: readonly ContentFault[];
}

/** SHA-256 over the sorted paths and the hash of each file's bytes: the same content has the same hash, however it came. */
export function packageHash(files: PackageFiles, large: LargeFiles = noLargeFiles): string {
  const sum = createHash('sha256');
  for (const path of [...files.keys(), ...large.keys()].sort()) {
    sum.update(`${path}\0${large.get(path)?.hash ?? hashOf(files.get(path) ?? new Uint8Array())}\n`);
  }
  return sum.digest('hex');
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files below a folder, with their paths from there. */
export function filesBelow<T>(files: ReadonlyMap<string, T>, prefix: string): ReadonlyMap<string, T> {
  const below = [...files].filter(([path]) => path.startsWith(prefix));
  return new Map(below.map(([path, bytes]) => [path.slice(prefix.length), bytes]));
}

/** The files of the course below `prefix` that make its edition: what was waived, and why, is taught to nobody. */
export function editionFiles<T>(files: ReadonlyMap<string, T>, prefix: string): ReadonlyMap<string, T> {
  return new Map([...filesBelow(files, prefix)].filter(([path]) => !path.startsWith('waivers/')));
}

/** Archives often hold one folder around everything, which is taken off; empty where there is none. */
export function wrapperOf(paths: Iterable<string>): string {
  const tops = new Set([...paths].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [wrapper = ''] = tops;
  const isContent = ['courses/', 'evidence/', 'modules/', 'images/', 'media/'].includes(wrapper);
  return tops.size !== 1 || isContent ? '' : wrapper;
}
