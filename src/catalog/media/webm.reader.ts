import { open } from 'node:fs/promises';

/** The marks of the two parts of every WebM file (RFC 8794): what reads it, and what it holds. */
const [header, segment] = [0x1a45dfa3, 0x18538067];

/** Whether the file is as long as it says; one that says nothing of it, as a live recording, is taken at its word. */
export async function isWholeWebm(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.length < 12 || start.readUInt32BE(0) !== header) return false;
    const first = lengthAt(start, 4);
    if (!first || first.value === null) return false;
    const at = 4 + first.bytes + first.value;
    if (at + 12 > start.length || start.readUInt32BE(at) !== segment) return false;
    const whole = lengthAt(start, at + 4);
    return whole !== null && (whole.value === null || at + 4 + whole.bytes + whole.value <= size);
  } finally {
    await file.close();
  }
}

/** A length whose first byte says how many bytes it takes; all ones mean that nobody knows. */
function lengthAt(bytes: Buffer, at: number): { readonly bytes: number; readonly value: number | null } | null {
  const count = Math.clz32(bytes[at] ?? 0) - 23;
  if (count > 8 || at + count > bytes.length) return null;
  let value = BigInt((bytes[at] ?? 0) & ((1 << (8 - count)) - 1));
  for (let next = 1; next < count; next += 1) value = value * 256n + BigInt(bytes[at + next] ?? 0);
  const isUnknown = value === (1n << BigInt(7 * count)) - 1n;
  return { bytes: count, value: isUnknown ? null : Number(value) };
}
