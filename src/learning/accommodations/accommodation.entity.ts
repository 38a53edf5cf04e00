import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** What one practitioner is granted at the quizzes of a course, or at one of them. It is withdrawn, never changed. */
@Entity('accommodations')
@Index('accommodations_by_enrolment', ['enrolmentId'])
export class Accommodation {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'accommodations_enrolment' })
  enrolmentId: string;

  /** Null for every quiz of the course. */
  @Column('text', { nullable: true })
  quizKey: string | null;

  /** More time, in per cent of the limit, or in minutes; never both. */
  @Column('integer', { nullable: true })
  extraPercent: number | null;

  @Column('integer', { nullable: true })
  extraMinutes: number | null;

  @Column('integer', { nullable: true })
  extraAttempts: number | null;

  /** How long the clock may stand still in one attempt, all pauses together. */
  @Column('integer', { nullable: true })
  pauseMinutes: number | null;

  /** May tell of somebody's health: for those who grant it and the practitioner alone, and never in an act. */
  @Column('text')
  reason: string;

  @Column('text')
  grantedBy: string;

  @Column(instant())
  grantedAt: Date;

  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;
}
