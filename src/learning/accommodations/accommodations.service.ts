import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Quiz } from '../../catalog/edition.js';
import { policyOf } from '../../catalog/quiz-policy.js';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { expiryOf, isOverdue } from '../attempt-clock.js';
import { Attempt } from '../attempt.entity.js';
import { type Granted, nothingGranted, promised } from '../quiz-terms.js';
import { Accommodation } from './accommodation.entity.js';
import { grantedAt, most } from './granted.js';

/** What is granted, for one quiz or, with `quizKey` null, for every quiz of the course. */
export type Wish = Pick<
  Accommodation,
  'quizKey' | 'extraPercent' | 'extraMinutes' | 'extraAttempts' | 'pauseMinutes' | 'reason'
>;

@Injectable()
export class Accommodations {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** All that was ever granted for an enrolment, the newest first. */
  async of(enrolmentId: string): Promise<readonly Accommodation[]> {
    return this.reads.find(Accommodation, { where: { enrolmentId }, order: { id: 'DESC' } });
  }

  async at(enrolmentId: string, quiz: Quiz): Promise<Granted> {
    const { timeLimit } = policyOf(quiz);
    return grantedAt({ key: quiz.key, timeLimit }, await this.reads.findBy(Accommodation, { enrolmentId }));
  }

  /** An attempt that is under way gets the time and the pauses as well, unless it has run out already. */
  async grant(actorId: string, enrolmentId: string, wish: Wish): Promise<void> {
    await this.writes.unit(async (unit) => {
      const granted = { id: newId(), enrolmentId, ...wish, grantedBy: actorId, grantedAt: this.clock.now() };
      await unit.insert(Accommodation, { ...granted, withdrawnAt: null });
      const subject = ['accommodation', granted.id] as const;
      await this.acts.record({ actorId, verb: 'accommodation.granted', subject, detail: { enrolment: enrolmentId } });
      const open = await this.reads.findBy(Attempt, { enrolmentId, openFor: Not(IsNull()) });
      for (const { id } of open) await this.#extend(id);
    });
  }

  /** What an attempt under way has of it stays. @throws NotFound, Conflict when it was withdrawn already */
  async withdraw(actorId: string, enrolmentId: string, accommodationId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const known = await this.writes.lock(Accommodation, { id: accommodationId, enrolmentId });
      if (!known) throw new NotFound('not-found');
      if (known.withdrawnAt) throw new Conflict('accommodation-withdrawn');
      await unit.update(Accommodation, { id: accommodationId }, { withdrawnAt: this.clock.now() });
      const subject = ['accommodation', accommodationId] as const;
      await this.acts.record({ actorId, verb: 'accommodation.withdrawn', subject, detail: { enrolment: enrolmentId } });
    });
  }

  async #extend(attemptId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const attempt = await this.writes.lock(Attempt, { id: attemptId });
      if (!attempt || attempt.submittedAt || isOverdue(attempt, this.clock.now())) return;
      const { timeLimit } = promised(attempt.terms);
      const grants = await this.reads.findBy(Accommodation, { enrolmentId: attempt.enrolmentId });
      const granted = most(
        attempt.terms.granted ?? nothingGranted,
        grantedAt({ key: attempt.quizKey, timeLimit }, grants),
      );
      const terms = { ...attempt.terms, granted };
      await unit.update(Attempt, { id: attemptId }, { terms, expiresAt: expiryOf({ ...attempt, terms }) });
    });
  }
}
