import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** The one-time link with which the first administrator is set up; only its hash is kept. */
@Entity('set_up_links')
export class SetUpLink {
  @PrimaryColumn('text')
  id: string;

  @Column(instant())
  expiresAt: Date;

  @Column(instant({ nullable: true }))
  usedAt: Date | null;
}
