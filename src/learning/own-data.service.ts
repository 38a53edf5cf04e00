import { Injectable } from '@nestjs/common';
import { Editions } from '../catalog/editions.service.js';
import { Clock } from '../kernel/clock.js';
import { Reads } from '../kernel/reads.js';
import type { Published } from '../catalog/published.js';
import { OwnRows } from '../kernel/own-data/own-rows.service.js';
import type { CopiedTable, OwnTable, PersonalPart } from '../kernel/own-data/own-table.js';
import { Accommodation } from './accommodations/accommodation.entity.js';
import { Accommodations } from './accommodations/accommodations.service.js';
import { AnnouncementDismissal } from './announcements/announcement-dismissal.entity.js';
import { Announcement } from './announcements/announcement.entity.js';
import { Attempt } from './attempt.entity.js';
import { DueDate } from './due/due-date.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { CourseGroup } from './groups/course-group.entity.js';
import { GroupMember } from './groups/group-member.entity.js';
import { Grading } from './grading.entity.js';
import { type Learnt, takenIn, told } from './own-learning.js';
import { MarkingLease } from './marking/marking-lease.entity.js';
import { MediaPosition } from './media/media-position.entity.js';
import { Marking } from './marking/marking.entity.js';
import { CatchUp } from './moving/catch-up.entity.js';
import { EditionMove } from './moving/edition-move.entity.js';
import { Progress } from './progress.entity.js';
import { QuizRecords } from './quiz-records.service.js';
import { Reflection } from './reflection.entity.js';
import { ReviewAnswer } from './review/review-answer.entity.js';
import { ReviewCard } from './review/review-card.entity.js';
import { ReviewPlan } from './review/review-plan.entity.js';
import { ItemCorrection } from './regrading/item-correction.entity.js';
import { Response } from './response.entity.js';

const ofEnrolments = 'enrolment_id IN (SELECT id FROM enrolments WHERE person_id = :personId)';
const ofReviewCards = `review_card_id IN (SELECT id FROM review_cards WHERE ${ofEnrolments})`;
const ofAttempts = `attempt_id IN (SELECT id FROM attempts WHERE ${ofEnrolments})`;

const enrolments: OwnTable = {
  name: 'enrolments',
  entity: Enrolment,
  where: 'person_id = :personId',
  fate: 'deleted',
};
const inThem: readonly OwnTable[] = [
  { name: 'progress', entity: Progress, where: ofEnrolments, fate: 'deleted' },
  { name: 'edition_moves', entity: EditionMove, where: ofEnrolments, fate: 'deleted' },
  { name: 'catch_ups', entity: CatchUp, where: ofEnrolments, fate: 'deleted' },
  { name: 'reflections', entity: Reflection, where: ofEnrolments, fate: 'deleted' },
  { name: 'media_positions', entity: MediaPosition, where: ofEnrolments, fate: 'deleted', without: ['file'] },
  { name: 'attempts', entity: Attempt, where: ofEnrolments, fate: 'deleted', without: ['openFor', 'seed', 'pausedMs'] },
  { name: 'responses', entity: Response, where: ofAttempts, fate: 'deleted', without: ['page', 'version'] },
  { name: 'accommodations', entity: Accommodation, where: ofEnrolments, fate: 'deleted' },
  { name: 'gradings', entity: Grading, where: ofAttempts, fate: 'deleted' },
  { name: 'markings', entity: Marking, where: ofAttempts, fate: 'deleted' },
  { name: 'group_members', entity: GroupMember, where: ofEnrolments, fate: 'deleted' },
  { name: 'due_dates', entity: DueDate, where: ofEnrolments, fate: 'deleted', without: ['inForce', 'dueAt'] },
  { name: 'announcement_dismissals', entity: AnnouncementDismissal, where: ofEnrolments, fate: 'deleted' },
  { name: 'review_plans', entity: ReviewPlan, where: ofEnrolments, fate: 'deleted' },
  { name: 'review_cards', entity: ReviewCard, where: ofEnrolments, fate: 'deleted' },
  { name: 'review_answers', entity: ReviewAnswer, where: ofReviewCards, fate: 'deleted' },
];

/** What somebody did on the staff of a course. */
const onStaff: readonly OwnTable[] = [
  { name: 'course_groups', entity: CourseGroup, where: 'made_by = :personId', fate: 'kept' },
  {
    ...{ name: 'due_dates_set', entity: DueDate, where: 'set_by = :personId', fate: 'kept' },
    without: ['inForce', 'dueAt', 'enrolmentId'],
  },
  {
    ...{ name: 'announcements', entity: Announcement, where: 'written_by = :personId OR withdrawn_by = :personId' },
    ...{ fate: 'kept', without: ['byLetter', 'lettersEndedAt'] },
  },
  { name: 'marking_leases', entity: MarkingLease, where: `${ofAttempts} OR held_by = :personId`, fate: 'deleted' },
  {
    ...{ name: 'markings_given', entity: Marking, where: 'marked_by = :personId', fate: 'kept' },
    without: ['attemptId', 'marks'],
  },
  {
    ...{ name: 'item_corrections', entity: ItemCorrection, where: 'made_by = :personId', fate: 'kept' },
    without: ['revision', 'number', 'foreseen'],
  },
];

/**
 * What this room holds of a person: all that they did on their courses, of which nothing outlives the account, and what they
 * did for others as staff, which belongs to those.
 */
@Injectable()
export class LearningOwnData implements PersonalPart {
  readonly tables = [enrolments, ...inThem, ...onStaff];

  constructor(
    private readonly rows: OwnRows,
    private readonly editions: Editions,
    private readonly records: QuizRecords,
    private readonly accommodations: Accommodations,
    private readonly clock: Clock,
    private readonly reads: Reads,
  ) {}

  async copy(personId: string): Promise<CopiedTable[]> {
    const copied = await this.rows.copyAll(this.tables, personId);
    const learnt = await this.#learnt(copied[0]?.rows ?? []);
    return copied.map(({ name, rows }) => ({ name, rows: rows.flatMap((row) => told(name, row, learnt)) }));
  }

  erase(personId: string): Promise<void> {
    return this.rows.erase(this.tables, personId);
  }

  async #learnt(rows: CopiedTable['rows']): Promise<Learnt> {
    const learnt = { enrolments: new Map(), studied: new Map(), attempts: new Map() };
    for (const { id, editionId } of rows) {
      learnt.enrolments.set(id, await this.editions.byId(String(editionId)));
      learnt.studied.set(id, await this.#studied(String(id), String(editionId)));
      const { content } = await this.editions.byId(String(editionId));
      const accommodations = await this.accommodations.of(String(id));
      const taken = takenIn(await this.records.ofEnrolment(String(id)), content, accommodations, this.clock.now());
      for (const each of taken) {
        const edition = await this.editions.byId(each.attempt.editionId);
        learnt.attempts.set(each.attempt.id, { ...each, edition });
      }
    }
    return learnt;
  }

  /** The present edition of an enrolment, then the earlier ones, the newest of them first. */
  async #studied(enrolmentId: string, editionId: string): Promise<readonly Published[]> {
    const moves = await this.reads.find(EditionMove, { where: { enrolmentId }, order: { id: 'DESC' } });
    const ids = [editionId, ...moves.map(({ fromEditionId }) => fromEditionId)];
    return Promise.all(ids.map((id) => this.editions.byId(id)));
  }
}
