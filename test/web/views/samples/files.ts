import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sample.js';

/** The texts of all files below a folder of the project whose names end in `ending`. */
export const textsBelow = (folder: string, ending: string): readonly string[] => {
  const top = join(root, '..', folder);
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(top, file), 'utf8'));
};
