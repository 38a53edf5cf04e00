import type { QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import { type Piece, titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import type { Words } from '../../../views/words.js';
import { objectivesIn } from '../item/surroundings.js';
import { drawableOf } from './drawing.js';

/** One objective, and how many items test it. */
export interface MatrixRow {
  readonly objective: string;
  readonly module: string;
  /** By difficulty from 1 to 5, then those that say none. */
  readonly counts: readonly { readonly head: string; readonly count: number }[];
  readonly total: number;
  readonly elsewhere: number;
  /** What is missing; null where it is tested enough. */
  readonly needs: string | null;
  readonly items: readonly { readonly href: string; readonly number: number }[];
  readonly more: number;
}

/** With fewer items than this an objective is tested by the luck of one question; the gate wants as many. */
const enough = 2;
const mostListed = 30;
const difficulties = [1, 2, 3, 4, 5, null] as const;

interface MatrixFacts {
  readonly slug: string;
  readonly quiz: Piece;
  readonly items: readonly QuizItem[];
  readonly modules: readonly Piece[];
  /** How many items of other quizzes of the module test each objective. */
  readonly elsewhere: ReadonlyMap<string, number>;
}

/** What the quiz's module promises, and whatever else its items test. */
export function matrixOf({ slug, quiz, items, modules, elsewhere }: MatrixFacts, words: Words): readonly MatrixRow[] {
  const drawable = items.map((item, at) => ({ ...drawableOf(item), number: at + 1 }));
  return modules.flatMap((module) =>
    objectivesIn(module.content).flatMap(({ key, text }): readonly MatrixRow[] => {
      const testing = drawable.filter(({ objective }) => objective === key);
      const isOwn = module.key === quiz.parent;
      if (!isOwn && testing.length === 0) return [];
      const others = elsewhere.get(key) ?? 0;
      const missing = isOwn ? enough - testing.length - others : 0;
      return [
        {
          objective: text === '' ? words.say('draft.item.empty') : text,
          module: titleIn(module.content) || words.say('draft.untitled'),
          counts: difficulties.map((each) => ({
            head: each === null ? words.say('draft.quiz.matrix.unsaid') : words.number(each),
            count: testing.filter(({ difficulty }) => difficulty === each).length,
          })),
          ...{ total: testing.length, elsewhere: others },
          needs: missing > 0 ? words.say('draft.quiz.matrix.needs', { count: missing }) : null,
          items: testing
            .slice(0, mostListed)
            .map((item) => ({ number: item.number, href: addresses.draftItem(slug, quiz.key, item.key) })),
          more: Math.max(0, testing.length - mostListed),
        },
      ];
    }),
  );
}
