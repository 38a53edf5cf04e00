import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** That a lesson was opened and finished, and in which wording, so that it can be carried to a newer edition. */
@Entity('progress')
@Index('progress_once', ['enrolmentId', 'activityKey'], { unique: true })
export class Progress {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'progress_enrolment' })
  enrolmentId: string;

  @Column('text')
  activityKey: string;

  @Column('text')
  editionId: string;

  @Column('text')
  contentHash: string;

  @Column(instant())
  firstViewedAt: Date;

  @Column(instant({ nullable: true }))
  doneAt: Date | null;
}
