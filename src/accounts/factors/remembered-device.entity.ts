import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../kernel/columns.js';

/** A browser in which the second step is not asked for, for a while. Its key is a hash of the token in its cookie. */
@Entity('remembered_devices')
export class RememberedDevice {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('remembered_devices_by_person')
  @ForeignKey('Person', { name: 'remembered_devices_person', onDelete: 'CASCADE' })
  personId: string;

  /** How the browser called itself. */
  @Column('text', { nullable: true })
  agent: string | null;

  @Column(instant())
  createdAt: Date;

  @Column(instant())
  usedAt: Date;

  @Column(instant())
  @Index('remembered_devices_by_expiry')
  expiresAt: Date;
}
