import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Published } from '../../catalog/published.js';
import { Certificate } from '../../credentials/certificate.entity.js';
import { Reads } from '../../kernel/reads.js';
import { Progress } from '../../learning/progress.entity.js';
import type { AttemptsByQuiz } from '../../learning/quiz-records.service.js';
import { BriefAttempts } from './brief-attempts.service.js';

type Raw = Readonly<Record<string, string | number | null>>;

const at = (value: string | number | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(Number(value));

/** What is on record of many people at once, by their enrolments. */
@Injectable()
export class Recorded {
  constructor(
    private readonly reads: Reads,
    private readonly brief: BriefAttempts,
  ) {}

  /** Read as they are: there are as many of them as lessons for each person. */
  async progress(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Progress>>> {
    const rows = await this.reads
      .select(Progress, 'p')
      .select(['p.enrolment_id AS e', 'p.activity_key AS k', 'p.first_viewed_at AS v', 'p.done_at AS d'])
      .where('p.enrolmentId IN (:...ids)', { ids })
      .getRawMany<Raw>();
    const all = new Map<string, Map<string, Progress>>();
    for (const { e, k, v, d } of rows) {
      const row = new Progress();
      [row.enrolmentId, row.activityKey] = [String(e), String(k)];
      [row.firstViewedAt, row.doneAt] = [new Date(Number(v)), at(d)];
      const found = all.get(row.enrolmentId);
      if (found) found.set(row.activityKey, row);
      else all.set(row.enrolmentId, new Map([[row.activityKey, row]]));
    }
    return all;
  }

  /** `studied` is the edition of each enrolment. */
  attempts(studied: ReadonlyMap<string, Published>): Promise<ReadonlyMap<string, AttemptsByQuiz>> {
    return this.brief.of(studied);
  }

  async certificates(ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const where = { standsFor: In([...ids]) };
    const found = await this.reads.find(Certificate, { where, select: { id: true, standsFor: true, issuedAt: true } });
    return new Map(found.map(({ standsFor, issuedAt }) => [standsFor ?? '', issuedAt]));
  }
}
