import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../kernel/columns.js';

/** What a course's lead decided that publishing it needs. The newest counts. */
@Entity('review_rules')
@Index('review_rules_number', ['courseId', 'number'], { unique: true }) // of two decisions at once one fails
export class ReviewRule {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Course', { name: 'review_rules_course' })
  courseId: string;

  @Column('integer')
  number: number;

  /** 1 for yes, 0 for no. */
  @Column('integer')
  needsSignOff: number;

  @Column('integer')
  needsDisclosures: number;

  @Column(instant())
  decidedAt: Date;

  @Column('text')
  decidedBy: string;
}
