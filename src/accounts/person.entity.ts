import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../kernel/columns.js';

/** Somebody with an account. Every account is a practitioner's; further rights are role grants. */
@Entity('people')
export class Person {
  @PrimaryColumn('text')
  id: string;

  /** As it was typed; `emailKey` is what is compared. */
  @Column('text')
  email: string;

  /** Two registrations of one address race for this. */
  @Column('text')
  @Index('people_email_key', { unique: true })
  emailKey: string;

  /** As it shall stand on certificates. */
  @Column('text')
  name: string;

  @Column('text')
  passwordHash: string;

  @Column('text')
  language: string;

  @Column(instant())
  createdAt: Date;
}
