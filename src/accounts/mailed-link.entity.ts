import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';
import type { LinkPurpose } from './link-purpose.js';

/** A link that was sent by mail and works once. Its key is a hash of the secret in it, so that the table alone opens none. */
@Entity('mailed_links')
@Index('mailed_links_by_expiry', ['expiresAt'])
export class MailedLink {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  purpose: LinkPurpose;

  /** Null where the link is for somebody who has no account yet. */
  @Column('text', { nullable: true })
  @Index('mailed_links_by_person')
  @ForeignKey('Person', { name: 'mailed_links_person', onDelete: 'CASCADE' })
  personId: string | null;

  @Column(json())
  data: Readonly<Record<string, string>>;

  @Column(instant())
  createdAt: Date;

  @Column(instant())
  expiresAt: Date;

  @Column(instant({ nullable: true }))
  usedAt: Date | null;
}
