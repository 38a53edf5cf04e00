import { Injectable } from '@nestjs/common';
import { Editions } from '../catalog/editions.service.js';
import { type Published, quizzesOf } from '../catalog/published.js';
import type { Quiz } from '../catalog/edition.js';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Attempt } from './attempt.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { Grading } from './grading.entity.js';
import { Response } from './response.entity.js';

/** Attempts of one enrolment, each with its gradings, by quiz. */
export type AttemptsByQuiz = ReadonlyMap<string, readonly (readonly [Attempt, readonly Grading[]])[]>;

/** One attempt with all that belongs to it, for its owner's pages. */
export interface AttemptRecord {
  readonly attempt: Attempt;
  readonly enrolment: Enrolment;
  readonly edition: Published;
  readonly quiz: Quiz;
  readonly responses: ReadonlyMap<string, Response>;
}

/** What is on record of quizzes: read here, written by `Attempts` alone. */
@Injectable()
export class QuizRecords {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly editions: Editions,
  ) {}

  async ofEnrolment(enrolmentId: string): Promise<AttemptsByQuiz> {
    const rows = (await this.reads
      .select(Attempt, 'a')
      .leftJoinAndMapMany('a.gradings', Grading, 'g', 'g.attemptId = a.id')
      .where('a.enrolmentId = :enrolmentId', { enrolmentId })
      .orderBy('a.number', 'ASC')
      .getMany()) as (Attempt & { gradings: Grading[] })[];
    const byQuiz = new Map<string, (readonly [Attempt, readonly Grading[]])[]>();
    for (const { gradings, ...attempt } of rows) {
      byQuiz.set(attempt.quizKey, [...(byQuiz.get(attempt.quizKey) ?? []), [attempt, gradings]]);
    }
    return byQuiz;
  }

  /** An attempt of this person. @throws NotFound, also where it is somebody else's */
  async attempt(personId: string, attemptId: string): Promise<AttemptRecord> {
    const row = (await this.reads
      .select(Attempt, 'a')
      .innerJoinAndMapOne('a.enrolment', Enrolment, 'e', 'e.id = a.enrolmentId AND e.personId = :personId', {
        personId,
      })
      .leftJoinAndMapMany('a.responses', Response, 'r', 'r.attemptId = a.id')
      .where('a.id = :attemptId', { attemptId })
      .getOne()) as (Attempt & { enrolment: Enrolment; responses: Response[] }) | null;
    if (!row) throw new NotFound('not-found');
    const { enrolment, responses, ...attempt } = row;
    const edition = await this.editions.byId(attempt.editionId);
    const quiz = quizzesOf(edition.content).find(({ key }) => key === attempt.quizKey);
    if (!quiz) throw new NotFound('not-found');
    return { attempt, enrolment, edition, quiz, responses: new Map(responses.map((r) => [r.itemKey, r])) };
  }

  /** Lets one begin at a time for an enrolment: what follows in the unit counts the attempts alone. */
  async lockEnrolment(enrolmentId: string): Promise<void> {
    await this.writes.lock(Enrolment, { id: enrolmentId });
  }
}
