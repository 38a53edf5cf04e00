import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../../src/catalog/package/read-lesson.js';

const modules = 'content/courses/medicine-assisted-therapy-for-trauma/modules';

/** The Markdown of every lesson that ships. */
export const lessonFiles = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({ file, markdown: splitFrontMatter(readFileSync(join(modules, file), 'utf8'))!.markdown }));
