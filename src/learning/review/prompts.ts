import { correctedItem, type Corrections, type Remedy } from '../../assessment/correction.js';
import { markedBy } from '../../assessment/behaviour.js';
import type { Item } from '../../assessment/item.js';
import { revisionOf } from '../../assessment/revision.js';
import type { Card } from '../../catalog/card.js';
import type { EditionContent, Module, Quiz } from '../../catalog/edition.js';
import { canonicalJson, sha256 } from '../../kernel/canonical.js';
import type { SeenItems } from './seen-items.js';

export const promptSources = ['card', 'item'] as const;
export type PromptSource = (typeof promptSources)[number];

interface Placed {
  readonly key: string;
  readonly module: Module;
  readonly moduleNumber: number;
  /** Of what it says: another one means that it was changed. */
  readonly contentHash: string;
}

export interface CardPrompt extends Placed {
  readonly source: 'card';
  readonly card: Card;
}

export interface ItemPrompt extends Placed {
  readonly source: 'item';
  readonly item: Item;
  readonly quiz: Quiz;
}

/** Something that can be brought back to mind, as the edition says it that is studied. */
export type Prompt = CardPrompt | ItemPrompt;

/**
 * All that a practitioner may be asked, in the order of the course: items that they missed and cards on what they have read.
 * What an edition no longer holds is not among them, and no item that was found to decide nothing; one with a new key has it here.
 */
export function promptsOf(
  content: EditionContent,
  done: ReadonlySet<string>,
  seen: SeenItems,
  corrections: Corrections,
): readonly Prompt[] {
  return content.modules.flatMap((module, index) => {
    const at = { module, moduleNumber: index + 1 };
    return [...missedIn(module, seen, corrections).map((found) => ({ ...found, ...at })), ...cardsIn(module, done, at)];
  });
}

/** Whether the answer to an item has no bearing any more. */
const decidesNothing: Readonly<Record<Remedy, boolean>> = {
  key: false,
  everyone: true,
  out: true,
  'as-written': false,
};

/** Those that the key marks alone: a way through a case and a text with a rubric take longer than a review should. */
function missedIn({ activities }: Module, { missed, withheld }: SeenItems, corrections: Corrections) {
  const quizzes = activities.filter((activity) => activity.kind === 'quiz');
  return quizzes.flatMap((quiz) =>
    quiz.items
      .filter((item) => missed.has(item.key) && !withheld.has(item.key) && markedBy(item) === 'key')
      .flatMap((published) => {
        const correction = corrections.get(revisionOf(published));
        if (correction && decidesNothing[correction.remedy]) return [];
        const item = correctedItem(published, correction);
        return [{ source: 'item' as const, key: item.key, item, quiz, contentHash: revisionOf(item) }];
      }),
  );
}

/** A card comes when every lesson that teaches its objective is done. */
function cardsIn(module: Module, done: ReadonlySet<string>, at: Pick<Placed, 'module' | 'moduleNumber'>): CardPrompt[] {
  const lessons = module.activities.filter((activity) => activity.kind === 'lesson');
  return (module.cards ?? []).flatMap((card) => {
    const teaching = lessons.filter(({ objectives }) => objectives.includes(card.objective));
    if (!(teaching.length > 0 ? teaching : lessons).every(({ key }) => done.has(key))) return [];
    return [{ source: 'card', key: card.key, card, contentHash: hashOf(card), ...at }];
  });
}

const hashOf = (card: Card): string => sha256(canonicalJson(card)).slice(0, 16);
