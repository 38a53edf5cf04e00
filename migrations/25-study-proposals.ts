import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, type Plans } from './tables.js';

const plans: Plans = {
  study_proposals: {
    columns: {
      id: 'text',
      course_id: 'text',
      key: 'text',
      study: 'text',
      proposed_by: 'text',
      proposed_at: 'instant',
      in_force: 'text?',
    },
    unique: { study_proposals_one_open: ['in_force'] },
    index: { study_proposals_of_course: ['course_id'] },
    references: { study_proposals_course: ['course_id', 'courses'] },
  },
  study_proposal_answers: {
    columns: {
      id: 'text',
      proposal_id: 'text',
      answer: 'text',
      reason: 'text?',
      how: 'text?',
      source: 'text?',
      answered_by: 'text',
      answered_at: 'instant',
    },
    unique: { study_proposal_answers_once: ['proposal_id'] },
    references: { study_proposal_answers_proposal: ['proposal_id', 'study_proposals'] },
  },
};

/** Studies that authors ask the registry to take in, and what became of them. */
export class StudyProposals1795000000025 implements MigrationInterface {
  name = 'StudyProposals1795000000025';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, plans);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, plans);
  }
}
