import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { JobHandlers } from '../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../kernel/jobs/job-kind.js';
import { Jobs } from '../kernel/jobs/jobs.service.js';
import { Reads } from '../kernel/reads.js';
import { Attempt } from './attempt.entity.js';
import { Expiring } from './expiring.service.js';

export const expiryJob = recurringKind('attempts.expire');
const interval = 10 * 60_000;
const atATime = 100;

/** Looks for attempts whose time ran out and whose taker did not come back. */
@Injectable()
export class ExpiryRound implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly expiring: Expiring,
  ) {}

  onModuleInit(): void {
    this.handlers.on(expiryJob, (_, { signal }) => this.endAllDue(signal));
    this.jobs.every(expiryJob, interval);
  }

  /** One that cannot be ended keeps nobody else waiting: the others are ended first, then the job fails. */
  async endAllDue(signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (let after = ''; ;) {
      const due = await this.#dueAfter(after);
      for (const { id } of due) {
        signal.throwIfAborted();
        await this.expiring.endIfDue(id).catch((error: unknown) => failures.push(error));
      }
      const last = due.at(-1);
      if (!last) break;
      after = last.id;
    }
    if (failures.length > 0) throw failures[0];
  }

  #dueAfter(id: string): Promise<Attempt[]> {
    const where = { submittedAt: IsNull(), expiresAt: LessThanOrEqual(this.clock.now()), id: MoreThan(id) };
    return this.reads.find(Attempt, { where, select: { id: true }, order: { id: 'ASC' }, take: atATime });
  }
}
