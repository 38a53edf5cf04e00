import { existsSync, readdirSync } from 'node:fs';

/** What lies in a folder and below it; nothing where there is no such folder. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
