import { Injectable } from '@nestjs/common';
import type { NamedCourse } from '../../../accounts/invitations/import-line.js';
import { Editions } from '../../../catalog/editions.service.js';

/** The courses that an invitation can name, by title. */
@Injectable()
export class InvitableCourses {
  constructor(private readonly editions: Editions) {}

  async all(): Promise<readonly NamedCourse[]> {
    const newest = await this.editions.newest();
    return newest.map(({ courseId, content: { slug, title } }) => ({ id: courseId, slug, title }));
  }

  async bySlug(slug: string): Promise<NamedCourse | null> {
    return (await this.all()).find((course) => course.slug === slug) ?? null;
  }

  /** Titles by id. */
  async titles(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.all()).map(({ id, title }) => [id, title]));
  }
}
