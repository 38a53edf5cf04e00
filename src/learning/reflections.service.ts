import { Injectable } from '@nestjs/common';
import type { Lesson } from '../catalog/edition.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { KeptQuery } from '../kernel/kept-query.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import type { Standing } from './enrolments.service.js';
import { Reflection } from './reflection.entity.js';

export const longestReflection = 10_000;

const ofLesson = new KeptQuery({ note: Reflection }, (manager) =>
  manager
    .createQueryBuilder(Reflection, 'note')
    .where('note.enrolmentId = :enrolmentId AND note.activityKey = :activityKey'),
);

/** Private notes. Only their author's own enrolment opens them; no act is recorded and nothing of them is logged. */
@Injectable()
export class Reflections {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The notes that the practitioner wrote in this lesson, by key. */
  async inLesson({ enrolment }: Standing, lesson: Lesson): Promise<ReadonlyMap<string, Reflection>> {
    if (lesson.reflections.length === 0) return new Map();
    const rows = await this.reads.ask(ofLesson, { enrolmentId: enrolment.id, activityKey: lesson.key });
    return new Map(rows.flatMap(({ note }) => (note ? [[note.key, note]] : [])));
  }

  /** Keeps the note as it is now. Returns when it was on disk. @throws RuleBroken above 10,000 characters */
  async save({ enrolment }: Standing, lesson: Lesson, key: string, text: string): Promise<Date> {
    if (!lesson.reflections.includes(key)) throw new NotFound('not-found');
    if (text.length > longestReflection) {
      throw new RuleBroken('reflection-long', { length: text.length, longest: longestReflection }, 'note');
    }
    const savedAt = this.clock.now();
    const at = { enrolmentId: enrolment.id, activityKey: lesson.key, key };
    await this.writes.unit(async (unit) => {
      const first = { id: newId(), ...at, text, savedAt };
      await unit.createQueryBuilder().insert().into(Reflection).values(first).orIgnore().execute(); // two windows may race
      await unit.update(Reflection, at, { text, savedAt });
    });
    return savedAt;
  }
}
