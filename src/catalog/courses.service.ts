import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Course } from './course.entity.js';
import { DraftPiece } from './draft/draft-piece.entity.js';
import { Draft } from './draft/draft.entity.js';
import { Edition } from './edition.entity.js';

export interface CourseSummary {
  readonly id: string;
  readonly slug: string;
  /** As its draft has it. */
  readonly title: string;
  /** The number of its newest edition; null before the first. */
  readonly edition: number | null;
}

/** Every course that is made here, published or not. */
@Injectable()
export class Courses {
  constructor(private readonly reads: Reads) {}

  /** By title. */
  async all(): Promise<readonly CourseSummary[]> {
    const courses = await this.reads.find(Course);
    const titles = await this.#titles();
    const newest = await this.#newest();
    return courses
      .map(({ id, slug }) => ({ id, slug, title: titles.get(id) || slug, edition: newest.get(id) ?? null }))
      .sort((one, other) => one.title.localeCompare(other.title));
  }

  /** @throws NotFound */
  async bySlug(slug: string): Promise<CourseSummary> {
    const found = (await this.all()).find((course) => course.slug === slug);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  /** @throws NotFound */
  async byId(id: string): Promise<CourseSummary> {
    const found = (await this.all()).find((course) => course.id === id);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  async #titles(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reads
      .select(DraftPiece, 'piece')
      .innerJoin(Draft, 'draft', 'draft.id = piece.draftId')
      .select(['draft.course_id AS course', 'piece.title AS title'])
      .where(`piece.kind = 'details'`)
      .getRawMany<{ course: string; title: string }>();
    return new Map(rows.map(({ course, title }) => [course, title]));
  }

  async #newest(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads
      .select(Edition, 'e')
      .select('e.courseId', 'course')
      .addSelect('MAX(e.number)', 'number')
      .groupBy('e.courseId')
      .getRawMany<{ course: string; number: number | string }>();
    return new Map(rows.map(({ course, number }) => [course, Number(number)]));
  }
}
