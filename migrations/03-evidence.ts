import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  registry_entries: {
    columns: { id: 'text', kind: 'text', key: 'text', created_at: 'instant' },
    unique: { registry_entries_key: ['kind', 'key'] },
  },
  registry_versions: {
    columns: {
      id: 'text',
      entry_id: 'text',
      number: 'integer',
      content: 'text',
      hash: 'text',
      recorded_at: 'instant',
    },
    unique: { registry_versions_number: ['entry_id', 'number'] },
    references: { registry_versions_entry: ['entry_id', 'registry_entries'] },
  },
};

export class Evidence1795000000003 implements MigrationInterface {
  name = 'Evidence1795000000003';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
