import type { Csl, Study } from '../study.js';
import { exportedName, exportedNotes, exportedTitle } from './exported.js';

/** A list of CSL-JSON items (Citation Style Language 1.0.2), which Zotero, Mendeley and Pandoc read. */
export function* cslJson(studies: Iterable<Study>): Iterable<string> {
  let before = '[\n';
  for (const study of studies) {
    yield before + JSON.stringify(cslItem(study));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function cslItem(study: Study): object {
  const { author, editor, issued, accessed, ...rest } = study.csl;
  const notes = exportedNotes(study);
  return {
    id: study.key,
    ...rest,
    title: exportedTitle(study),
    ...(author && { author: author.map(exportedName) }),
    ...(editor && { editor: editor.map(exportedName) }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

/** `[[2024, 8, 9]]`, as exact as the date is known; a span has two of them. */
function cslDate(date: NonNullable<Csl['issued']>): { 'date-parts': number[][] } {
  return { 'date-parts': date.split('/').map((part) => part.split('-').map(Number)) };
}
