import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Correction } from '../../assessment/correction.js';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { jobKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { DryRuns } from './dry-runs.service.js';
import { ItemCorrection } from './item-correction.entity.js';
import { ItemCorrections, type PublishedItem } from './item-corrections.service.js';
import { Regrading } from './regrading.entity.js';

/** `late` looks once more for attempts that were being marked at the very moment of the correction. */
export const regradeJob = jobKind('items.regrade', z.object({ correctionId: z.string(), late: z.boolean() }));

export interface Decision {
  readonly item: PublishedItem;
  readonly correction: Correction;
  readonly reason: string;
  /** The correction that held when the dry run was looked at; null for none. */
  readonly after: string | null;
}

/** Decides on corrections of items. What follows for attempts that are marked already is done by a job. */
@Injectable()
export class Regrades {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly corrections: ItemCorrections,
    private readonly dryRuns: DryRuns,
  ) {}

  /**
   * Keeps the correction, with what the dry run says at this moment. Returns its id.
   * @throws Conflict where somebody else has corrected the item since the dry run that was looked at
   */
  async decide(actorId: string, { item, correction, reason, after }: Decision): Promise<string> {
    const expectUnchanged = async () => {
      if (((await this.corrections.newestOf(item))?.id ?? null) !== after) throw new Conflict('corrected-meanwhile');
    };
    await expectUnchanged();
    const { foreseen } = await this.dryRuns.of(item, correction).catch(async (fault: unknown) => {
      await expectUnchanged(); // what somebody else did meanwhile may be why this cannot be done
      throw fault;
    });
    return this.writes.unit(async (unit) => {
      const before = await this.#newestLocked(item);
      if ((before?.id ?? null) !== after) throw new Conflict('corrected-meanwhile');
      const id = newId();
      const made = { madeBy: actorId, madeAt: this.clock.now(), number: (before?.number ?? 0) + 1 };
      const row = { id, ...item, ...correction, reason, foreseen, ...made };
      await unit.createQueryBuilder().insert().into(ItemCorrection).values(row).orIgnore().execute();
      if (!(await this.reads.existsBy(ItemCorrection, { id }))) throw new Conflict('corrected-meanwhile');
      await unit.insert(Regrading, { id, changed: 0, gained: 0, kept: 0, doneAt: null });
      await this.jobs.enqueue({ kind: regradeJob, key: id, payload: { correctionId: id, late: false } });
      const detail = { correction: id, item: item.itemKey, remedy: correction.remedy };
      await this.acts.record({ actorId, verb: 'item.corrected', subject: ['course', item.courseId], reason, detail });
      return id;
    });
  }

  /** How far a correction has been applied; null for one that nobody made. */
  async stateOf(correctionId: string): Promise<Regrading | null> {
    return this.reads.findOneBy(Regrading, { id: correctionId });
  }

  /** While one correction of an item is decided or applied, the next one waits. */
  async #newestLocked(item: PublishedItem): Promise<ItemCorrection | null> {
    const known = await this.corrections.newestOf(item);
    if (known) await this.writes.lock(ItemCorrection, { id: known.id });
    return this.corrections.newestOf(item);
  }
}
