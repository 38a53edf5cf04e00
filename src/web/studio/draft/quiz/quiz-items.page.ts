import { itemTypes } from '../../../../assessment/item.js';
import type { QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import type { Words } from '../../../views/words.js';
import { shortened } from '../form/form-choices.js';
import { printTree } from '../form/tree.js';
import type { QuizDraft } from '../item/item-drafts.service.js';
import { itemFaults } from '../item/item-faults.js';
import { typeOf } from '../item/item-forms.js';
import { objectivesIn, surroundingsOf } from '../item/surroundings.js';
import { drawableOf, drawingOf } from './drawing.js';
import { drawingSaid } from './drawing-said.js';
import { type QuizFrame, quizFrame } from './quiz-frame.js';
import { blueprintForm } from './quiz-forms.js';

export interface QuizItemsPage extends QuizFrame {
  readonly notice: string | null;
  /** What a paper would hold. */
  readonly drawn: string;
  readonly count: number;
  readonly items: readonly QuizItemLine[];
  readonly archived: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly action: string;
  }[];
  readonly pages: readonly { readonly number: number; readonly href: string; readonly isHere: boolean }[];
  readonly addAction: string;
  readonly types: readonly { readonly value: string; readonly name: string; readonly about: string }[];
}

interface QuizItemLine {
  readonly id: string;
  readonly number: number;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly objective: string | null;
  readonly difficulty: number | null;
  /** How much is still to be mended; null for nothing. */
  readonly mends: string | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly placeAction: string;
  readonly copyAction: string;
  readonly archiveAction: string;
}

export interface QuizItemsFacts {
  readonly draft: QuizDraft;
  readonly items: readonly QuizItem[];
  readonly now: string | null;
  /** The page that was asked for, or an item whose page it shall be. */
  readonly page: number;
  readonly item: string | null;
}

const perPage = 50;
/** So many archived items are listed; the others wait until some of these are brought back. */
const mostArchived = 50;
const notices = ['moved', 'copied', 'archived', 'restored'];

export function quizItemsPage({ draft, items, now, page, item }: QuizItemsFacts, words: Words): QuizItemsPage {
  const { course, quiz, modules } = draft;
  const { slug } = course;
  const inUse = items.filter(({ isArchived }) => !isArchived);
  const pages = Math.max(1, Math.ceil(inUse.length / perPage));
  const asked = item === null ? -1 : inUse.findIndex(({ key }) => key === item);
  const number = asked >= 0 ? Math.floor(asked / perPage) + 1 : Math.min(Math.max(1, page), pages);
  const first = (number - 1) * perPage;
  const surroundings = surroundingsOf(draft);
  const objectives = new Map(
    modules.flatMap(({ content }) => objectivesIn(content).map(({ key, text }) => [key, text])),
  );
  const drawing = drawingOf(printTree(blueprintForm, quiz.content), inUse.map(drawableOf), modules);
  const line = (piece: QuizItem, at: number): QuizItemLine => {
    const { key, content } = piece;
    const { objective, difficulty } = drawableOf(piece);
    const faults = itemFaults(key, content, surroundings).length;
    const type = typeOf(content);
    return {
      ...{ id: `item-${key}`, number: first + at + 1, href: addresses.draftItem(slug, quiz.key, key) },
      title: shortened(titleIn(content)) || words.say('draft.item.new'),
      kind: words.say(type === null ? 'draft.item.no-type' : `item.${type}`),
      ...{ objective: objectives.get(objective) ?? null, difficulty },
      mends: faults === 0 ? null : words.say('draft.quiz.mends', { count: faults }),
      ...{ isFirst: first + at === 0, isLast: first + at === inUse.length - 1 },
      placeAction: addresses.draftPlace(slug, piece),
      copyAction: addresses.draftCopies(slug, piece),
      archiveAction: addresses.draftArchive(slug, piece),
    };
  };
  return {
    ...quizFrame(draft, 'items', words),
    notice: now !== null && notices.includes(now) ? words.say(`draft.notice.${now}`) : null,
    drawn: drawingSaid(drawing, words),
    count: inUse.length,
    items: inUse.slice(first, first + perPage).map(line),
    archived: items
      .filter(({ isArchived }) => isArchived)
      .slice(0, mostArchived)
      .map((piece) => ({
        id: `item-${piece.key}`,
        title: shortened(titleIn(piece.content)) || words.say('draft.item.new'),
        href: addresses.draftItem(slug, quiz.key, piece.key),
        action: addresses.draftArchive(slug, piece),
      })),
    pages: pagesShown(number, pages).map((each) => ({
      ...{ number: each, isHere: each === number },
      href: `${addresses.draftQuiz(slug, quiz.key)}?page=${each}`,
    })),
    addAction: addresses.draftItems(slug, quiz.key),
    types: itemTypes.map((type) => ({
      ...{ value: type, name: words.say(`item.${type}`), about: words.say(`draft.item.about.${type}`) },
    })),
  };
}

/** The first and the last page, and some around the one that is shown; empty where there is one only. */
function pagesShown(here: number, pages: number): readonly number[] {
  if (pages === 1) return [];
  const near = Array.from({ length: pages }, (_, at) => at + 1);
  return near.filter((each) => each === 1 || each === pages || Math.abs(each - here) <= 3);
}
