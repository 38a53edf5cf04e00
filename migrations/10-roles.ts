import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  invitations: {
    columns: {
      id: 'text',
      link_hash: 'text',
      email: 'text?',
      email_key: 'text?',
      name: 'text?',
      role: 'text',
      course_id: 'text?',
      invited_by: 'text',
      invited_at: 'instant',
      expires_at: 'instant',
      accepted_at: 'instant?',
      accepted_by: 'text?',
      withdrawn_at: 'instant?',
      withdrawn_by: 'text?',
    },
    unique: { invitations_link: ['link_hash'] },
    index: { invitations_by_address: ['email_key'], invitations_by_inviter: ['invited_by'] },
    references: { invitations_inviter: ['invited_by', 'people'], invitations_accepter: ['accepted_by', 'people'] },
  },
  people_imports: {
    columns: {
      id: 'text',
      made_by: 'text',
      made_at: 'instant',
      language: 'text',
      ignored: 'text',
      lines: 'text',
      started_at: 'instant?',
      done: 'integer',
      invited: 'integer',
      ended_at: 'instant?',
    },
    references: { people_imports_maker: ['made_by', 'people'] },
  },
  course_staff: {
    columns: {
      id: 'text',
      course_id: 'text',
      person_id: 'text',
      role: 'text',
      added_at: 'instant',
      added_by: 'text?',
    },
    unique: { course_staff_once: ['course_id', 'person_id'] },
    index: { course_staff_by_person: ['person_id'] },
    references: {
      course_staff_course: ['course_id', 'courses'],
      course_staff_person: ['person_id', 'people', 'CASCADE'],
    },
  },
};

export class Roles1795000000010 implements MigrationInterface {
  name = 'Roles1795000000010';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
