import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFolder } from './folder.reader.js';
import { noLargeFiles, type PackageReading } from './package-files.js';
import { packageLimits } from './package-limits.js';
import { readZip } from './zip.reader.js';

/** Reads a content package from where it lies: a folder, or a zip of one, whose media are unpacked into the folder `spool`. */
export async function readContent(path: string, spool: string): Promise<PackageReading> {
  if (!path.toLowerCase().endsWith('.zip')) return readFolder(path);
  const found = await stat(path).catch(() => null);
  const faults = [{ file: path, line: 1, message: 'There is no such file.' }];
  if (!found) return { files: new Map(), large: noLargeFiles, faults };
  return readZip({ path }, basename(path), packageLimits, spool);
}
