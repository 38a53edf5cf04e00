import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';
import type { PartKind } from './part.js';

/** That a course, a module or an activity is to be done by the end of a day. It is withdrawn or followed by another, never changed. */
@Entity('due_dates')
export class DueDate {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('due_dates_by_course')
  @ForeignKey('Course', { name: 'due_dates_course' })
  courseId: string;

  /** The group that it is for; null for everybody, or for one person. */
  @Column('text', { nullable: true })
  @ForeignKey('CourseGroup', { name: 'due_dates_group' })
  groupId: string | null;

  /** The one person that it is for. */
  @Column('text', { nullable: true })
  @Index('due_dates_by_enrolment')
  @ForeignKey('Enrolment', { name: 'due_dates_enrolment' })
  enrolmentId: string | null;

  @Column('text')
  partKind: PartKind;

  /** Of the module or the activity; null for the whole course. */
  @Column('text', { nullable: true })
  partKey: string | null;

  /** The calendar day in the time zone, YYYY-MM-DD. */
  @Column('text')
  day: string;

  @Column('text')
  timeZone: string;

  /** The end of that day there. */
  @Column(instant())
  dueAt: Date;

  @Column('text')
  setBy: string;

  @Column(instant())
  setAt: Date;

  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;

  /** For whom and what, while it is in force: two who set one for the same at once race for this. */
  @Column('text', { nullable: true })
  @Index('due_dates_one_in_force', { unique: true })
  inForce: string | null;
}
