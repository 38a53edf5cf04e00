import type { Csl, CslName, Study } from '../study.js';
import { bibtexTypes, type BibtexType } from './bibtex-types.js';
import { latex, latexTitle } from './latex.js';
import { exportedName, exportedNotes, exportedTitle, oneLine } from './exported.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX in UTF-8: letters stay as they are, signs that mean something to TeX are escaped. */
export function* bibtex(studies: Iterable<Study>): Iterable<string> {
  for (const study of studies) yield entry(study);
}

/**
 * Classic styles read `year` and `month`; `date` says the same as exactly as it is known, for biblatex and for Zotero. Of a
 * list of authors that was cut short the last is "others", as BibTeX has it.
 */
function entry(study: Study): string {
  const { csl, etAl, key } = study;
  const type = bibtexTypes[csl.type](csl);
  const notes = exportedNotes(study);
  const fields: readonly Field[] = [
    ['author', names(csl.author, etAl)],
    ['editor', names(csl.editor, false)],
    ['title', latexTitle(exportedTitle(study))],
    ...source(type, csl),
    ...dates(csl),
    ['edition', escaped(csl.edition)],
    ['address', escaped(csl['publisher-place'])],
    ['isbn', escaped(csl.ISBN)],
    ['language', escaped(csl.language)],
    ['doi', verbatim(csl.DOI)],
    ['url', verbatim(csl.URL)],
    ['urldate', verbatim(csl.accessed)],
    ['note', notes.length > 0 ? latex(notes.join(' ')) : undefined],
  ];
  const lines = fields.flatMap(([name, value, bare]) =>
    value === undefined ? [] : [`  ${name} = ${bare ? value : `{${oneLine(value)}}`}`],
  );
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n\n`;
}

type Field = readonly [name: string, value: string | undefined, bare?: true];

function source(type: BibtexType, csl: Csl): readonly Field[] {
  const { volume, issue, number, genre } = csl;
  const container = escaped(csl['container-title']);
  const publisher = escaped(csl.publisher);
  const pages = csl.page?.replace(/\s*[-–]+\s*/g, '--');
  const within: readonly Field[] = [
    ['volume', escaped(volume)],
    ['pages', escaped(pages)],
  ];
  if (type === 'article')
    return [['journal', container], ['number', escaped(issue)], ['eid', escaped(number)], ...within];
  if (type === 'incollection' || type === 'inproceedings')
    return [['booktitle', container], ['publisher', publisher], ...within];
  const kind: readonly Field[] = [
    ['type', escaped(genre)],
    ['number', escaped(number)],
  ];
  if (type === 'techreport') return [['institution', publisher ?? container], ...kind, ...within];
  if (type === 'phdthesis' || type === 'mastersthesis') return [['school', publisher], ...kind];
  if (type === 'book') return [['publisher', publisher], ['series', container], ...within];
  return [['howpublished', container ?? publisher], ['publisher', container && publisher], ...kind, ...within];
}

function dates({ issued }: Csl): readonly Field[] {
  if (issued === undefined) return [];
  const [first = '', last] = issued.split('/');
  const [year, month] = first.split('-');
  const lastYear = last?.slice(0, 4);
  const years = lastYear === undefined || lastYear === year ? year : `${year}--${lastYear}`;
  return [
    ['year', years],
    ['month', last === undefined && month !== undefined ? months[Number(month) - 1] : undefined, true],
    ['date', issued],
  ];
}

function names(list: Csl['author'], etAl: boolean): string | undefined {
  if (!list) return undefined;
  return [...list.map((name) => nameText(exportedName(name))), ...(etAl ? ['others'] : [])].join(' and ');
}

/** "van der Kolk, Jr, B. A."; a group, or a name that holds what parts names, stands in braces. */
function nameText(name: CslName): string {
  if ('literal' in name) return `{${latex(name.literal)}}`;
  const isWhole = /,|\band\b/i.test(name.family) || (name.given === undefined && /\s/.test(name.family));
  const family = isWhole ? `{${latex(name.family)}}` : latex(name.family);
  const last = [escaped(name['non-dropping-particle']), family].filter(Boolean).join(' ');
  return [last, escaped(name.suffix), escaped(name.given)].filter(Boolean).join(', ');
}

const escaped = (text: string | undefined): string | undefined => (text === undefined ? undefined : latex(text));

/** Addresses are read as they stand, but a brace would end the field. */
const verbatim = (text: string | undefined): string | undefined => text?.replaceAll('{', '%7B').replaceAll('}', '%7D');
