import { Injectable } from '@nestjs/common';
import type { Given } from '../assessment/given.js';
import type { Quiz } from '../catalog/edition.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { Writes } from '../kernel/writes.js';
import { isOverdue, isPaused } from './attempt-clock.js';
import { Attempt } from './attempt.entity.js';
import { isCheckable } from './checking.js';
import { Ending } from './ending.service.js';
import { LastSeen } from './last-seen.service.js';
import { promised } from './quiz-terms.js';
import { Responses, type Saved } from './responses.service.js';

/** What a page sends of an attempt; `page` names that page, and is null where it has no name. */
export interface Sent {
  readonly given: Given;
  readonly page: string | null;
}

/** Taking a quiz: save, send in. Each is one unit of work that ends on disk before it is acknowledged. */
@Injectable()
export class Attempts {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly responses: Responses,
    private readonly ending: Ending,
    private readonly lastSeen: LastSeen,
  ) {}

  /**
   * Keeps what was given, but for clashes with what another page saved.
   * @throws Conflict when the attempt was sent in meanwhile, its time is over or its clock stands still
   */
  async save(attemptId: string, quiz: Quiz, { given, page }: Sent): Promise<Saved> {
    return this.writes.unit(async () => {
      await this.#open(attemptId);
      return this.responses.keep(attemptId, quiz.items, given, page);
    });
  }

  /**
   * Keeps what was given and fixes the answer to one item, whose marks may be shown from then on. With a clash nothing is fixed.
   * @throws Conflict as `save` does; NotFound where the terms show nothing before the end, or there is nothing to check
   */
  async check(attemptId: string, quiz: Quiz, { given, page }: Sent, itemKey: string): Promise<Saved> {
    return this.writes.unit(async () => {
      const attempt = await this.#open(attemptId);
      const item = quiz.items.find(({ key }) => key === itemKey);
      if (!item || !isCheckable(item, promised(attempt.terms))) throw new NotFound('not-found');
      const saved = await this.responses.keep(attemptId, quiz.items, given, page);
      if (saved.clashes.length === 0) await this.responses.check(attemptId, itemKey);
      return saved;
    });
  }

  /**
   * Keeps what was given, marks the paper and closes the attempt. Sent in twice, it is marked once; sent in too late, it ends
   * with what was saved in time. A clash leaves it open, for the practitioner to choose.
   * @throws Conflict while its clock stands still
   */
  async submit(personId: string, attemptId: string, quiz: Quiz, { given, page }: Sent): Promise<Saved> {
    return this.writes.unit(async () => {
      const attempt = await this.#locked(attemptId);
      const now = this.clock.now();
      if (attempt.submittedAt) return { savedAt: attempt.submittedAt, clashes: [] };
      if (isOverdue(attempt, now)) {
        await this.ending.end(attempt, quiz, 'expired', null);
        return { savedAt: now, clashes: [] };
      }
      if (isPaused(attempt, now)) throw new Conflict('attempt-paused');
      const saved = await this.responses.keep(attemptId, quiz.items, given, page);
      if (saved.clashes.length > 0) return saved;
      await this.ending.end(attempt, quiz, 'sent', personId);
      await this.lastSeen.touch(attempt.enrolmentId);
      return saved;
    });
  }

  async #open(attemptId: string): Promise<Attempt> {
    const attempt = await this.#locked(attemptId);
    if (attempt.ending === 'expired' || isOverdue(attempt, this.clock.now())) throw new Conflict('attempt-expired');
    if (attempt.submittedAt) throw new Conflict('attempt-sent-in');
    if (isPaused(attempt, this.clock.now())) throw new Conflict('attempt-paused');
    return attempt;
  }

  async #locked(attemptId: string): Promise<Attempt> {
    const attempt = await this.writes.lock(Attempt, { id: attemptId });
    if (!attempt) throw new NotFound('not-found');
    return attempt;
  }
}
