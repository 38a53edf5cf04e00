import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const plans: Plans = {
  item_corrections: {
    columns: {
      id: 'text',
      course_id: 'text',
      item_key: 'text',
      revision: 'text',
      number: 'integer',
      remedy: 'text',
      key: 'text?',
      reason: 'text',
      foreseen: 'text',
      made_by: 'text',
      made_at: 'instant',
    },
    unique: { item_corrections_number: ['course_id', 'item_key', 'revision', 'number'] },
    references: { item_corrections_course: ['course_id', 'courses'] },
  },
  regradings: {
    columns: {
      id: 'text',
      changed: 'integer',
      gained: 'integer',
      kept: 'integer',
      done_at: 'instant?',
    },
    references: { regradings_correction: ['id', 'item_corrections'] },
  },
  markings: {
    columns: {
      id: 'text',
      attempt_id: 'text',
      item_key: 'text',
      part: 'text',
      marks: 'text',
      comments: 'text',
      comment: 'text?',
      marked_by: 'text',
      marked_at: 'instant',
    },
    unique: { markings_part: ['attempt_id', 'item_key', 'part'] },
    references: { markings_attempt: ['attempt_id', 'attempts'] },
  },
  marking_leases: {
    columns: { id: 'text', attempt_id: 'text', item_key: 'text', held_by: 'text', until: 'instant' },
    unique: { marking_leases_once: ['attempt_id', 'item_key'] },
    references: { marking_leases_attempt: ['attempt_id', 'attempts'] },
  },
};

const ofGradings: OptionalColumns = { graded_by: 'text?', correction_id: 'text?' };

/** Corrections of items with what they changed, written responses that people mark, and gradings that say by whom and why. */
export class Regrading1795000000015 implements MigrationInterface {
  name = 'Regrading1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await addColumns(runner, 'gradings', ofGradings);
    await runner.query(
      'CREATE UNIQUE INDEX "gradings_once_corrected" ON gradings (attempt_id, item_key, correction_id)',
    );
    await runner.query('CREATE INDEX "attempts_by_quiz" ON attempts (edition_id, quiz_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "attempts_by_quiz"');
    await runner.query('DROP INDEX "gradings_once_corrected"');
    await dropColumns(runner, 'gradings', ofGradings);
    await dropTables(runner, plans);
  }
}
