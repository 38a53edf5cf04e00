import { retrievalDate } from './citation-date.js';
import type { ReferencePart } from './citation-part.js';
import { plainNameList, shortName } from './citation-names.js';
import { editionWords, isWithinAWhole } from './citation-title.js';
import type { Csl } from './study.js';

/** Where the thing appeared: a journal with volume and pages, a book with its editors, or whoever published it. */
export function sourceParts(csl: Csl): readonly ReferencePart[] {
  const container = csl['container-title'];
  if (container === undefined || !isWithinAWhole(csl)) return ended(publishers(csl));
  if (csl.type === 'chapter' || csl.editor) return bookParts(csl, container);
  return [...journalParts(csl, container), { text: '.' }];
}

/** The DOI, or else the address, always as a link and without a full stop after it. */
export function addressParts(csl: Csl): readonly ReferencePart[] {
  if (csl.DOI !== undefined) {
    return [{ text: ' ' }, { text: `https://doi.org/${csl.DOI}`, href: doiAddress(csl.DOI) }];
  }
  if (csl.URL === undefined) return [];
  const retrieved = csl.accessed === undefined ? ' ' : ` Retrieved ${retrievalDate(csl.accessed)}, from `;
  return [{ text: retrieved }, { text: csl.URL, href: csl.URL }];
}

/** A DOI may hold characters that mean something else in an address, such as `#` and `<`. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** "*Journal*, *30*(3), 304–312", as much of it as is known. */
function journalParts(csl: Csl, journal: string): readonly ReferencePart[] {
  const parts: ReferencePart[] = [{ text: journal, italic: true }];
  if (csl.volume !== undefined) parts.push({ text: ', ' }, { text: csl.volume, italic: true });
  if (csl.issue !== undefined) parts.push({ text: `${csl.volume === undefined ? ', ' : ''}(${csl.issue})` });
  const place = placeInJournal(csl);
  if (place !== null) parts.push({ text: `, ${place}` });
  return parts;
}

/** Pages, or the number of an article that has no pages: a journal's own numbers are long or begin with a small letter. */
function placeInJournal(csl: Csl): string | null {
  if (csl.number !== undefined) return `Article ${csl.number}`;
  if (csl.page === undefined) return null;
  const pages = /[-–,]/.test(csl.page) || /^[A-Z]?\d{1,4}$/.test(csl.page);
  return pages ? withDashes(csl.page) : `Article ${csl.page}`;
}

/** "In D. J. Siegel (Ed.), *Book* (2nd ed., pp. 3–18). Publisher." */
function bookParts(csl: Csl, book: string): readonly ReferencePart[] {
  const editors = csl.editor ?? [];
  const edited = editors.length === 0 ? '' : `${plainNameList(editors)} (${editors.length > 1 ? 'Eds' : 'Ed'}.), `;
  const details = [
    csl.edition === undefined ? null : editionWords(csl.edition),
    csl.volume === undefined ? null : `Vol. ${csl.volume}`,
    csl.page === undefined ? null : `${/[-–,]/.test(csl.page) ? 'pp' : 'p'}. ${withDashes(csl.page)}`,
  ].filter((detail) => detail !== null);
  const rounds = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const publisher = csl.publisher === undefined ? '' : ` ${csl.publisher}.`;
  return [{ text: `In ${edited}` }, { text: book, italic: true }, { text: `${rounds}.${publisher}` }];
}

/** The site or series and the publisher, without one that is the author already. */
function publishers(csl: Csl): string {
  const said = new Set((csl.author ?? []).map(shortName));
  if (csl.type === 'thesis' && csl.genre !== undefined && csl.publisher !== undefined) said.add(csl.publisher);
  const names = [csl['container-title'], csl.publisher].filter((name) => name !== undefined && !said.has(name));
  return [...new Set(names)].join('. ');
}

function ended(words: string): readonly ReferencePart[] {
  if (words === '') return [];
  return [{ text: words.endsWith('.') ? words : `${words}.` }];
}

function withDashes(pages: string): string {
  return pages.replace(/\s*[-–]\s*/g, '–');
}
