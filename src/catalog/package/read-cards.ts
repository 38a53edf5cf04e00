import type { Card } from '../card.js';
import type { ModuleFrame } from '../course-package.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import type { CourseReading } from './course-reading.js';
import { cardSchema } from './course-schema.js';
import { checkReferences, citationFault, type Report } from './reference-rules.js';
import { readEntries, type RegistryRow } from './registry-entries.js';

/** The one file in which a module has its cards; no list names it, because there is at most one. */
export const cardsFile = 'cards.yaml';

/** Reads the cards of the module in `folder`; null where it has none. */
export function readCards(course: CourseReading, folder: string, module: ModuleFrame | null): readonly Card[] | null {
  const path = `${course.prefix}modules/${folder}/${cardsFile}`;
  if (!course.files.has(path) || !course.take('file', path, path, 1)) return null;
  const { rows } = readEntries(course.files, path, 'card', cardSchema, course.faults);
  for (const row of rows.values()) checkCard(course, row, module);
  return rows.size === 0 ? null : [...rows.values()].map(({ value }) => value);
}

function checkCard(course: CourseReading, { value, file, at }: RegistryRow<Card>, module: ModuleFrame | null): void {
  const name = `card \`${value.key}\``;
  course.take('card', value.key, file.file, file.lineOf([...at, 'key']));
  if (module && !module.objectives.some(({ key }) => key === value.objective)) {
    const message = `${name} belongs to \`${value.objective}\`, which is no objective of module \`${module.key}\`.`;
    file.fault([...at, 'objective'], message);
  }
  checkFront(value.front, (line, message) => file.faultWithin([...at, 'front'], line, `${name}: ${message}`));
  const told = checkBack(course, value.back, (line, message) =>
    file.faultWithin([...at, 'back'], line, `${name}: ${message}`),
  );
  for (const [index, key] of value.citations.entries()) {
    const message = citationFault(name, key, told.has(key) ? 'history' : 'supports', course);
    if (message) file.fault([...at, 'citations', index], message);
  }
}

/** A study on the front would tell the answer, or be taken for it. */
export function checkFront(front: string, report: Report): void {
  const { tokens, citations, faults } = readMarkdown(front);
  for (const { line, message } of faults) report(line, message);
  if (tokens.filter(({ level }) => level === 0).length !== 2 || tokens[0]?.type !== 'paragraph_open') {
    report(1, 'The front is one paragraph.');
  }
  for (const { line } of citations) report(line, 'The front cites nothing: citations stand on the back.');
}

/** Returns the studies that the back tells of otherwise than as support. */
export function checkBack(course: CourseReading, back: string, report: Report): ReadonlySet<string> {
  const parsed = readMarkdown(back);
  checkReferences(parsed, 'it', course, report);
  const { headings, figures, media, terms, reflections, contentNotes, images } = parsed;
  const barred = [...headings, ...figures, ...media, ...terms, ...reflections, ...contentNotes, ...images];
  for (const { line } of barred) {
    report(line, 'The back holds words, lists, tables, claims and citations alone.');
  }
  return new Set(parsed.citations.flatMap(({ key, role }) => (role === 'supports' ? [] : [key])));
}
