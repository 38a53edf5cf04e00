import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { Writes } from '../writes.js';
import { Job } from './job.entity.js';
import type { JobKind, RecurringKind } from './job-kind.js';

export interface Wanted<Payload> {
  readonly kind: JobKind<Payload>;
  readonly key: string;
  readonly payload: Payload;
  /** Now, where it is not said. */
  readonly runAt?: Date;
}

@Injectable()
export class Jobs {
  readonly #recurring = new Map<RecurringKind, { readonly interval: number; last: number }>();

  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Asks for work, in the caller's unit of work: both are kept or neither. A second time under the same key does nothing. */
  async enqueue<Payload>({ kind, key, payload, runAt }: Wanted<Payload>): Promise<void> {
    const now = this.clock.now();
    const job = {
      ...{
        id: newId(),
        kind: kind.name,
        key,
        payload: kind.payload.parse(payload) as object,
        state: 'waiting' as const,
      },
      ...{ runAt: runAt ?? now, attempts: 0, leasedUntil: null, leasedBy: null, lastError: null },
      ...{ createdAt: now, endedAt: null },
    };
    await this.writes.unit((unit) => unit.createQueryBuilder().insert().into(Job).values(job).orIgnore().execute());
  }

  /** Does a job once more that has ended, or asks for it anew where its row has been forgotten. */
  async renew<Payload>(wanted: Wanted<Payload>): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { kind, key } = wanted;
      const afresh = { state: 'waiting' as const, attempts: 0, runAt: this.clock.now(), endedAt: null };
      await unit.update(Job, { kind: kind.name, key }, { ...afresh, leasedBy: null, leasedUntil: null });
      await this.enqueue(wanted);
    });
  }

  /** Has a job of this kind done once in every interval of so many milliseconds, by one instance. */
  every(kind: RecurringKind, interval: number): void {
    this.#recurring.set(kind, { interval, last: -1 });
  }

  /** Asks for the recurring jobs of the present interval. What was missed while no instance ran is not made up for. */
  async schedule(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const [kind, recurring] of this.#recurring) {
      const slot = Math.floor(now / recurring.interval);
      if (slot === recurring.last) continue;
      await this.enqueue({ kind, key: new Date(slot * recurring.interval).toISOString(), payload: {} });
      recurring.last = slot;
    }
  }
}
