import type { Quiz } from '../../catalog/edition.js';
import type { CorrectionsInForce } from '../../learning/regrading/item-corrections.service.js';
import type { ItemFigures } from '../../learning/regrading/item-figures.service.js';
import type { Words } from '../views/words.js';
import { type StudioFrame, studioFrame } from './frame.js';
import { type ItemLine, itemLine } from './item-line.js';
import { can, type StudioCourse } from './studio-courses.service.js';

export interface StudioQuizPage {
  readonly frame: StudioFrame;
  readonly title: string;
  /** Whether who looks may correct an item. */
  readonly corrects: boolean;
  readonly items: readonly ItemLine[];
}

interface StudioQuizFacts {
  readonly course: StudioCourse;
  readonly quiz: Quiz;
  readonly figures: readonly ItemFigures[];
  readonly inForce: CorrectionsInForce;
}

export const studioQuizPage = ({ course, quiz, figures, inForce }: StudioQuizFacts, words: Words): StudioQuizPage => ({
  frame: studioFrame(course, 'course', false, words),
  title: quiz.title,
  corrects: can(course, 'regrade'),
  items: figures.map((each) => itemLine(course.slug, each, inForce, words)),
});
