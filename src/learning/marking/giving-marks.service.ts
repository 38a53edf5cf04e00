import { Injectable } from '@nestjs/common';
import { rubricShare } from '../../assessment/rubric.js';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import { attemptResult } from '../attempt-result.js';
import { Attempt } from '../attempt.entity.js';
import { Grading } from '../grading.entity.js';
import { MarkLetters } from '../mark-letters.service.js';
import { type Marker, mayMark, shareOf } from './deciding.js';
import { isElsewhere } from './desk.js';
import { MarkingLease } from './marking-lease.entity.js';
import { Marking } from './marking.entity.js';
import { MarkingQueue, type WaitingResponse } from './queue.service.js';

/** What a marker gives to a response. */
export type GivenMarks = Pick<Marking, 'marks' | 'comments' | 'comment'>;

/** Keeps what markers give, and grades a response once it has all markings that it needs. */
@Injectable()
export class GivingMarks {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly queue: MarkingQueue,
    private readonly letters: MarkLetters,
  ) {}

  /**
   * @throws NotFound where it is their own, or does not wait in this course
   * @throws Conflict where somebody else marked it meanwhile, or has it on their desk
   */
  async give(courseId: string, marker: Marker, responseId: string, given: GivenMarks): Promise<void> {
    const { attempt } = await this.queue.one(courseId, responseId);
    await this.writes.unit(async (unit) => {
      await this.writes.lock(Attempt, { id: attempt.id });
      const waiting = await this.queue.one(courseId, responseId).catch(() => null);
      if (waiting?.personId === marker.id) throw new NotFound('not-found');
      if (!waiting || !mayMark(waiting.wants, marker, waiting.markings)) throw new Conflict('marked-meanwhile');
      if (isElsewhere(waiting, marker, this.clock.now())) throw new Conflict('marking-elsewhere');
      const marking = this.#marking(waiting, marker, given);
      await unit.insert(Marking, marking);
      await unit.delete(MarkingLease, { attemptId: attempt.id, itemKey: waiting.item.key });
      const detail = { item: waiting.item.key, part: waiting.wants };
      await this.acts.record({ actorId: marker.id, verb: 'response.marked', subject: ['attempt', attempt.id], detail });
      await this.#grade(waiting, [...waiting.markings, marking], marker);
    });
  }

  #marking({ response, item, wants }: WaitingResponse, marker: Marker, given: GivenMarks): Marking {
    rubricShare(item.rubric, given.marks); // throws on marks that are none of the rubric
    const { attemptId, itemKey } = response;
    return { id: newId(), attemptId, itemKey, part: wants, ...given, markedBy: marker.id, markedAt: this.clock.now() };
  }

  async #grade(waiting: WaitingResponse, markings: readonly Marking[], { id: gradedBy }: Marker): Promise<void> {
    const share = shareOf(waiting.item, markings);
    if (!share) return;
    const { attempt, item } = waiting;
    const mark = { attemptId: attempt.id, itemKey: item.key, number: 1, points: item.points, correctionId: null };
    const grading = { id: newId(), ...mark, earned: share.earned, outOf: share.of };
    await this.writes.unit(async (unit) => {
      const row = { ...grading, reason: 'marked', gradedBy, gradedAt: this.clock.now() };
      await unit.createQueryBuilder().insert().into(Grading).values(row).orIgnore().execute();
      if (!(await this.reads.existsBy(Grading, { id: grading.id }))) throw new Conflict('marked-meanwhile');
      const result = attemptResult(attempt, await this.reads.findBy(Grading, { attemptId: attempt.id }));
      if (!result || result.outcome === 'waiting') return;
      await this.acts.record({ actorId: gradedBy, verb: 'attempt.marked', subject: ['attempt', attempt.id] });
      await this.letters.marked(waiting);
    });
  }
}
