import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFolder } from './folder.reader.js';
import type { PackageReading } from './package-files.js';
import { readZip } from './zip.reader.js';

/** Reads a content package from where it lies: a folder, or a zip of one. */
export async function readContent(path: string): Promise<PackageReading> {
  if (!path.toLowerCase().endsWith('.zip')) return readFolder(path);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { files: new Map(), faults: [{ file: path, line: 1, message: 'There is no such file.' }] };
  return readZip(bytes, basename(path));
}
