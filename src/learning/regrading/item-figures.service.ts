import { Injectable } from '@nestjs/common';
import type { Item } from '../../assessment/item.js';
import { revisionOf } from '../../assessment/revision.js';
import type { Quiz } from '../../catalog/edition.js';
import { Editions } from '../../catalog/editions.service.js';
import { type Published, quizzesOf } from '../../catalog/published.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../attempt.entity.js';
import { Grading } from '../grading.entity.js';

/** How an item of one content fared in the attempts that have ended, by the marks that hold. */
export interface ItemFigures {
  readonly quiz: Quiz;
  readonly item: Item;
  readonly revision: string;
  /** The editions that hold it with this content, the first one first. */
  readonly editions: readonly Published[];
  readonly asked: number;
  /** It earned all its points. */
  readonly all: number;
  /** It earned none, or lost some. */
  readonly none: number;
}

interface Count {
  readonly edition: string;
  readonly quiz: string;
  readonly item: string;
  readonly asked: string | number;
  readonly full: string | number;
  readonly zero: string | number;
}

/** Counts marks for those who look after a course. What waits for a marker is not counted. */
@Injectable()
export class ItemFigureCounts {
  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  /** In the order of the newest edition; what is no longer in it comes last. */
  async of(courseId: string): Promise<readonly ItemFigures[]> {
    const editions = await this.editions.ofCourse(courseId);
    if (editions.length === 0) return [];
    const counts = await this.#counts(editions.map(({ id }) => id));
    const found = new Map<string, ItemFigures>();
    for (const edition of [...editions].reverse()) {
      for (const quiz of quizzesOf(edition.content)) {
        for (const item of quiz.items) {
          const name = `${quiz.key} ${revisionOf(item)}`;
          const known = found.get(name) ?? { quiz, item, revision: revisionOf(item), ...none };
          const count = counts.get(`${edition.id} ${quiz.key} ${item.key}`);
          found.set(name, added(known, edition, count));
        }
      }
    }
    return [...found.values()];
  }

  async #counts(editionIds: readonly string[]): Promise<ReadonlyMap<string, Count>> {
    const later = this.reads
      .select(Grading, 'n')
      .select('1')
      .where('n.attemptId = g.attemptId AND n.itemKey = g.itemKey AND n.number > g.number');
    const rows = await this.reads
      .select(Grading, 'g')
      .innerJoin(Attempt, 'a', 'a.id = g.attemptId')
      .where(`a.editionId IN (:...editionIds) AND NOT EXISTS (${later.getQuery()})`, { editionIds })
      .select(['a.editionId AS edition', 'a.quizKey AS quiz', 'g.itemKey AS item', 'COUNT(*) AS asked'])
      .addSelect('SUM(CASE WHEN g.points > 0 AND g.earned = g.outOf THEN 1 ELSE 0 END)', 'full')
      .addSelect('SUM(CASE WHEN g.points > 0 AND g.earned <= 0 THEN 1 ELSE 0 END)', 'zero')
      .groupBy('a.editionId')
      .addGroupBy('a.quizKey')
      .addGroupBy('g.itemKey')
      .getRawMany<Count>();
    return new Map(rows.map((row) => [`${row.edition} ${row.quiz} ${row.item}`, row]));
  }
}

const none = { editions: [] as readonly Published[], asked: 0, all: 0, none: 0 };

const added = (known: ItemFigures, edition: Published, count: Count | undefined): ItemFigures => ({
  ...known,
  editions: [edition, ...known.editions],
  asked: known.asked + Number(count?.asked ?? 0),
  all: known.all + Number(count?.full ?? 0),
  none: known.none + Number(count?.zero ?? 0),
});

/** From so many on, figures say something about the item and not about a few people. */
const enough = 10;

/** An item that most of those who were asked it got nothing for: its key or its wording may be wrong. */
export const isOftenMissed = ({ asked, none }: ItemFigures): boolean => asked >= enough && none * 2 > asked;
