import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  settings: {
    columns: {
      id: 'text',
      key: 'text',
      version: 'integer',
      value: 'text?',
      changed_by: 'text',
      changed_at: 'instant',
    },
    unique: { settings_versions: ['key', 'version'] },
    index: { settings_by_person: ['changed_by'] },
  },
};

export class Settings1795000000013 implements MigrationInterface {
  name = 'Settings1795000000013';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
