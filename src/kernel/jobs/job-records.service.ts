import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Acts } from '../acts.service.js';
import { Clock } from '../clock.js';
import { Conflict, NotFound } from '../errors.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { JobHandlers } from './job-handlers.service.js';
import { Job, type JobState } from './job.entity.js';

const day = 24 * 60 * 60_000;
/** How long an ended job is remembered, in milliseconds: so long asking for it again under its key does nothing. */
const kept = 90 * day;

/** What administrators see of the jobs and can do about them. */
@Injectable()
export class JobRecords {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly handlers: JobHandlers,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** The newest first; `before` is the id of the last one seen. Ids sort by time. */
  async page(state: JobState | null, before: string | null, size: number): Promise<readonly Job[]> {
    const where = { ...(state && { state }), ...(before && { id: LessThan(before) }) };
    return this.reads.find(Job, { where, order: { id: 'DESC' }, take: size });
  }

  async counts(): Promise<Readonly<Record<JobState, number>>> {
    const rows = await this.reads
      .select(Job, 'job')
      .select('job.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('job.state')
      .getRawMany<{ state: JobState; count: string | number }>();
    const none = { waiting: 0, running: 0, done: 0, failed: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
  }

  /** Runs a failed job again from its first try, or a waiting one at once. @throws Conflict when it is neither by now */
  async runAgain(jobId: string, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const job = await this.writes.lock(Job, { id: jobId });
      if (!job) throw new NotFound('not-found');
      if (job.state !== 'failed' && job.state !== 'waiting') throw new Conflict('job-moved-on');
      if (job.state === 'failed') await this.handlers.of(job.kind)?.policy.again?.(job.payload);
      const afresh = { state: 'waiting' as const, attempts: 0, runAt: this.clock.now(), endedAt: null };
      await unit.update(Job, { id: jobId }, afresh);
      await this.acts.record({ actorId, verb: 'job.run-again', subject: ['job', jobId], detail: { kind: job.kind } });
    });
  }

  /** Forgets what ended long ago. */
  async sweep(): Promise<void> {
    const endedAt = LessThan(new Date(this.clock.now().getTime() - kept));
    await this.writes.unit((unit) => unit.delete(Job, { state: In(['done', 'failed']), endedAt }));
  }
}
