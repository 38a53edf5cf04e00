import { createHash } from 'node:crypto';
import { imageKind } from './image-kind.js';
import type { PackageFiles } from './package-files.js';

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' } as const;

/** The pictures of a course: their path in the package, such as `images/window.png`, to the name of the stored object. */
export function imagesOf(files: PackageFiles, prefix: string): Readonly<Record<string, string>> {
  const images = [...files].flatMap(([path, bytes]) => {
    const kind = path.startsWith(`${prefix}images/`) ? imageKind(bytes) : null;
    if (!kind) return [];
    return [
      [path.slice(prefix.length), `${createHash('sha256').update(bytes).digest('hex')}.${endings[kind]}`] as const,
    ];
  });
  return Object.fromEntries(images.sort(([one], [other]) => (one < other ? -1 : 1)));
}
