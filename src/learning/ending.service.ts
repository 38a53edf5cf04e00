import { Injectable } from '@nestjs/common';
import { markPaper } from '../assessment/marking.js';
import type { Quiz } from '../catalog/edition.js';
import { Editions } from '../catalog/editions.service.js';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Attempt } from './attempt.entity.js';
import { Grading } from './grading.entity.js';
import { promised } from './quiz-terms.js';
import { ItemCorrections } from './regrading/item-corrections.service.js';
import { Response } from './response.entity.js';

/** How an attempt ends; both are marked alike, with what is saved. */
export type Ends = NonNullable<Attempt['ending']>;

const verbs = { sent: 'attempt.submitted', expired: 'attempt.expired' } as const satisfies Record<Ends, string>;
const reasons = { sent: 'submitted', expired: 'expired' } as const satisfies Record<Ends, string>;

/** The one way for an attempt to end: it is marked once, by its paper and its terms, and never opens again. */
@Injectable()
export class Ending {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly corrections: ItemCorrections,
  ) {}

  /**
   * Marks and closes an attempt that the caller's unit has locked and found open. Time that ran out ended it when it did,
   * however late that is noticed.
   */
  async end(attempt: Attempt, quiz: Quiz, ending: Ends, actorId: string | null): Promise<void> {
    await this.writes.unit(async (unit) => {
      const now = this.clock.now();
      const gradings = (await this.#marks(attempt, quiz)).map((mark) => ({
        ...{ id: newId(), attemptId: attempt.id, ...mark, number: 1 },
        ...{ reason: reasons[ending], gradedBy: null, correctionId: null, gradedAt: now },
      }));
      if (gradings.length > 0) await unit.insert(Grading, gradings);
      const submittedAt = ending === 'expired' ? (attempt.expiresAt ?? now) : now;
      await unit.update(Attempt, { id: attempt.id }, { submittedAt, ending, openFor: null });
      await this.acts.record({ actorId, verb: verbs[ending], subject: ['attempt', attempt.id] });
    });
  }

  /** One for each item but those that wait for a marker; items that were corrected are marked by what holds now. */
  async #marks(attempt: Attempt, quiz: Quiz) {
    const responses = await this.reads.findBy(Response, { attemptId: attempt.id });
    const answers = new Map(responses.map(({ itemKey, answer, certainty }) => [itemKey, { answer, certainty }]));
    const { courseId } = await this.editions.byId(attempt.editionId);
    const corrections = await this.corrections.inForce(courseId);
    const { items } = markPaper(quiz.items, attempt.paper, answers, promised(attempt.terms), corrections);
    return items
      .filter(({ state }) => state !== 'waiting')
      .map(({ key, score }) => ({ itemKey: key, earned: score.earned, outOf: score.of, points: score.max }));
  }
}
