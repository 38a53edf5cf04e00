import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, json } from '../kernel/columns.js';

/** A licence to practise, as the person gave it: the body that issued it and its number. */
export interface Licence {
  readonly body: string;
  readonly number: string;
}

/** Somebody with an account. Every account is a practitioner's; further rights are role grants. */
@Entity('people')
@Index('people_by_confirmation', ['confirmedAt', 'id'])
@Index('people_by_deactivation', ['deactivatedAt', 'id'])
@Index('people_by_erasure', ['erasedAt', 'id'])
/** By name, without regard to capitals: an expression, which the migration makes. */
@Index('people_by_name', { synchronize: false })
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

  /** Null for somebody who signs in without a password. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('text')
  language: string;

  @Column(instant())
  createdAt: Date;

  /** When the address was shown to be theirs; nobody signs in before. */
  @Column(instant({ nullable: true }))
  confirmedAt: Date | null;

  @Column('text', { nullable: true })
  pronouns: string | null;

  @Column('text', { nullable: true })
  profession: string | null;

  @Column(json({ nullable: true }))
  licences: readonly Licence[] | null;

  /** A name of the IANA time zone database; null for the installation's own. */
  @Column('text', { nullable: true })
  timeZone: string | null;

  /** Since when sign-in is refused; the record is kept. */
  @Column(instant({ nullable: true }))
  deactivatedAt: Date | null;

  /** When the account is to be erased, once its person asked for that; until then they can change their mind. */
  @Column(instant({ nullable: true }))
  eraseAfter: Date | null;

  /** Since when nothing personal is left here; the row stands for what must be kept. */
  @Column(instant({ nullable: true }))
  erasedAt: Date | null;
}
