import type { FieldOrders } from './fields.js';

const name = ['family', 'given', 'non-dropping-particle', 'suffix', 'literal'];

/** As docs/content-format.md shows the registry. */
export const evidenceFields: FieldOrders = {
  study: [
    ...['key', 'kind', 'status', 'statusNote', 'topics', 'csl', 'etAl', 'checked', 'summary', 'appraisal', 'figures'],
  ],
  statusNote: ['on', 'text', 'source'],
  csl: [
    ...['type', 'title', 'author', 'editor', 'container-title', 'title-short', 'volume', 'issue', 'page', 'number'],
    ...['edition', 'genre', 'publisher', 'publisher-place', 'language', 'issued', 'DOI', 'URL', 'accessed', 'ISBN'],
    'PMID',
  ],
  author: name,
  editor: name,
  checked: ['how', 'source'],
  appraisal: ['design', 'people', 'comparator', 'outcome', 'funding', 'limits'],
  figures: ['key', 'label', 'value', 'low', 'high', 'level', 'unit', 'arm', 'comparator', 'n', 'checked'],
  claim: ['key', 'topic', 'text', 'strength', 'contested', 'why', 'reviewed', 'nextReview', 'studies'],
  strength: ['scale', 'level'],
  studies: ['key', 'role'],
  figure: [
    ...['key', 'kind', 'title', 'description', 'note', 'study', 'studies', 'scale', 'outcome', 'otherwise', 'favours'],
    ...['metaphor', 'head', 'columns', 'heads', 'rows', 'arms', 'events', 'bands', 'steps', 'ranks', 'ways'],
  ],
  favours: ['below', 'above'],
  heads: ['mark', 'thing', 'band', 'step', 'text', 'needed', 'stop'],
  rows: ['label', 'study', 'role', 'figure', 'interval', 'span', 'turned', 'people', 'claim', 'note', 'cells'],
  arms: ['label', 'count', 'of', 'share'],
  events: ['on', 'by', 'text', 'study', 'role'],
  bands: ['title', 'text'],
  steps: ['mark', 'title', 'text', 'needed', 'stop'],
  ranks: ['title', 'text'],
};
