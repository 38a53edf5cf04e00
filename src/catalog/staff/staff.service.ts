import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { KeptQuery } from '../../kernel/kept-query.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { StaffRole } from '../access.js';
import { Course } from '../course.entity.js';
import { CourseStaff } from './course-staff.entity.js';

const partsOfPerson = new KeptQuery({ part: CourseStaff }, (manager) =>
  manager.createQueryBuilder(CourseStaff, 'part').where('part.personId = :personId'),
);

/** Who works on which course. */
@Injectable()
export class Staff {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Everybody on the course, who came first first. */
  async of(courseId: string): Promise<readonly CourseStaff[]> {
    return this.reads.find(CourseStaff, { where: { courseId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** The courses that the person works on, and as what. */
  async partsOf(personId: string): Promise<readonly CourseStaff[]> {
    return this.reads.find(CourseStaff, { where: { personId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** Whether the person works on any course; it comes with every page of somebody signed in. */
  async isOnAny(personId: string): Promise<boolean> {
    return (await this.reads.ask(partsOfPerson, { personId })).length > 0;
  }

  /** The person's part in the course; null for whoever is not on its staff. */
  async partIn(courseId: string, personId: string): Promise<StaffRole | null> {
    return (await this.reads.findOneBy(CourseStaff, { courseId, personId }))?.role ?? null;
  }

  /** Puts the person on the course's staff, or gives them another part in it. @throws NotFound without such a course */
  async add(courseId: string, personId: string, role: StaffRole, actorId: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      if (!(await this.writes.lock(Course, { id: courseId }))) throw new NotFound('not-found');
      if ((await this.partIn(courseId, personId)) === role) return;
      await unit.delete(CourseStaff, { courseId, personId });
      const added = { addedAt: this.clock.now(), addedBy: actorId };
      await unit.insert(CourseStaff, { id: newId(), courseId, personId, role, ...added });
      await this.#record('staff.added', courseId, actorId, { person: personId, role });
    });
  }

  /** Takes the person off the course's staff; what they made stays. */
  async remove(courseId: string, personId: string, actorId: string, reason: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.delete(CourseStaff, { courseId, personId });
      if (affected) await this.#record('staff.removed', courseId, actorId, { person: personId }, reason);
    });
  }

  async #record(verb: string, courseId: string, actorId: string, detail: Record<string, string>, reason?: string) {
    const why = reason === undefined ? {} : { reason };
    await this.acts.record({ actorId, verb, subject: ['course', courseId], detail, ...why });
  }
}
