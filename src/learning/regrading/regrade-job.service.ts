import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { rest } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { ItemCorrection } from './item-correction.entity.js';
import { PublishedItems } from './published-items.service.js';
import { RegradeBatches } from './regrade-batches.service.js';
import { Regrading } from './regrading.entity.js';
import { regradeJob } from './regrades.service.js';

/** Longer than any unit of work lives, in milliseconds: what did not see the correction is on disk by then. */
const lateness = 5 * 60_000;

/** Regrades after a correction, all of it from the start where it was broken off. */
@Injectable()
export class RegradeJob implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly items: PublishedItems,
    private readonly batches: RegradeBatches,
  ) {}

  onModuleInit(): void {
    this.handlers.on(regradeJob, ({ correctionId, late }, { signal }) => this.#run(correctionId, late, signal));
  }

  async #run(id: string, late: boolean, signal: AbortSignal): Promise<void> {
    const correction = await this.reads.findOneBy(ItemCorrection, { id });
    if (!correction) return;
    const { places } = await this.items.find(correction);
    for (let after: string | null = ''; after !== null;) {
      signal.throwIfAborted();
      after = await this.batches.next(correction, places, after);
      await rest();
    }
    if (!late) await this.#end(correction);
  }

  async #end({ id, courseId, itemKey }: ItemCorrection): Promise<void> {
    await this.writes.unit(async (unit) => {
      const done = await this.writes.lock(Regrading, { id });
      if (!done || done.doneAt) return;
      const now = this.clock.now();
      await unit.update(Regrading, { id }, { doneAt: now });
      const { changed, gained, kept } = done;
      const detail = { correction: id, item: itemKey, changed, gained, kept };
      await this.acts.record({ actorId: null, verb: 'item.regraded', subject: ['course', courseId], detail });
      const payload = { correctionId: id, late: true };
      const runAt = new Date(now.getTime() + lateness);
      await this.jobs.enqueue({ kind: regradeJob, key: `${id} late`, payload, runAt });
    });
  }
}
