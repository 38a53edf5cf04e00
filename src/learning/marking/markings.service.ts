import { Injectable } from '@nestjs/common';
import { agreement, type Agreement } from '../../assessment/agreement.js';
import type { RubricRow, WrittenItem } from '../../assessment/item.js';
import { revisionOf } from '../../assessment/revision.js';
import type { Marks } from '../../assessment/rubric.js';
import type { Quiz } from '../../catalog/edition.js';
import { Editions } from '../../catalog/editions.service.js';
import { quizzesOf } from '../../catalog/published.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../attempt.entity.js';
import { levelRank } from './deciding.js';
import { Marking } from './marking.entity.js';

/** How far the first and the second marker of an item agree, on each criterion. */
export interface ItemAgreement {
  readonly quiz: Quiz;
  readonly item: WrittenItem;
  readonly criteria: readonly { readonly row: RubricRow; readonly agreement: Agreement }[];
}

/** What markers gave, after the fact. */
@Injectable()
export class Markings {
  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  /** Everything that markers gave to an attempt, by item, in the order in which they gave it. */
  async ofAttempt(attemptId: string): Promise<ReadonlyMap<string, readonly Marking[]>> {
    const byItem = new Map<string, Marking[]>();
    for (const marking of await this.reads.find(Marking, { where: { attemptId }, order: { id: 'ASC' } })) {
      byItem.set(marking.itemKey, [...(byItem.get(marking.itemKey) ?? []), marking]);
    }
    return byItem;
  }

  /** Of each item that two people mark, as each of its contents was published. */
  async agreementIn(courseId: string): Promise<readonly ItemAgreement[]> {
    const twice = await this.#twiceMarked(courseId);
    if (twice.length === 0) return [];
    const pairs = await this.#pairs(twice.flatMap(({ editionIds }) => editionIds));
    return twice.map(({ quiz, item, editionIds }) => {
      const own = pairs.filter(({ itemKey, editionId }) => itemKey === item.key && editionIds.includes(editionId));
      const rank = (row: RubricRow, marks: Marks) => levelRank(row, marks[row.key] ?? 0);
      const criteria = item.rubric.map((row) => {
        const ranks = own.map(({ one, other }) => ({ one: rank(row, one), other: rank(row, other) }));
        return { row, agreement: agreement(ranks, row.levels.length) };
      });
      return { quiz, item, criteria };
    });
  }

  async #twiceMarked(courseId: string) {
    const found = new Map<string, { quiz: Quiz; item: WrittenItem; editionIds: string[] }>();
    for (const { id, content } of await this.editions.ofCourse(courseId)) {
      for (const quiz of quizzesOf(content)) {
        for (const item of quiz.items) {
          if (item.type !== 'written' || item.markers !== 2) continue;
          const known = found.get(revisionOf(item)) ?? { quiz, item, editionIds: [] };
          known.editionIds.push(id);
          found.set(revisionOf(item), known);
        }
      }
    }
    return [...found.values()];
  }

  /** What the first and the second marker gave to the same response. */
  async #pairs(editionIds: readonly string[]): Promise<readonly Pair[]> {
    const rows = await this.reads
      .select(Marking, 'm')
      .innerJoin(Marking, 's', `s.attemptId = m.attemptId AND s.itemKey = m.itemKey AND s.part = 'second'`)
      .innerJoin(Attempt, 'a', 'a.id = m.attemptId')
      .where(`m.part = 'first' AND a.editionId IN (:...editionIds)`, { editionIds })
      .select(['m.itemKey AS item', 'a.editionId AS edition', 'm.marks AS one', 's.marks AS other'])
      .getRawMany<{ item: string; edition: string; one: string; other: string }>();
    return rows.map(({ item, edition, one, other }) => ({
      ...{ itemKey: item, editionId: edition },
      ...{ one: JSON.parse(one) as Marks, other: JSON.parse(other) as Marks },
    }));
  }
}

interface Pair {
  readonly itemKey: string;
  readonly editionId: string;
  readonly one: Marks;
  readonly other: Marks;
}
