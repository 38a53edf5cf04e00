import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** The key that an authenticator app makes its codes from; everybody has one app at most. */
@Entity('authenticator_apps')
export class AuthenticatorApp {
  @PrimaryColumn('text')
  id: string;

  /** Two set-ups at once race for this. */
  @Column('text')
  @Index('authenticator_apps_person', { unique: true })
  @ForeignKey('Person', { name: 'authenticator_apps_person_id', onDelete: 'CASCADE' })
  personId: string;

  /** Encrypted, together with whose it is. */
  @Column('text')
  sealedKey: string;

  /** The time step of the last code that was taken: that code and earlier ones work no more. */
  @Column('integer')
  lastStep: number;

  @Column(instant())
  createdAt: Date;

  @Column(instant({ nullable: true }))
  usedAt: Date | null;
}
