import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound, RuleBroken } from '../kernel/errors.js';
import { Writes } from '../kernel/writes.js';
import { expiryOf, isOverdue, isPaused, mayPause, resumed } from './attempt-clock.js';
import { Attempt } from './attempt.entity.js';

type ClockChange = Pick<Attempt, 'pausedAt' | 'pausedMs'>;

/** Stopping the clock of an attempt and letting it run on, where that was granted. */
@Injectable()
export class Pauses {
  constructor(
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Pressed twice, it stands still since the first time. @throws RuleBroken where none was granted, or none is left */
  async begin(personId: string, attemptId: string): Promise<void> {
    await this.#change(personId, attemptId, 'attempt.paused', (attempt, now) => {
      if (isPaused(attempt, now)) return null;
      if (!mayPause(attempt, now)) throw new RuleBroken('no-pause-left');
      return { pausedAt: now, pausedMs: attempt.pausedMs ?? 0 };
    });
  }

  async end(personId: string, attemptId: string): Promise<void> {
    await this.#change(personId, attemptId, 'attempt.resumed', (attempt, now) =>
      isPaused(attempt, now) ? resumed(attempt, now) : null,
    );
  }

  async #change(
    actorId: string,
    attemptId: string,
    verb: 'attempt.paused' | 'attempt.resumed',
    changed: (attempt: Attempt, now: Date) => ClockChange | null,
  ): Promise<void> {
    await this.writes.unit(async (unit) => {
      const attempt = await this.writes.lock(Attempt, { id: attemptId });
      if (!attempt) throw new NotFound('not-found');
      const now = this.clock.now();
      if (attempt.ending === 'expired' || isOverdue(attempt, now)) throw new Conflict('attempt-expired');
      if (attempt.submittedAt) throw new Conflict('attempt-sent-in');
      const change = changed(attempt, now);
      if (!change) return;
      const expiresAt = expiryOf({ ...attempt, ...change });
      await unit.update(Attempt, { id: attemptId }, { ...change, expiresAt });
      await this.acts.record({ actorId, verb, subject: ['attempt', attemptId] });
    });
  }
}
