import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  acts: {
    columns: {
      id: 'text',
      at: 'instant',
      actor_id: 'text?',
      verb: 'text',
      subject_kind: 'text',
      subject_id: 'text',
      reason: 'text?',
      detail: 'text',
    },
    index: { acts_by_subject: ['subject_kind', 'subject_id'], acts_by_time: ['at'] },
  },
  throttle_hits: { columns: { key: 'text', hits: 'integer', window_ends_at: 'instant' } },
};

export class Kernel1795000000001 implements MigrationInterface {
  name = 'Kernel1795000000001';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
