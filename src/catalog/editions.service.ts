import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Course } from './course.entity.js';
import type { EditionContent } from './edition.js';
import { Edition } from './edition.entity.js';
import type { Published } from './published.js';

/** How many editions are kept ready in memory: each is read and parsed once, since none ever changes. */
const kept = 50;

@Injectable()
export class Editions {
  readonly #ready = new Map<string, Published>();

  constructor(private readonly reads: Reads) {}

  /** @throws NotFound */
  async byId(id: string): Promise<Published> {
    const ready = this.#ready.get(id);
    if (ready) return ready;
    const row = await this.reads.findOneBy(Edition, { id });
    if (!row) throw new NotFound('not-found');
    return this.#keep(row);
  }

  /** The newest edition of the course with this slug, or null where it has none. */
  async newestOf(slug: string): Promise<Published | null> {
    const rows = await this.#newestIds(slug);
    return rows[0] ? this.byId(rows[0]) : null;
  }

  /** All editions of a course, the first one first. */
  async ofCourse(courseId: string): Promise<readonly Published[]> {
    const rows = await this.reads.find(Edition, {
      where: { courseId },
      select: { id: true },
      order: { number: 'ASC' },
    });
    return Promise.all(rows.map(({ id }) => this.byId(id)));
  }

  /** The newest edition of every published course, by title. */
  async newest(): Promise<readonly Published[]> {
    const editions = await Promise.all((await this.#newestIds()).map((id) => this.byId(id)));
    return editions.sort((one, other) => one.content.title.localeCompare(other.content.title));
  }

  async #newestIds(slug?: string): Promise<string[]> {
    const query = this.reads
      .select(Edition, 'e')
      .innerJoin(Course, 'c', 'c.id = e.courseId')
      .select(['e.id AS id', 'e.course_id AS course'])
      .orderBy('e.number', 'DESC');
    if (slug !== undefined) query.where('c.slug = :slug', { slug });
    const rows = await query.getRawMany<{ id: string; course: string }>();
    const seen = new Set<string>();
    return rows.flatMap(({ id, course }) => (seen.has(course) ? [] : [(seen.add(course), id)]));
  }

  #keep({ id, courseId, number, hash, publishedAt, content }: Edition): Published {
    const edition = { id, courseId, number, hash, publishedAt, content: JSON.parse(content) as EditionContent };
    this.#ready.set(id, edition);
    const oldest = this.#ready.keys().next().value;
    if (this.#ready.size > kept && oldest !== undefined) this.#ready.delete(oldest);
    return edition;
  }
}
