import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../attempt.entity.js';
import { Enrolment } from '../enrolment.entity.js';
import { Progress } from '../progress.entity.js';
import { Reflection } from '../reflection.entity.js';
import { ReviewPlan } from '../review/review-plan.entity.js';

/** What a practitioner leaves behind as soon as they begin. */
const traces = [Progress, Attempt, Reflection, ReviewPlan] as const;

/** Who has enrolled and done nothing else: no lesson opened, no quiz begun. */
@Injectable()
export class NotBegun {
  constructor(private readonly reads: Reads) {}

  /** How many have not begun each edition of the course, by the edition's id. */
  async countsOn(courseId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#query()
      .select('e.editionId', 'edition')
      .addSelect('COUNT(*)', 'count')
      .andWhere('e.courseId = :courseId', { courseId })
      .groupBy('e.editionId')
      .getRawMany<{ edition: string; count: number | string }>();
    return new Map(rows.map(({ edition, count }) => [edition, Number(count)]));
  }

  /** The next of them on an edition, in the order of their ids. */
  async next(editionId: string, after: string, atATime: number): Promise<readonly string[]> {
    const rows = await this.#query()
      .select('e.id', 'id')
      .andWhere('e.editionId = :editionId AND e.id > :after', { editionId, after })
      .orderBy('e.id', 'ASC')
      .limit(atATime)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Those of these enrolments that have not begun and are on this edition, with when their disclosures were acknowledged. */
  async among(
    ids: readonly string[],
    editionId: string,
  ): Promise<readonly { readonly id: string; readonly at: Date | null }[]> {
    const rows = await this.#query()
      .andWhere('e.editionId = :editionId AND e.id IN (:...ids)', { editionId, ids })
      .getMany();
    return rows.map(({ id, disclosuresAcknowledgedAt: at }) => ({ id, at }));
  }

  #query(): SelectQueryBuilder<Enrolment> {
    const query = this.reads.select(Enrolment, 'e').where('1 = 1');
    for (const [at, trace] of traces.entries()) {
      const left = query.subQuery().select('1').from(trace, `t${at}`).where(`t${at}.enrolmentId = e.id`);
      query.andWhere(`NOT EXISTS ${left.getQuery()}`);
    }
    return query;
  }
}
