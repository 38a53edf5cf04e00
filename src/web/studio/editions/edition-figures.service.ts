import { Injectable } from '@nestjs/common';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { Closings } from '../../../catalog/editions/closings.service.js';
import type { EditionClosing } from '../../../catalog/editions/edition-closing.entity.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Certificates } from '../../../credentials/certificates.service.js';
import { Enrolments } from '../../../learning/enrolments.service.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { EditionsFacts } from './editions.page.js';

/** What the studio tells of the editions of a course: who made them, who studies them, who holds a certificate of them. */
@Injectable()
export class EditionFigures {
  constructor(
    private readonly editions: Editions,
    private readonly closings: Closings,
    private readonly enrolments: Enrolments,
    private readonly certificates: Certificates,
    private readonly directory: Directory,
  ) {}

  /** `ended` are closings whose people are named as well. */
  async of(course: StudioCourse, ended: readonly EditionClosing[] = []): Promise<EditionsFacts> {
    const editions = await this.editions.ofCourse(course.id);
    const ids = editions.map(({ id }) => id);
    const publishers = await this.editions.publishers(course.id);
    const closings = await this.closings.inForce(ids);
    const people = [...publishers.values(), ...[...closings.values(), ...ended].map(({ closedBy }) => closedBy)];
    return {
      ...{ course, editions, publishers, closings },
      names: await this.directory.names([...new Set(people.flatMap((id) => id ?? []))]),
      studying: await this.enrolments.countsOn(course.id),
      certified: await this.certificates.countsOn(ids),
    };
  }
}
