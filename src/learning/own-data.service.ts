import { Injectable } from '@nestjs/common';
import { Editions } from '../catalog/editions.service.js';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Attempt } from './attempt.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { Grading } from './grading.entity.js';
import { type Learnt, takenIn, told } from './own-learning.js';
import { Progress } from './progress.entity.js';
import { QuizRecords } from './quiz-records.service.js';
import { Reflection } from './reflection.entity.js';
import { Response } from './response.entity.js';

const ofEnrolments = 'enrolment_id IN (SELECT id FROM enrolments WHERE person_id = :personId)';
const ofAttempts = `attempt_id IN (SELECT id FROM attempts WHERE ${ofEnrolments})`;

const enrolments: OwnTable = {
  name: 'enrolments',
  entity: Enrolment,
  where: 'person_id = :personId',
  fate: 'deleted',
};
const inThem: readonly OwnTable[] = [
  { name: 'progress', entity: Progress, where: ofEnrolments, fate: 'deleted' },
  { name: 'reflections', entity: Reflection, where: ofEnrolments, fate: 'deleted' },
  { name: 'attempts', entity: Attempt, where: ofEnrolments, fate: 'deleted', without: ['openFor', 'seed'] },
  { name: 'responses', entity: Response, where: ofAttempts, fate: 'deleted' },
  { name: 'gradings', entity: Grading, where: ofAttempts, fate: 'deleted' },
];

/** What this room holds of a person: all that they did on their courses. Nothing of it outlives the account. */
@Injectable()
export class LearningOwnData implements PersonalPart {
  readonly tables = [enrolments, ...inThem];

  constructor(
    private readonly rows: OwnRows,
    private readonly editions: Editions,
    private readonly records: QuizRecords,
  ) {}

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied = await this.rows.copyAll(this.tables, personId);
    const learnt = await this.#learnt(copied[0]?.rows ?? []);
    return copied.map(({ name, rows }) => ({ name, rows: rows.flatMap((row) => told(name, row, learnt)) }));
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }

  async #learnt(rows: CopiedTable['rows']): Promise<Learnt> {
    const learnt = { enrolments: new Map(), attempts: new Map() };
    for (const { id, editionId } of rows) {
      learnt.enrolments.set(id, await this.editions.byId(String(editionId)));
      for (const taken of takenIn(await this.records.ofEnrolment(String(id)))) {
        const edition = await this.editions.byId(taken.attempt.editionId);
        learnt.attempts.set(taken.attempt.id, { ...taken, edition });
      }
    }
    return learnt;
  }
}
