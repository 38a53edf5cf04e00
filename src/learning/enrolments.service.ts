import { Injectable } from '@nestjs/common';
import { Course } from '../catalog/course.entity.js';
import { Editions } from '../catalog/editions.service.js';
import type { Published } from '../catalog/published.js';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Reads } from '../kernel/reads.js';
import { Writes } from '../kernel/writes.js';
import { Enrolment } from './enrolment.entity.js';
import { Progress } from './progress.entity.js';

/** An enrolment with the edition it holds and what is done of it, by activity key. */
export interface Standing {
  readonly enrolment: Enrolment;
  readonly edition: Published;
  readonly progress: ReadonlyMap<string, Progress>;
}

@Injectable()
export class Enrolments {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly editions: Editions,
  ) {}

  /**
   * Enrols the person on the course's newest edition; who is enrolled already stays on theirs.
   * @throws NotFound without such a course, RuleBroken when the disclosures were not acknowledged
   */
  async enrol(personId: string, slug: string, acknowledged: boolean): Promise<void> {
    const edition = await this.editions.newestOf(slug);
    if (!edition) throw new NotFound('not-found');
    const { courseId } = edition;
    if (await this.reads.existsBy(Enrolment, { personId, courseId })) return;
    if (edition.content.completion.disclosures && !acknowledged) {
      throw new RuleBroken('disclosures-unread', {}, 'acknowledged');
    }
    await this.writes.unit(async (unit) => {
      const now = this.clock.now();
      const enrolment = { id: newId(), personId, courseId, editionId: edition.id, begunAt: now };
      await unit
        .createQueryBuilder()
        .insert()
        .into(Enrolment)
        .values({ ...enrolment, disclosuresAcknowledgedAt: now })
        .orIgnore()
        .execute();
      if (!(await this.reads.existsBy(Enrolment, { id: enrolment.id }))) return;
      const subject = ['enrolment', enrolment.id] as const;
      await this.acts.record({ actorId: personId, verb: 'enrolment.begun', subject, detail: { edition: edition.id } });
    });
  }

  /** How the person stands on the course with this slug, in one read. @throws NotFound when they are not enrolled */
  async standing(personId: string, slug: string): Promise<Standing> {
    const standing = (await this.#standings(personId, slug))[0];
    if (!standing) throw new NotFound('not-found');
    return standing;
  }

  /** All that the person is enrolled on, the latest first. */
  all(personId: string): Promise<readonly Standing[]> {
    return this.#standings(personId);
  }

  async isEnrolled(personId: string, courseId: string): Promise<boolean> {
    return this.reads.existsBy(Enrolment, { personId, courseId });
  }

  /** The courses that the person is enrolled on, by id. */
  async courseIds(personId: string): Promise<ReadonlySet<string>> {
    const rows = await this.reads.find(Enrolment, { where: { personId }, select: { id: true, courseId: true } });
    return new Set(rows.map(({ courseId }) => courseId));
  }

  async #standings(personId: string, slug?: string): Promise<Standing[]> {
    const query = this.reads
      .select(Enrolment, 'e')
      .leftJoinAndMapMany('e.progress', Progress, 'p', 'p.enrolmentId = e.id')
      .where('e.personId = :personId', { personId })
      .orderBy('e.begunAt', 'DESC');
    if (slug !== undefined) query.innerJoin(Course, 'c', 'c.id = e.courseId AND c.slug = :slug', { slug });
    const rows = (await query.getMany()) as (Enrolment & { progress: Progress[] })[];
    return Promise.all(
      rows.map(async ({ progress, ...enrolment }) => ({
        enrolment,
        edition: await this.editions.byId(enrolment.editionId),
        progress: new Map(progress.map((row) => [row.activityKey, row])),
      })),
    );
  }
}
