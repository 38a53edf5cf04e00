import { Injectable } from '@nestjs/common';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Edition } from './edition.entity.js';
import { EditionClosing } from './editions/edition-closing.entity.js';
import { DraftPiece } from './draft/draft-piece.entity.js';
import { DraftRevision } from './draft/draft-revision.entity.js';
import { DraftVisit } from './draft/draft-visit.entity.js';
import { CommentThread } from './review/comments/comment-thread.entity.js';
import { Comment } from './review/comments/comment.entity.js';
import { Declaration } from './review/disclosures/declaration.entity.js';
import { Mitigation } from './review/disclosures/mitigation.entity.js';
import { EditionReview } from './review/edition-review.entity.js';
import { PlannedEdition } from './review/planning/planned-edition.entity.js';
import { ReviewRule } from './review/sign-off/review-rule.entity.js';
import { SignOff } from './review/sign-off/sign-off.entity.js';
import { StudyProposalAnswer } from './proposals/study-proposal-answer.entity.js';
import { StudyProposal } from './proposals/study-proposal.entity.js';
import { CourseStaff } from './staff/course-staff.entity.js';

/** The text of an edition or a draft is the course's own and belongs to its readers and authors. */
const editions: OwnTable = {
  ...{ name: 'editions', entity: Edition, where: 'published_by = :personId', fate: 'kept' },
  without: ['content'],
};
const closings: OwnTable = {
  ...{ name: 'edition_closings', entity: EditionClosing, fate: 'kept', without: ['inForce'] },
  where: 'closed_by = :personId OR reopened_by = :personId',
};
const pieces: OwnTable = {
  ...{ name: 'draft_pieces', entity: DraftPiece, where: 'saved_by = :personId', fate: 'kept' },
  without: ['content', 'parent', 'position'],
};
const revisions: OwnTable = {
  ...{ name: 'draft_revisions', entity: DraftRevision, where: 'saved_by = :personId', fate: 'kept' },
  without: ['content'],
};
const visits: OwnTable = { name: 'draft_visits', entity: DraftVisit, where: 'person_id = :personId', fate: 'deleted' };
const proposals: OwnTable = {
  ...{ name: 'study_proposals', entity: StudyProposal, where: 'proposed_by = :personId', fate: 'kept' },
  without: ['study', 'inForce'],
};
const proposalAnswers: OwnTable = {
  name: 'study_proposal_answers',
  ...{ entity: StudyProposalAnswer, where: 'answered_by = :personId', fate: 'kept' },
};
const staff: OwnTable = { name: 'course_staff', entity: CourseStaff, where: 'person_id = :personId', fate: 'deleted' };

const threads: OwnTable = {
  name: 'comment_threads',
  ...{ entity: CommentThread, where: 'opened_by = :personId OR resolved_by = :personId', fate: 'kept' },
  without: ['about', 'passageAt', 'textId'],
};
const comments: OwnTable = {
  ...{ name: 'comments', entity: Comment, where: 'written_by = :personId', fate: 'kept' },
  without: ['toldAt'],
};
const signOffs: OwnTable = {
  ...{ name: 'sign_offs', entity: SignOff, where: 'signed_by = :personId', fate: 'kept' },
  without: ['draftState', 'toldAt'],
};
const rules: OwnTable = { name: 'review_rules', entity: ReviewRule, where: 'decided_by = :personId', fate: 'kept' };
const declarations: OwnTable = {
  ...{ name: 'interest_declarations', entity: Declaration, where: 'person_id = :personId', fate: 'deleted' },
};
const declared = 'SELECT id FROM interest_declarations WHERE person_id = :personId';
const mitigations: OwnTable = {
  ...{ name: 'interest_mitigations', entity: Mitigation, where: `declaration_id IN (${declared})`, fate: 'deleted' },
};
const recorded: OwnTable = {
  ...{ name: 'interest_mitigations_recorded', entity: Mitigation, where: 'recorded_by = :personId', fate: 'kept' },
  without: ['text'], // it is about somebody else
};
const plans: OwnTable = {
  name: 'planned_editions',
  ...{ entity: PlannedEdition, where: 'planned_by = :personId OR ended_by = :personId', fate: 'kept' },
  without: ['content', 'files', 'waitsFor', 'afterEdition', 'reasons'],
};
const reviews: OwnTable = {
  name: 'edition_reviews',
  entity: EditionReview,
  where: 'decided_by = :personId',
  fate: 'kept',
};
const review = [threads, comments, signOffs, rules, declarations, mitigations, recorded, plans, reviews];

/** What this room holds of a person: their part in making courses, and what they wrote there. */
@Injectable()
export class CatalogOwnData implements PersonalPart {
  readonly tables = [staff, editions, closings, pieces, revisions, visits, proposals, proposalAnswers, ...review];

  constructor(private readonly rows: OwnRows) {}

  copy(personId: string): Promise<CopiedTable[]> {
    return this.rows.copyAll(this.tables, personId);
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }
}
