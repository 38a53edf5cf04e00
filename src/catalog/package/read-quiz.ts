import type { Item } from '../../assessment/item.js';
import type { ModuleFrame, QuizSource } from '../course-package.js';
import type { CourseReading } from './course-reading.js';
import { quizSchema } from './course-schema.js';
import { readItemAt } from './read-item.js';
import { YamlFile } from './yaml-file.js';

/** Reads a quiz and every item in it. One that waits is checked as any other, but may hold items that cannot be asked yet. */
export function readQuiz(
  course: CourseReading,
  file: string,
  module: ModuleFrame | null,
  waits = false,
): QuizSource | null {
  const yaml = YamlFile.open(course.files, file, course.faults);
  if (!yaml) return null;
  const quiz = yaml.shaped(quizSchema, yaml.value, [], '');
  const written = quiz?.items ?? itemsIn(yaml.value);
  const items = written.map((item, index) => readItemAt(course, yaml, item, index, waits));
  if (!quiz) return null;

  course.take('activity', quiz.key, file, yaml.lineOf(['key']));
  if (!module) return null;
  const read = items.filter((item): item is Item => item !== null);
  return { kind: 'quiz', moduleKey: module.key, ...quiz, items: read, source: { file, line: 1 } };
}

/** The items of a quiz whose own fields are faulty, so that theirs are told of as well. */
function itemsIn(value: unknown): readonly unknown[] {
  const items: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : [];
  return Array.isArray(items) ? (items as unknown[]) : [];
}
