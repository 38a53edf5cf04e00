import type { Figure } from '../../evidence/figure.js';
import { claimSchema, figureSchema, studySchema } from '../../evidence/schema.js';
import { FaultList } from '../package/content-fault.js';
import type { PackageFiles } from '../package/package-files.js';
import { perFile } from '../package/per-file.js';
import { readEntries, type RegistryRow } from '../package/registry-entries.js';
import type { Path } from '../package/yaml-source.js';
import type { Entry, EvidenceTexts, Manuscript, ModuleText, Text, TextKind } from './manuscript.js';
import { plainParagraphs, type Writing } from './plain-paragraphs.js';
import { cardsFile } from '../package/read-cards.js';
import { readCardsText } from './read-cards-text.js';
import { readLessonText } from './read-lesson-text.js';
import { readOutline, readModuleObjectives, readTerms } from './read-outline.js';
import { readQuizText } from './read-quiz-text.js';

const outlineIn = perFile(readOutline);
const objectivesIn = perFile(readModuleObjectives);
const termsIn = perFile(readTerms);
const lessonIn = perFile(readLessonText);
const quizIn = perFile(readQuizText);
const cardsIn = perFile(readCardsText);

/**
 * Reads all that authors wrote, faults or not: a quiz that cannot be published yet is read like one that can. The readers of
 * the package tell of the faults; what cannot be read at all is left out here.
 */
export function readManuscript(files: PackageFiles, evidence: EvidenceTexts = readEvidenceTexts(files)): Manuscript {
  return {
    ...evidence,
    modules: modulesIn(files),
    outlines: pathsOf(files, /(^|\/)(course|module)\.yaml$/).flatMap((path) => outlineIn(files, path)),
    terms: pathsOf(files, /^(courses\/[^/]+\/)?glossary\/[^/]+\.yaml$/).flatMap((path) => termsIn(files, path)),
  };
}

/** The registry's part of it, which can be kept while many drafts are held against it. */
export function readEvidenceTexts(files: PackageFiles): EvidenceTexts {
  const unheard = new FaultList();
  const studies = readEntries(files, 'evidence/studies/', 'study', studySchema, unheard).rows;
  const claims = readEntries(files, 'evidence/claims/', 'claim', claimSchema, unheard).rows;
  const figures = readEntries(files, 'evidence/figures/', 'figure', figureSchema, unheard).rows;
  return {
    studies: entries(studies, 'study', ({ summary }) => [{ path: ['summary'], text: summary }]),
    claims: entries(claims, 'claim', ({ text, why }) => [
      { path: ['text'], text },
      { path: ['why'], text: why },
    ]),
    figures: new Map([...figures].map(([key, row]) => [key, figureEntry(row)])),
  };
}

function modulesIn(files: PackageFiles): readonly ModuleText[] {
  return pathsOf(files, /^(courses\/[^/]+\/)?modules\/[^/]+\/module\.yaml$/).map((path) => {
    const folder = path.slice(0, -'module.yaml'.length);
    const within = pathsOf(files, /\.(md|yaml)$/).filter((each) => each.startsWith(folder) && each !== path);
    return {
      objectives: objectivesIn(files, path),
      lessons: within.filter((each) => each.endsWith('.md')).flatMap((each) => lessonIn(files, each)),
      quizzes: within.filter((each) => each.endsWith('.yaml')).flatMap((each) => quizIn(files, each)),
      cards: cardsIn(files, folder + cardsFile),
    };
  });
}

function pathsOf(files: PackageFiles, pattern: RegExp): readonly string[] {
  return [...files.keys()].filter((path) => pattern.test(path)).sort();
}

function entries<T extends { readonly key: string }>(
  rows: ReadonlyMap<string, RegistryRow<T>>,
  kind: TextKind,
  writings: (value: T) => readonly Writing[],
): ReadonlyMap<string, Entry<T>> {
  return new Map([...rows].map(([key, row]) => [key, entry(row, kind, writings(row.value))]));
}

function entry<T extends { readonly key: string }>(
  { value, file, at }: RegistryRow<T>,
  kind: TextKind,
  writings: readonly Writing[],
): Entry<T> {
  const place = { file: file.file, line: file.lineOf([...at, 'key']) };
  const paragraphs = plainParagraphs(writings, file.file, (path) => file.lineOf([...at, ...path]));
  const text: Text = {
    ...place,
    ...{ kind, key: value.key, name: `${kind} \`${value.key}\``, paragraphs, claims: [], figures: [] },
  };
  return { ...place, value, text };
}

/** The words of a figure, whatever its kind: every text in it that is no key. All of them rest on its studies. */
function figureEntry(row: RegistryRow<Figure>): Entry<Figure> {
  const writings: Writing[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && (value.includes(' ') || path.at(-1) === 'description'))
      writings.push({ path, text: value });
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) walk(part, [...path, Array.isArray(value) ? Number(name) : name]);
  };
  walk(row.value, []);
  return entry(row, 'figure', writings);
}
