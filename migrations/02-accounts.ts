import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  people: {
    columns: {
      id: 'text',
      email: 'text',
      email_key: 'text',
      name: 'text',
      password_hash: 'text',
      language: 'text',
      created_at: 'instant',
    },
    unique: { people_email_key: ['email_key'] },
  },
  role_grants: {
    columns: { id: 'text', person_id: 'text', role: 'text', granted_at: 'instant', granted_by: 'text?' },
    unique: { role_grants_once: ['person_id', 'role'] },
    references: { role_grants_person: ['person_id', 'people', 'CASCADE'] },
  },
  sessions: {
    columns: { id: 'text', person_id: 'text?', data: 'text', touched_at: 'instant', expires_at: 'instant' },
    index: { sessions_by_person: ['person_id'], sessions_by_expiry: ['expires_at'] },
    references: { sessions_person: ['person_id', 'people', 'CASCADE'] },
  },
  set_up_links: { columns: { id: 'text', expires_at: 'instant', used_at: 'instant?' } },
};

export class Accounts1795000000002 implements MigrationInterface {
  name = 'Accounts1795000000002';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
