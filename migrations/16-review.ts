import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  review_plans: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      started_at: 'instant',
      stopped_at: 'instant?',
      letter_at: 'instant?',
    },
    unique: { review_plans_once: ['enrolment_id'] },
    references: { review_plans_enrolment: ['enrolment_id', 'enrolments'] },
  },
  review_cards: {
    columns: {
      id: 'text',
      enrolment_id: 'text',
      source: 'text',
      key: 'text',
      content_hash: 'text?',
      memory: 'text?',
      due_on: 'text?',
      taken_out_at: 'instant?',
    },
    unique: { review_cards_once: ['enrolment_id', 'source', 'key'] },
    references: { review_cards_enrolment: ['enrolment_id', 'enrolments'] },
  },
  review_answers: {
    columns: {
      id: 'text',
      review_card_id: 'text',
      number: 'integer',
      rating: 'text',
      answered_at: 'instant',
      answered_on: 'text',
      elapsed_days: 'integer?',
      content_hash: 'text',
      before: 'text?',
      after: 'text',
    },
    unique: { review_answers_number: ['review_card_id', 'number'] },
    references: { review_answers_card: ['review_card_id', 'review_cards'] },
  },
};

/** Spaced review: who keeps a course fresh, what they remember of it, and how each answer was. */
export class Review1795000000016 implements MigrationInterface {
  name = 'Review1795000000016';
  up = (runner: QueryRunner) => makeTables(runner, plans);
  down = (runner: QueryRunner) => dropTables(runner, plans);
}
