import type { Study } from '../study.js';
import { bibtex } from './bibtex.js';
import { csv } from './csv.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';

export const exportFormats = ['bib', 'ris', 'json', 'csv'] as const;
/** What a file's name ends in, and so what it is. */
export type ExportFormat = (typeof exportFormats)[number];

interface Format {
  readonly contentType: string;
  /** The file in pieces, so that a long list is never in memory as a whole. */
  readonly write: (studies: Iterable<Study>) => Iterable<string>;
}

export const formats = {
  bib: { contentType: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { contentType: 'application/x-research-info-systems; charset=utf-8', write: ris },
  json: { contentType: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: cslJson },
  csv: { contentType: 'text/csv; charset=utf-8; header=present', write: csv },
} as const satisfies Record<ExportFormat, Format>;

export function isExportFormat(ending: string): ending is ExportFormat {
  return (exportFormats as readonly string[]).includes(ending);
}
