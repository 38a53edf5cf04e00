import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  media_positions: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      medium_key: 'text',
      file: 'text',
      seconds: 'integer',
      at: 'instant',
    },
    unique: { media_positions_once: ['enrolment_id', 'medium_key'] },
    references: { media_positions_enrolment: ['enrolment_id', 'enrolments'] },
  },
};

/** Where somebody stopped in a recording. */
export class MediaPositions1795000000026 implements MigrationInterface {
  name = 'MediaPositions1795000000026';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
