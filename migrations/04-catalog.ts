import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  courses: {
    columns: { id: 'text', slug: 'text', created_at: 'instant' },
    unique: { courses_slug: ['slug'] },
  },
  drafts: {
    columns: { id: 'text', course_id: 'text', frame: 'text', package_hash: 'text', imported_at: 'instant' },
    unique: { drafts_one_a_course: ['course_id'] },
    references: { drafts_course: ['course_id', 'courses'] },
  },
  draft_activities: {
    columns: {
      id: 'text',
      draft_id: 'text',
      key: 'text',
      module_key: 'text',
      position: 'integer',
      kind: 'text',
      content: 'text',
    },
    unique: { draft_activities_key: ['draft_id', 'key'] },
    references: { draft_activities_draft: ['draft_id', 'drafts', 'CASCADE'] },
  },
  editions: {
    columns: {
      id: 'text',
      course_id: 'text',
      number: 'integer',
      content: 'text',
      hash: 'text',
      published_at: 'instant',
      published_by: 'text?',
    },
    unique: { editions_number: ['course_id', 'number'] },
    references: { editions_course: ['course_id', 'courses'] },
  },
  edition_uses: {
    columns: {
      id: 'text',
      edition_id: 'text',
      activity_key: 'text',
      place: 'text',
      place_id: 'text',
      study_key: 'text?',
      claim_key: 'text?',
      role: 'text',
    },
    index: { edition_uses_of_study: ['study_key'], edition_uses_of_claim: ['claim_key'] },
    references: { edition_uses_edition: ['edition_id', 'editions', 'CASCADE'] },
  },
};

export class Catalog1795000000004 implements MigrationInterface {
  name = 'Catalog1795000000004';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
