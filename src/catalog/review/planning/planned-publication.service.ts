import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { JobHandlers } from '../../../kernel/jobs/job-handlers.service.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import { DraftChecks } from '../../draft/draft-checks.service.js';
import { Publishing } from '../../publishing.service.js';
import { EditionReviews } from '../edition-reviews.service.js';
import { cameBetween } from './came-between.js';
import { PlanLetters } from './plan-letters.service.js';
import { PlannedEdition } from './planned-edition.entity.js';
import { planJob } from './plans.service.js';

/** Publishes what was planned, once its time has come, unless something has come up since that stops it. */
@Injectable()
export class PlannedPublication implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly checks: DraftChecks,
    private readonly publishing: Publishing,
    private readonly reviews: EditionReviews,
    private readonly letters: PlanLetters,
  ) {}

  onModuleInit(): void {
    this.handlers.on(planJob, ({ planId }) => this.carryOut(planId));
  }

  /** A second time does nothing: the plan no longer waits. */
  async carryOut(planId: string): Promise<void> {
    const waiting = await this.reads.findOneBy(PlannedEdition, { id: planId });
    if (!waiting?.waitsFor) return;
    const stops = await this.checks.stopsNow(waiting.files);
    if (stops.length > 0) return this.#refuse(planId, stops);
    const published = await this.#publish(planId).catch((error: unknown) => {
      if (error instanceof Conflict && error.code === cameBetween) return false;
      throw error;
    });
    if (!published) await this.#refuse(planId, [cameBetween]);
  }

  async #publish(planId: string): Promise<boolean> {
    await this.writes.unit(async (unit) => {
      const plan = await this.#waiting(planId);
      if (!plan) return;
      const { courseId, content, hash, afterEdition, standing, plannedBy } = plan;
      const prepared = { text: content, hash, after: afterEdition };
      const { id } = await this.publishing.issue(courseId, prepared, plannedBy);
      await this.reviews.record(courseId, id, standing, plannedBy);
      const ended = { waitsFor: null, endedAt: this.clock.now(), outcome: 'published' as const, editionId: id };
      await unit.update(PlannedEdition, { id: planId }, ended);
    });
    return true;
  }

  async #refuse(planId: string, reasons: readonly string[]): Promise<void> {
    await this.writes.unit(async (unit) => {
      const plan = await this.#waiting(planId);
      if (!plan) return;
      const ended = { waitsFor: null, endedAt: this.clock.now(), outcome: 'refused' as const };
      await unit.update(PlannedEdition, { id: planId }, { ...ended, reasons: [...reasons] });
      await this.letters.tellLeads(plan, reasons);
    });
  }

  async #waiting(planId: string): Promise<PlannedEdition | null> {
    const plan = await this.writes.lock(PlannedEdition, { id: planId });
    return plan?.waitsFor ? plan : null;
  }
}
