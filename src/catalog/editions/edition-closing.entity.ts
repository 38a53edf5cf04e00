import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That an edition took no new enrolments, from when to when and why. The edition itself stays as it is, and so does who studies it. */
@Entity('edition_closings')
export class EditionClosing {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'edition_closings_edition' })
  editionId: string;

  /** The edition while this holds, null once it is open again: two who close it at once race for this. */
  @Column('text', { nullable: true })
  @Index('edition_closings_once', { unique: true })
  inForce: string | null;

  @Column('text')
  reason: string;

  @Column('text')
  closedBy: string;

  @Column(instant())
  closedAt: Date;

  @Column('text', { nullable: true })
  reopenedBy: string | null;

  @Column(instant({ nullable: true }))
  reopenedAt: Date | null;
}
