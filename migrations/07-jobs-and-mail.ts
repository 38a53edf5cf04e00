import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  jobs: {
    columns: {
      id: 'text',
      kind: 'text',
      key: 'text',
      payload: 'text',
      state: 'text',
      run_at: 'instant',
      attempts: 'integer',
      leased_until: 'instant?',
      leased_by: 'text?',
      last_error: 'text?',
      created_at: 'instant',
      ended_at: 'instant?',
    },
    unique: { jobs_once: ['kind', 'key'] },
    index: { jobs_due: ['state', 'run_at'], jobs_lapsed: ['state', 'leased_until'] },
  },
  letters: {
    columns: {
      id: 'text',
      key: 'text',
      person_id: 'text?',
      address: 'text',
      address_key: 'text',
      template: 'text',
      language: 'text',
      sealed: 'text?',
      state: 'text',
      created_at: 'instant',
      queued_at: 'instant',
      sent_at: 'instant?',
      message_id: 'text?',
      last_error: 'text?',
    },
    unique: { letters_once: ['key'] },
    index: {
      letters_by_state: ['state', 'created_at'],
      letters_by_address: ['address_key', 'created_at'],
      letters_by_person: ['person_id'],
    },
  },
  mail_refusals: {
    columns: { id: 'text', person_id: 'text', topic: 'text', at: 'instant' },
    unique: { mail_refusals_once: ['person_id', 'topic'] },
  },
};

export class JobsAndMail1795000000007 implements MigrationInterface {
  name = 'JobsAndMail1795000000007';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
