import type { StudyStatus } from './study.js';

/** A stretch of a reference. Whoever prints it decides how italics, links and a status look. */
export interface ReferencePart {
  readonly text: string;
  readonly italic?: true;
  readonly href?: string;
  /** Set on the words that say that a study was retracted, corrected or called into question; they stand first. */
  readonly status?: StudyStatus;
}
