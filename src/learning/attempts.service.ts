import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { drawPaper } from '../assessment/paper.js';
import { markPaper } from '../assessment/marking.js';
import type { Answer } from '../assessment/answer.js';
import type { Quiz } from '../catalog/edition.js';
import { Acts } from '../kernel/acts.service.js';
import { canonicalJson } from '../kernel/canonical.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound, RuleBroken } from '../kernel/errors.js';
import { newId, newSecret } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { quizStanding } from './attempt-result.js';
import { Attempt } from './attempt.entity.js';
import type { Standing } from './enrolments.service.js';
import { Grading } from './grading.entity.js';
import { QuizRecords } from './quiz-records.service.js';
import { Response } from './response.entity.js';

/** What was answered in one save, by item key; null takes an answer back. */
export type Given = ReadonlyMap<string, Answer | null>;

/** Taking a quiz: begin, save, send in. Each is one unit of work that ends on disk before it is acknowledged. */
@Injectable()
export class Attempts {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly records: QuizRecords,
  ) {}

  /**
   * Begins an attempt and returns its id; who has one open goes on with that one, also from a second tab.
   * @throws RuleBroken when the quiz is passed or no attempt is left
   */
  async begin({ enrolment, edition }: Standing, quiz: Quiz): Promise<string> {
    return this.writes.unit(async (unit) => {
      await this.records.lockEnrolment(enrolment.id);
      const known = (await this.records.ofEnrolment(enrolment.id)).get(quiz.key) ?? [];
      const standing = quizStanding(known, quiz.attempts);
      if (standing.open) return standing.open.id;
      if (standing.passed) throw new RuleBroken('quiz-passed');
      if (standing.left === 0) throw new RuleBroken('no-attempt-left');
      const seed = newSecret();
      const { passMark, attempts, reveal } = quiz;
      const attempt = unit.create(Attempt, {
        ...{ id: newId(), enrolmentId: enrolment.id, editionId: edition.id, quizKey: quiz.key, seed },
        number: known.length + 1,
        openFor: `${enrolment.id} ${quiz.key}`,
        paper: drawPaper(quiz, seed),
        terms: { passMark, attempts, reveal },
        startedAt: this.clock.now(),
        submittedAt: null,
      });
      await unit.insert(Attempt, attempt);
      return attempt.id;
    });
  }

  /** Keeps what was given. Returns when it was on disk. @throws Conflict when the attempt was sent in meanwhile */
  async save(attemptId: string, given: Given): Promise<Date> {
    return this.writes.unit(async () => {
      await this.#lockOpen(attemptId);
      return this.#keep(attemptId, given);
    });
  }

  /** Keeps what was given, marks the paper and closes the attempt. Sent in twice, it is marked once. */
  async submit(personId: string, attemptId: string, quiz: Quiz, given: Given): Promise<void> {
    await this.writes.unit(async (unit) => {
      const attempt = await this.writes.lock(Attempt, { id: attemptId });
      if (!attempt) throw new NotFound('not-found');
      if (attempt.submittedAt) return;
      const now = await this.#keep(attemptId, given);
      const responses = await this.reads.findBy(Response, { attemptId });
      const answers = new Map(responses.map(({ itemKey, answer }) => [itemKey, answer]));
      for (const { key, score } of markPaper(quiz.items, attempt.paper, answers).items) {
        const mark = { earned: score.earned, outOf: score.of, points: score.max, number: 1 };
        const grading = { id: newId(), attemptId, itemKey: key, ...mark, reason: 'submitted', gradedAt: now };
        await unit.insert(Grading, grading);
      }
      await unit.update(Attempt, { id: attemptId }, { submittedAt: now, openFor: null });
      const subject = ['attempt', attemptId] as const;
      await this.acts.record({ actorId: personId, verb: 'attempt.submitted', subject });
    });
  }

  async #lockOpen(attemptId: string): Promise<void> {
    const attempt = await this.writes.lock(Attempt, { id: attemptId });
    if (!attempt) throw new NotFound('not-found');
    if (attempt.submittedAt) throw new Conflict('attempt-sent-in');
  }

  /** Writes only what differs from what is there, so that saving a whole form again costs nothing. */
  async #keep(attemptId: string, given: Given): Promise<Date> {
    const now = this.clock.now();
    await this.writes.unit(async (unit) => {
      const known = await this.reads.findBy(Response, { attemptId, itemKey: In([...given.keys()]) });
      const kept = new Map(known.map((response) => [response.itemKey, response]));
      for (const [itemKey, answer] of given) {
        const before = kept.get(itemKey);
        if (!before && answer === null) continue;
        if (before && canonicalJson(before.answer) === canonicalJson(answer)) continue;
        if (before) await unit.update(Response, { id: before.id }, { answer, savedAt: now });
        else await unit.insert(Response, { id: newId(), attemptId, itemKey, answer, savedAt: now });
      }
    });
    return now;
  }
}
