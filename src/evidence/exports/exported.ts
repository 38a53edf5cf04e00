import { citedYear } from '../citation-date.js';
import { spacedInitials } from '../citation-names.js';
import { statusWording } from '../study-status.js';
import type { CslName, Study } from '../study.js';

/**
 * The title as reference managers and databases mark it: whoever cites a retracted paper meets the word in the title itself,
 * also where a style prints no notes.
 */
export function exportedTitle({ status, csl }: Pick<Study, 'status' | 'csl'>): string {
  return status === 'retracted' ? `RETRACTED: ${csl.title}` : csl.title;
}

/** What no field of a reference can hold: the status with its date, reason and source, and that the authors are not all there. */
export function exportedNotes(study: Study): readonly string[] {
  const { statusNote, etAl, csl } = study;
  const status = statusWording(study);
  const why = statusNote ? `: ${withStop(statusNote.text)} Source: ${withStop(statusNote.source)}` : '.';
  const isSpan = csl.issued?.includes('/') ?? false;
  return [
    ...(status === null ? [] : [`${status}${why}`]),
    ...(etAl ? ['The list of authors is cut short.'] : []),
    ...(isSpan ? [`Date: ${citedYear(csl.issued)}.`] : []),
  ];
}

/** Given names with a space between initials: programs read "JM" as one name that begins with J. */
export function exportedName(name: CslName): CslName {
  if ('literal' in name || name.given === undefined) return name;
  return { ...name, given: spacedInitials(name.given) };
}

/** A value on one line, since a line begins a new field in most formats. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withStop(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}
