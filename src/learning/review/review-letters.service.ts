import { Injectable } from '@nestjs/common';
import type { Person } from '../../accounts/person.entity.js';
import { People } from '../../accounts/people.service.js';
import { isReachable } from '../../accounts/reachable.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Writes } from '../../kernel/writes.js';
import { Enrolments } from '../enrolments.service.js';
import { dayIn } from './day.js';
import { DueReviews } from './due-reviews.service.js';
import { ReviewPlans } from './review-plans.service.js';

interface Due {
  readonly due: number;
  readonly courses: readonly string[];
}

/** A letter that tells one person, at most once in 30 days, that something is due. One that nobody needs is not written. */
@Injectable()
export class ReviewLetters {
  constructor(
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly enrolments: Enrolments,
    private readonly plans: ReviewPlans,
    private readonly reviews: DueReviews,
  ) {}

  async write(personId: string): Promise<void> {
    const person = await this.people.byId(personId);
    if (!isReachable(person)) return;
    const { due, courses } = await this.#due(person);
    const [course = null] = courses;
    if (due === 0) return;
    await this.writes.unit(async () => {
      const letterAt = await this.plans.claimLetter(personId);
      if (!letterAt) return;
      await this.outbox.post({
        ...{ key: `review-due:${personId}:${dayIn('UTC', letterAt)}`, personId, template: 'review-due' },
        ...{ address: person.email, language: person.language },
        data: { name: person.name, due, course: courses.length === 1 ? course : null, link: '/review' },
      });
    });
  }

  /** What waits in all the person's courses that are kept fresh. */
  async #due({ id, timeZone }: Person): Promise<Due> {
    const standings = await this.enrolments.all(id);
    const waiting = await this.reviews.in(
      standings.map((standing) => ({ standing })),
      timeZone ?? 'UTC',
    );
    const some = standings.filter(({ enrolment }) => (waiting.get(enrolment.id) ?? 0) > 0);
    return {
      due: [...waiting.values()].reduce((sum, count) => sum + count, 0),
      courses: some.map(({ edition }) => edition.content.title),
    };
  }
}
