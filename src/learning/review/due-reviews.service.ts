import { Injectable } from '@nestjs/common';
import type { Standing } from '../enrolments.service.js';
import type { AttemptsByQuiz } from '../quiz-records.service.js';
import { ReviewPlans } from './review-plans.service.js';
import { Reviewing } from './reviewing.service.js';

/** An enrolment, with its attempts where somebody has read them already. */
export interface Enrolled {
  readonly standing: Standing;
  readonly attempts?: AttemptsByQuiz;
}

/** How much waits today, for whoever tells of it in a line. */
@Injectable()
export class DueReviews {
  constructor(
    private readonly plans: ReviewPlans,
    private readonly reviewing: Reviewing,
  ) {}

  /** By enrolment; one whose course is not kept fresh is not among them. */
  async in(enrolled: readonly Enrolled[], timeZone: string): Promise<ReadonlyMap<string, number>> {
    const on = await this.plans.onAmong(enrolled.map(({ standing }) => standing.enrolment.id));
    const due = new Map<string, number>();
    for (const { standing, attempts } of enrolled) {
      const { id } = standing.enrolment;
      if (on.has(id)) due.set(id, (await this.reviewing.deck(standing, timeZone, attempts)).queue.length);
    }
    return due;
  }
}
