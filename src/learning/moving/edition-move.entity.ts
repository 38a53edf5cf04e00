import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** `not-begun`: the program moved them at a publication; `chosen`: they asked for it. */
export type MoveReason = 'not-begun' | 'chosen';

/** That a practitioner went on in a newer edition. Nobody moves to the same edition twice, and nobody moves back. */
@Entity('edition_moves')
@Index('edition_moves_once', ['enrolmentId', 'toEditionId'], { unique: true })
export class EditionMove {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Enrolment', { name: 'edition_moves_enrolment' })
  enrolmentId: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'edition_moves_from' })
  fromEditionId: string;

  @Column('text')
  @ForeignKey('Edition', { name: 'edition_moves_to' })
  toEditionId: string;

  @Column('text')
  why: MoveReason;

  /** When the disclosures of the edition before were acknowledged, where the makers disclose something else in this one. */
  @Column(instant({ nullable: true }))
  acknowledgedAt: Date | null;

  @Column(instant())
  movedAt: Date;
}
