import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** A mark given to a response. A grading is added and never changed; the newest one counts. */
@Entity('gradings')
@Index('gradings_number', ['attemptId', 'itemKey', 'number'], { unique: true })
/** A correction that is applied twice, as after a crash, changes a mark once. */
@Index('gradings_once_corrected', ['attemptId', 'itemKey', 'correctionId'], { unique: true })
export class Grading {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Attempt', { name: 'gradings_attempt' })
  attemptId: string;

  @Column('text')
  itemKey: string;

  /** 1 for the first marking; two submissions at once race for it. */
  @Column('integer')
  number: number;

  /** The mark as an exact fraction of the item's points: `earned` of `outOf`. */
  @Column('integer')
  earned: number;

  @Column('integer')
  outOf: number;

  @Column('integer')
  points: number;

  @Column('text')
  reason: string;

  /** Who marked a written response or corrected the item; null where the program did by the key. */
  @Column('text', { nullable: true })
  gradedBy: string | null;

  /** The correction of the item that changed the mark. */
  @Column('text', { nullable: true })
  correctionId: string | null;

  @Column(instant())
  gradedAt: Date;
}
