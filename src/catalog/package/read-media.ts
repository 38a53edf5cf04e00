import type { ActivitySource } from '../course-package.js';
import { missingIn } from '../media/medium-missing.js';
import { mediaUsed } from '../media/media-used.js';
import type { Medium } from '../media/medium.js';
import { mediumSchema } from '../media/medium-schema.js';
import type { CourseReading } from './course-reading.js';
import { YamlFile } from './yaml-file.js';

const keyIn = /^media\/([a-z0-9][a-z0-9-_]{0,79})\.yaml$/;

/** Reads media/<key>.yaml, and tells the course which media there are. Null where it has none. */
export function readMedia(course: CourseReading): readonly Medium[] | null {
  const { files, prefix, faults, media } = course;
  for (const path of [...files.keys()].sort()) {
    if (!path.startsWith(`${prefix}media/`) || !path.endsWith('.yaml')) continue;
    const key = keyIn.exec(path.slice(prefix.length))?.[1];
    if (key === undefined) {
      faults.add(path, 1, 'A medium is named by its file: small letters, digits, `-` and `_`, at most 80 of them.');
      continue;
    }
    const yaml = YamlFile.open(files, path, faults);
    const read = yaml?.shaped(mediumSchema, yaml.value, [], `medium \`${key}\``) ?? null;
    media.set(key, read && { key, ...read });
  }
  const all = [...media.values()].filter((medium) => medium !== null);
  return all.length === 0 ? null : all.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** What is shown to practitioners says what it shows and what is heard in it; what nobody uses may wait for its words. */
export function checkMediaUsed({ prefix, faults, media }: CourseReading, activities: readonly ActivitySource[]): void {
  const lessons = activities.filter(({ kind }) => kind === 'lesson'); // the picture of an item has words of its own there
  for (const key of mediaUsed([{ activities: lessons }])) {
    const medium = media.get(key);
    for (const missing of medium ? missingIn(medium) : []) {
      faults.add(`${prefix}media/${key}.yaml`, 1, missingSaid[missing]);
    }
  }
}

const missingSaid: Record<ReturnType<typeof missingIn>[number], string> = {
  alt: 'This picture is used, and nothing says what it shows: write its alternative text, or mark it as decorative.',
  captions: 'This recording is used, and it has no captions: add a WebVTT file.',
  transcript: 'This recording is used, and it has no transcript: write down what is said and heard in it.',
};
