import type { Item } from '../assessment/item.js';
import type { Glossary } from './glossary.js';

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

export interface QuizSource {
  readonly kind: 'quiz';
  readonly moduleKey: string;
  readonly key: string;
  readonly title: string;
  /** How many items a paper draws; null for all of them. */
  readonly draw: number | null;
  readonly shuffle: { readonly items: boolean; readonly options: boolean };
  /** Per cent of the points. */
  readonly passMark: number;
  /** Null for no limit. */
  readonly attempts: number | null;
  /** What a practitioner sees of the key and the rationale, and when. */
  readonly reveal: 'after-pass-or-last' | 'after-each-attempt' | 'never';
  readonly items: readonly Item[];
  readonly source: Source;
}

/** Where an activity was read: a path within the package, and the line there on which its Markdown or YAML begins. */
export interface Source {
  readonly file: string;
  readonly line: number;
}
