import { Injectable } from '@nestjs/common';
import { Editions } from '../catalog/editions.service.js';
import { quizzesOf } from '../catalog/published.js';
import { Clock } from '../kernel/clock.js';
import { Writes } from '../kernel/writes.js';
import { isOverdue } from './attempt-clock.js';
import { Attempt } from './attempt.entity.js';
import { Ending } from './ending.service.js';

/** Ends an attempt whose time ran out, at the next sight of it or by a job, whichever is first. */
@Injectable()
export class Expiring {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly ending: Ending,
  ) {}

  isDue(attempt: Attempt): boolean {
    return isOverdue(attempt, this.clock.now());
  }

  /** Marks the attempt with what is saved, unless somebody else has by now, or it was given more time. */
  async endIfDue(attemptId: string): Promise<void> {
    await this.writes.unit(async () => {
      const attempt = await this.writes.lock(Attempt, { id: attemptId });
      if (!attempt || !this.isDue(attempt)) return;
      const { content } = await this.editions.byId(attempt.editionId);
      const quiz = quizzesOf(content).find(({ key }) => key === attempt.quizKey);
      if (!quiz) throw new Error(`The edition ${attempt.editionId} has no quiz "${attempt.quizKey}"`);
      await this.ending.end(attempt, quiz, 'expired', null);
    });
  }
}
