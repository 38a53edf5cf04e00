export type PictureEnding = 'png' | 'jpg' | 'webp';

/** A whole picture, judged by its bytes: what it was called and what its sender says of it does not count. */
export interface Picture {
  readonly ending: PictureEnding;
  readonly width: number;
  readonly height: number;
}

type Size = Omit<Picture, 'ending'> | null;

const readers = { png: pngSize, jpg: jpegSize, webp: webpSize } as const satisfies Record<
  PictureEnding,
  (bytes: Buffer) => Size
>;

/** Null for what is no PNG, JPEG or WebP, or ends too early. */
export function readPicture(bytes: Buffer): Picture | null {
  for (const ending of ['png', 'jpg', 'webp'] as const) {
    const size = readers[ending](bytes);
    if (size && size.width > 0 && size.height > 0) return { ending, ...size };
  }
  return null;
}

/** Chunks of a length, a name, their data and a checksum, from IHDR to IEND (PNG, 5 and 11.2.1). */
function pngSize(bytes: Buffer): Size {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return size;
  }
  return null;
}

/** Segments up to the frame header that holds the size (ITU T.81, B.2.2); the file ends with its end mark. */
function jpegSize(bytes: Buffer): Size {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || !bytes.includes(Buffer.from([0xff, 0xd9]))) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A RIFF file whose first chunk says how the picture is stored, and its size (WebP Container Specification). */
function webpSize(bytes: Buffer): Size {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
