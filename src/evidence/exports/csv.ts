import { stringify } from 'csv-stringify/sync';
import { citedYear } from '../citation-date.js';
import { referenceText } from '../citation-format.js';
import { nameList } from '../citation-names.js';
import type { Study } from '../study.js';
import { exportedTitle, oneLine } from './exported.js';

const columns = {
  key: ({ key }) => key,
  status: ({ status }) => status,
  status_date: ({ statusNote }) => statusNote?.on,
  status_note: ({ statusNote }) => statusNote?.text,
  status_source: ({ statusNote }) => statusNote?.source,
  kind: ({ kind }) => kind,
  type: ({ csl }) => csl.type,
  topics: ({ topics }) => topics.join('; '),
  authors: ({ csl, etAl }) => (csl.author ? nameList(csl.author, etAl) : undefined),
  year: ({ csl }) => (csl.issued === undefined ? undefined : citedYear(csl.issued)),
  title: exportedTitle,
  container: ({ csl }) => csl['container-title'],
  volume: ({ csl }) => csl.volume,
  issue: ({ csl }) => csl.issue,
  pages: ({ csl }) => csl.page,
  publisher: ({ csl }) => csl.publisher,
  doi: ({ csl }) => csl.DOI,
  url: ({ csl }) => csl.URL,
  reference: referenceText,
  checked: ({ checked }) => checked.how,
  checked_source: ({ checked }) => checked.source,
  summary: ({ summary }) => summary,
  design: ({ appraisal }) => appraisal?.design,
  people: ({ appraisal }) => appraisal?.people,
  comparator: ({ appraisal }) => appraisal?.comparator,
  outcome: ({ appraisal }) => appraisal?.outcome,
  funding: ({ appraisal }) => appraisal?.funding,
  limits: ({ appraisal }) => appraisal?.limits.join(' '),
} as const satisfies Record<string, (study: Study) => string | null | undefined>;

const valuesOf = Object.values(columns) as ((study: Study) => string | null | undefined)[];

/**
 * Comma-separated values after RFC 4180. The byte order mark tells Excel that it is UTF-8, and a cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export function* csv(studies: Iterable<Study>): Iterable<string> {
  let rows = [Object.keys(columns)];
  let bom = true;
  for (const study of studies) {
    rows.push(valuesOf.map((value) => oneLine(value(study) ?? '')));
    if (rows.length < together) continue;
    yield stringify(rows, { ...options, bom });
    rows = [];
    bom = false;
  }
  if (rows.length > 0) yield stringify(rows, { ...options, bom });
}

const options = { escape_formulas: true, record_delimiter: 'windows' as const };
/** Rows that are handed over at once. */
const together = 100;
