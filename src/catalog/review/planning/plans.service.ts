import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Acts } from '../../../kernel/acts.service.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { jobKind } from '../../../kernel/jobs/job-kind.js';
import { Jobs } from '../../../kernel/jobs/jobs.service.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import { DraftPackages } from '../../draft/draft-packages.service.js';
import type { PreparedEdition } from '../../publishing.service.js';
import type { ReviewStanding } from '../review-standing.js';
import { PlannedEdition } from './planned-edition.entity.js';

export const planJob = jobKind('edition.planned', z.object({ planId: z.string() }));

interface Planning {
  readonly prepared: PreparedEdition;
  readonly note: string;
  readonly standing: ReviewStanding;
  readonly at: Date;
  readonly by: string;
}

/** Editions that wait for their time. */
@Injectable()
export class Plans {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly packages: DraftPackages,
  ) {}

  /** The one that waits, and what became of the last one; null for none. */
  async newest(courseId: string): Promise<PlannedEdition | null> {
    return this.reads.findOne(PlannedEdition, { where: { courseId }, order: { plannedAt: 'DESC', id: 'DESC' } });
  }

  /** Keeps it with its job: both are there or neither. */
  async add(courseId: string, { prepared, note, standing, at, by }: Planning): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { written } = await this.packages.of(courseId);
      const id = newId();
      await unit.insert(PlannedEdition, {
        ...{ id, courseId, waitsFor: courseId, afterEdition: prepared.after, content: prepared.text },
        ...{ hash: prepared.hash, files: Object.fromEntries(written.files), note, standing, publishAt: at },
        ...{ plannedAt: this.clock.now(), plannedBy: by, endedAt: null, endedBy: null },
        ...{ outcome: null, reasons: null, editionId: null },
      });
      await this.jobs.enqueue({ kind: planJob, key: id, payload: { planId: id }, runAt: at });
      const detail = { plan: id, at: at.toISOString() };
      const subject = ['course', courseId] as const;
      const why = standing.reason === null ? {} : { reason: standing.reason };
      await this.acts.record({ actorId: by, verb: 'edition.planned', subject, detail, ...why });
    });
  }

  /** @throws NotFound where the course has no such plan that waits */
  async cancel(courseId: string, id: string, by: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const plan = await this.writes.lock(PlannedEdition, { id, waitsFor: courseId });
      if (!plan) throw new NotFound('not-found');
      const ended = { waitsFor: null, endedAt: this.clock.now(), endedBy: by, outcome: 'cancelled' as const };
      await unit.update(PlannedEdition, { id }, ended);
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId: by, verb: 'edition.plan-cancelled', subject, detail: { plan: id } });
    });
  }
}
