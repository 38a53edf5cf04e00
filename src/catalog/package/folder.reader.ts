import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FaultList } from './content-fault.js';
import { hashOfFile } from '../../kernel/objects/objects.js';
import { isLarge, type LargeFile, noLargeFiles, type PackageReading } from './package-files.js';
import { packageLimits, type PackageLimits } from './package-limits.js';
import { isLitter, pathFault } from './path-rule.js';

/** Reads every file of a folder into memory but for those in media/, in the order of their paths. Symbolic links are refused, never followed. */
export async function readFolder(folder: string, limits: PackageLimits = packageLimits): Promise<PackageReading> {
  const faults = new FaultList();
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    faults.add(folder, 1, 'There is no such folder.');
    return { files: new Map(), large: noLargeFiles, faults: faults.sorted() };
  }

  const paths = await list(folder, '', faults, limits);
  const files = new Map<string, Uint8Array>();
  const large = new Map<string, LargeFile>();
  let [total, totalLarge] = [0, 0];
  for (const path of faults.isEmpty ? paths.sort() : []) {
    const { size } = await stat(join(folder, path));
    if (isLarge(path)) {
      totalLarge += size;
      if (size > limits.largeBytes) faults.add(path, 1, `This file is larger than ${limits.largeBytes} bytes.`);
      else if (totalLarge <= limits.allLargeBytes)
        large.set(path.normalize('NFC'), await largeFile(join(folder, path), size));
      continue;
    }
    total += size;
    if (size > limits.fileBytes) faults.add(path, 1, `This file is larger than ${limits.fileBytes} bytes.`);
    else if (total <= limits.allBytes) files.set(path.normalize('NFC'), await readFile(join(folder, path)));
  }
  if (total > limits.allBytes) faults.add(folder, 1, `All files together are larger than ${limits.allBytes} bytes.`);
  if (totalLarge > limits.allLargeBytes) {
    faults.add(folder, 1, `All files in media/ together are larger than ${limits.allLargeBytes} bytes.`);
  }
  if (!faults.isEmpty) return { files: new Map(), large: noLargeFiles, faults: faults.sorted() };
  return { files, large, faults: [] };
}

const largeFile = async (path: string, bytes: number): Promise<LargeFile> => ({
  path,
  bytes,
  hash: await hashOfFile(path),
});

async function list(folder: string, below: string, faults: FaultList, limits: PackageLimits): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (isLitter(path)) continue;
    const fault = pathFault(path);
    if (fault) faults.add(path, 1, fault);
    else if (entry.isDirectory()) paths.push(...(await list(folder, `${path}/`, faults, limits)));
    else if (entry.isFile()) paths.push(path);
    else faults.add(path, 1, 'This is no ordinary file: symbolic links and devices are not read.');
    if (paths.length > limits.files) {
      faults.add(folder, 1, `There are more than ${limits.files} files.`);
      break;
    }
  }
  return paths;
}
