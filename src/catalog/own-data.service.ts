import { Injectable } from '@nestjs/common';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Edition } from './edition.entity.js';
import { DraftPiece } from './draft/draft-piece.entity.js';
import { DraftRevision } from './draft/draft-revision.entity.js';
import { DraftVisit } from './draft/draft-visit.entity.js';
import { CourseStaff } from './staff/course-staff.entity.js';

/** The text of an edition or a draft is the course's own and belongs to its readers and authors. */
const editions: OwnTable = {
  ...{ name: 'editions', entity: Edition, where: 'published_by = :personId', fate: 'kept' },
  without: ['content'],
};
const pieces: OwnTable = {
  ...{ name: 'draft_pieces', entity: DraftPiece, where: 'saved_by = :personId', fate: 'kept' },
  without: ['content', 'parent', 'position'],
};
const revisions: OwnTable = {
  ...{ name: 'draft_revisions', entity: DraftRevision, where: 'saved_by = :personId', fate: 'kept' },
  without: ['content'],
};
const visits: OwnTable = { name: 'draft_visits', entity: DraftVisit, where: 'person_id = :personId', fate: 'deleted' };
const staff: OwnTable = { name: 'course_staff', entity: CourseStaff, where: 'person_id = :personId', fate: 'deleted' };

/** What this room holds of a person: their part in making courses, and what they wrote there. */
@Injectable()
export class CatalogOwnData implements PersonalPart {
  readonly tables = [staff, editions, pieces, revisions, visits];

  constructor(private readonly rows: OwnRows) {}

  copy(personId: string): Promise<CopiedTable[]> {
    return this.rows.copyAll(this.tables, personId);
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }
}
