import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { disclosuresDiffer } from '../../catalog/editions/part-difference.js';
import { Editions } from '../../catalog/editions.service.js';
import type { Published } from '../../catalog/published.js';
import { batches } from '../../kernel/batches.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Writes } from '../../kernel/writes.js';
import { Enrolment } from '../enrolment.entity.js';
import { EditionMove } from './edition-move.entity.js';
import { EditionMoving } from './edition-moving.entity.js';
import { NotBegun } from './not-begun.service.js';

/** So many move in one unit of work: on SQLite everybody else waits so long, which is some hundredths of a second. */
const moversAtATime = 100;

/** Moves those who have not begun, some at a time. */
@Injectable()
export class MovingBatches {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly notBegun: NotBegun,
  ) {}

  /**
   * The next ones after the enrolment `after`, from one edition to another. Whoever begins at the same moment stays, and who was
   * moved is not found again. Returns where to go on; null at the end, or where the edition is no longer the one to move to.
   */
  async next(from: Published, to: Published, after: string): Promise<string | null> {
    const found = await this.notBegun.next(from.id, after, moversAtATime);
    if (found.length === 0) return null;
    const isMeant = await this.writes.unit(async (unit) => {
      if ((await this.editions.newerThan(from))?.id !== to.id) return false;
      await this.#lock(found);
      const ids = await this.notBegun.among(found, from.id);
      if (ids.length === 0) return true;
      const movedAt = this.clock.now();
      const isAskedAgain = disclosuresDiffer(from.content, to.content);
      const unread = isAskedAgain ? { disclosuresAcknowledgedAt: null } : {};
      await unit.update(Enrolment, { id: In(ids.map(({ id }) => id)) }, { editionId: to.id, movedAt, ...unread });
      const [places, why] = [{ fromEditionId: from.id, toEditionId: to.id }, 'not-begun' as const];
      const moves = ids.map(({ id: enrolmentId, at }) => {
        const acknowledgedAt = isAskedAgain ? at : null;
        return { id: newId(), enrolmentId, ...places, why, acknowledgedAt, movedAt };
      });
      for (const rows of batches(moves)) await unit.insert(EditionMove, rows);
      await unit.increment(EditionMoving, { id: to.id }, 'moved', ids.length);
      return true;
    });
    return isMeant && found.length === moversAtATime ? (found.at(-1) ?? null) : null;
  }

  /** Whoever is about to begin an attempt or opens a first lesson is waited for; SQLite's turns do that by themselves. */
  async #lock(ids: readonly string[]): Promise<void> {
    const unit = this.writes.current();
    if (unit?.dataSource.options.type !== 'postgres') return;
    const rows = unit
      .createQueryBuilder(Enrolment, 'e')
      .select('e.id')
      .where({ id: In([...ids]) });
    await rows.orderBy('e.id').setLock('pessimistic_write').getMany();
  }
}
