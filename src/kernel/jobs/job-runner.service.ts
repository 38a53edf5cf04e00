import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { JobHandlers } from './job-handlers.service.js';
import { Jobs } from './jobs.service.js';
import { type Lease, leaseMs, Leases } from './leases.service.js';

/** How many jobs one instance does at a time, how often it looks for more, and how long it waits for them at the end. */
const hands = 4;
const lookEvery = 1_000;
const grace = 10_000;
/** A job that ends the process again and again is given up after so many more tries than its policy has. */
const lapses = 8;

/**
 * Does what is due. A process that dies leaves its leases behind, and when they have run out another instance takes the job
 * again; so a job is done at least once, and its handler sees to it that twice does no harm.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  readonly #log = new Logger(JobRunner.name);
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #polling: Promise<void> | null = null;

  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly leases: Leases,
  ) {}

  /** Looks for work from now on until the application closes. */
  start(): void {
    this.#polling ??= this.#poll();
  }

  /** Does everything that is due now, one after another. Returns how many jobs that were. */
  async runDue(): Promise<number> {
    for (let done = 0; ; done += 1) {
      await this.jobs.schedule();
      const lease = await this.leases.take(this.handlers.kinds());
      if (!lease) return done;
      await this.#run(lease);
    }
  }

  /** Takes nothing new, tells long work to pause, and waits for what is under way. What is not done by then lapses. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort(new Error('The server is stopping.'));
    await this.#polling;
    await Promise.race([Promise.all(this.#underWay), pause(grace, undefined, { ref: false })]);
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const found = await this.#takeOne();
      if (!found) await pause(lookEvery, undefined, { signal, ref: false }).catch(() => undefined);
      else if (this.#underWay.size >= hands) await Promise.race(this.#underWay);
    }
  }

  async #takeOne(): Promise<boolean> {
    try {
      await this.jobs.schedule();
      const lease = await this.leases.take(this.handlers.kinds());
      if (!lease) return false;
      const work = this.#run(lease)
        .catch((error: unknown) => this.#complain(lease, error))
        .finally(() => this.#underWay.delete(work));
      this.#underWay.add(work);
      return true;
    } catch (error) {
      this.#log.error('Jobs could not be looked for', error instanceof Error ? error.stack : undefined);
      return false;
    }
  }

  async #run(lease: Lease): Promise<void> {
    const known = this.handlers.of(lease.kind);
    if (!known) return;
    const { handler, policy } = known;
    const giveUp = (why: string) => this.leases.giveUp(lease, why, async () => policy.gaveUp?.(lease.payload, why));
    if (lease.attempts > policy.attempts + lapses) return giveUp('lapsed');
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, this.#stopping.signal]);
    const heart = setInterval(() => void this.#beat(lease, lost), leaseMs / 3).unref();
    try {
      await handler(lease.payload, { attempt: lease.attempts, signal });
      await this.leases.finish(lease);
    } catch (error) {
      if (signal.aborted && error === signal.reason) return await this.leases.release(lease, 0, null);
      this.#complain(lease, error);
      const why = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      if (lease.attempts >= policy.attempts) await giveUp(why);
      else await this.leases.release(lease, policy.backOff(lease.attempts), why);
    } finally {
      clearInterval(heart);
    }
  }

  /** A database that is busy at one beat may be there at the next; a lease that somebody else has is lost. */
  async #beat(lease: Lease, lost: AbortController): Promise<void> {
    const isOurs = await this.leases.renew(lease).catch(() => true);
    if (!isOurs) lost.abort(new Error('The lease was lost.'));
  }

  #complain(lease: Lease, error: unknown): void {
    const what = `The job ${lease.id} (${lease.kind}) went wrong at try ${lease.attempts}`;
    this.#log.error(what, error instanceof Error ? error.stack : String(error));
  }
}
