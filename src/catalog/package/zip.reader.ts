import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { FaultList } from './content-fault.js';
import { crc32 } from './crc32.js';
import { filesBelow, isLarge, type LargeFile, noLargeFiles, type PackageReading, wrapperOf } from './package-files.js';
import { packageLimits, type PackageLimits } from './package-limits.js';
import { isLitter, pathFault } from './path-rule.js';

/** Files smaller than this may be packed as tightly as they like: nobody fills a memory with them. */
const harmlessBytes = 64 * 1024;

/**
 * Reads every file of a zip archive into memory, and those in media/ into the folder `spool`, which is the caller's to remove.
 * All that its directory says is judged before anything is unpacked; while unpacking, a file that is longer than it said stops
 * the reading.
 */
export async function readZip(
  source: Buffer | { readonly path: string },
  name: string,
  limits: PackageLimits = packageLimits,
  spool: string | null = null,
): Promise<PackageReading> {
  const faults = new FaultList();
  const files = new Map<string, Uint8Array>();
  const large = new Map<string, LargeFile>();
  try {
    if (spool !== null) await mkdir(spool, { recursive: true }); // later a stream would break with nobody listening
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
    const zip = Buffer.isBuffer(source)
      ? await fromBufferPromise(source, options)
      : await openPromise(source.path, options);
    try {
      const entries = await listed(zip, name, faults, limits);
      for (const [path, entry] of faults.isEmpty ? entries : []) {
        const stream = await zip.openReadStreamPromise(entry);
        const isSound =
          spool !== null && isLarge(path)
            ? await spooled(stream, entry, (file) => large.set(path, file), spool)
            : await held(stream, entry, (bytes) => files.set(path, bytes));
        if (!isSound) faults.add(path, 1, 'This file was damaged in the archive.');
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    faults.add(name, 1, `This zip archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!faults.isEmpty) return { files: new Map(), large: noLargeFiles, faults: faults.sorted() };
  const wrapper = wrapperOf([...files.keys(), ...large.keys()]);
  return { files: filesBelow(files, wrapper), large: filesBelow(large, wrapper), faults: [] };
}

async function held(stream: Readable, entry: Entry, keep: (bytes: Uint8Array) => void): Promise<boolean> {
  const bytes = await buffer(stream);
  keep(bytes);
  return crc32(bytes) === entry.crc32;
}

async function spooled(stream: Readable, entry: Entry, keep: (file: LargeFile) => void, folder: string) {
  const path = join(folder, randomUUID());
  const sum = createHash('sha256');
  let [bytes, crc] = [0, 0];
  stream.on('data', (piece: Buffer) => {
    sum.update(piece);
    bytes += piece.length;
    crc = crc32(piece, crc);
  });
  await pipeline(stream, createWriteStream(path, { flags: 'wx' }));
  keep({ path, bytes, hash: sum.digest('hex') });
  return crc === entry.crc32;
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
  let [total, totalLarge] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    const isFolder = path.endsWith('/');
    const fault = pathFault(isFolder ? path.slice(0, -1) : path) ?? entryFault(entry, isLarge(path), limits);
    if (fault) faults.add(path || name, 1, fault);
    else if (entries.has(path)) faults.add(path, 1, 'The archive holds this file twice.');
    else if (!isFolder && !isLitter(path)) entries.set(path, entry);
    if (isLarge(path)) totalLarge += entry.uncompressedSize;
    else total += entry.uncompressedSize;
  }
  if (total > limits.allBytes) faults.add(name, 1, `All files together are larger than ${limits.allBytes} bytes.`);
  if (totalLarge > limits.allLargeBytes) {
    faults.add(name, 1, `All files in media/ together are larger than ${limits.allLargeBytes} bytes.`);
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true).normalize('NFC');
}

function entryFault(entry: Entry, isInMedia: boolean, limits: PackageLimits): string | null {
  const { compressedSize, uncompressedSize } = entry;
  const most = isInMedia ? limits.largeBytes : limits.fileBytes;
  if (isSymbolicLink(entry)) return 'This is a symbolic link, and these are not read.';
  if (entry.isEncrypted()) return 'This file is locked with a password.';
  if (!entry.canDecodeFileData()) return 'This file is packed in a way that is not read; use ordinary zip.';
  if (uncompressedSize > most) return `This file is larger than ${most} bytes.`;
  if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * limits.ratio) {
    return `This file unpacks to more than ${limits.ratio} times its size.`;
  }
  return null;
}

/** The upper half of the external attributes is the Unix mode of the file. */
function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
