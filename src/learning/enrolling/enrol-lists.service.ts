import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import type { Person } from '../../accounts/person.entity.js';
import { checkLines, type NamedCourse } from '../../accounts/invitations/import-line.js';
import { KnownPeople } from '../../accounts/invitations/known-people.service.js';
import type { PeopleFile } from '../../accounts/invitations/people-csv.js';
import type { PeopleImport } from '../../accounts/invitations/people-import.entity.js';
import { PeopleImports } from '../../accounts/invitations/people-imports.service.js';
import { batches } from '../../kernel/batches.js';
import { jobKind } from '../../kernel/jobs/job-kind.js';
import { Reads } from '../../kernel/reads.js';
import { Enrolment } from '../enrolment.entity.js';

export const enrolListJob = jobKind('roster.enrol', z.object({ importId: z.string() }));

/** A list of people for one course: who is known is enrolled, who is not is invited. The dry run is the one of every import. */
@Injectable()
export class EnrolLists {
  constructor(
    private readonly reads: Reads,
    private readonly known: KnownPeople,
    private readonly imports: PeopleImports,
  ) {}

  /** Keeps what the list would do with each line, and does nothing. Returns its id. */
  async check(file: PeopleFile, course: NamedCourse, language: string, actorId: string): Promise<string> {
    const { offers } = await this.known.among(file.rows);
    const people = await this.known.people(file.rows);
    const keys = (which: (person: Person) => boolean) =>
      new Set([...people].flatMap(([key, person]) => (which(person) ? [key] : [])));
    const on = await this.#enrolled(course.id, [...people.values()]);
    const list = { course, enrolled: keys(({ id }) => on.has(id)), closed: keys(isClosed) };
    const accounts = keys(({ confirmedAt }) => confirmedAt !== null);
    const lines = checkLines(file.rows, { courses: [], accounts, offers, list });
    return this.imports.keep({ lines, ignored: file.ignored, language, madeBy: actorId, courseId: course.id });
  }

  /** @throws NotFound for another course's, and for one that was forgotten after a week */
  at(courseId: string, id: string): Promise<PeopleImport> {
    return this.imports.byId(id, courseId);
  }

  /** Has everybody enrolled or invited whom the dry run named, by a job. @throws NotFound */
  start(courseId: string, id: string, actorId: string): Promise<void> {
    return this.imports.start(id, actorId, enrolListJob, courseId);
  }

  async #enrolled(courseId: string, people: readonly Person[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const some of batches(people)) {
      const where = { courseId, personId: In(some.map(({ id }) => id)) };
      const rows = await this.reads.find(Enrolment, { where, select: { id: true, personId: true } });
      for (const { personId } of rows) found.add(personId);
    }
    return found;
  }
}

const isClosed = ({ deactivatedAt, eraseAfter }: Person): boolean => deactivatedAt !== null || eraseAfter !== null;
