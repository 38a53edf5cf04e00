import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** How far a correction has been applied to attempts that were marked before it, and what that changed. */
@Entity('regradings')
export class Regrading {
  /** The correction's. */
  @PrimaryColumn('text')
  @ForeignKey('ItemCorrection', { name: 'regradings_correction' })
  id: string;

  /** Attempts with new gradings. */
  @Column('integer')
  changed: number;

  /** Practitioners who have passed a quiz by it. */
  @Column('integer')
  gained: number;

  /** Practitioners who would have lost a pass, and keep it. */
  @Column('integer')
  kept: number;

  @Column(instant({ nullable: true }))
  doneAt: Date | null;
}
