import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { Accommodations } from '../accommodations/accommodations.service.js';
import type { Standing } from '../enrolments.service.js';
import { takenIn } from '../own-learning.js';
import { ItemCorrections } from '../regrading/item-corrections.service.js';
import { type AttemptsByQuiz, QuizRecords } from '../quiz-records.service.js';
import { type Day, dayAfter, dayIn, daysBetween } from './day.js';
import { type Deck, deckOf, type Entry } from './deck.js';
import { periods } from './retention.js';
import { ReviewAnswer } from './review-answer.entity.js';
import { ReviewCard } from './review-card.entity.js';
import { ReviewPlan } from './review-plan.entity.js';
import { remembered, type ReviewRating } from './scheduling.js';
import { seenItems } from './seen-items.js';

/** An answer as a page sends it: to what, which one it is, and how it was. */
export interface Rated {
  readonly id: string;
  /** 1 for the first answer: one that was sent twice is kept once. */
  readonly number: number;
  readonly rating: ReviewRating;
}

/** What a practitioner keeps fresh of a course. Only their own enrolment opens it, and nothing here touches a mark. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
    private readonly corrections: ItemCorrections,
  ) {}

  /** As it stands on the day that it is in this time zone. `attempts` spares reading them where they are at hand. */
  async deck(standing: Standing, timeZone: string, attempts?: AttemptsByQuiz): Promise<Deck> {
    const { enrolment, edition } = standing;
    const now = this.clock.now();
    const today = dayIn(timeZone, now);
    const byQuiz = attempts ?? (await this.records.ofEnrolment(enrolment.id));
    const accommodations = await this.accommodations.of(enrolment.id);
    const seen = seenItems(takenIn(byQuiz, edition.content, accommodations, now));
    const corrections = await this.corrections.inForce(edition.courseId);
    const rows = await this.reads.findBy(ReviewCard, { enrolmentId: enrolment.id });
    return deckOf({ standing, seen, corrections, rows, begun: await this.#begun(enrolment.id, today), today });
  }

  /** The answers of the longest period over which retention is told. */
  async answersSince({ enrolment }: Standing, today: Day): Promise<readonly ReviewAnswer[]> {
    const since = dayAfter(today, -Math.max(...periods));
    return this.#answers(enrolment.id).andWhere('answer.answeredOn > :since', { since }).getMany();
  }

  /**
   * Keeps an answer, and when it comes again. What is not to be asked now, or was answered by then, stays as it is.
   * @throws NotFound where nothing of this id is kept fresh
   */
  async answer(standing: Standing, timeZone: string, { id, number, rating }: Rated): Promise<void> {
    await this.writes.unit(async (unit) => {
      await this.#lock(standing);
      const { entries, queue, today } = await this.deck(standing, timeZone);
      const entry = found(entries, id);
      const before = entry.row?.memory ?? null;
      if (!queue.includes(entry) || (before?.answers ?? 0) + 1 !== number) return;
      const after = remembered(before, rating, today, `${standing.enrolment.id} ${id}`);
      const { contentHash } = entry.prompt;
      const reviewCardId = await this.#keep(standing, entry, { memory: after, dueOn: after.dueOn, contentHash });
      const elapsedDays = before && daysBetween(before.lastOn, today);
      const answer = { id: newId(), reviewCardId, number, rating, answeredAt: this.clock.now(), answeredOn: today };
      await unit.insert(ReviewAnswer, {
        ...answer,
        elapsedDays,
        contentHash,
        before: before as object | null,
        after: after as object,
      });
    });
  }

  /** Has something never asked again, or puts it back as it was. @throws NotFound where nothing of this id is kept fresh */
  async takeOut(standing: Standing, timeZone: string, id: string, isOut: boolean): Promise<void> {
    await this.writes.unit(async () => {
      await this.#lock(standing);
      const { entries, takenOut } = await this.deck(standing, timeZone);
      const entry = found([...entries, ...takenOut], id);
      if (entry.row?.takenOutAt && isOut) return;
      await this.#keep(standing, entry, { takenOutAt: isOut ? this.clock.now() : null });
    });
  }

  /** One change at a time for an enrolment. @throws NotFound while the course is not kept fresh */
  async #lock({ enrolment }: Standing): Promise<void> {
    const plan = await this.writes.lock(ReviewPlan, { enrolmentId: enrolment.id });
    if (!plan || plan.stoppedAt) throw new NotFound('not-found');
  }

  async #keep({ enrolment }: Standing, { row, prompt }: Entry, change: Partial<ReviewCard>): Promise<string> {
    return this.writes.unit(async (unit) => {
      const id = row?.id ?? newId();
      const { source, key } = prompt;
      const first = { id, enrolmentId: enrolment.id, source, key };
      const nothing = { contentHash: null, memory: null, dueOn: null, takenOutAt: null };
      if (row) await unit.update(ReviewCard, { id }, change);
      else await unit.insert(ReviewCard, { ...first, ...nothing, ...(change as object) });
      return id;
    });
  }

  async #begun(enrolmentId: string, today: Day): Promise<number> {
    return this.#answers(enrolmentId)
      .andWhere('answer.number = 1 AND answer.answeredOn = :today', { today })
      .getCount();
  }

  #answers(enrolmentId: string) {
    return this.reads
      .select(ReviewAnswer, 'answer')
      .innerJoin(ReviewCard, 'card', 'card.id = answer.reviewCardId')
      .where('card.enrolmentId = :enrolmentId', { enrolmentId });
  }
}

function found(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new NotFound('not-found');
  return entry;
}
