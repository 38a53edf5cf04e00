import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../columns.js';
import type { LetterName } from './letter-kinds.js';

/**
 * `sending` is on the disk before the first word to the mail server, `sent` after its last. Where nobody can tell whether the
 * server took it the letter is `uncertain`, and goes out again only when an administrator says so.
 */
export type LetterState = 'queued' | 'sending' | 'sent' | 'uncertain' | 'failed';

/** A letter of the outbox: written down with the deed that it tells of, sent by a job. */
@Entity('letters')
@Index('letters_once', ['key'], { unique: true })
@Index('letters_by_state', ['state', 'createdAt'])
@Index('letters_by_address', ['addressKey', 'createdAt'])
@Index('letters_by_person', ['personId'])
export class Letter {
  @PrimaryColumn('text')
  id: string;

  /** What is posted twice under one key is sent once. */
  @Column('text')
  key: string;

  /** Null for somebody who has no account yet. */
  @Column('text', { nullable: true })
  personId: string | null;

  @Column('text')
  address: string;

  /** What two spellings of one address share. */
  @Column('text')
  addressKey: string;

  @Column('text')
  template: LetterName;

  @Column('text')
  language: string;

  /** What the template is filled in with, sealed, for it holds links that let people in. Forgotten once it was sent. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('text')
  state: LetterState;

  @Column(instant())
  createdAt: Date;

  /** When it was last put in the line: at first when it was made. */
  @Column(instant())
  queuedAt: Date;

  @Column(instant({ nullable: true }))
  sentAt: Date | null;

  /** From the first try on, and the same at every other, so that mail programs can tell a repetition. */
  @Column('text', { nullable: true })
  messageId: string | null;

  /** One of our own reasons by its code, or what the mail server said. */
  @Column('text', { nullable: true })
  lastError: string | null;
}
