import type { Csl, CslName, CslType, Study } from '../study.js';
import { exportedName, exportedNotes, exportedTitle, oneLine } from './exported.js';

/** The types of RIS, as EndNote and Zotero know them. */
const types = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  legislation: 'STAT',
  manuscript: 'UNPB',
  motion_picture: 'MPCT',
  'paper-conference': 'CPAPER',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'LEGAL',
  report: 'RPRT',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
} as const satisfies Record<CslType, string>;

/** RIS, a field to a line: values are never broken, because programs put the pieces together again with a space. */
export function* ris(studies: Iterable<Study>): Iterable<string> {
  for (const study of studies) yield record(study);
}

function record(study: Study): string {
  const { csl, key } = study;
  const [start, end] = csl.page?.split(/\s*[-–]+\s*/) ?? [];
  const all = (tag: string, names: Csl['author'] = []) => names.map((name): Field => [tag, nameText(name)]);
  const fields: readonly Field[] = [
    ['TY', types[csl.type]],
    ['ID', key],
    ...all('AU', csl.author),
    ...all(csl.type === 'chapter' ? 'A2' : 'ED', csl.editor),
    ['TI', exportedTitle(study)],
    ['ST', csl['title-short']],
    ['T2', csl['container-title']],
    ['PY', csl.issued?.slice(0, 4)],
    ['DA', csl.issued === undefined ? undefined : risDate(csl.issued)],
    ['VL', csl.volume],
    ['IS', csl.issue],
    [csl.type === 'article-journal' ? 'C7' : 'M1', csl.number],
    ['SP', start],
    ['EP', end],
    ['ET', csl.edition],
    ['M3', csl.genre],
    ['PB', csl.publisher],
    ['CY', csl['publisher-place']],
    ['SN', csl.ISBN],
    ['AN', csl.PMID],
    ['DO', csl.DOI],
    ['UR', csl.URL ?? (csl.DOI === undefined ? undefined : `https://doi.org/${csl.DOI}`)],
    ['Y2', csl.accessed === undefined ? undefined : risDate(csl.accessed)],
    ['LA', csl.language],
    ...exportedNotes(study).map((note): Field => ['N1', note]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return `${lines.join('\r\n')}\r\nER  - \r\n\r\n`;
}

type Field = readonly [tag: string, value: string | undefined];

/** "van der Kolk, B. A., Jr"; a group stands as it is. */
function nameText(given: CslName): string {
  const name = exportedName(given);
  if ('literal' in name) return name.literal;
  const last = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [last, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `2024/08/09/`: what is not known stays empty between its slashes. Of a span the first date; the note has both. */
function risDate(date: string): string {
  const [year, month = '', day = ''] = (date.split('/')[0] ?? '').split('-');
  return `${year}/${month}/${day}/`;
}
