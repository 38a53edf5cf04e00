import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That a practitioner keeps a course fresh. It is theirs alone, like a reflection: no act is recorded of it. */
@Entity('review_plans')
export class ReviewPlan {
  @PrimaryColumn('text')
  id: string;

  /** Turned on in two windows at once, it is one plan. */
  @Column('text')
  @Index('review_plans_once', { unique: true })
  @ForeignKey('Enrolment', { name: 'review_plans_enrolment' })
  enrolmentId: string;

  /** Since when it is on this time. */
  @Column(instant())
  startedAt: Date;

  /** Since when it is off. What was answered is kept, and goes on counting when it is turned on again. */
  @Column(instant({ nullable: true }))
  stoppedAt: Date | null;

  /** When the last letter about what is due was posted. */
  @Column(instant({ nullable: true }))
  letterAt: Date | null;
}
