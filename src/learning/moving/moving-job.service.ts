import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Editions } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { Acts } from '../../kernel/acts.service.js';
import { rest } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { jobKind, recurringKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { EditionMoving } from './edition-moving.entity.js';
import { MovingBatches } from './moving-batches.service.js';

/** `late` looks once more for who was enrolling at the very moment of the publication. */
const moveJob = jobKind('enrolments.move', z.object({ editionId: z.string(), late: z.boolean() }));
const lookJob = recurringKind('enrolments.look-for-editions');

const lookEvery = 60_000;
/** Longer than any unit of work lives, in milliseconds: what did not see the publication is on disk by then. */
const lateness = 5 * 60_000;

/**
 * Finds editions that came out since, by whichever way, and moves to them who has not begun: batch by batch, and from the start
 * where it was broken off. Publishing itself knows nothing of who studies.
 */
@Injectable()
export class MovingJob implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly editions: Editions,
    private readonly batches: MovingBatches,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moveJob, ({ editionId, late }, { signal }) => this.#run(editionId, late, signal));
    this.handlers.on(lookJob, () => this.#look());
    this.jobs.every(lookJob, lookEvery);
  }

  /** Moves who has not begun once more, as when an edition takes enrolments again. */
  async again({ id }: Published): Promise<void> {
    await this.writes.unit(async (unit) => {
      if (!(await this.reads.existsBy(EditionMoving, { id }))) return; // nobody has looked at it yet
      await unit.update(EditionMoving, { id }, { doneAt: null });
      await this.jobs.renew({ kind: moveJob, key: id, payload: { editionId: id, late: false } });
    });
  }

  async #look(): Promise<void> {
    const open = (await this.editions.offered()).filter(({ edition, isOpen }) => isOpen && edition.number > 1);
    if (open.length === 0) return;
    const ids = open.map(({ edition }) => edition.id);
    const known = new Set((await this.reads.findBy(EditionMoving, { id: In(ids) })).map(({ id }) => id));
    for (const id of ids.filter((each) => !known.has(each))) {
      await this.writes.unit(async (unit) => {
        const row = { id, moved: 0, doneAt: null };
        await unit.createQueryBuilder().insert().into(EditionMoving).values(row).orIgnore().execute();
        await this.jobs.enqueue({ kind: moveJob, key: id, payload: { editionId: id, late: false } });
      });
    }
  }

  async #run(editionId: string, late: boolean, signal: AbortSignal): Promise<void> {
    const to = await this.editions.byId(editionId);
    for (const from of await this.editions.ofCourse(to.courseId)) {
      for (let after: string | null = from.number < to.number ? '' : null; after !== null;) {
        signal.throwIfAborted();
        after = await this.batches.next(from, to, after);
        await rest();
      }
    }
    if (!late) await this.#end(to);
  }

  /** One act for all of them: who moved and when stands with each enrolment. */
  async #end({ id, courseId, number }: Published): Promise<void> {
    await this.writes.unit(async (unit) => {
      const moving = await this.writes.lock(EditionMoving, { id });
      if (!moving || moving.doneAt) return;
      const now = this.clock.now();
      await unit.update(EditionMoving, { id }, { doneAt: now });
      const [subject, detail] = [['course', courseId] as const, { number, moved: moving.moved }];
      if (moving.moved > 0) await this.acts.record({ actorId: null, verb: 'enrolments.moved', subject, detail });
      const runAt = new Date(now.getTime() + lateness);
      const key = `${id} late ${now.toISOString()}`;
      await this.jobs.enqueue({ kind: moveJob, key, payload: { editionId: id, late: true }, runAt });
    });
  }
}
