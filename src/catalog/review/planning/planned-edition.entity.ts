import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../../kernel/columns.js';
import type { ReviewStanding } from '../review-standing.js';

export type PlanOutcome = 'published' | 'cancelled' | 'refused';

/** An edition that was checked and compiled, and is published at its time. */
@Entity('planned_editions')
export class PlannedEdition {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('planned_editions_of_course')
  @ForeignKey('Course', { name: 'planned_editions_course' })
  courseId: string;

  /** The course while it waits, so that one waits at a time; null once it has ended. */
  @Column('text', { nullable: true })
  @Index('planned_editions_one_a_course', { unique: true })
  waitsFor: string | null;

  /** The edition that was the newest when it was planned: its passages are numbered after that one. Null before the first. */
  @Column('text', { nullable: true })
  afterEdition: string | null;

  /** Canonical JSON, as it will be published. */
  @Column('text')
  content: string;

  @Column('text')
  hash: string;

  /** The texts of the package that it was compiled from, for the gate to look at again. */
  @Column(json())
  files: Readonly<Record<string, string>>;

  @Column('text')
  note: string;

  /** Of the review when it was planned. */
  @Column(json())
  standing: ReviewStanding;

  @Column(instant())
  publishAt: Date;

  @Column(instant())
  plannedAt: Date;

  @Column('text')
  plannedBy: string;

  @Column(instant({ nullable: true }))
  endedAt: Date | null;

  /** Null where the time had come. */
  @Column('text', { nullable: true })
  endedBy: string | null;

  @Column('text', { nullable: true })
  outcome: PlanOutcome | null;

  /** Why it was not published, each in a sentence of the gate or by its code. */
  @Column(json({ nullable: true }))
  reasons: readonly string[] | null;

  @Column('text', { nullable: true })
  @ForeignKey('Edition', { name: 'planned_editions_edition' })
  editionId: string | null;
}
