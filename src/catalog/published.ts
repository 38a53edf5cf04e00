import type { Activity, EditionContent, Lesson, Module, Quiz } from './edition.js';

/** An edition as the learning half reads it: its content and what identifies it. It never changes. */
export interface Published {
  readonly id: string;
  readonly courseId: string;
  readonly number: number;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly content: EditionContent;
}

export const activitiesOf = (content: EditionContent): readonly Activity[] =>
  content.modules.flatMap(({ activities }) => activities);

export const lessonsOf = (content: EditionContent): readonly Lesson[] =>
  activitiesOf(content).filter((activity) => activity.kind === 'lesson');

export const quizzesOf = (content: EditionContent): readonly Quiz[] =>
  activitiesOf(content).filter((activity) => activity.kind === 'quiz');

/** Whether a quiz is passed or failed, and so asked of whoever wants to complete the course; one of a pair is neither. */
export const isGraded = ({ purpose = 'graded' }: Pick<Quiz, 'purpose'>): boolean => purpose === 'graded';

/** A look at where one stands, before or after the course: it counts for nothing and is nobody's duty. */
export const isLook = (activity: Activity): boolean => activity.kind === 'quiz' && !isGraded(activity);

/** Where an activity stands: its module, and its place in it from 0. */
export interface Place {
  readonly module: Module;
  readonly moduleNumber: number;
  readonly activity: Activity;
  readonly index: number;
}

export function placeOf(content: EditionContent, activityKey: string): Place | null {
  for (const [at, module] of content.modules.entries()) {
    const index = module.activities.findIndex(({ key }) => key === activityKey);
    const activity = module.activities[index];
    if (activity) return { module, moduleNumber: at + 1, activity, index };
  }
  return null;
}
