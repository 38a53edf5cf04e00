import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Course } from '../catalog/course.entity.js';
import { Editions } from '../catalog/editions.service.js';
import type { Published } from '../catalog/published.js';
import { Acts } from '../kernel/acts.service.js';
import { Clock } from '../kernel/clock.js';
import { NotFound, RuleBroken } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { gathered, KeptQuery, type RowOf } from '../kernel/kept-query.js';
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

const found = { enrolment: Enrolment, progress: Progress };

const enrolments = (manager: EntityManager) =>
  manager
    .createQueryBuilder(Enrolment, 'enrolment')
    .leftJoin(Progress, 'progress', 'progress.enrolmentId = enrolment.id')
    .select(['enrolment', 'progress'])
    .where('enrolment.personId = :personId')
    .orderBy('enrolment.begunAt', 'DESC');

const ofPerson = new KeptQuery(found, enrolments);
const onCourse = new KeptQuery(found, (manager) =>
  enrolments(manager).innerJoin(Course, 'course', 'course.id = enrolment.courseId AND course.slug = :slug'),
);

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

  /** How many practitioners study each edition of the course, by the edition's id. */
  async countsOn(courseId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads
      .select(Enrolment, 'enrolment')
      .select('enrolment.editionId', 'edition')
      .addSelect('COUNT(*)', 'count')
      .where('enrolment.courseId = :courseId', { courseId })
      .groupBy('enrolment.editionId')
      .getRawMany<{ edition: string; count: number | string }>();
    return new Map(rows.map(({ edition, count }) => [edition, Number(count)]));
  }

  /** How the person stands on the course with this slug, in one read. @throws NotFound when they are not enrolled */
  async standing(personId: string, slug: string): Promise<Standing> {
    const [standing] = await this.#standings(await this.reads.ask(onCourse, { personId, slug }));
    if (!standing) throw new NotFound('not-found');
    return standing;
  }

  /** All that the person is enrolled on, the latest first. */
  async all(personId: string): Promise<readonly Standing[]> {
    return this.#standings(await this.reads.ask(ofPerson, { personId }));
  }

  async isEnrolled(personId: string, courseId: string): Promise<boolean> {
    return this.reads.existsBy(Enrolment, { personId, courseId });
  }

  /** The courses that the person is enrolled on, by id. */
  async courseIds(personId: string): Promise<ReadonlySet<string>> {
    const rows = await this.reads.find(Enrolment, { where: { personId }, select: { id: true, courseId: true } });
    return new Set(rows.map(({ courseId }) => courseId));
  }

  #standings(rows: readonly RowOf<typeof found>[]): Promise<Standing[]> {
    return Promise.all(
      gathered(rows, 'enrolment', 'progress').map(async ([enrolment, progress]) => ({
        enrolment,
        edition: await this.editions.byId(enrolment.editionId),
        progress: new Map(progress.map((row) => [row.activityKey, row])),
      })),
    );
  }
}
