import type { Section } from '../assessment/blueprint.js';
import type { Claim } from '../evidence/claim.js';
import type { Figure } from '../evidence/figure.js';
import type { Study } from '../evidence/study.js';
import type { CourseFrame, LessonSource, ModuleFrame, QuizSource } from './course-package.js';
import type { PassageKind } from './markdown/blocks.js';

/**
 * What a published edition holds for ever: its canonical JSON is what the hash is taken of. `format` says how to read it;
 * a change that old editions do not follow takes the next number.
 */
export interface EditionContent extends Omit<CourseFrame, 'modules'> {
  readonly format: 1;
  readonly modules: readonly Module[];
  /** The registry's facts as they were used, and only those that the course rests on. */
  readonly evidence: Evidence;
  readonly hours: Hours;
}

export interface Module extends ModuleFrame {
  readonly activities: readonly Activity[];
}

export type Activity = Lesson | Quiz;

export interface Lesson extends Omit<LessonSource, 'moduleKey' | 'source'> {
  readonly passages: readonly Passage[];
  /** The number of the next new passage: an id that was ever given in this lesson is never given again. */
  readonly nextPassage: number;
  /** Words that are read: the lesson's own, and the claims that it prints. */
  readonly words: number;
  readonly minutes: number;
  /** Keys of its reflections, in order. */
  readonly reflections: readonly string[];
  /** Keys of the media that it shows, each once, in the order of the text; missing where there are none. */
  readonly media?: readonly string[];
}

/** A top-level piece of a lesson other than a heading. Lines are those of the lesson's Markdown, from 1, the last included. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly line: number;
  readonly lastLine: number;
  /** SHA-256 of its kind and its text, with runs of white space as one space. */
  readonly hash: string;
}

export interface Quiz extends Omit<QuizSource, 'moduleKey' | 'source' | 'sections'> {
  /** A pool that was written by module stands here by the objectives of the module. */
  readonly sections?: readonly Section[];
  /** How many items a paper holds. */
  readonly draw: number;
  readonly minutes: number;
}

export interface Evidence {
  readonly studies: Readonly<Record<string, Study>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What the course asks of its reader, and by which rule the minutes were worked out. */
export interface Hours {
  readonly rule: string;
  readonly words: number;
  readonly mediaSeconds: number;
  readonly items: number;
  readonly minutes: number;
}
