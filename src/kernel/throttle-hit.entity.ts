import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.js';

/** How often something was tried from one place within a window of time; kept in the database so that instances share it. */
@Entity('throttle_hits')
export class ThrottleHit {
  /** A hash: neither an address nor a name can be read from it. */
  @PrimaryColumn('text')
  key: string;

  @Column('integer')
  hits: number;

  @Column(instant())
  windowEndsAt: Date;
}
