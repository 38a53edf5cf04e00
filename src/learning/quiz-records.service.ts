import { Injectable } from '@nestjs/common';
import { Editions } from '../catalog/editions.service.js';
import { type Published, quizzesOf } from '../catalog/published.js';
import type { Quiz } from '../catalog/edition.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { gathered, KeptQuery } from '../kernel/kept-query.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Attempt } from './attempt.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type { Standing } from './enrolments.service.js';
import { Expiring } from './expiring.service.js';
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

const withGradings = new KeptQuery({ attempt: Attempt, grading: Grading }, (manager) =>
  manager
    .createQueryBuilder(Attempt, 'attempt')
    .leftJoin(Grading, 'grading', 'grading.attemptId = attempt.id')
    .select(['attempt', 'grading'])
    .where('attempt.enrolmentId = :enrolmentId')
    .orderBy('attempt.number', 'ASC'),
);

const ofPerson = new KeptQuery({ attempt: Attempt, enrolment: Enrolment }, (manager) =>
  manager
    .createQueryBuilder(Attempt, 'attempt')
    .innerJoin(Enrolment, 'enrolment', 'enrolment.id = attempt.enrolmentId AND enrolment.personId = :personId')
    .select(['attempt', 'enrolment'])
    .where('attempt.id = :attemptId'),
);

/** By itself: joined, every response would bring the whole paper along. */
const inAttempt = new KeptQuery({ response: Response }, (manager) =>
  manager.createQueryBuilder(Response, 'response').where('response.attemptId = :attemptId'),
);

/** What is on record of quizzes: read here; what ends an attempt is `Expiring` and `Attempts`. */
@Injectable()
export class QuizRecords {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly editions: Editions,
    private readonly expiring: Expiring,
  ) {}

  /** Attempts whose time ran out are marked before they are seen. */
  async ofEnrolment(enrolmentId: string): Promise<AttemptsByQuiz> {
    const rows = await this.reads.ask(withGradings, { enrolmentId });
    const due = new Set(rows.flatMap(({ attempt }) => (attempt && this.expiring.isDue(attempt) ? [attempt.id] : [])));
    for (const id of due) await this.expiring.endIfDue(id);
    if (due.size > 0) return this.ofEnrolment(enrolmentId);
    const byQuiz = new Map<string, (readonly [Attempt, readonly Grading[]])[]>();
    for (const [attempt, gradings] of gathered(rows, 'attempt', 'grading')) {
      byQuiz.set(attempt.quizKey, [...(byQuiz.get(attempt.quizKey) ?? []), [attempt, gradings]]);
    }
    return byQuiz;
  }

  /** An attempt of this person. @throws NotFound, also where it is somebody else's */
  async attempt(personId: string, attemptId: string): Promise<AttemptRecord> {
    const [found] = await this.reads.ask(ofPerson, { personId, attemptId });
    if (!found?.attempt || !found.enrolment) throw new NotFound('not-found');
    const { attempt, enrolment } = found;
    if (this.expiring.isDue(attempt)) {
      await this.expiring.endIfDue(attemptId);
      return this.attempt(personId, attemptId);
    }
    const edition = await this.editions.byId(attempt.editionId);
    const quiz = quizzesOf(edition.content).find(({ key }) => key === attempt.quizKey);
    if (!quiz) throw new NotFound('not-found');
    const rows = await this.reads.ask(inAttempt, { attemptId });
    const responses = new Map(rows.flatMap(({ response }) => (response ? [[response.itemKey, response]] : [])));
    return { attempt, enrolment, edition, quiz, responses };
  }

  /**
   * Lets one begin at a time for an enrolment: what follows in the unit counts the attempts alone.
   * @throws Conflict where the practitioner went on in another edition meanwhile
   */
  async lockEnrolment({ enrolment, edition }: Pick<Standing, 'enrolment' | 'edition'>): Promise<void> {
    const now = await this.writes.lock(Enrolment, { id: enrolment.id });
    if (now && now.editionId !== edition.id) throw new Conflict('edition-moved-on');
  }
}
