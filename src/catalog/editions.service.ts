import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors.js';
import { Reads } from '../kernel/reads.js';
import { Course } from './course.entity.js';
import type { EditionContent } from './edition.js';
import { Edition } from './edition.entity.js';
import { EditionClosing } from './editions/edition-closing.entity.js';
import type { Published } from './published.js';

/** How many editions are kept ready in memory: each is read and parsed once, since none ever changes. */
const kept = 50;

/** The edition of a course that is offered to whoever is not on it yet. */
export interface Offered {
  readonly edition: Published;
  /** Whether it takes new enrolments; where no edition of the course does, the newest one is shown. */
  readonly isOpen: boolean;
}

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
    const [newest] = await this.#lines(slug);
    return newest ? this.byId(newest.id) : null;
  }

  /** The newest edition of the course with this slug that takes new enrolments, else its newest one; null where it has none. */
  async offeredOf(slug: string): Promise<Offered | null> {
    const [offered] = await this.#offered(await this.#lines(slug));
    return offered ?? null;
  }

  /** The same for every published course, by title. */
  async offered(): Promise<readonly Offered[]> {
    const offered = await this.#offered(await this.#lines());
    return offered.sort((one, other) => one.edition.content.title.localeCompare(other.edition.content.title));
  }

  /** The newest edition of the course that takes new enrolments and is newer than this one, or null. */
  async newerThan({ courseId, number }: Pick<Published, 'courseId' | 'number'>): Promise<Published | null> {
    const row = await this.reads
      .select(Edition, 'e')
      .leftJoin(EditionClosing, 'x', 'x.inForce = e.id')
      .select('e.id', 'id')
      .where('e.courseId = :courseId AND e.number > :number AND x.id IS NULL', { courseId, number })
      .orderBy('e.number', 'DESC')
      .limit(1)
      .getRawOne<{ id: string }>();
    return row ? this.byId(row.id) : null;
  }

  /** By its number. @throws NotFound */
  async numbered(courseId: string, number: number): Promise<Published> {
    const row = Number.isSafeInteger(number) && (await this.reads.findOneBy(Edition, { courseId, number }));
    if (!row) throw new NotFound('not-found');
    return this.byId(row.id);
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

  /** Who published each edition of a course, by the edition's id; null for the program. */
  async publishers(courseId: string): Promise<ReadonlyMap<string, string | null>> {
    const select = { id: true, publishedBy: true };
    const rows = await this.reads.find(Edition, { where: { courseId }, select, order: { number: 'ASC' } });
    return new Map(rows.map(({ id, publishedBy }) => [id, publishedBy]));
  }

  /** The newest edition of every published course, by title. */
  async newest(): Promise<readonly Published[]> {
    const lines = firstOfEach(await this.#lines());
    const editions = await Promise.all(lines.map(({ id }) => this.byId(id)));
    return editions.sort((one, other) => one.content.title.localeCompare(other.content.title));
  }

  async #offered(lines: readonly Line[]): Promise<Offered[]> {
    const chosen = firstOfEach([...lines.filter(isOpen), ...lines]);
    return Promise.all(chosen.map(async (line) => ({ edition: await this.byId(line.id), isOpen: isOpen(line) })));
  }

  /** The newest one first. */
  async #lines(slug?: string): Promise<readonly Line[]> {
    const query = this.reads
      .select(Edition, 'e')
      .innerJoin(Course, 'c', 'c.id = e.courseId')
      .leftJoin(EditionClosing, 'x', 'x.inForce = e.id')
      .select(['e.id AS id', 'e.course_id AS course', 'x.id AS closing'])
      .orderBy('e.number', 'DESC');
    if (slug !== undefined) query.where('c.slug = :slug', { slug });
    return query.getRawMany<Line>();
  }

  #keep({ id, courseId, number, hash, publishedAt, content }: Edition): Published {
    const edition = { id, courseId, number, hash, publishedAt, content: JSON.parse(content) as EditionContent };
    this.#ready.set(id, edition);
    const oldest = this.#ready.keys().next().value;
    if (this.#ready.size > kept && oldest !== undefined) this.#ready.delete(oldest);
    return edition;
  }
}

interface Line {
  readonly id: string;
  readonly course: string;
  /** What closed it; null while it takes new enrolments. */
  readonly closing: string | null;
}

const isOpen = ({ closing }: Line): boolean => closing === null;

function firstOfEach(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ course }) => !seen.has(course) && seen.add(course));
}
