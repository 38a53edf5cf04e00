import { Injectable } from '@nestjs/common';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Edition } from './edition.entity.js';
import { CourseStaff } from './staff/course-staff.entity.js';

/** The text of an edition is the course's own and belongs to its readers. */
const editions: OwnTable = {
  ...{ name: 'editions', entity: Edition, where: 'published_by = :personId', fate: 'kept' },
  without: ['content'],
};
const staff: OwnTable = { name: 'course_staff', entity: CourseStaff, where: 'person_id = :personId', fate: 'deleted' };

/** What this room holds of a person: their part in making courses. */
@Injectable()
export class CatalogOwnData implements PersonalPart {
  readonly tables = [staff, editions];

  constructor(private readonly rows: OwnRows) {}

  copy(personId: string): Promise<CopiedTable[]> {
    return this.rows.copyAll(this.tables, personId);
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }
}
