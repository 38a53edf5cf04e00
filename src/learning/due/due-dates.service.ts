import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Groups } from '../groups/groups.service.js';
import { endOfDay } from './calendar-day.js';
import { datesFor } from './due.js';
import { DueDate } from './due-date.entity.js';
import { reminderAt, reminderJob, reminderKinds } from './reminder.js';

export type NewDueDate = Pick<
  DueDate,
  'courseId' | 'groupId' | 'enrolmentId' | 'partKind' | 'partKey' | 'day' | 'timeZone'
>;

type Ids = Pick<DueDate, 'id' | 'courseId' | 'enrolmentId'>;

/** By when a course, or a part of it, is to be done: for everybody on it, a group, or one person. */
@Injectable()
export class DueDates {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly groups: Groups,
  ) {}

  /** Those in force for everybody on the course or for one of its groups, the soonest first. */
  async common(courseId: string): Promise<readonly DueDate[]> {
    const where = { courseId, enrolmentId: IsNull(), withdrawnAt: IsNull() };
    const open = new Set((await this.groups.open(courseId)).map(({ id }) => id));
    const dates = await this.reads.find(DueDate, { where, order: { dueAt: 'ASC', id: 'ASC' } });
    return dates.filter(({ groupId }) => groupId === null || open.has(groupId));
  }

  /** Those in force for single people of these. */
  async personal(enrolmentIds: readonly string[]): Promise<readonly DueDate[]> {
    if (enrolmentIds.length === 0) return [];
    return this.reads.findBy(DueDate, { enrolmentId: In([...enrolmentIds]), withdrawnAt: IsNull() });
  }

  /** Those that hold for each of these people of one course, the soonest first. */
  async of(courseId: string, enrolmentIds: readonly string[]): Promise<ReadonlyMap<string, readonly DueDate[]>> {
    const dates = [...(await this.common(courseId)), ...(await this.personal(enrolmentIds))];
    const groups = dates.length === 0 ? new Map<string, []>() : await this.groups.of(enrolmentIds);
    return new Map(
      enrolmentIds.map((enrolmentId) => {
        const groupIds = new Set((groups.get(enrolmentId) ?? []).map(({ id }) => id));
        return [enrolmentId, datesFor({ enrolmentId, groupIds }, dates)];
      }),
    );
  }

  /** Null once it is withdrawn. */
  async inForce(id: string): Promise<DueDate | null> {
    return this.reads.findOneBy(DueDate, { id, withdrawnAt: IsNull() });
  }

  /**
   * Sets a date in place of the one that was in force for the same people and the same part, and has people reminded of it.
   * @throws RuleBroken for a day that is over
   */
  async set(date: NewDueDate, actorId: string): Promise<void> {
    const [now, dueAt] = [this.clock.now(), endOfDay(date.day, date.timeZone)];
    if (dueAt <= now) throw new RuleBroken('due-past', {}, 'day');
    const { courseId, groupId, enrolmentId, partKind, partKey } = date;
    const inForce = [courseId, groupId ?? enrolmentId ?? '', partKind, partKey ?? ''].join(' ');
    await this.writes.unit(async (unit) => {
      await unit.update(DueDate, { inForce }, { inForce: null, withdrawnAt: now });
      const row = { id: newId(), ...date, dueAt, setBy: actorId, setAt: now, withdrawnAt: null, inForce };
      await unit.insert(DueDate, row);
      for (const kind of reminderKinds) {
        const runAt = reminderAt(dueAt, kind);
        if (runAt <= now) continue;
        const payload = { dueId: row.id, kind };
        await this.jobs.enqueue({ kind: reminderJob, key: `${row.id} ${kind}`, payload, runAt });
      }
      await this.#record('due-date.set', row, actorId);
    });
  }

  /** @throws NotFound where the course has no such date in force */
  async withdraw(courseId: string, id: string, actorId: string): Promise<DueDate> {
    return this.writes.unit(async (unit) => {
      const date = await this.writes.lock(DueDate, { id, courseId });
      if (!date || date.withdrawnAt) throw new NotFound('not-found');
      await unit.update(DueDate, { id }, { inForce: null, withdrawnAt: this.clock.now() });
      await this.#record('due-date.withdrawn', date, actorId);
      return date;
    });
  }

  /** A date for one person stands with their enrolment, the others with the course. */
  async #record(verb: string, { id, courseId, enrolmentId }: Ids, actorId: string): Promise<void> {
    const subject = enrolmentId === null ? (['course', courseId] as const) : (['enrolment', enrolmentId] as const);
    await this.acts.record({ actorId, verb, subject, detail: { due: id } });
  }
}
