import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  enrolments: {
    columns: {
      id: 'text',
      person_id: 'text',
      course_id: 'text',
      edition_id: 'text',
      begun_at: 'instant',
      disclosures_acknowledged_at: 'instant',
    },
    unique: { enrolments_once: ['person_id', 'course_id'] },
    references: {
      enrolments_person: ['person_id', 'people'],
      enrolments_course: ['course_id', 'courses'],
      enrolments_edition: ['edition_id', 'editions'],
    },
  },
  progress: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      activity_key: 'text',
      edition_id: 'text',
      content_hash: 'text',
      first_viewed_at: 'instant',
      done_at: 'instant?',
    },
    unique: { progress_once: ['enrolment_id', 'activity_key'] },
    references: { progress_enrolment: ['enrolment_id', 'enrolments'] },
  },
  reflections: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      activity_key: 'text',
      key: 'text',
      text: 'text',
      saved_at: 'instant',
    },
    unique: { reflections_once: ['enrolment_id', 'activity_key', 'key'] },
    references: { reflections_enrolment: ['enrolment_id', 'enrolments'] },
  },
  attempts: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      edition_id: 'text',
      quiz_key: 'text',
      number: 'integer',
      open_for: 'text?',
      seed: 'text',
      paper: 'text',
      terms: 'text',
      started_at: 'instant',
      submitted_at: 'instant?',
    },
    unique: { attempts_number: ['enrolment_id', 'quiz_key', 'number'], attempts_one_open: ['open_for'] },
    references: { attempts_enrolment: ['enrolment_id', 'enrolments'], attempts_edition: ['edition_id', 'editions'] },
  },
  responses: {
    columns: { id: 'text', attempt_id: 'text', item_key: 'text', answer: 'text?', saved_at: 'instant' },
    unique: { responses_once: ['attempt_id', 'item_key'] },
    references: { responses_attempt: ['attempt_id', 'attempts'] },
  },
  gradings: {
    columns: {
      id: 'text',
      attempt_id: 'text',
      item_key: 'text',
      number: 'integer',
      earned: 'integer',
      out_of: 'integer',
      points: 'integer',
      reason: 'text',
      graded_at: 'instant',
    },
    unique: { gradings_number: ['attempt_id', 'item_key', 'number'] },
    references: { gradings_attempt: ['attempt_id', 'attempts'] },
  },
};

export class Learning1795000000005 implements MigrationInterface {
  name = 'Learning1795000000005';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
