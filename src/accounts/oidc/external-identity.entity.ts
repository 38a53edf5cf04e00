import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** That somebody with an account here is known to a sign-in provider, and by what name: its issuer and their subject there. */
@Entity('external_identities')
@Index('external_identities_once', ['issuer', 'subject'], { unique: true }) // two accounts race for one identity
@Index('external_identities_one_each', ['personId', 'issuer'], { unique: true })
export class ExternalIdentity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Person', { name: 'external_identities_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  /** The address that the provider gave when it was linked, so that its person knows which of theirs it is. */
  @Column('text')
  address: string;

  @Column(instant())
  linkedAt: Date;

  @Column(instant({ nullable: true }))
  lastUsedAt: Date | null;
}
