import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

/** The containers that are taken, by what their first bytes say. */
export type Container = 'image' | 'mp4' | 'webm' | 'ogg' | 'mp3' | 'wav' | 'pdf';

const containers: Readonly<Record<string, Container>> = {
  ...{
    'image/png': 'image',
    'image/jpeg': 'image',
    'image/gif': 'image',
    'image/webp': 'image',
    'image/avif': 'image',
  },
  ...{ 'image/apng': 'image', 'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'audio/wave': 'wav', 'audio/vnd.wave': 'wav' },
  ...{ 'audio/ogg': 'ogg', 'video/ogg': 'ogg', 'application/ogg': 'ogg', 'application/pdf': 'pdf' },
  ...{ 'video/mp4': 'mp4', 'audio/mp4': 'mp4', 'audio/x-m4a': 'mp4', 'video/x-m4v': 'mp4', 'video/webm': 'webm' },
};

/** What a file is by its bytes, since a name can say anything; null for whatever is not taken. */
export async function containerOf(path: string): Promise<Container | null> {
  const found = await fileTypeFromBuffer(await firstBytes(path, 8_192));
  const type = found?.mime.split(';')[0] ?? '';
  return Object.hasOwn(containers, type) ? (containers[type] ?? null) : null;
}

async function firstBytes(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
