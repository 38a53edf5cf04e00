import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { LessThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { hashOf } from '../../kernel/ids.js';
import { ThrottleHit } from '../../kernel/throttle-hit.entity.js';
import { Writes } from '../../kernel/writes.js';

/** Counts tries in the database, so that all instances count together and a restart forgives nobody. */
@Injectable()
export class ThrottleStorage implements ThrottlerStorage {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** `ttl` is the window in milliseconds. */
  async increment(key: string, ttl: number, limit: number) {
    const now = this.clock.now();
    const id = hashOf(key);
    const first = { key: id, hits: 0, windowEndsAt: new Date(now.getTime() + ttl) };
    const hit = await this.writes.unit(async (unit) => {
      // A row that is not there yet cannot be locked, and two first tries at once would count as one.
      await unit.createQueryBuilder().insert().into(ThrottleHit).values(first).orIgnore().execute();
      const kept = await this.writes.lock(ThrottleHit, { key: id });
      const current = kept && kept.windowEndsAt > now ? kept : first;
      const next = { ...current, hits: current.hits + 1 };
      await unit.update(ThrottleHit, { key: id }, next);
      return next;
    });
    const seconds = Math.ceil((hit.windowEndsAt.getTime() - now.getTime()) / 1000);
    const isBlocked = hit.hits > limit;
    return { totalHits: hit.hits, timeToExpire: seconds, isBlocked, timeToBlockExpire: isBlocked ? seconds : 0 };
  }

  /** Forgets the windows that have passed. */
  async sweep(): Promise<void> {
    await this.writes.unit((unit) => unit.delete(ThrottleHit, { windowEndsAt: LessThan(this.clock.now()) }));
  }
}
