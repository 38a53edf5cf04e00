import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Reads } from '../reads.js';
import { Writes } from '../writes.js';
import { Job } from './job.entity.js';

/** How long a job is left alone without a sign of life from its holder, in milliseconds. */
export const leaseMs = 30_000;

/** A job that has been taken; its `attempts` count this time too. */
export type Lease = Job;

const due = `((state = 'waiting' AND run_at <= :now) OR (state = 'running' AND leased_until < :now))`;

/** Who may do which job. Every change names the holder and the try, so that one who lost a lease changes nothing. */
@Injectable()
export class Leases {
  readonly #holder = randomUUID();

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The job that is due longest, for this instance alone; null where none is due. Looking costs no write. */
  async take(kinds: readonly string[]): Promise<Lease | null> {
    if (kinds.length === 0) return null;
    const now = this.clock.now().getTime();
    const candidates = await this.reads
      .select(Job, 'job')
      .where(`job.kind IN (:...kinds) AND ${due}`, { kinds, now })
      .orderBy('job.runAt')
      .addOrderBy('job.id')
      .limit(20)
      .getMany();
    for (const job of candidates) {
      const lease = await this.#claim(job, now);
      if (lease) return lease;
    }
    return null;
  }

  /** Whether the lease is still ours; if so it lasts on. */
  async renew(lease: Lease): Promise<boolean> {
    return this.writes.unit((unit) => this.#change(unit, lease, { leasedUntil: this.#end() }));
  }

  async finish(lease: Lease): Promise<void> {
    const end = { state: 'done' as const, endedAt: this.clock.now(), lastError: null };
    await this.writes.unit((unit) => this.#change(unit, lease, { ...end, leasedUntil: null, leasedBy: null }));
  }

  /** Back into the line, for `wait` milliseconds from now. Where nothing went wrong, the try does not count. */
  async release(lease: Lease, wait: number, why: string | null): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + wait);
    const again = { state: 'waiting' as const, runAt, leasedUntil: null, leasedBy: null };
    const told = why === null ? { attempts: lease.attempts - 1 } : { lastError: why };
    await this.writes.unit((unit) => this.#change(unit, lease, { ...again, ...told }));
  }

  /** The last word on a job that went wrong; `farewell` stands in the same unit of work. */
  async giveUp(lease: Lease, why: string, farewell: () => Promise<void>): Promise<void> {
    const end = { state: 'failed' as const, endedAt: this.clock.now(), lastError: why };
    await this.writes.unit(async (unit) => {
      if (await this.#change(unit, lease, { ...end, leasedUntil: null, leasedBy: null })) await farewell();
    });
  }

  /** Of several instances that see the job at once, the first changes the row, and the others then find it taken. */
  async #claim(job: Job, now: number): Promise<Lease | null> {
    const taken = { state: 'running' as const, leasedBy: this.#holder, leasedUntil: this.#end() };
    const attempts = job.attempts + 1;
    const { affected } = await this.writes.unit((unit) =>
      unit
        .createQueryBuilder()
        .update(Job)
        .set({ ...taken, attempts })
        .where(`id = :id AND attempts = :tries AND ${due}`, { id: job.id, tries: job.attempts, now })
        .execute(),
    );
    return affected === 1 ? Object.assign(new Job(), job, taken, { attempts }) : null;
  }

  async #change(unit: EntityManager, { id, attempts }: Lease, to: Partial<Omit<Job, 'payload'>>): Promise<boolean> {
    const { affected } = await unit.update(Job, { id, attempts, leasedBy: this.#holder, state: 'running' }, to);
    return affected === 1;
  }

  #end(): Date {
    return new Date(this.clock.now().getTime() + leaseMs);
  }
}
