import type { ParsedMarkdown } from '../markdown/parse.js';
import type { CourseReading } from './course-reading.js';

/** Tells of a fault by the line of a Markdown text. */
export type Report = (line: number, message: string) => void;

/** Holds what a text refers to against the registry and the pictures of the package. `name` says whose text it is. */
export function checkReferences(text: ParsedMarkdown, name: string, course: CourseReading, report: Report): void {
  for (const { line, message } of text.faults) report(line, message);
  for (const { key, role, line } of text.citations) {
    const message = citationFault(name, key, role, course);
    if (message) report(line, message);
  }
  for (const { key, line } of text.claims) {
    if (!course.knows('claims', key)) report(line, `${name} prints unknown claim \`${key}\`.`);
  }
  for (const { key, line } of text.figures) {
    if (!course.knows('figures', key)) report(line, `${name} shows unknown figure \`${key}\`.`);
  }
  for (const { key, line } of text.media) {
    if (!course.media.has(key)) report(line, `${name} shows unknown medium \`${key}\`: there is no media/${key}.yaml.`);
  }
  for (const { key, line } of text.terms) {
    if (!course.terms.has(key)) report(line, `${name} links unknown term \`${key}\`: no file in glossary/ has it.`);
  }
  for (const { src, line } of text.images) {
    if (src.startsWith('images/') && !course.files.has(course.prefix + src)) {
      report(line, `${name} shows \`${src}\`, which is not in the package.`);
    }
  }
}

/** Why a study cannot be cited so: nobody knows it, or it is retracted and would be taken for support. */
export function citationFault(name: string, key: string, role: string, course: CourseReading): string | null {
  if (!course.knows('studies', key)) return `${name} cites unknown study \`${key}\`.`;
  if (role !== 'supports' || course.registry.studies.get(key)?.status !== 'retracted') return null;
  return `${name} cites \`${key}\` as support, but it is retracted: write [@${key}:history] or [@${key}:against].`;
}
