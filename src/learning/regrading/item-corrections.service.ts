import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors.js';
import { KeptQuery } from '../../kernel/kept-query.js';
import { Reads } from '../../kernel/reads.js';
import { ItemCorrection } from './item-correction.entity.js';

/** An item as it was published: in which course, under which key, and with which content. */
export interface PublishedItem {
  readonly courseId: string;
  readonly itemKey: string;
  readonly revision: string;
}

/** By revision. */
export type CorrectionsInForce = ReadonlyMap<string, ItemCorrection>;

const ofCourse = new KeptQuery({ correction: ItemCorrection }, (manager) =>
  manager
    .createQueryBuilder(ItemCorrection, 'correction')
    .where('correction.courseId = :courseId')
    .orderBy('correction.number', 'ASC'),
);

/** What was found to be wrong with items, and what holds of it. */
@Injectable()
export class ItemCorrections {
  constructor(private readonly reads: Reads) {}

  /** The newest correction of each item of the course that has one. */
  async inForce(courseId: string): Promise<CorrectionsInForce> {
    const rows = await this.reads.ask(ofCourse, { courseId });
    return new Map(rows.flatMap(({ correction }) => (correction ? [[correction.revision, correction]] : [])));
  }

  /** Every correction of one item, the newest first. */
  async of({ courseId, itemKey, revision }: PublishedItem): Promise<readonly ItemCorrection[]> {
    return this.reads.find(ItemCorrection, { where: { courseId, itemKey, revision }, order: { number: 'DESC' } });
  }

  async newestOf(item: PublishedItem): Promise<ItemCorrection | null> {
    return (await this.of(item))[0] ?? null;
  }

  /** Every correction in the course, the newest first. */
  async inCourse(courseId: string): Promise<readonly ItemCorrection[]> {
    const rows = await this.reads.ask(ofCourse, { courseId });
    return rows.flatMap(({ correction }) => correction ?? []).sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  /** @throws NotFound, also where it belongs to another course */
  async byId(courseId: string, id: string): Promise<ItemCorrection> {
    const found = await this.reads.findOneBy(ItemCorrection, { id, courseId });
    if (!found) throw new NotFound('not-found');
    return found;
  }
}
