import type { Quiz } from '../../catalog/edition.js';
import { plainText } from '../../catalog/markdown/plain-text.js';
import type { ItemCorrection } from '../../learning/regrading/item-correction.entity.js';
import type { CorrectionsInForce } from '../../learning/regrading/item-corrections.service.js';
import { isOftenMissed, type ItemFigures } from '../../learning/regrading/item-figures.service.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { type StudioFrame, studioFrame } from './frame.js';
import { type ItemLine, itemLine } from './item-line.js';
import type { StudioCourse } from './studio-courses.service.js';

export interface StudioCoursePage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly part: string;
  readonly edition: number | null;
  /** How many responses wait for a marker. */
  readonly waiting: number;
  readonly markingHref: string;
  /** Items for which most people got nothing. */
  readonly missed: readonly ItemLine[];
  readonly quizzes: readonly { readonly href: string; readonly title: string; readonly items: number }[];
  readonly corrections: readonly CorrectionLine[];
}

interface CorrectionLine {
  readonly href: string;
  readonly at: When;
  readonly stem: string;
  readonly remedy: string;
  readonly reason: string;
}

export interface StudioCourseFacts {
  readonly course: StudioCourse;
  readonly figures: readonly ItemFigures[];
  readonly inForce: CorrectionsInForce;
  readonly corrections: readonly ItemCorrection[];
  readonly waiting: number;
}

export function studioCoursePage(facts: StudioCourseFacts, words: Words): StudioCoursePage {
  const { course, figures, inForce } = facts;
  const { slug, title, edition, standing } = course;
  const stems = new Map(figures.map(({ revision, item }) => [revision, plainText(item.stem)]));
  return {
    frame: studioFrame(course, 'course', true, words),
    ...{ title, edition, waiting: facts.waiting, markingHref: addresses.marking(slug) },
    part: words.say(standing.part === null ? 'studio.looks-on' : `invite.role.${standing.part}`),
    missed: figures
      .filter((each) => isOftenMissed(each) && !inForce.has(each.revision))
      .map((each) => itemLine(slug, each, inForce, words)),
    quizzes: quizzesIn(figures).map((quiz) => ({
      ...{ href: addresses.studioQuiz(slug, quiz.key), title: quiz.title, items: quiz.items.length },
    })),
    corrections: facts.corrections.map(({ id, madeAt, revision, remedy, reason }) => ({
      ...{ href: addresses.correction(slug, id), at: madeAt, stem: stems.get(revision) ?? '', reason },
      remedy: words.say(`studio.remedy-done.${remedy}`),
    })),
  };
}

/** As the newest edition has them. */
function quizzesIn(figures: readonly ItemFigures[]): readonly Quiz[] {
  const quizzes = new Map<string, Quiz>();
  for (const { quiz } of figures) if (!quizzes.has(quiz.key)) quizzes.set(quiz.key, quiz);
  return [...quizzes.values()];
}
