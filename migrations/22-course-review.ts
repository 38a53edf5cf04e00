import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  commented_texts: {
    columns: { id: 'text', course_id: 'text', piece_key: 'text', hash: 'text', markdown: 'text', kept_at: 'instant' },
    unique: { commented_texts_once: ['course_id', 'piece_key', 'hash'] },
    references: { commented_texts_course: ['course_id', 'courses'] },
  },
  comment_threads: {
    columns: {
      id: 'text',
      course_id: 'text',
      piece_kind: 'text',
      piece_key: 'text',
      text_id: 'text?',
      passage_at: 'integer?',
      about: 'text',
      quotation: 'text?',
      opened_at: 'instant',
      opened_by: 'text',
      resolved_at: 'instant?',
      resolved_by: 'text?',
    },
    index: { comment_threads_of_course: ['course_id', 'resolved_at'] },
    references: {
      comment_threads_course: ['course_id', 'courses'],
      comment_threads_text: ['text_id', 'commented_texts'],
    },
  },
  comments: {
    columns: {
      id: 'text',
      thread_id: 'text',
      text: 'text',
      written_at: 'instant',
      written_by: 'text',
      edited_at: 'instant?',
      told_at: 'instant?',
    },
    index: { comments_of_thread: ['thread_id'], comments_untold: ['told_at'] },
    references: { comments_thread: ['thread_id', 'comment_threads', 'CASCADE'] },
  },
  sign_offs: {
    columns: {
      id: 'text',
      course_id: 'text',
      verdict: 'text',
      draft_hash: 'text',
      draft_state: 'text',
      note: 'text?',
      signed_at: 'instant',
      signed_by: 'text',
      told_at: 'instant?',
    },
    index: { sign_offs_of_course: ['course_id'], sign_offs_untold: ['told_at'] },
    references: { sign_offs_course: ['course_id', 'courses'] },
  },
  review_rules: {
    columns: {
      id: 'text',
      course_id: 'text',
      number: 'integer',
      needs_sign_off: 'integer',
      needs_disclosures: 'integer',
      decided_at: 'instant',
      decided_by: 'text',
    },
    unique: { review_rules_number: ['course_id', 'number'] },
    references: { review_rules_course: ['course_id', 'courses'] },
  },
  interest_declarations: {
    columns: {
      id: 'text',
      course_id: 'text',
      person_id: 'text',
      number: 'integer',
      relationships: 'text?',
      declared_at: 'instant',
    },
    unique: { interest_declarations_number: ['course_id', 'person_id', 'number'] },
    index: { interest_declarations_of_person: ['person_id'] },
    references: {
      interest_declarations_course: ['course_id', 'courses'],
      interest_declarations_person: ['person_id', 'people', 'CASCADE'],
    },
  },
  interest_mitigations: {
    columns: {
      id: 'text',
      declaration_id: 'text',
      relationship: 'integer',
      text: 'text',
      recorded_at: 'instant',
      recorded_by: 'text',
    },
    index: { interest_mitigations_of_declaration: ['declaration_id'] },
    references: { interest_mitigations_declaration: ['declaration_id', 'interest_declarations', 'CASCADE'] },
  },
  planned_editions: {
    columns: {
      id: 'text',
      course_id: 'text',
      waits_for: 'text?',
      after_edition: 'text?',
      content: 'text',
      hash: 'text',
      files: 'text',
      note: 'text',
      standing: 'text',
      publish_at: 'instant',
      planned_at: 'instant',
      planned_by: 'text',
      ended_at: 'instant?',
      ended_by: 'text?',
      outcome: 'text?',
      reasons: 'text?',
      edition_id: 'text?',
    },
    unique: { planned_editions_one_a_course: ['waits_for'] },
    index: { planned_editions_of_course: ['course_id'] },
    references: {
      planned_editions_course: ['course_id', 'courses'],
      planned_editions_edition: ['edition_id', 'editions'],
    },
  },
  edition_reviews: {
    columns: {
      id: 'text',
      course_id: 'text',
      edition_id: 'text',
      standing: 'text',
      decided_at: 'instant',
      decided_by: 'text',
    },
    unique: { edition_reviews_once: ['edition_id'] },
    index: { edition_reviews_of_course: ['course_id'] },
    references: {
      edition_reviews_course: ['course_id', 'courses'],
      edition_reviews_edition: ['edition_id', 'editions'],
    },
  },
};

/** Comments on drafts, sign-offs, declared interests, and editions that wait for their time. */
export class CourseReview1795000000022 implements MigrationInterface {
  name = 'CourseReview1795000000022';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, plans);
  }
}
