import type { CourseReading } from './course-reading.js';
import { imageKind } from './image-kind.js';
import { mostImageBytes } from './package-limits.js';

/** Every file in images/ must be a picture, used or not: all of them are stored and served. */
export function checkImages({ files, prefix, faults }: CourseReading): void {
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${prefix}images/`)) continue;
    if (bytes.length > mostImageBytes) faults.add(path, 1, `A picture has at most ${mostImageBytes} bytes.`);
    if (imageKind(bytes) === null) faults.add(path, 1, 'This is no picture in PNG, JPEG, GIF or WebP.');
  }
}
