import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** The practitioner's signed statement that the work was their own, in the wording of a version. */
@Entity('attestations')
export class Attestation {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('attestations_once', { unique: true })
  @ForeignKey('Enrolment', { name: 'attestations_enrolment' })
  enrolmentId: string;

  @Column('integer')
  version: number;

  @Column('text')
  text: string;

  @Column(instant())
  signedAt: Date;
}
