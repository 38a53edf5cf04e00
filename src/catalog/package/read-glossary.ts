import type { Glossary, Term } from '../glossary.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import type { CourseReading } from './course-reading.js';
import { termSchema } from './course-schema.js';
import { checkReferences, type Report } from './reference-rules.js';
import { readEntries, type RegistryRow } from './registry-entries.js';

/** Reads the lists of terms in glossary/, and tells the course which terms there are. Null where it has none. */
export function readGlossary(course: CourseReading): Glossary | null {
  const { rows, mentioned } = readEntries(course.files, `${course.prefix}glossary/`, 'term', termSchema, course.faults);
  course.terms = new Set([...rows.keys(), ...mentioned]);
  for (const row of rows.values()) checkTerm(course, row);
  const terms = [...rows].map(([key, { value }]) => [key, value] as const);
  return terms.length === 0 ? null : Object.fromEntries(terms);
}

function checkTerm(course: CourseReading, { value, file, at }: RegistryRow<Term>): void {
  const place = [...at, 'text'];
  checkDefinition(course, value.text, (line, message) =>
    file.faultWithin(place, line, `term \`${value.key}\`: ${message}`),
  );
}

/** A definition is one paragraph of words and citations. */
export function checkDefinition(course: CourseReading, text: string, report: Report): void {
  const parsed = readMarkdown(text);
  checkReferences(parsed, 'it', course, report);
  if (parsed.tokens.filter(({ level }) => level === 0).length !== 2 || parsed.tokens[0]?.type !== 'paragraph_open') {
    report(1, 'A definition is one paragraph.');
  }
  for (const { line } of [...parsed.terms, ...parsed.images])
    report(line, 'A definition holds words and citations alone.');
}
