import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Edition } from '../edition.entity.js';
import type { Published } from '../published.js';
import { EditionClosing } from './edition-closing.entity.js';

type Named = Pick<Published, 'id' | 'courseId' | 'number'>;

/** Whether an edition takes new enrolments: closed with a reason, and opened again. Nothing of the edition itself changes. */
@Injectable()
export class Closings {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict where somebody else has closed it meanwhile */
  async close({ id, courseId, number }: Named, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Edition, { id });
      if (await this.reads.existsBy(EditionClosing, { inForce: id })) throw new Conflict('edition-closed-already');
      const made = { closedBy: actorId, closedAt: this.clock.now(), reopenedBy: null, reopenedAt: null };
      await unit.insert(EditionClosing, { id: newId(), editionId: id, inForce: id, reason, ...made });
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId, verb: 'edition.closed', subject, reason, detail: { number } });
    });
  }

  /** @throws Conflict where it is open by now */
  async reopen({ id, courseId, number }: Named, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const closing = await this.writes.lock(EditionClosing, { inForce: id });
      if (!closing) throw new Conflict('edition-open-already');
      const change = { inForce: null, reopenedBy: actorId, reopenedAt: this.clock.now() };
      await unit.update(EditionClosing, { id: closing.id }, change);
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId, verb: 'edition.reopened', subject, detail: { number } });
    });
  }

  /** Those of these editions that take no new enrolments now, by their ids. */
  async inForce(editionIds: readonly string[]): Promise<ReadonlyMap<string, EditionClosing>> {
    if (editionIds.length === 0) return new Map();
    const closings = await this.reads.findBy(EditionClosing, { inForce: In([...editionIds]) });
    return new Map(closings.map((closing) => [closing.editionId, closing]));
  }

  /** All that ever closed the edition and ended, the newest first. */
  async ended(editionId: string): Promise<readonly EditionClosing[]> {
    const where = { editionId, reopenedAt: Not(IsNull()) };
    return this.reads.find(EditionClosing, { where, order: { id: 'DESC' } });
  }
}
