import { Injectable } from '@nestjs/common';
import { Factors, type FactorSummary } from '../../../accounts/factors/factors.service.js';
import { People } from '../../../accounts/people.service.js';
import type { Person } from '../../../accounts/person.entity.js';
import type { RoleGrant } from '../../../accounts/role-grant.entity.js';
import { Roles } from '../../../accounts/roles/roles.service.js';
import type { CourseStaff } from '../../../catalog/staff/course-staff.entity.js';
import { Staff } from '../../../catalog/staff/staff.service.js';
import { ActRecords } from '../../../kernel/act-records.service.js';
import type { Words } from '../../views/words.js';
import type { ActLine } from '../acts/act-line.js';
import { ActLines } from '../acts/act-lines.service.js';

export interface PersonFile {
  readonly person: Person;
  readonly factors: FactorSummary;
  readonly grants: readonly RoleGrant[];
  readonly parts: readonly CourseStaff[];
  /** The latest acts by or about the person. */
  readonly acts: readonly ActLine[];
}

const actsShown = 20;

/** What is on record of somebody, beside how they learn. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly people: People,
    private readonly factors: Factors,
    private readonly roles: Roles,
    private readonly staff: Staff,
    private readonly records: ActRecords,
    private readonly lines: ActLines,
  ) {}

  /** @throws NotFound when there is nobody of this id */
  async of(personId: string, words: Words): Promise<PersonFile> {
    const person = await this.people.byId(personId);
    const sought = { personId, verb: null, courseId: null, from: null, to: null };
    const { acts } = await this.records.page(sought, null, actsShown);
    return {
      person,
      factors: await this.factors.of(personId),
      grants: await this.roles.of(personId),
      parts: await this.staff.partsOf(personId),
      acts: await this.lines.of(acts, words),
    };
  }
}
