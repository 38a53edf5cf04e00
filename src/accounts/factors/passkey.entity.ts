import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../../kernel/columns.js';

/** The public half of a key that a device or a password manager of somebody holds. */
@Entity('passkeys')
export class Passkey {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('passkeys_by_person')
  @ForeignKey('Person', { name: 'passkeys_person', onDelete: 'CASCADE' })
  personId: string;

  /** By which its person knows it again. */
  @Column('text')
  name: string;

  /** One key is registered once, by one person, also where two registrations race. */
  @Column('text')
  @Index('passkeys_credential', { unique: true })
  credentialId: string;

  /** As COSE, in the alphabet of URLs. */
  @Column('text')
  publicKey: string;

  /** How often the authenticator says that the key was used; 0 for ever where it does not count. */
  @Column({ type: 'bigint', transformer: { to: (count: number) => count, from: Number } })
  counter: number;

  @Column(json())
  transports: readonly string[];

  @Column(instant())
  createdAt: Date;

  @Column(instant({ nullable: true }))
  usedAt: Date | null;
}
