/** What a browser calls the pictures that a course may hold. */
export type ImageKind = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** The kind of a picture by its first bytes, because a name can say anything; null for whatever else it is. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif';
  return start.startsWith('RIFF') && start.slice(8) === 'WEBP' ? 'image/webp' : null;
}
