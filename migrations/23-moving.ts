import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const plans: Plans = {
  edition_closings: {
    columns: {
      id: 'text',
      edition_id: 'text',
      in_force: 'text?',
      reason: 'text',
      closed_by: 'text',
      closed_at: 'instant',
      reopened_by: 'text?',
      reopened_at: 'instant?',
    },
    unique: { edition_closings_once: ['in_force'] },
    references: { edition_closings_edition: ['edition_id', 'editions'] },
  },
  edition_movings: {
    columns: { id: 'text', moved: 'integer', done_at: 'instant?' },
    references: { edition_movings_edition: ['id', 'editions'] },
  },
  edition_moves: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      from_edition_id: 'text',
      to_edition_id: 'text',
      why: 'text',
      acknowledged_at: 'instant?',
      moved_at: 'instant',
    },
    unique: { edition_moves_once: ['enrolment_id', 'to_edition_id'] },
    references: {
      edition_moves_enrolment: ['enrolment_id', 'enrolments'],
      edition_moves_from: ['from_edition_id', 'editions'],
      edition_moves_to: ['to_edition_id', 'editions'],
    },
  },
  catch_ups: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      activity_key: 'text',
      edition_id: 'text',
      how: 'text',
      caught_up_at: 'instant',
    },
    unique: { catch_ups_once: ['enrolment_id', 'activity_key', 'edition_id'] },
    references: {
      catch_ups_enrolment: ['enrolment_id', 'enrolments'],
      catch_ups_edition: ['edition_id', 'editions'],
    },
  },
};

const ofEnrolments: OptionalColumns = { moved_at: 'instant?' };

/** Editions that take no new enrolments, and practitioners who go on in a newer one: from where, to where, and what they know of it. */
export class Moving1795000000023 implements MigrationInterface {
  name = 'Moving1795000000023';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
    await addColumns(runner, 'enrolments', ofEnrolments);
    await runner.query('CREATE INDEX "enrolments_by_edition" ON enrolments (edition_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "enrolments_by_edition"');
    await dropColumns(runner, 'enrolments', ofEnrolments);
    await dropTables(runner, plans);
  }
}
