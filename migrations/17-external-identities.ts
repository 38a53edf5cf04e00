import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  external_identities: {
    columns: {
      id: 'text',
      person_id: 'text',
      issuer: 'text',
      subject: 'text',
      address: 'text',
      linked_at: 'instant',
      last_used_at: 'instant?',
    },
    unique: {
      external_identities_once: ['issuer', 'subject'],
      external_identities_one_each: ['person_id', 'issuer'],
    },
    references: { external_identities_person: ['person_id', 'people', 'CASCADE'] },
  },
};

export class ExternalIdentities1795000000017 implements MigrationInterface {
  name = 'ExternalIdentities1795000000017';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
