import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const plans: Plans = {
  accommodations: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      quiz_key: 'text?',
      extra_percent: 'integer?',
      extra_minutes: 'integer?',
      extra_attempts: 'integer?',
      pause_minutes: 'integer?',
      reason: 'text',
      granted_by: 'text',
      granted_at: 'instant',
      withdrawn_at: 'instant?',
    },
    index: { accommodations_by_enrolment: ['enrolment_id'] },
    references: { accommodations_enrolment: ['enrolment_id', 'enrolments'] },
  },
};

const ofAttempts: OptionalColumns = {
  expires_at: 'instant?',
  ending: 'text?',
  paused_at: 'instant?',
  paused_ms: 'integer?',
};
const ofResponses: OptionalColumns = { certainty: 'integer?', version: 'integer?', page: 'text?' };

/** Attempts whose time runs out, responses that know their version, and what is granted to single people. */
export class QuizPolicy1795000000014 implements MigrationInterface {
  name = 'QuizPolicy1795000000014';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await addColumns(runner, 'attempts', ofAttempts);
    await addColumns(runner, 'responses', ofResponses);
    await runner.query(`UPDATE attempts SET ending = 'sent' WHERE submitted_at IS NOT NULL`);
    await runner.query('UPDATE responses SET version = 1');
    await runner.query('CREATE INDEX "attempts_by_expiry" ON attempts (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "attempts_by_expiry"');
    await dropColumns(runner, 'responses', ofResponses);
    await dropColumns(runner, 'attempts', ofAttempts);
    await dropTables(runner, plans);
  }
}
