import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** A practitioner on a course, holding the edition they study. */
@Entity('enrolments')
@Index('enrolments_once', ['personId', 'courseId'], { unique: true })
/** Who studies an edition, batch by batch. */
@Index('enrolments_by_edition', ['editionId', 'id'])
/** The roster of a course, the newest first. */
@Index('enrolments_by_course', ['courseId', 'id'])
/** Who of a course was seen last, and who never began. */
@Index('enrolments_by_activity', ['courseId', 'lastActiveAt', 'id'])
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

  /**
   * When the makers' disclosures were acknowledged, before the first lesson; null until then for who was enrolled by
   * others, and for who moved to an edition whose makers disclose something else.
   */
  @Column(instant({ nullable: true }))
  disclosuresAcknowledgedAt: Date | null;

  /** When something was last opened, finished, begun or sent in, to ten minutes; null for who did nothing yet. */
  @Column(instant({ nullable: true }))
  lastActiveAt: Date | null;

  /** When they last went on in a newer edition; null while it is the one that they began with. */
  @Column(instant({ nullable: true }))
  movedAt: Date | null;

  /** When they last had the address of their calendar made anew; null while it is the first. */
  @Column(instant({ nullable: true }))
  calendarRenewedAt: Date | null;
}
