import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  attestations: {
    columns: { id: 'text', enrolment_id: 'text', version: 'integer', text: 'text', signed_at: 'instant' },
    unique: { attestations_once: ['enrolment_id'] },
    references: { attestations_enrolment: ['enrolment_id', 'enrolments'] },
  },
  certificates: {
    columns: {
      id: 'text',
      serial: 'text',
      enrolment_id: 'text',
      person_id: 'text',
      edition_id: 'text',
      statement: 'text',
      issued_at: 'instant',
    },
    unique: { certificates_serial: ['serial'], certificates_once: ['enrolment_id'] },
    index: { certificates_by_person: ['person_id'] },
    references: {
      certificates_enrolment: ['enrolment_id', 'enrolments'],
      certificates_person: ['person_id', 'people'],
      certificates_edition: ['edition_id', 'editions'],
    },
  },
};

export class Credentials1795000000006 implements MigrationInterface {
  name = 'Credentials1795000000006';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
