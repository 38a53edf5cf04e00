import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { Marker } from './deciding.js';
import { isFor, leaseMs, mayTake } from './desk.js';
import { MarkingLease } from './marking-lease.entity.js';
import { MarkingQueue, type WaitingResponse } from './queue.service.js';

type Of = Pick<MarkingLease, 'attemptId' | 'itemKey'>;
const placeOf = ({ response: { attemptId, itemKey } }: WaitingResponse): Of => ({ attemptId, itemKey });

/** Which response lies on whose desk. */
@Injectable()
export class MarkingDesk {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly queue: MarkingQueue,
  ) {}

  /**
   * Puts the oldest response that somebody may mark on their desk, or the first one after `after`, and returns its id; null
   * where nothing waits for them.
   */
  async takeNext(courseId: string, marker: Marker, after: string | null = null): Promise<string | null> {
    const waiting = await this.queue.of(courseId);
    const place = waiting.findIndex(({ response }) => response.id === after);
    for (const each of waiting.slice(place + 1)) {
      if (mayTake(each, marker, this.clock.now()) && (await this.#lease(each, marker))) return each.response.id;
    }
    return null;
  }

  /** Puts this one on their desk, or leaves it there longer. Returns whether it is there. @throws NotFound */
  async take(courseId: string, marker: Marker, responseId: string): Promise<boolean> {
    const waiting = await this.queue.one(courseId, responseId);
    if (!isFor(waiting, marker)) throw new NotFound('not-found');
    return this.#lease(waiting, marker);
  }

  /** Back into the line. */
  async putBack(courseId: string, marker: Marker, responseId: string): Promise<void> {
    const waiting = await this.queue.one(courseId, responseId);
    await this.writes.unit((unit) => unit.delete(MarkingLease, { ...placeOf(waiting), heldBy: marker.id }));
  }

  /** Of two at once one gets it: the second finds it taken. */
  async #lease(waiting: WaitingResponse, { id: heldBy }: Marker): Promise<boolean> {
    const of = placeOf(waiting);
    return this.writes.unit(async (unit) => {
      const now = this.clock.now();
      await unit.delete(MarkingLease, { ...of, heldBy });
      await unit.delete(MarkingLease, { ...of, until: LessThanOrEqual(now) });
      const lease = { id: newId(), ...of, heldBy, until: new Date(now.getTime() + leaseMs) };
      await unit.createQueryBuilder().insert().into(MarkingLease).values(lease).orIgnore().execute();
      return this.reads.existsBy(MarkingLease, { id: lease.id });
    });
  }
}
