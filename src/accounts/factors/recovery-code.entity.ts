import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** One of the codes that somebody keeps on paper for the day on which everything else is lost; only its hash is here. */
@Entity('recovery_codes')
export class RecoveryCode {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('recovery_codes_by_person')
  @ForeignKey('Person', { name: 'recovery_codes_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  hash: string;

  @Column(instant())
  createdAt: Date;

  @Column(instant({ nullable: true }))
  usedAt: Date | null;
}
