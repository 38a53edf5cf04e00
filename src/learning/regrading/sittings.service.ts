import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Editions } from '../../catalog/editions.service.js';
import { quizzesOf } from '../../catalog/published.js';
import { Reads } from '../../kernel/reads.js';
import { Attempt } from '../attempt.entity.js';
import { Enrolment } from '../enrolment.entity.js';
import { Grading } from '../grading.entity.js';
import { Response } from '../response.entity.js';
import type { EndedAttempt, Sitting } from './foresight.js';
import type { ItemPlace } from './published-items.service.js';

/** So many practitioners are looked at together: one unit of work, and a few thousand rows at most. */
export const sittingsAtATime = 50;

export interface SittingPage {
  readonly sittings: readonly Sitting[];
  /** Where the next page begins; null on the last. */
  readonly after: string | null;
}

/** Who was asked an item, with all their ended attempts at its quiz. */
@Injectable()
export class Sittings {
  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  /** In the order of their enrolments, from the one after `after` on. */
  async page(revision: string, places: readonly ItemPlace[], after: string): Promise<SittingPage> {
    const editionIds = places.map(({ edition }) => edition.id);
    const quizKeys = [...new Set(places.map(({ quiz }) => quiz.key))];
    const found = await this.reads
      .select(Attempt, 'a')
      .select('DISTINCT a.enrolmentId', 'id')
      .where('a.editionId IN (:...editionIds) AND a.quizKey IN (:...quizKeys)', { editionIds, quizKeys })
      .andWhere('a.submittedAt IS NOT NULL AND a.paper LIKE :asked', { asked: `%"revision":"${revision}"%` })
      .andWhere('a.enrolmentId > :after', { after })
      .orderBy('a.enrolmentId', 'ASC')
      .limit(sittingsAtATime)
      .getRawMany<{ id: string }>();
    const ids = found.map(({ id }) => id);
    const sittings = ids.length > 0 ? await this.#sittings(ids, quizKeys) : [];
    return { sittings, after: ids.length < sittingsAtATime ? null : (ids.at(-1) ?? null) };
  }

  async #sittings(enrolmentIds: readonly string[], quizKeys: readonly string[]): Promise<Sitting[]> {
    const enrolments = await this.reads.find(Enrolment, { where: { id: In(enrolmentIds) }, order: { id: 'ASC' } });
    const where = { enrolmentId: In(enrolmentIds), quizKey: In(quizKeys), submittedAt: Not(IsNull()) };
    const attempts = await this.#ended(await this.reads.find(Attempt, { where, order: { number: 'ASC' } }));
    return enrolments.flatMap(({ id, personId }) =>
      quizKeys.flatMap((quizKey) => {
        const own = attempts.filter(({ attempt }) => attempt.enrolmentId === id && attempt.quizKey === quizKey);
        return own.length > 0 ? [{ personId, enrolmentId: id, attempts: own }] : [];
      }),
    );
  }

  async #ended(attempts: readonly Attempt[]): Promise<EndedAttempt[]> {
    const attemptId = In(attempts.map(({ id }) => id));
    const gradings = grouped(await this.reads.findBy(Grading, { attemptId }));
    const responses = grouped(await this.reads.findBy(Response, { attemptId }));
    return Promise.all(
      attempts.map(async (attempt) => {
        const { content } = await this.editions.byId(attempt.editionId);
        const quiz = quizzesOf(content).find(({ key }) => key === attempt.quizKey);
        if (!quiz) throw new Error(`The edition ${attempt.editionId} has no quiz "${attempt.quizKey}"`);
        const given = responses.get(attempt.id) ?? [];
        const answers = new Map(given.map(({ itemKey, answer, certainty }) => [itemKey, { answer, certainty }]));
        return { attempt, quiz, gradings: gradings.get(attempt.id) ?? [], answers };
      }),
    );
  }
}

function grouped<T extends { readonly attemptId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.attemptId) ?? [];
    groups.set(row.attemptId, group);
    group.push(row);
  }
  return groups;
}

/** How many of the attempts were asked the item with this content. */
export const askedIn = ({ attempts }: Sitting, revision: string): number =>
  attempts.filter(({ attempt }) => attempt.paper.items.some((item) => item.revision === revision)).length;
