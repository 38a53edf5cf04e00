import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { EditionReview } from './edition-review.entity.js';
import type { ReviewStanding } from './review-standing.js';

/** How the review stood for the editions that people published. */
@Injectable()
export class EditionReviews {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** By the id of the edition. What the program published by itself has none. */
  async of(courseId: string): Promise<ReadonlyMap<string, EditionReview>> {
    const rows = await this.reads.findBy(EditionReview, { courseId });
    return new Map(rows.map((row) => [row.editionId, row]));
  }

  async record(courseId: string, editionId: string, standing: ReviewStanding, decidedBy: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const decided = { standing, decidedAt: this.clock.now(), decidedBy };
      await unit.insert(EditionReview, { id: newId(), courseId, editionId, ...decided });
      if (standing.reason === null) return;
      const detail = { missing: standing.setAside.join(' ') };
      const act = { verb: 'edition.review-set-aside', subject: ['course', courseId] as const };
      await this.acts.record({ actorId: decidedBy, ...act, detail, reason: standing.reason });
    });
  }
}
