import { pathOf } from '../../assessment/fault.js';
import type { Item } from '../../assessment/item.js';
import { mediumNamed } from '../media/media-used.js';
import type { ParsedMarkdown } from '../markdown/parse.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import type { CourseReading } from './course-reading.js';
import { textsOf } from './item-texts.js';
import { itemRead } from './items-read.js';
import { checkReferences, citationFault, type Report } from './reference-rules.js';
import { nameOf } from './registry-entries.js';
import { placed, type YamlFile } from './yaml-file.js';
import type { Path } from './yaml-source.js';

/** Reads the item at `items[index]` of a quiz; null when it has faults of its own. */
export function readItemAt(course: CourseReading, yaml: YamlFile, written: unknown, index: number): Item | null {
  const at = ['items', index];
  const name = nameOf('item', written, index);
  const { item, faults } = itemRead(written);
  for (const fault of faults) {
    const path = pathOf(fault.at);
    yaml.fault([...at, ...path], placed(name, path, fault.message));
  }
  checkTexts(course, yaml, written, index, name);
  if (!item) return null;

  course.take('item', item.key, yaml.file, yaml.lineOf([...at, 'key']));
  if (!course.objectives.has(item.objective)) {
    yaml.fault([...at, 'objective'], `${name} tests unknown objective \`${item.objective}\`.`);
  }
  if (item.type === 'label' && !hasPicture(course, item.image)) {
    yaml.fault([...at, 'image'], `${name} shows \`${item.image}\`, which is not in the package.`);
  }
  return item;
}

/** In images/, or a medium of the course, be it one with faults of its own. */
function hasPicture({ files, prefix, media }: CourseReading, image: string): boolean {
  const [key] = mediumNamed(image);
  if (key === undefined) return files.has(prefix + image);
  const medium = media.get(key);
  return medium === null || medium?.kind === 'image';
}

/** A fault in a text of an item, and on which of its lines; null for one that is not about a text. */
export interface TextFault {
  readonly path: Path;
  readonly line: number | null;
  readonly message: string;
}

function checkTexts(course: CourseReading, yaml: YamlFile, written: unknown, index: number, name: string): void {
  for (const { path, line, message } of textFaults(course, written, name)) {
    const at = ['items', index, ...path];
    if (line === null) yaml.fault(at, message);
    else yaml.faultWithin(at, line, message);
  }
}

/** Checks every Markdown text of an item, then the studies that it lists: a retracted one only beside words that say so. */
export function textFaults(course: CourseReading, written: unknown, name: string): readonly TextFault[] {
  const faults: TextFault[] = [];
  const told = new Set<string>();
  const { texts, citations } = textsOf(written);
  for (const { path, text } of texts) {
    const report: Report = (line, message) => faults.push({ path, line, message: named(name, message) });
    const parsed = readMarkdown(text);
    checkReferences(parsed, name, course, report);
    refuseLessonParts(parsed, report);
    for (const { key, role } of parsed.citations) if (role !== 'supports') told.add(key);
  }
  for (const { path, key } of citations) {
    const message = citationFault(name, key, told.has(key) ? 'history' : 'supports', course);
    if (message) faults.push({ path, line: null, message });
  }
  return faults;
}

/** A fault of the Markdown itself does not say whose text it is. */
function named(name: string, message: string): string {
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

function refuseLessonParts(parsed: ParsedMarkdown, report: Report): void {
  const parts = [
    ...parsed.headings,
    ...parsed.claims,
    ...parsed.figures,
    ...parsed.media,
    ...parsed.terms,
    ...parsed.reflections,
    ...parsed.contentNotes,
  ];
  for (const { line } of parts) {
    report(
      line,
      'Headings, terms, claims, figures, media, reflections and content notes belong in a lesson, not in an item.',
    );
  }
}
