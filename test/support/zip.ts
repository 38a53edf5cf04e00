import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/catalog/package/crc32.js';

/** A file of a test archive; the rest lets a test lie about it. */
export interface ZipEntry {
  readonly path: string;
  readonly data?: string | Uint8Array;
  readonly deflate?: boolean;
  /** Unix mode, such as 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly claimedSize?: number;
}

const utf8 = 0x800;

/** Makes a zip archive, honest or not: local headers with data, the directory, and its end (APPNOTE 4.3). */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    const data = Buffer.from(entry.data ?? '');
    const packed = entry.deflate ? deflateRawSync(data) : data;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // version needed
    facts.writeUInt16LE((entry.flags ?? 0) | utf8, 2);
    facts.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), 4);
    facts.writeUInt32LE(entry.crc ?? crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.claimedSize ?? data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), facts, end, name]));
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
    bodies.push(body);
    offset += body.length;
  }
  const index = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(entries.length, 4);
  tail.writeUInt16LE(entries.length, 6);
  tail.writeUInt32LE(index.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, Buffer.from('PK\x05\x06'), tail]);
}
