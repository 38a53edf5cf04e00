import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import { recurringKind } from '../../kernel/jobs/job-kind.js';
import { Jobs } from '../../kernel/jobs/jobs.service.js';
import { ReviewLetters } from './review-letters.service.js';
import { ReviewPlans } from './review-plans.service.js';

export const reviewLettersJob = recurringKind('review.letters');
const day = 24 * 60 * 60_000;
const atATime = 100;

/** Looks once a day for people whose letter is not too early. */
@Injectable()
export class ReviewLetterRound implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly plans: ReviewPlans,
    private readonly letters: ReviewLetters,
  ) {}

  onModuleInit(): void {
    this.handlers.on(reviewLettersJob, (_, { signal }) => this.writeAll(signal));
    this.jobs.every(reviewLettersJob, day);
  }

  /** One letter that cannot be written keeps nobody else waiting: the others are written first, then the job fails. */
  async writeAll(signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { people, last } = await this.plans.toTell(after, atATime);
      for (const personId of people) {
        signal.throwIfAborted();
        await this.letters.write(personId).catch((error: unknown) => failures.push(error));
      }
      after = last;
    }
    if (failures.length > 0) throw failures[0];
  }
}
