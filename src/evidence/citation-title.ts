import type { ReferencePart } from './citation-part.js';
import type { Csl, CslType } from './study.js';

/** Kinds of thing that appear within a journal or a book, when that is named. */
const withinAWhole: readonly CslType[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
];

export function isWithinAWhole(csl: Csl): boolean {
  return csl['container-title'] !== undefined && withinAWhole.includes(csl.type);
}

/** The title, in italics when the thing stands alone, with its edition, number or genre, and a full stop. */
export function titleParts(csl: Csl): readonly ReferencePart[] {
  if (isWithinAWhole(csl)) return [{ text: /[.?!…]$/.test(csl.title) ? csl.title : `${csl.title}.` }];
  const details = `${inRounds(csl)}${inSquares(csl)}`;
  const end = details === '' && /[.?!…]$/.test(csl.title) ? '' : '.';
  const title: ReferencePart = { text: csl.title, italic: true };
  return details + end === '' ? [title] : [title, { text: details + end }];
}

/** "2nd ed." of a bare number; an edition that was written out stays as it is. */
export function editionWords(edition: string): string {
  if (!/^\d+$/.test(edition)) return /\bed\b|\brev\b/i.test(edition) ? edition : `${edition} ed.`;
  const number = Number(edition);
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')} ed.`;
}

function inRounds(csl: Csl): string {
  const number = csl.number === undefined ? null : [csl.genre, `No. ${csl.number}`].filter(Boolean).join(' ');
  const edition = csl.edition === undefined ? null : editionWords(csl.edition);
  const volume = csl.volume === undefined ? null : `Vol. ${csl.volume}`;
  const details = [number, edition, volume].filter((detail) => detail !== null);
  return details.length === 0 ? '' : ` (${details.join(', ')})`;
}

/** The genre of an unnumbered thing, "[Press release]"; of a thesis with the university that it was written at. */
function inSquares(csl: Csl): string {
  if (csl.genre === undefined || csl.number !== undefined) return '';
  const school = csl.type === 'thesis' ? csl.publisher : undefined;
  return ` [${[csl.genre, school].filter(Boolean).join(', ')}]`;
}
