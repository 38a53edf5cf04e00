import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../kernel/columns.js';

/** What somebody else did about a declared relationship. The newest for each counts. */
@Entity('interest_mitigations')
export class Mitigation {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('interest_mitigations_of_declaration')
  @ForeignKey('Declaration', { name: 'interest_mitigations_declaration', onDelete: 'CASCADE' })
  declarationId: string;

  /** Its place in the list of the declaration, from 0. */
  @Column('integer')
  relationship: number;

  @Column('text')
  text: string;

  @Column(instant())
  recordedAt: Date;

  @Column('text')
  recordedBy: string;
}
