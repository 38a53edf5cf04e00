import { crc32, deflateSync } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const u16 = (value: number): Buffer => u32(value).subarray(2);

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([u32(data.length), named, u32(checksum(named))]);
}

/** Node 20.12 has no `crc32` of its own yet. */
function checksum(bytes: Buffer): number {
  if (typeof crc32 === 'function') return crc32(bytes);
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A grey picture of this size, which browsers show. */
export function png(width: number, height: number, extra?: Buffer): Buffer {
  const rows = Buffer.alloc(height * (width + 1), 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])),
    ...(extra ? [chunk('tEXt', extra)] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The parts of a JPEG that say how large it is. */
export const jpeg = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.from([0xff, 0xc0, 0, 11, 8]),
    u16(height),
    u16(width),
    Buffer.from([1, 1, 0x11, 0, 0xff, 0xd9]),
  ]);

const riff = (name: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const inner = Buffer.concat([Buffer.from(`WEBP${name}`, 'latin1'), size, data]);
  const outer = Buffer.alloc(4);
  outer.writeUInt32LE(inner.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), outer, inner]);
};

const le = (value: number, bytes: number): Buffer => {
  const made = Buffer.alloc(bytes);
  made.writeUIntLE(value, 0, bytes);
  return made;
};

/** The parts of a WebP that say how large it is, in its three kinds. */
export const webp = {
  lossy: (width: number, height: number) =>
    riff(
      'VP8 ',
      Buffer.concat([Buffer.from([0x30, 1, 0, 0x9d, 1, 0x2a]), le(width, 2), le(height, 2), Buffer.alloc(20)]),
    ),
  lossless: (width: number, height: number) =>
    riff('VP8L', Buffer.concat([Buffer.from([0x2f]), le((width - 1) | ((height - 1) << 14), 4), Buffer.alloc(20)])),
  extended: (width: number, height: number) =>
    riff('VP8X', Buffer.concat([Buffer.alloc(4), le(width - 1, 3), le(height - 1, 3), Buffer.alloc(20)])),
} as const;
