import type { Registry } from '../../evidence/registry.js';
import type { CoursePackage, QuizSource } from '../course-package.js';
import { readWaivers } from '../gate/waiver.js';
import { FaultList, type ContentFault } from './content-fault.js';
import type { PackageFiles } from './package-files.js';
import { readCourse } from './read-course.js';
import { readRegistry } from './read-registry.js';

export interface ContentCheck {
  /** Every fault of the registry and of all courses, sorted. */
  readonly faults: readonly ContentFault[];
  readonly summary: ContentSummary;
  /** What was read; with a single fault it is good for nothing. */
  readonly registry: Registry;
  readonly courses: readonly CourseRead[];
}

export interface CourseRead {
  /** Below which the files of the course stand. */
  readonly prefix: string;
  readonly course: CoursePackage;
  readonly waiting: readonly QuizSource[];
}

export interface ContentSummary {
  readonly studies: number;
  readonly claims: number;
  readonly figures: number;
  readonly courses: readonly CourseSummary[];
}

export interface CourseSummary {
  readonly slug: string;
  readonly modules: number;
  readonly lessons: number;
  readonly quizzes: number;
  readonly items: number;
  readonly cards: number;
}

/** Checks a whole content folder: the registry in evidence/, and each course in courses/ (or one course by itself). */
export function checkContent(files: PackageFiles): ContentCheck {
  const faults = new FaultList();
  const { registry, mentioned, faults: inRegistry } = readRegistry(files);
  const prefixes = coursesIn(files);
  if (files.size === 0) faults.add('.', 1, 'This folder holds no files.');
  else if (prefixes.length === 0) {
    faults.add('course.yaml', 1, 'There is no course: courses/<slug>/course.yaml begins one.');
  }
  const read = prefixes.map((prefix) => ({ prefix, ...readCourse(files, registry, { prefix, mentioned }) }));
  const inWaivers = readWaivers(files).faults;
  for (const { file, line, message } of [...inRegistry, ...read.flatMap((course) => course.faults), ...inWaivers]) {
    faults.add(file, line, message);
  }
  const courses = read.flatMap(({ prefix, course, waiting }) => (course ? [{ prefix, course, waiting }] : []));
  return {
    ...{ faults: faults.sorted(), registry, courses },
    summary: {
      studies: registry.studies.size,
      claims: registry.claims.size,
      figures: registry.figures.size,
      courses: courses.map(({ course }) => courseSummary(course)),
    },
  };
}

/** The folders that hold a course: the package itself, or each folder in courses/. */
function coursesIn(files: PackageFiles): readonly string[] {
  if (files.has('course.yaml')) return [''];
  const folders = [...files.keys()].map((path) => /^courses\/[^/]+\//.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function courseSummary({ frame, activities }: CoursePackage): CourseSummary {
  const quizzes = activities.filter((activity) => activity.kind === 'quiz');
  return {
    slug: frame.slug,
    modules: frame.modules.length,
    lessons: activities.length - quizzes.length,
    quizzes: quizzes.length,
    items: quizzes.reduce((sum, quiz) => sum + quiz.items.length, 0),
    cards: frame.modules.reduce((sum, { cards = [] }) => sum + cards.length, 0),
  };
}

/** "66 studies, 40 claims, 1 figure; some-course: 1 module, 6 lessons, 1 quiz, 14 items". */
export function summaryText({ studies, claims, figures, courses }: ContentSummary): string {
  const registry = [count(studies, 'study', 'studies'), count(claims, 'claim'), count(figures, 'figure')].join(', ');
  const each = courses.map((course) => {
    const parts = [
      count(course.modules, 'module'),
      count(course.lessons, 'lesson'),
      count(course.quizzes, 'quiz', 'quizzes'),
      count(course.items, 'item'),
      ...(course.cards > 0 ? [count(course.cards, 'card')] : []),
    ];
    return `${course.slug}: ${parts.join(', ')}`;
  });
  return [registry, ...each].join('; ');
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
