import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';
import type { OfferedRole } from './offered-role.js';

/** That somebody was asked to come: by whom, as what, on which course, and what became of it. */
@Entity('invitations')
export class Invitation {
  /** Sorts by the time it was made, so that lists need no other index. */
  @PrimaryColumn('text')
  id: string;

  /** A hash of the secret in the link: whoever reads the table can accept nothing. */
  @Column('text')
  @Index('invitations_link', { unique: true })
  linkHash: string;

  /** Null for a link that was handed over by other means. */
  @Column('text', { nullable: true })
  email: string | null;

  /** Serves the look-up whether an address has an open invitation. */
  @Column('text', { nullable: true })
  @Index('invitations_by_address')
  emailKey: string | null;

  /** As whoever invited them wrote it; the person may write it otherwise. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  role: OfferedRole;

  @Column('text', { nullable: true })
  courseId: string | null;

  @Column('text')
  @Index('invitations_by_inviter')
  @ForeignKey('Person', { name: 'invitations_inviter' })
  invitedBy: string;

  @Column(instant())
  invitedAt: Date;

  @Column(instant())
  expiresAt: Date;

  @Column(instant({ nullable: true }))
  acceptedAt: Date | null;

  @Column('text', { nullable: true })
  @ForeignKey('Person', { name: 'invitations_accepter' })
  acceptedBy: string | null;

  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawnBy: string | null;
}
