import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, type OptionalColumns } from './tables.js';

const columns: OptionalColumns = { checked_at: 'instant?' };

/** When an answer was checked, where a quiz shows what is right after each item: from then on it stays as it is. */
export class CheckedAnswers1795000000020 implements MigrationInterface {
  name = 'CheckedAnswers1795000000020';
  up = (runner: QueryRunner) => addColumns(runner, 'responses', columns);
  down = (runner: QueryRunner) => dropColumns(runner, 'responses', columns);
}
