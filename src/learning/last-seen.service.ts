import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Writes } from '../kernel/writes.js';
import { Enrolment } from './enrolment.entity.js';

/** How much older it has to be before it is written down anew, in milliseconds. */
const often = 10 * 60_000;

/** When somebody last did something on a course, so that a roster of very many can be put in its order. */
@Injectable()
export class LastSeen {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** In the unit of work of what they did. */
  async touch(enrolmentId: string): Promise<void> {
    const now = this.clock.now();
    await this.writes.unit((unit) =>
      unit
        .createQueryBuilder()
        .update(Enrolment)
        .set({ lastActiveAt: now })
        .where('id = :id AND (last_active_at IS NULL OR last_active_at < :before)', {
          id: enrolmentId,
          before: now.getTime() - often,
        })
        .execute(),
    );
  }
}
