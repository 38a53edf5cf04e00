import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.service.js';
import { batches } from '../kernel/batches.js';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Course } from './course.entity.js';
import type { ActivitySource, CoursePackage } from './course-package.js';
import { DraftActivity } from './draft-activity.entity.js';
import { Draft } from './draft.entity.js';

/** The working copies of courses: rows that a package fills and that publishing reads. */
@Injectable()
export class Drafts {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** The hash of the package that the course's draft was taken from; null where there is no such course. */
  async packageHash(slug: string): Promise<string | null> {
    const course = await this.reads.findOneBy(Course, { slug });
    return course && ((await this.reads.findOneBy(Draft, { courseId: course.id }))?.packageHash ?? null);
  }

  /** Makes the package the course's draft, whole or not at all. Returns the course's id. */
  async take(source: CoursePackage, packageHash: string, actorId: string | null): Promise<string> {
    return this.writes.unit(async (unit) => {
      const courseId = await this.#course(source.frame.slug, actorId);
      const known = await this.writes.lock(Draft, { courseId });
      const draftId = known?.id ?? newId();
      await unit.delete(DraftActivity, { draftId });
      const draft = { courseId, frame: source.frame, packageHash, importedAt: this.clock.now() };
      await unit.save(unit.create(Draft, { id: draftId, ...draft }));
      const activities = source.activities.map((activity, position) => {
        const { kind, key, moduleKey } = activity;
        return { id: newId(), draftId, key, moduleKey, position, kind, content: activity };
      });
      for (const rows of batches(activities)) await unit.insert(DraftActivity, rows);
      const subject = ['course', courseId] as const;
      await this.acts.record({ actorId, verb: 'draft.imported', subject, detail: { package: packageHash } });
      return courseId;
    });
  }

  /** The draft as the plain value that publishing compiles. @throws NotFound where the course has none */
  async read(courseId: string): Promise<CoursePackage> {
    const draft = await this.reads.findOneBy(Draft, { courseId });
    if (!draft) throw new NotFound('not-found');
    const activities = await this.reads.find(DraftActivity, {
      where: { draftId: draft.id },
      order: { position: 'ASC' },
    });
    return { frame: draft.frame, activities: activities.map(({ content }) => content as ActivitySource) };
  }

  async #course(slug: string, actorId: string | null): Promise<string> {
    const known = await this.writes.lock(Course, { slug });
    if (known) return known.id;
    const id = newId();
    await this.writes.unit((unit) => unit.insert(Course, { id, slug, createdAt: this.clock.now() }));
    await this.acts.record({ actorId, verb: 'course.made', subject: ['course', id] });
    return id;
  }
}
