import type { Pool, Section } from '../assessment/blueprint.js';
import type { Item } from '../assessment/item.js';
import type { Card } from './card.js';
import type { Glossary } from './glossary.js';
import type { Medium } from './media/medium.js';
import type { StatedPolicy } from './quiz-policy.js';

/** A course as it was written: what a content package holds and what an instructor edits, before it becomes an edition. */
export interface CoursePackage {
  readonly frame: CourseFrame;
  /** In the order of the course; each names its module, which stands in the frame. */
  readonly activities: readonly ActivitySource[];
}

/** Everything but the activities: course.yaml and each module.yaml. */
export interface CourseFrame {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  readonly audience: readonly string[];
  readonly objectives: readonly string[];
  readonly notice: string;
  readonly accreditation: string;
  readonly provider: { readonly name: string; readonly contact: string | null };
  readonly makers: readonly Maker[];
  readonly completion: CompletionRule;
  readonly changeNote: string;
  /** Missing in courses that have none. */
  readonly glossary?: Glossary;
  /** Path in the package to the name of the stored picture. */
  readonly images: Readonly<Record<string, string>>;
  /** By key; missing in courses that have none. An edition holds those that it uses. */
  readonly media?: readonly Medium[];
  readonly modules: readonly ModuleFrame[];
}

export interface Maker {
  readonly name: string;
  readonly part: string;
  readonly disclosure: string;
}

export interface CompletionRule {
  readonly disclosures: boolean;
  readonly lessons: 'all';
  readonly quizzes: 'all';
  readonly attestation: { readonly version: number; readonly text: string } | null;
}

export interface ModuleFrame {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly Objective[];
  /** Missing in modules that have none. */
  readonly cards?: readonly Card[];
}

export interface Objective {
  readonly key: string;
  readonly text: string;
}

export type ActivitySource = LessonSource | QuizSource;

export interface LessonSource {
  readonly kind: 'lesson';
  readonly moduleKey: string;
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  /** The text below the front matter. */
  readonly markdown: string;
  readonly source: Source;
}

export interface QuizSource extends StatedPolicy {
  readonly kind: 'quiz';
  readonly moduleKey: string;
  readonly key: string;
  readonly title: string;
  /** How many items a paper draws; null for all of them, or as many as its sections draw. */
  readonly draw: number | null;
  /** Missing where a paper is drawn from all items alike. */
  readonly sections?: readonly SectionSource[];
  /** For a quiz before or after the course: the key of the other one. */
  readonly pair?: string;
  readonly shuffle: { readonly items: boolean; readonly options: boolean };
  readonly items: readonly Item[];
  readonly source: Source;
}

/** A part of each paper, as its author wrote it: items by name, or so many of a pool. */
export interface SectionSource extends Omit<Section, 'from'> {
  readonly from?: Pool & { readonly module?: readonly string[] };
}

/** Where an activity was read: a path within the package, and the line there on which its Markdown or YAML begins. */
export interface Source {
  readonly file: string;
  readonly line: number;
}
