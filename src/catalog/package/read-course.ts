import type { z } from 'zod';
import type { Registry } from '../../evidence/registry.js';
import type { ActivitySource, CoursePackage, ModuleFrame, QuizSource } from '../course-package.js';
import { checkImages } from './check-images.js';
import { checkPairs } from './check-pairs.js';
import type { ContentFault } from './content-fault.js';
import { CourseReading } from './course-reading.js';
import { courseSchema, moduleSchema } from './course-schema.js';
import { imagesOf } from './images.js';
import type { PackageFiles } from './package-files.js';
import { readCards } from './read-cards.js';
import { readGlossary } from './read-glossary.js';
import { checkMediaUsed, readMedia } from './read-media.js';
import { readLesson } from './read-lesson.js';
import { readQuiz } from './read-quiz.js';
import type { MentionedKeys } from './read-registry.js';
import { YamlFile } from './yaml-file.js';
import type { Path } from './yaml-source.js';

export interface CourseReadingResult {
  /** Null as soon as there is a single fault. */
  readonly course: CoursePackage | null;
  /** Quizzes that are written and checked, and not published: they hold items of a type that cannot be asked yet. */
  readonly waiting: readonly QuizSource[];
  readonly faults: readonly ContentFault[];
}

const nothing: MentionedKeys = { studies: new Set(), claims: new Set(), figures: new Set() };

/**
 * Reads a course from the files below `prefix` and checks all of it against the registry. `mentioned` are keys that the
 * registry's files hold in entries with faults of their own, so that these are not told of twice.
 */
export function readCourse(
  files: PackageFiles,
  registry: Registry,
  { prefix = '', mentioned = nothing }: { readonly prefix?: string; readonly mentioned?: MentionedKeys } = {},
): CourseReadingResult {
  const reading = new CourseReading(files, prefix, registry, mentioned);
  const yaml = YamlFile.open(files, `${prefix}course.yaml`, reading.faults);
  const course = yaml?.shaped(courseSchema, yaml.value, [], '') ?? null;
  if (yaml && course) checkSlug(yaml, course.slug, prefix);

  const folders = course?.modules ?? namesIn(yaml?.value, 'modules');
  const modules = folders.map((folder, index) => openModule(reading, yaml, folder, ['modules', index]));
  const glossary = readGlossary(reading);
  const media = readMedia(reading);
  const activities = modules.flatMap((module) => (module ? readActivities(reading, module) : []));
  const waiting = modules.flatMap((module) => (module ? readWaiting(reading, module) : []));
  const cardsOf = modules.map((module) => module && readCards(reading, module.folder, module.frame));
  if (yaml)
    checkStrayFiles(
      reading,
      folders.filter((_, index) => !modules[index]),
    );
  checkImages(reading);
  checkPairs(reading, activities);
  checkMediaUsed(reading, activities);

  const faults = reading.faults.sorted();
  if (!course || faults.length > 0) return { course: null, waiting, faults };
  const frames = modules.flatMap((module, at) => {
    if (!module?.frame) return [];
    const cards = cardsOf[at];
    return [{ ...module.frame, ...(cards && { cards }) }];
  });
  const frame = {
    ...course,
    modules: frames,
    images: imagesOf(files, prefix),
    ...(glossary && { glossary }),
    ...(media && { media }),
  };
  return { course: { frame, activities }, waiting, faults };
}

function checkSlug(yaml: YamlFile, slug: string, prefix: string): void {
  const folder = prefix.split('/').at(-2);
  if (folder !== undefined && folder !== slug) {
    yaml.fault(['slug'], `The slug is \`${slug}\`, but the folder of the course is \`${folder}\`: they are the same.`);
  }
}

interface OpenModule {
  readonly folder: string;
  readonly yaml: YamlFile;
  readonly activities: readonly string[];
  readonly waiting: readonly string[];
  /** Null when module.yaml has faults; its lessons and quizzes are read all the same, to tell of theirs. */
  readonly frame: ModuleFrame | null;
}

function openModule(reading: CourseReading, course: YamlFile | null, folder: string, at: Path): OpenModule | null {
  const file = `${reading.prefix}modules/${folder}/module.yaml`;
  if (!reading.files.has(file)) {
    course?.fault(at, `\`modules/${folder}/module.yaml\` is not in the package.`);
    return null;
  }
  if (course && !reading.take('file', file, course.file, course.lineOf(at))) return null;
  const yaml = YamlFile.open(reading.files, file, reading.faults);
  if (!yaml) return null;
  const module: z.infer<typeof moduleSchema> | null = yaml.shaped(moduleSchema, yaml.value, [], '');
  const objectives = module?.objectives.map(({ key }) => key) ?? namesIn(yaml.value, 'objectives');
  for (const [index, key] of objectives.entries()) {
    reading.objectives.add(key);
    reading.take('objective', key, file, yaml.lineOf(['objectives', index, 'key']));
  }
  if (!module) {
    const [activities, waiting] = [namesIn(yaml.value, 'activities'), namesIn(yaml.value, 'waiting')];
    return { folder, yaml, activities, waiting, frame: null };
  }
  const { activities, waiting, ...frame } = module;
  reading.take('module', frame.key, file, yaml.lineOf(['key']));
  reading.modules.push(frame);
  return { folder, yaml, activities, waiting, frame };
}

function readActivities(reading: CourseReading, module: OpenModule): ActivitySource[] {
  const { activities, frame } = module;
  return activities.flatMap((name, index) => {
    const file = fileOf(reading, module, name, ['activities', index]);
    if (file === null) return [];
    const activity = name.endsWith('.md') ? readLesson(reading, file, frame) : readQuiz(reading, file, frame);
    return activity ? [activity] : [];
  });
}

function readWaiting(reading: CourseReading, module: OpenModule): QuizSource[] {
  return module.waiting.flatMap((name, index) => {
    const file = fileOf(reading, module, name, ['waiting', index]);
    const quiz = file === null ? null : readQuiz(reading, file, module.frame);
    return quiz ? [quiz] : [];
  });
}

/** The path of a file that a module lists; null, with a fault, where it is listed twice or does not exist. */
function fileOf(reading: CourseReading, { folder, yaml, frame }: OpenModule, name: string, at: Path): string | null {
  const file = `${reading.prefix}modules/${folder}/${name}`;
  if (!reading.take('file', file, yaml.file, yaml.lineOf(at))) return null;
  if (reading.files.has(file)) return file;
  if (frame) yaml.fault(at, `\`${name}\` is not in the folder of this module.`);
  return null;
}

/** A lesson that no module lists would never be taught, and nobody would notice. A module that is broken lists nothing. */
function checkStrayFiles(reading: CourseReading, broken: readonly string[]): void {
  const modules = `${reading.prefix}modules/`;
  for (const path of reading.files.keys()) {
    if (!path.startsWith(modules) || reading.has('file', path)) continue;
    if (broken.some((folder) => path.startsWith(`${modules}${folder}/`))) continue;
    reading.faults.add(path, 1, 'No module lists this file.');
  }
}

/** The names in a list of a file that has faults: strings, or the keys of what stands there. */
function namesIn(value: unknown, field: string): readonly string[] {
  const list: unknown = isRecord(value) ? value[field] : null;
  if (!Array.isArray(list)) return [];
  return list
    .map((entry: unknown) => (isRecord(entry) ? entry['key'] : entry))
    .filter((name) => typeof name === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
