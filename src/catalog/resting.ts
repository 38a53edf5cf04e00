import { type StudyRole, studyRoles } from '../evidence/claim.js';
import type { Use } from './uses.js';
import type { Published } from './published.js';

/** What of one edition rests on a study or a claim. */
export interface Resting {
  readonly edition: Published;
  readonly lessons: readonly RestingLesson[];
  /** How many items, and never which: an item's study could tell its key. */
  readonly quizzes: readonly RestingQuiz[];
  readonly figures: readonly RestingFigure[];
  readonly cards: readonly RestingCards[];
}

export interface RestingLesson {
  readonly key: string;
  readonly title: string;
  readonly moduleNumber: number;
  /** Its place among the lessons of its module, from 1. */
  readonly number: number;
  readonly roles: readonly StudyRole[];
}

export interface RestingQuiz {
  readonly title: string;
  readonly moduleNumber: number;
  readonly items: number;
}

/** How many cards of a module. */
export interface RestingCards {
  readonly moduleNumber: number;
  readonly cards: number;
}

export interface RestingFigure {
  readonly title: string;
  readonly lesson: RestingLesson;
}

/** Gathers the uses of an edition in the order of the course; null where there are none. */
export function restingOf(edition: Published, uses: readonly Use[]): Resting | null {
  if (uses.length === 0) return null;
  const { modules, evidence } = edition.content;
  const at = (activityKey: string, place: Use['place']) =>
    uses.filter((use) => use.activityKey === activityKey && use.place === place);
  const lessons: RestingLesson[] = [];
  const quizzes: RestingQuiz[] = [];
  const figures: RestingFigure[] = [];
  const cards: RestingCards[] = [];
  for (const [index, { key: moduleKey, activities }] of modules.entries()) {
    const moduleNumber = index + 1;
    const ofModule = new Set(at(moduleKey, 'card').map(({ placeId }) => placeId)).size;
    if (ofModule > 0) cards.push({ moduleNumber, cards: ofModule });
    const inModule = activities.filter(({ kind }) => kind === 'lesson');
    for (const { key, title, kind } of activities) {
      if (kind === 'quiz') {
        const items = new Set(at(key, 'item').map(({ placeId }) => placeId)).size;
        if (items > 0) quizzes.push({ title, moduleNumber, items });
        continue;
      }
      const passages = at(key, 'passage');
      const roles = studyRoles.filter((role) => passages.some((use) => use.role === role));
      const number = inModule.findIndex((each) => each.key === key) + 1;
      const lesson = { key, title, moduleNumber, number, roles };
      if (passages.length > 0) lessons.push(lesson);
      const drawn = new Set(at(key, 'figure').map(({ placeId }) => placeId));
      for (const figure of drawn) figures.push({ title: evidence.figures[figure]?.title ?? figure, lesson });
    }
  }
  return { edition, lessons, quizzes, figures, cards };
}
