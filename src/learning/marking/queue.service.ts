import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { WrittenItem } from '../../assessment/item.js';
import type { Quiz } from '../../catalog/edition.js';
import { Editions } from '../../catalog/editions.service.js';
import { type Published, quizzesOf } from '../../catalog/published.js';
import { NotFound } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../attempt.entity.js';
import { Enrolment } from '../enrolment.entity.js';
import { Grading } from '../grading.entity.js';
import { Response } from '../response.entity.js';
import { wanted } from './deciding.js';
import { MarkingLease } from './marking-lease.entity.js';
import { Marking, type MarkingPart } from './marking.entity.js';

/** A written response that waits for a marker. */
export interface WaitingResponse {
  readonly response: Response;
  readonly attempt: Attempt;
  readonly personId: string;
  readonly edition: Published;
  readonly quiz: Quiz;
  readonly item: WrittenItem;
  readonly markings: readonly Marking[];
  readonly wants: MarkingPart;
  /** Who has it on their desk; it may have lapsed. */
  readonly lease: MarkingLease | null;
}

/** So many are looked at, the oldest first; a course in which more wait has other troubles. */
export const mostWaiting = 500;

/** What waits for markers: derived from what is on record, since a response without a grading is one that waits. */
@Injectable()
export class MarkingQueue {
  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  /** What waits in a course, the one that was sent in first first. */
  async of(courseId: string): Promise<readonly WaitingResponse[]> {
    return this.#waiting(courseId, null);
  }

  /** @throws NotFound where it does not wait in this course */
  async one(courseId: string, responseId: string): Promise<WaitingResponse> {
    const [found] = await this.#waiting(courseId, responseId);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** Whether a course has items that people mark. */
  async hasWritten(courseId: string): Promise<boolean> {
    return (await this.#written(courseId)).length > 0;
  }

  async #waiting(courseId: string, responseId: string | null): Promise<readonly WaitingResponse[]> {
    const written = await this.#written(courseId);
    if (written.length === 0) return [];
    const query = this.reads
      .select(Response, 'r')
      .innerJoin(Attempt, 'a', 'a.id = r.attemptId')
      .leftJoin(Grading, 'g', 'g.attemptId = r.attemptId AND g.itemKey = r.itemKey')
      .where('a.editionId IN (:...editionIds) AND a.quizKey IN (:...quizKeys)', {
        editionIds: [...new Set(written.map(({ edition }) => edition.id))],
        quizKeys: [...new Set(written.map(({ quiz }) => quiz.key))],
      })
      .andWhere('a.submittedAt IS NOT NULL AND r.answer IS NOT NULL AND g.id IS NULL')
      .andWhere('r.itemKey IN (:...itemKeys)', { itemKeys: [...new Set(written.map(({ item }) => item.key))] })
      .orderBy('a.submittedAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .limit(mostWaiting);
    if (responseId !== null) query.andWhere('r.id = :responseId', { responseId });
    return this.#completed(await query.getMany(), written);
  }

  async #completed(responses: readonly Response[], written: readonly Place[]): Promise<readonly WaitingResponse[]> {
    if (responses.length === 0) return [];
    const attemptId = In([...new Set(responses.map((response) => response.attemptId))]);
    const attempts = byId(await this.reads.findBy(Attempt, { id: attemptId }));
    const enrolmentIds = [...new Set([...attempts.values()].map(({ enrolmentId }) => enrolmentId))];
    const enrolments = byId(await this.reads.findBy(Enrolment, { id: In(enrolmentIds) }));
    const markings = await this.reads.find(Marking, { where: { attemptId }, order: { id: 'ASC' } });
    const leases = await this.reads.findBy(MarkingLease, { attemptId });
    return responses.flatMap((response) => {
      const attempt = attempts.get(response.attemptId);
      const personId = attempt && enrolments.get(attempt.enrolmentId)?.personId;
      const place = written.find(
        ({ edition, quiz, item }) =>
          edition.id === attempt?.editionId && quiz.key === attempt.quizKey && item.key === response.itemKey,
      );
      if (!attempt || personId === undefined || !place) return [];
      const isOf = (row: { readonly attemptId: string; readonly itemKey: string }) =>
        row.attemptId === attempt.id && row.itemKey === response.itemKey;
      const given = markings.filter(isOf);
      const wants = wanted(place.item, given);
      if (wants === null) return [];
      return [{ response, attempt, personId, ...place, markings: given, wants, lease: leases.find(isOf) ?? null }];
    });
  }

  async #written(courseId: string): Promise<readonly Place[]> {
    return (await this.editions.ofCourse(courseId)).flatMap((edition) =>
      quizzesOf(edition.content).flatMap((quiz) =>
        quiz.items.flatMap((item) => (item.type === 'written' ? [{ edition, quiz, item }] : [])),
      ),
    );
  }
}

type Place = Pick<WaitingResponse, 'edition' | 'quiz' | 'item'>;

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
