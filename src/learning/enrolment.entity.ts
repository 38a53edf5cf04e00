import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** A practitioner on a course, holding the edition they study. */
@Entity('enrolments')
@Index('enrolments_once', ['personId', 'courseId'], { unique: true })
export class Enrolment {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Person', { name: 'enrolments_person' })
  personId: string;

  @Column('text')
  @ForeignKey('Course', { name: 'enrolments_course' })
  courseId: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'enrolments_edition' })
  editionId: string;

  @Column(instant())
  begunAt: Date;

  /** When the makers' disclosures were acknowledged, before the first lesson. */
  @Column(instant())
  disclosuresAcknowledgedAt: Date;
}
