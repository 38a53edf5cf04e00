import type { LessonSource, ModuleFrame } from '../course-package.js';
import type { ParsedMarkdown } from '../markdown/parse.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import type { CourseReading } from './course-reading.js';
import { lessonSchema } from './course-schema.js';
import { checkReferences, type Report } from './reference-rules.js';
import { openText, YamlFile } from './yaml-file.js';
import { YamlSource } from './yaml-source.js';

/** Reads a lesson: its front matter, then the references of its Markdown. */
export function readLesson(course: CourseReading, file: string, module: ModuleFrame | null): LessonSource | null {
  const text = openText(course.files, file, course.faults);
  if (text === null) return null;
  const split = splitFrontMatter(text);
  if (!split) {
    course.faults.add(
      file,
      1,
      'A lesson begins with its front matter: a line of ---, its fields, and another line of ---.',
    );
    return null;
  }

  const parsed = readMarkdown(split.markdown);
  const report: Report = (line, message) => course.faults.add(file, line + split.line - 1, message);
  checkReferences(parsed, 'this lesson', course, report);
  checkContentNotes(parsed, report);
  if (parsed.words === 0) course.faults.add(file, split.line, 'This lesson has no text.');

  const yaml = new YamlFile(file, new YamlSource(split.frontMatter, 2), course.faults);
  const front = yaml.value === undefined ? null : yaml.shaped(lessonSchema, yaml.value, [], '');
  if (!front) return null;
  course.take('activity', front.key, file, yaml.lineOf(['key']));
  for (const [index, key] of front.objectives.entries()) {
    if (module && !module.objectives.some((objective) => objective.key === key)) {
      yaml.fault(
        ['objectives', index],
        `this lesson teaches \`${key}\`, which is no objective of module \`${module.key}\`.`,
      );
    }
  }
  if (!module) return null;
  const source = { file, line: split.line };
  return { kind: 'lesson', moduleKey: module.key, ...front, markdown: split.markdown, source };
}

interface SplitLesson {
  readonly frontMatter: string;
  readonly markdown: string;
  /** The line of the file on which the Markdown begins. */
  readonly line: number;
}

export function splitFrontMatter(text: string): SplitLesson | null {
  const [first = '', ...rest] = text.split('\n');
  const end = rest.findIndex((line) => line.trimEnd() === '---');
  if (first.trimEnd() !== '---' || end < 0) return null;
  return {
    frontMatter: rest.slice(0, end).join('\n'),
    markdown: rest.slice(end + 1).join('\n'),
    line: end + 3,
  };
}

/** Where one can go on must come after what one would rather not read. */
function checkContentNotes({ contentNotes, headings }: ParsedMarkdown, report: Report): void {
  for (const { anchor, line } of contentNotes) {
    const heading = headings.find(({ id }) => id === anchor);
    if (heading && heading.line < line) {
      report(line, `The content note leads back to \`${anchor}\`: name a heading that comes after it.`);
    }
  }
}
