import { Injectable } from '@nestjs/common';
import { Act } from './act.entity.js';
import { Reads } from './reads.js';

/** Which acts are meant; null leaves a question open. */
export interface ActsSought {
  readonly verb: string | null;
  /** Who did it, or whose account it was done to. */
  readonly personId: string | null;
  readonly courseId: string | null;
  readonly from: Date | null;
  /** The first moment that is too late. */
  readonly to: Date | null;
}

export interface ActPage {
  readonly acts: readonly Act[];
  /** Where the next page begins; null on the last. */
  readonly before: string | null;
}

/** Everything that was done, for administrators to read. */
@Injectable()
export class ActRecords {
  constructor(private readonly reads: Reads) {}

  /** What was done to one thing, the latest first, so many at most. */
  async about(subjectKind: string, subjectId: string, most: number): Promise<readonly Act[]> {
    return this.reads.find(Act, { where: { subjectKind, subjectId }, order: { id: 'DESC' }, take: most });
  }

  /** The latest first, from the one after `before` on. Ids sort by time. */
  async page(sought: ActsSought, before: string | null, size: number): Promise<ActPage> {
    const { verb, personId, courseId, from, to } = sought;
    const query = this.reads
      .select(Act, 'a')
      .orderBy('a.id', 'DESC')
      .take(size + 1);
    if (verb !== null) query.andWhere('a.verb = :verb', { verb });
    if (personId !== null) query.andWhere(`(a.actorId = :personId OR (${of('person')} = :personId))`, { personId });
    if (courseId !== null) query.andWhere(`${of('course')} = :courseId`, { courseId });
    if (from !== null) query.andWhere('a.at >= :from', { from: from.getTime() });
    if (to !== null) query.andWhere('a.at < :to', { to: to.getTime() });
    if (before !== null) query.andWhere('a.id < :before', { before });
    const found = await query.getMany();
    const acts = found.slice(0, size);
    return { acts, before: found.length > size ? (acts.at(-1)?.id ?? null) : null };
  }
}

/** The subject's id, where the subject is of this kind. */
const of = (kind: 'person' | 'course') => `a.subjectKind = '${kind}' AND a.subjectId`;
