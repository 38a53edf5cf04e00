import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';

/** One browser's session. Its key is a hash of the cookie's id, so that the table alone opens no session. */
@Entity('sessions')
@Index('sessions_by_expiry', ['expiresAt'])
export class Session {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { nullable: true })
  @Index('sessions_by_person')
  @ForeignKey('Person', { name: 'sessions_person', onDelete: 'CASCADE' })
  personId: string | null;

  @Column(json())
  data: object;

  @Column(instant())
  touchedAt: Date;

  /** When its person last showed who they are, by a password or a factor; null where nobody did. */
  @Column(instant({ nullable: true }))
  authenticatedAt: Date | null;

  @Column(instant())
  expiresAt: Date;
}
