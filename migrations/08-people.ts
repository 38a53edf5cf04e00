import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const columns: OptionalColumns = {
  confirmed_at: 'instant?',
  pronouns: 'text?',
  profession: 'text?',
  licences: 'text?',
  time_zone: 'text?',
  deactivated_at: 'instant?',
  erase_after: 'instant?',
  erased_at: 'instant?',
};

const plans: Plans = {
  mailed_links: {
    columns: {
      id: 'text',
      purpose: 'text',
      person_id: 'text?',
      data: 'text',
      created_at: 'instant',
      expires_at: 'instant',
      used_at: 'instant?',
    },
    index: { mailed_links_by_person: ['person_id'], mailed_links_by_expiry: ['expires_at'] },
    references: { mailed_links_person: ['person_id', 'people', 'CASCADE'] },
  },
};

export class People1795000000008 implements MigrationInterface {
  name = 'People1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'people', columns);
    for (const sql of withoutPassword) await runner.query(sql);
    await runner.query(trusted);
    await makeTables(runner, plans);
  }

  /** The password stays one that may be missing: the program of before does not mind. */
  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, plans);
    await runner.query(`UPDATE people SET password_hash = '' WHERE password_hash IS NULL`);
    await dropColumns(runner, 'people', columns);
  }
}

/** A column that allows null takes the place of one that does not: the way that both databases know. */
const withoutPassword = [
  'ALTER TABLE people ADD COLUMN password text',
  'UPDATE people SET password = password_hash',
  'ALTER TABLE people DROP COLUMN password_hash',
  'ALTER TABLE people RENAME COLUMN password TO password_hash',
];

/**
 * The first administrator and the demo people came in by the operator's hand, and nobody shall be locked out of an
 * installation that sends no mail. All others confirm their address at their next sign-in.
 */
const trusted = `UPDATE people SET confirmed_at = created_at
  WHERE id IN (SELECT person_id FROM role_grants) OR email_key LIKE '%@demo.invalid'`;
