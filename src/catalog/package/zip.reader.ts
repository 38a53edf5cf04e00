import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { FaultList } from './content-fault.js';
import { crc32 } from './crc32.js';
import { withoutWrapper, type PackageReading } from './package-files.js';
import { packageLimits, type PackageLimits } from './package-limits.js';
import { isLitter, pathFault } from './path-rule.js';

/** Files smaller than this may be packed as tightly as they like: nobody fills a memory with them. */
const harmlessBytes = 64 * 1024;

/**
 * Reads every file of a zip archive into memory. All that its directory says is judged before anything is unpacked; while
 * unpacking, a file that is longer than it said stops the reading.
 */
export async function readZip(
  bytes: Buffer,
  name: string,
  limits: PackageLimits = packageLimits,
): Promise<PackageReading> {
  const faults = new FaultList();
  const files = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    const entries = await listed(zip, name, faults, limits);
    for (const [path, entry] of faults.isEmpty ? entries : []) {
      const unpacked = await buffer(await zip.openReadStreamPromise(entry));
      if (crc32(unpacked) !== entry.crc32) faults.add(path, 1, 'This file was damaged in the archive.');
      files.set(path, unpacked);
    }
  } catch (error) {
    faults.add(name, 1, `This zip archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return { files: faults.isEmpty ? withoutWrapper(files) : new Map(), faults: faults.sorted() };
}

async function listed(
  zip: ZipFile,
  name: string,
  faults: FaultList,
  limits: PackageLimits,
): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.files) {
    faults.add(name, 1, `There are more than ${limits.files} files.`);
    return entries;
  }
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    const isFolder = path.endsWith('/');
    const fault = pathFault(isFolder ? path.slice(0, -1) : path) ?? entryFault(entry, limits);
    if (fault) faults.add(path || name, 1, fault);
    else if (entries.has(path)) faults.add(path, 1, 'The archive holds this file twice.');
    else if (!isFolder && !isLitter(path)) entries.set(path, entry);
    total += entry.uncompressedSize;
  }
  if (total > limits.allBytes) faults.add(name, 1, `All files together are larger than ${limits.allBytes} bytes.`);
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true).normalize('NFC');
}

function entryFault(entry: Entry, limits: PackageLimits): string | null {
  const { compressedSize, uncompressedSize } = entry;
  if (isSymbolicLink(entry)) return 'This is a symbolic link, and these are not read.';
  if (entry.isEncrypted()) return 'This file is locked with a password.';
  if (!entry.canDecodeFileData()) return 'This file is packed in a way that is not read; use ordinary zip.';
  if (uncompressedSize > limits.fileBytes) return `This file is larger than ${limits.fileBytes} bytes.`;
  if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * limits.ratio) {
    return `This file unpacks to more than ${limits.ratio} times its size.`;
  }
  return null;
}

/** The upper half of the external attributes is the Unix mode of the file. */
function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
