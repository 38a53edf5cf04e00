import { sectionFaults } from '../../assessment/blueprint-faults.js';
import { pathOf } from '../../assessment/fault.js';
import type { Item } from '../../assessment/item.js';
import { worthFaults } from '../../assessment/worth.js';
import type { ModuleFrame, QuizSource } from '../course-package.js';
import { sectionsBy } from '../sections.js';
import type { CourseReading } from './course-reading.js';
import { quizSchema } from './quiz-schema.js';
import { readItemAt } from './read-item.js';
import { YamlFile } from './yaml-file.js';

/** Reads a quiz and every item in it. */
export function readQuiz(course: CourseReading, file: string, module: ModuleFrame | null): QuizSource | null {
  const yaml = YamlFile.open(course.files, file, course.faults);
  if (!yaml) return null;
  const quiz = yaml.shaped(quizSchema, yaml.value, [], '');
  const written = quiz?.items ?? itemsIn(yaml.value);
  const items = written.map((item, index) => readItemAt(course, yaml, item, index));
  if (!quiz) return null;

  course.take('activity', quiz.key, file, yaml.lineOf(['key']));
  if (!module) return null;
  const read = items.filter((item): item is Item => item !== null);
  if (read.length === written.length) checkDrawing(course, yaml, { ...quiz, items: read });
  const { key, pair } = quiz;
  if (pair !== undefined) course.pairs.push({ file, line: yaml.lineOf(['pair']), key, pair });
  return { kind: 'quiz', moduleKey: module.key, ...quiz, items: read, source: { file, line: 1 } };
}

type Drawn = Pick<QuizSource, 'sections' | 'draw' | 'purpose' | 'items'>;

/** Only once every item could be read: a faulty one would be told of again as missing from its section. */
function checkDrawing(course: CourseReading, yaml: YamlFile, quiz: Drawn): void {
  const { sections, purpose = 'graded' } = quiz;
  const known = new Set(course.modules.map(({ key }) => key));
  const strange = (sections ?? []).flatMap(({ from }, index) =>
    (from?.module ?? []).filter((key) => !known.has(key)).map((key) => ({ key, index })),
  );
  for (const { key, index } of strange) {
    yaml.fault(['sections', index, 'from', 'module'], `sections[${index}]: There is no module \`${key}\`.`);
  }
  if (strange.length > 0) return;
  const blueprint = { ...quiz, sections: sections && sectionsBy(course.modules, sections) };
  const drawFaults = sectionFaults(blueprint);
  const faults = drawFaults.length > 0 || purpose !== 'graded' ? drawFaults : worthFaults(blueprint);
  for (const { at, message } of faults) yaml.fault(pathOf(at), `\`${at}\`: ${message}`);
}

/** The items of a quiz whose own fields are faulty, so that theirs are told of as well. */
function itemsIn(value: unknown): readonly unknown[] {
  const items: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : [];
  return Array.isArray(items) ? (items as unknown[]) : [];
}
