import { Injectable } from '@nestjs/common';
import { DraftOutline } from '../../../../catalog/draft/draft-outline.service.js';
import { DraftPieces, type QuizItem } from '../../../../catalog/draft/draft-pieces.service.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import type { ItemType } from '../../../../assessment/item.js';
import type { Visitor } from '../../../../accounts/visitor.js';
import { objectivesIn } from '../item/surroundings.js';
import type { QuizDraft } from '../item/item-drafts.service.js';

/** What belongs to a quiz of a draft beside its own terms. */
@Injectable()
export class QuizPieces {
  constructor(
    private readonly pieces: DraftPieces,
    private readonly outline: DraftOutline,
  ) {}

  /** In their order, archived ones among them. */
  items({ course, quiz }: QuizDraft): Promise<readonly QuizItem[]> {
    return this.pieces.itemsOf(course.id, quiz.key);
  }

  /** The other quizzes of the course. */
  async others({ course, quiz }: QuizDraft): Promise<readonly Piece[]> {
    return (await this.pieces.ofKinds(course.id, ['quiz'])).filter(({ key }) => key !== quiz.key);
  }

  /** How many items of the other quizzes of its module test each objective. */
  async testedElsewhere(draft: QuizDraft): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const other of await this.others(draft)) {
      if (other.parent !== draft.quiz.parent) continue;
      for (const { content, isArchived } of await this.pieces.itemsOf(draft.course.id, other.key)) {
        if (isArchived) continue;
        const { objective } = content;
        if (typeof objective === 'string') counts.set(objective, (counts.get(objective) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Adds an item behind the others. Where its module promises one thing only, that is what it tests. Returns its key. */
  add({ course, quiz, modules }: QuizDraft, type: ItemType, by: Visitor): Promise<string> {
    const own = modules.find(({ key }) => key === quiz.parent);
    const [only, ...more] = own ? objectivesIn(own.content) : [];
    const content = { type, ...(only && more.length === 0 && { objective: only.key }) };
    return this.outline.add(course.id, { kind: 'item', parent: quiz.key, content, by: by.id });
  }
}
