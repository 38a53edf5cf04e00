import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That somebody has a written response on their desk, so that nobody else marks it at the same time. It lapses by itself. */
@Entity('marking_leases')
@Index('marking_leases_once', ['attemptId', 'itemKey'], { unique: true })
export class MarkingLease {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Attempt', { name: 'marking_leases_attempt' })
  attemptId: string;

  @Column('text')
  itemKey: string;

  @Column('text')
  heldBy: string;

  @Column(instant())
  until: Date;
}
