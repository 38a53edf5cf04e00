import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

export type Role = 'instructor' | 'administrator';

/** The record that somebody was given a role, by whom and when. */
@Entity('role_grants')
@Index('role_grants_once', ['personId', 'role'], { unique: true })
export class RoleGrant {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey('Person', { name: 'role_grants_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  role: Role;

  @Column(instant())
  grantedAt: Date;

  /** Null when the program gave it, at the first start. */
  @Column('text', { nullable: true })
  grantedBy: string | null;
}
