import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { MailedLink } from './mailed-link.entity.js';
import { Person } from './person.entity.js';

/** How long a registration waits for its address to be confirmed, in milliseconds. */
const patience = 30 * 24 * 60 * 60_000;
const batch = 200;

/** Registrations that nobody ever confirmed: perhaps a slip of the pen, perhaps somebody else's address. */
@Injectable()
export class LapsedRegistrations {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Some of them, by id, from the one after `after` on. */
  async some(after: string): Promise<readonly string[]> {
    const lapsed = await this.reads.find(Person, {
      where: { ...this.#lapsed(), id: MoreThan(after) },
      select: { id: true },
      order: { id: 'ASC' },
      take: batch,
    });
    return lapsed.map(({ id }) => id);
  }

  /**
   * Whether it still waits and no letter is on its way that would confirm it, in a unit of work that keeps the row from being
   * confirmed meanwhile.
   */
  async isLapsed(id: string): Promise<boolean> {
    if ((await this.writes.lock(Person, { ...this.#lapsed(), id })) === null) return false;
    return !(await this.reads.existsBy(MailedLink, { personId: id, expiresAt: MoreThan(this.clock.now()) }));
  }

  /** Deletes the row itself; whatever else there is of the person has to be gone by then. */
  async forget(id: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await unit.delete(Person, { id });
      await this.acts.record({ actorId: null, verb: 'person.lapsed', subject: ['person', id] });
    });
  }

  #lapsed() {
    const before = new Date(this.clock.now().getTime() - patience);
    return { confirmedAt: IsNull(), deactivatedAt: IsNull(), erasedAt: IsNull(), createdAt: LessThan(before) };
  }
}
