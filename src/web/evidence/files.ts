import { exportFormats } from '../../evidence/exports/export-format.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import { searchAddress, type SearchQuery } from './search-query.js';

/** A way to take references along. */
export interface FileLink {
  readonly href: string;
  readonly label: string;
}

/** The whole search, not only its page, in each format. */
export function filesOf(query: SearchQuery, words: Words): readonly FileLink[] {
  return exportFormats.map((format) => ({
    href: searchAddress({ ...query, page: 1 }, addresses.studiesFile(format)),
    label: words.say(`evidence.file.${format}`),
  }));
}

export function filesOfStudy(key: string, words: Words): readonly FileLink[] {
  return exportFormats.map((format) => ({
    href: addresses.studyFile(key, format),
    label: words.say(`evidence.file.${format}`),
  }));
}
