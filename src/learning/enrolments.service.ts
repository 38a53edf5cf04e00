import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Course } from '../catalog/course.entity.js';
import { Editions } from '../catalog/editions.service.js';
import { Edition } from '../catalog/edition.entity.js';
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

const oneOf = new KeptQuery(found, (manager) =>
  manager
    .createQueryBuilder(Enrolment, 'enrolment')
    .leftJoin(Progress, 'progress', 'progress.enrolmentId = enrolment.id')
    .select(['enrolment', 'progress'])
    .where('enrolment.id = :enrolmentId'),
);
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
   * Enrols the person on the course's newest edition that takes enrolments; who is enrolled already stays on theirs.
   * @throws NotFound without such a course, RuleBroken when no edition is open or the disclosures were not acknowledged
   */
  async enrol(personId: string, slug: string, acknowledged: boolean): Promise<void> {
    const offered = await this.editions.offeredOf(slug);
    if (!offered) throw new NotFound('not-found');
    const { edition, isOpen } = offered;
    const { courseId } = edition;
    if (await this.reads.existsBy(Enrolment, { personId, courseId })) return;
    if (!isOpen) throw new RuleBroken('enrolment-closed');
    if (edition.content.completion.disclosures && !acknowledged) {
      throw new RuleBroken('disclosures-unread', {}, 'acknowledged');
    }
    await this.#begin(personId, edition, personId, this.clock.now());
  }

  /**
   * Enrols somebody by the word of others. The disclosures are theirs to acknowledge, before their first lesson. Returns the
   * enrolment's id, or null where they are enrolled already or no edition takes enrolments. @throws NotFound without an edition
   */
  async enrolFor(personId: string, slug: string, actorId: string): Promise<string | null> {
    const offered = await this.editions.offeredOf(slug);
    if (!offered) throw new NotFound('not-found');
    const { edition, isOpen } = offered;
    if (!isOpen || (await this.reads.existsBy(Enrolment, { personId, courseId: edition.courseId }))) return null;
    return this.#begin(personId, edition, actorId, null);
  }

  /** Acknowledged once, it stays with its first time. */
  async acknowledge({ enrolment }: Standing): Promise<void> {
    const { id, personId } = enrolment;
    await this.writes.unit(async (unit) => {
      const now = this.clock.now();
      const unread = { id, disclosuresAcknowledgedAt: IsNull() };
      const { affected } = await unit.update(Enrolment, unread, { disclosuresAcknowledgedAt: now });
      if (affected === 0) return;
      await this.acts.record({ actorId: personId, verb: 'disclosures.acknowledged', subject: ['enrolment', id] });
    });
  }

  /** @throws NotFound */
  async byId(enrolmentId: string): Promise<Standing> {
    const [standing] = await this.#standings(await this.reads.ask(oneOf, { enrolmentId }));
    if (!standing) throw new NotFound('not-found');
    return standing;
  }

  /** How many practitioners study each edition of the course, by the edition's id. */
  async countsOn(courseId: string): Promise<ReadonlyMap<string, number>> {
    const ofCourse = this.reads.select(Edition, 'e').select('e.id').where('e.courseId = :courseId');
    const rows = await this.reads
      .select(Enrolment, 'enrolment')
      .select('enrolment.editionId', 'edition')
      .addSelect('COUNT(*)', 'count')
      .where(`enrolment.editionId IN (${ofCourse.getQuery()})`, { courseId })
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

  async #begin(
    personId: string,
    { id: editionId, courseId }: Published,
    actorId: string,
    disclosuresAcknowledgedAt: Date | null,
  ): Promise<string | null> {
    return this.writes.unit(async (unit) => {
      const enrolment = { id: newId(), personId, courseId, editionId, begunAt: this.clock.now() };
      await unit
        .createQueryBuilder()
        .insert()
        .into(Enrolment)
        .values({ ...enrolment, disclosuresAcknowledgedAt })
        .orIgnore()
        .execute();
      if (!(await this.reads.existsBy(Enrolment, { id: enrolment.id }))) return null;
      const subject = ['enrolment', enrolment.id] as const;
      const detail = { edition: editionId, ...(actorId !== personId && { person: personId }) };
      await this.acts.record({ actorId, verb: 'enrolment.begun', subject, detail });
      return enrolment.id;
    });
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
