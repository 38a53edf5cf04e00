import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { MailWishes } from '../../kernel/mail/mail-wishes.service.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Enrolment } from '../enrolment.entity.js';
import { ReviewPlan } from './review-plan.entity.js';

/** From one letter to the next, and from turning it on to the first, at least so long, in milliseconds. */
export const letterEvery = 30 * 24 * 60 * 60_000;

/** Turning "keep it fresh" on and off, for one course, and when a letter may tell of it. */
@Injectable()
export class ReviewPlans {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly wishes: MailWishes,
  ) {}

  async isOn(enrolmentId: string): Promise<boolean> {
    return this.reads.existsBy(ReviewPlan, { enrolmentId, stoppedAt: IsNull() });
  }

  /** Those of these enrolments whose course is kept fresh. */
  async onAmong(enrolmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (enrolmentIds.length === 0) return new Set();
    const on = await this.reads.findBy(ReviewPlan, { enrolmentId: In([...enrolmentIds]), stoppedAt: IsNull() });
    return new Set(on.map(({ enrolmentId }) => enrolmentId));
  }

  /** Goes on with what was remembered before; `letters` is whether a letter may tell when something is due. */
  async start({ id: enrolmentId, personId }: Enrolment, letters: boolean): Promise<void> {
    const startedAt = this.clock.now();
    await this.writes.unit(async (unit) => {
      const plan = { id: newId(), enrolmentId, startedAt, stoppedAt: null, letterAt: null };
      await unit.createQueryBuilder().insert().into(ReviewPlan).values(plan).orIgnore().execute();
      const known = await this.writes.lock(ReviewPlan, { enrolmentId });
      if (known?.stoppedAt) await unit.update(ReviewPlan, { enrolmentId }, { startedAt, stoppedAt: null });
      await (letters ? this.wishes.accept(personId, 'review') : this.wishes.refuse(personId, 'review'));
    });
  }

  /** Nothing is asked and no letter comes from now on; what was answered is kept. */
  async stop({ id: enrolmentId }: Enrolment): Promise<void> {
    const stoppedAt = this.clock.now();
    await this.writes.unit((unit) => unit.update(ReviewPlan, { enrolmentId, stoppedAt: IsNull() }, { stoppedAt }));
  }

  /** The people behind some plans whose letter is not too early, by the id of the last plan that was looked at. */
  async toTell(
    after: string,
    atATime: number,
  ): Promise<{ readonly people: ReadonlySet<string>; readonly last: string | null }> {
    const longAgo = LessThanOrEqual(this.#longAgo());
    const on = { stoppedAt: IsNull(), startedAt: longAgo, id: MoreThan(after) };
    const where = [
      { ...on, letterAt: IsNull() },
      { ...on, letterAt: longAgo },
    ];
    const plans = await this.reads.find(ReviewPlan, { where, order: { id: 'ASC' }, take: atATime });
    const ids = plans.map(({ enrolmentId }) => enrolmentId);
    const enrolments = await this.reads.findBy(Enrolment, { id: In(ids) });
    return { people: new Set(enrolments.map(({ personId }) => personId)), last: plans.at(-1)?.id ?? null };
  }

  /**
   * In the unit of work that posts a letter: takes the person's turn for the next one and says when that was. Null where there
   * was one too lately, or nothing is on any more. The plans are locked in one order, so that two instances wait for each other.
   */
  async claimLetter(personId: string): Promise<Date | null> {
    const letterAt = this.clock.now();
    return this.writes.unit(async (unit) => {
      const enrolments = await this.reads.findBy(Enrolment, { personId });
      const where = { enrolmentId: In(enrolments.map(({ id }) => id)), stoppedAt: IsNull() };
      const ids = (await this.reads.find(ReviewPlan, { where, order: { id: 'ASC' } })).map(({ id }) => id);
      for (const id of ids) {
        const plan = await this.writes.lock(ReviewPlan, { id });
        if (plan?.letterAt && plan.letterAt > this.#longAgo()) return null;
      }
      if (ids.length === 0) return null;
      await unit.update(ReviewPlan, { id: In(ids) }, { letterAt });
      return letterAt;
    });
  }

  #longAgo(): Date {
    return new Date(this.clock.now().getTime() - letterEvery);
  }
}
