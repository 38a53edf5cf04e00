import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** A copy of all that is held of a person, which they asked for: made by a job, there for some days, then gone. */
@Entity('data_copies')
export class DataCopy {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Index('data_copies_by_person')
  @ForeignKey('Person', { name: 'data_copies_person', onDelete: 'CASCADE' })
  personId: string;

  /** The person while the copy is being made: two requests at once race for it and get the same copy. */
  @Column('text', { nullable: true })
  @Index('data_copies_one_open', { unique: true })
  openFor: string | null;

  @Column(instant())
  askedAt: Date;

  @Column(instant({ nullable: true }))
  madeAt: Date | null;

  /** When making it was given up. */
  @Column(instant({ nullable: true }))
  failedAt: Date | null;

  @Column(instant({ nullable: true }))
  @Index('data_copies_by_expiry')
  expiresAt: Date | null;

  /** The zip in base 64: in the database, so that it goes with its row, on every instance and in one unit. */
  @Column('text', { nullable: true })
  archive: string | null;
}
