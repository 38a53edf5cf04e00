import type { Registry } from '../evidence/registry.js';
import { drawnOf } from '../assessment/blueprint.js';
import type {
  ActivitySource,
  CourseFrame,
  CoursePackage,
  LessonSource,
  ModuleFrame,
  QuizSource,
} from './course-package.js';
import type { Activity, EditionContent, Lesson, Module, Quiz } from './edition.js';
import { EvidenceUsed } from './evidence-used.js';
import type { Medium } from './media/medium.js';
import { runningTime } from './media/running-time.js';
import { mediaUsed } from './media/media-used.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { countWords } from './markdown/words.js';
import { carryPassages, splitPassages } from './passages.js';
import { isGraded, lessonsOf } from './published.js';
import { minutesOf, readingRule } from './reading-time.js';
import { leastAsked } from './quiz-work.js';
import { sectionsBy } from './sections.js';

/**
 * Makes a course what its next edition holds: ids for passages, words and minutes, and the facts of the registry that it uses.
 * The same arguments give the same content.
 * @throws RuleBroken `registry-lacks` where the course refers to something that the registry does not have
 */
export function compile(source: CoursePackage, registry: Registry, previous: EditionContent | null): EditionContent {
  const evidence = new EvidenceUsed(registry);
  const before = new Map(previous ? lessonsOf(previous).map((lesson) => [lesson.key, lesson]) : []);
  const modules = source.frame.modules.map(({ key, title, summary, objectives, cards }) => {
    const own = source.activities.filter(({ moduleKey }) => moduleKey === key);
    const activities = own.map((activity) => compileActivity(activity, evidence, before, source.frame));
    for (const card of cards ?? []) evidence.card(card);
    return { key, title, summary, objectives, ...(cards && { cards }), activities };
  });
  for (const term of Object.values(source.frame.glossary ?? {})) evidence.term(term);
  const { media: all = [], ...frame } = source.frame;
  const used = mediaUsed(modules);
  const media = all.filter(({ key }) => used.has(key));
  return {
    ...frame,
    ...(media.length > 0 && { media }),
    format: 1,
    modules,
    evidence: evidence.used(),
    hours: hoursOf(modules, media),
  };
}

function compileActivity(
  activity: ActivitySource,
  evidence: EvidenceUsed,
  before: ReadonlyMap<string, Lesson>,
  { modules, media = [] }: CourseFrame,
): Activity {
  if (activity.kind === 'quiz') return compileQuiz(activity, evidence, modules);
  return compileLesson(activity, evidence, before.get(activity.key) ?? null, media);
}

function compileLesson(
  source: LessonSource,
  evidence: EvidenceUsed,
  before: Lesson | null,
  known: readonly Medium[],
): Lesson {
  const { kind, key, title, summary, objectives } = source;
  const markdown = source.markdown.replace(/\r\n?/g, '\n');
  const parsed = readMarkdown(markdown);
  for (const { key } of parsed.citations) evidence.study(key);
  for (const { key } of parsed.figures) evidence.figure(key);
  const claims = parsed.claims.map(({ key }) => evidence.claim(key));
  const words = claims.reduce((sum, { text }) => sum + countWords(text), parsed.words);
  const media = [...new Set(parsed.media.map(({ key }) => key))];
  return {
    ...{ kind, key, title, summary, objectives, markdown },
    ...carryPassages(before, splitPassages(markdown, parsed)),
    words,
    minutes: minutesOf({ words, mediaSeconds: runningTime(known, media), items: 0 }),
    reflections: parsed.reflections.map(({ key }) => key),
    ...(media.length > 0 && { media }),
  };
}

function compileQuiz(source: QuizSource, evidence: EvidenceUsed, modules: readonly ModuleFrame[]): Quiz {
  const { moduleKey: _, source: __, sections: written, ...quiz } = source;
  for (const item of quiz.items) evidence.item(item);
  const sections = written && sectionsBy(modules, written);
  const blueprint = { ...quiz, ...(sections && { sections }) };
  const draw = drawnOf(blueprint);
  return { ...blueprint, draw, minutes: minutesOf({ words: 0, mediaSeconds: 0, items: leastAsked(quiz.items, draw) }) };
}

function hoursOf(modules: readonly Module[], media: readonly Medium[]): EditionContent['hours'] {
  let [words, items] = [0, 0];
  for (const activity of modules.flatMap(({ activities }) => activities)) {
    if (activity.kind === 'lesson') words += activity.words;
    else if (isGraded(activity)) items += leastAsked(activity.items, activity.draw);
  }
  const shown = lessonsIn(modules).flatMap((lesson) => lesson.media ?? []);
  const workload = { words, mediaSeconds: runningTime(media, shown), items };
  return { rule: readingRule, ...workload, minutes: minutesOf(workload) };
}

const lessonsIn = (modules: readonly Module[]): readonly Lesson[] =>
  modules.flatMap(({ activities }) => activities.filter((activity) => activity.kind === 'lesson'));
