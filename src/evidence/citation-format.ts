import { citedYear, referenceDate } from './citation-date.js';
import { nameList } from './citation-names.js';
import type { ReferencePart } from './citation-part.js';
import { addressParts, sourceParts } from './citation-source.js';
import { titleParts } from './citation-title.js';
import { statusWording } from './study-status.js';
import type { Csl, CslType, Study } from './study.js';

export type Referenced = Pick<Study, 'csl' | 'etAl' | 'status' | 'statusNote'>;

/** Publications that are dated by the year alone; everything else by the day, where it is known. */
const datedByYear: readonly CslType[] = ['article-journal', 'book', 'chapter', 'thesis'];

/** The reference after APA 7 (American Psychological Association, 2020, chapters 9 to 11), in parts that hold no markup. */
export function reference(study: Referenced): readonly ReferencePart[] {
  const status = statusWording(study);
  const parts: ReferencePart[] = status === null ? [] : [{ text: `${status}.`, status: study.status }, { text: ' ' }];
  const work = isLaw(study.csl) ? lawParts(study.csl) : workParts(study.csl, study.etAl);
  return [...parts, ...work, ...addressParts(study.csl)];
}

/** The reference as one line of text. */
export function referenceText(study: Referenced): string {
  return reference(study)
    .map((part) => part.text)
    .join('');
}

/** "Author (date). Title. Source.": without an author the title moves to the front. */
function workParts(csl: Csl, etAl: boolean): readonly ReferencePart[] {
  const by = byline(csl, etAl);
  const date = datedByYear.includes(csl.type) ? citedYear(csl.issued) : referenceDate(csl.issued);
  const dated = { text: ` (${date}).` };
  const head = by === null ? [...titleParts(csl), dated] : [{ text: by }, dated, { text: ' ' }, ...titleParts(csl)];
  const source = sourceParts(csl);
  return source.length === 0 ? head : [...head, { text: ' ' }, ...source];
}

function byline(csl: Csl, etAl: boolean): string | null {
  if (csl.author) return withStop(nameList(csl.author, etAl));
  if (!csl.editor || csl.type === 'chapter') return null;
  return `${nameList(csl.editor, etAl)} (${csl.editor.length > 1 ? 'Eds' : 'Ed'}.).`;
}

function withStop(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

function isLaw(csl: Csl): boolean {
  return (csl.type === 'legislation' || csl.type === 'regulation') && csl.author === undefined;
}

/** A law has no author: "Title, source, number (year).". */
function lawParts(csl: Csl): readonly ReferencePart[] {
  const source = [csl.volume, csl['container-title'], csl.page].filter((part) => part !== undefined).join(' ');
  const name = [csl.title, source, csl.number].filter(Boolean).join(', ');
  return [{ text: `${name} (${citedYear(csl.issued)}).` }];
}
